// Adds entities with the labels of their kinds.
UNWIND $rows AS row
CREATE (n:Entity:$(row.labels))
SET n = row.properties
