// Adds edges between entities that are there.
UNWIND $rows AS row
MATCH (a:Entity {slug: row.properties._from})
MATCH (b:Entity {slug: row.properties._to})
CREATE (a)-[r:$(row.relation)]->(b)
SET r = row.properties
