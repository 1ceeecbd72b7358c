// Which edges are there, of which relation, and what is stored of each, as a hash?
MATCH (:Entity)-[r]->()
RETURN coalesce(r.key, elementId(r)) AS id, type(r) AS of, coalesce(r.hash, '') AS hash
