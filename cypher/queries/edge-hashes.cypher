// Which edges are there, of which relation, and what is stored of each, as a hash?
MATCH (:Entity)-[r]->()
RETURN r.key AS id, r.relation AS of, r.hash AS hash
