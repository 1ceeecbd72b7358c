// Removes entities whose edges are gone.
UNWIND $ids AS slug
MATCH (n:Entity {slug: slug})
DELETE n
