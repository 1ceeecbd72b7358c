// Replaces what is stored of edges.
UNWIND $rows AS row
MATCH (:Entity {slug: row.properties.from})-[r {key: row.properties.key}]->(:Entity {slug: row.properties.to})
SET r = row.properties
