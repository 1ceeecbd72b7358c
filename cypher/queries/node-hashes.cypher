// Which entities are there, of which kind, and what is stored of each, as a hash? Older forms, up to 6, had another name for it.
MATCH (n:Entity)
RETURN n.slug AS id, coalesce(n.kind, '') AS of, coalesce(n._hash, '') AS hash
