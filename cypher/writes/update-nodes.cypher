// Replaces what is stored of entities, their kinds included.
UNWIND $rows AS row
MATCH (n:Entity {slug: row.properties.slug})
REMOVE n:$($labels)
SET n = row.properties, n:$(row.labels)
