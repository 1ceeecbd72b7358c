// Which entities are there, of which kind, and what is stored of each, as a hash?
MATCH (n:Entity)
RETURN n.slug AS id, coalesce(n.kind, '') AS of, n.hash AS hash
