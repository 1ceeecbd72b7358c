// Adds edges between entities that are there.
UNWIND $rows AS row
MATCH (a:Entity {slug: row.properties.from})
MATCH (b:Entity {slug: row.properties.to})
CREATE (a)-[r:$(row.relation)]->(b)
SET r = row.properties
