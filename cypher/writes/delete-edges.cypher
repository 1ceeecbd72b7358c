// Removes edges.
UNWIND $rows AS row
MATCH (:Entity {slug: row.from})-[r {key: row.id}]->(:Entity {slug: row.to})
DELETE r
