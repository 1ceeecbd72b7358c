// Removes entities whose edges are gone.
UNWIND $rows AS row
MATCH (n:Entity {slug: row.id})
DELETE n
