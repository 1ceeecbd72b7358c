// What is stored of every edge, as a hash?
MATCH (n:Entity)-[r]->()
RETURN r.key AS id, r.hash AS hash, r.from AS from, r.to AS to
