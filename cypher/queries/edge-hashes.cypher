// Which edges are there, of which relation, between which entities, and what is stored of each, as a hash?
MATCH (n:Entity)-[r]->()
RETURN r.key AS id, r.relation AS of, r.hash AS hash, r.from AS from, r.to AS to
