// How many entities and relations are there? Both are kept by the database and read, not counted.
CALL () {
  MATCH (n:Entity)
  RETURN count(n) AS nodes
}
CALL () {
  MATCH (:Entity)-[r]->()
  RETURN count(r) AS edges
}
RETURN nodes, edges
