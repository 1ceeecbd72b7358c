// Which edges are there, of which relation, and what is stored of each, as a hash? Older forms, up to 6, had other names for both.
MATCH (:Entity)-[r]->()
RETURN coalesce(r._key, r.key, elementId(r)) AS id, type(r) AS of, coalesce(r._hash, '') AS hash
