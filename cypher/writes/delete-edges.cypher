// Removes edges; RELATION stands for the name of theirs, so that the index of its keys finds them.
UNWIND $rows AS row
MATCH ()-[r:RELATION {_key: row.id}]->()
DELETE r
