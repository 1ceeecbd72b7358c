// Which hash has each entity, and which have its edges? No more is said, since nearly all of them are those of the data.
MATCH (n:Entity)
RETURN n.slug AS slug, coalesce(n._hash, '') AS hash, COLLECT { MATCH (n)-[r]->() RETURN coalesce(r._hash, '') } AS edges
