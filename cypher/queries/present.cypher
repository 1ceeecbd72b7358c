// Which entities are there, of which kind, which edges does each have, of which relation, and what is stored of them, as hashes? Each row as one text, which is read faster than three. Older forms, up to 6, had other names for these.
MATCH (n:Entity)
RETURN coalesce(n._hash, '') + ' ' + coalesce(n.kind, '') + ' ' + n.slug AS node,
  [(n)-[r]->() | coalesce(r._hash, '') + ' ' + type(r) + ' ' + coalesce(r._key, r.key, elementId(r))] AS edges
