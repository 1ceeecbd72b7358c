// Which entities are there, of which kind, which edges does each have, of which relation, and what is stored of them, as hashes? Older forms, up to 6, had other names for these.
MATCH (n:Entity)
RETURN n.slug AS id, coalesce(n.kind, '') AS of, coalesce(n._hash, '') AS hash,
  [(n)-[r]->() | [coalesce(r._key, r.key, elementId(r)), type(r), coalesce(r._hash, '')]] AS edges
