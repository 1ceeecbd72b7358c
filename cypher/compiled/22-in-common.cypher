// What Neo4j runs for the question 22-in-common of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["anthropic","mistral-ai","openai"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $of = ["anthropic","mistral-ai","openai"]
// $asOf = "2026-11-23"
// $limit = 26
CALL () {
  UNWIND $of AS slug
  MATCH (given:Entity {slug: slug})
  WITH given
  ORDER BY COUNT { (given)-[:SIGNED]-() }, given.slug
  WITH collect(given) AS all
  WITH all[0] AS first, all[1..] AS others
  MATCH (first)-[near:SIGNED]-(node)
  WHERE near.certainlyFrom <= $asOf < near.certainlyUntil
  WITH others, node, collect(near) AS nearest
  UNWIND others AS other
  MATCH (node)-[edge:SIGNED]-(other)
  WHERE edge.certainlyFrom <= $asOf < edge.certainlyUntil
  WITH others, node, nearest, count(DISTINCT other) AS joined, collect(edge) AS further
  WHERE joined = size(others)
  WITH node, joined + 1 AS count, nearest + further AS edges
  ORDER BY count DESC, node._orderKey
  LIMIT $limit
  RETURN collect({node: node._row, count: count, edges: [one IN edges | one._row]}) AS rows
}
RETURN rows;

// wave 3
// $of = ["anthropic","mistral-ai","openai"]
// $asOf = "2026-11-23"
// $atLeast = 2
// $limit = 26
CALL () {
  UNWIND $of AS slug
  MATCH (given:Entity {slug: slug})
  MATCH (given)-[edge:SIGNED]-(node)
  WHERE edge.certainlyFrom <= $asOf < edge.certainlyUntil
  WITH node, count(DISTINCT given) AS count, collect(DISTINCT edge) AS edges
  WHERE count >= $atLeast
  RETURN collect([node, count, edges]) AS found
}
CALL (found) {
  UNWIND found AS one
  WITH one[0] AS node, one[1] AS count, one[2] AS edges
  ORDER BY count DESC, node._orderKey
  LIMIT $limit
  RETURN collect({node: node._row, count: count, edges: [one IN edges | one._row]}) AS rows
}
RETURN rows, size(found) AS total;

// wave 4
// $slugs = ["s-faisc","s-seoultracker","s-cop-ec","s-cop-iasr","s-cop-backfield","s-india-frontier","s-india-9…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
