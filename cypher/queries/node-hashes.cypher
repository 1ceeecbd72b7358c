// What is stored of every node, as a hash?
MATCH (n:Entity)
RETURN n.slug AS id, n.hash AS hash
