// Replaces what is stored of entities, their labels included, of whatever model those are.
UNWIND $rows AS row
MATCH (n:Entity {slug: row.properties.slug})
REMOVE n:$([label IN labels(n) WHERE label <> 'Entity'])
SET n = row.properties, n:$(row.labels)
