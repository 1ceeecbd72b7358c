// What Neo4j runs for the question 27-how-connected of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["openai","south-korea"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $spurs = [{"from":"openai","passed":[],"without":[]}]
// $to = "south-korea"
// $avoid = []
// $asOf = "2026-11-23"
// $candidates = 1001
// $limit = 21
UNWIND range(0, size($spurs) - 1) AS number
WITH number, $spurs[number] AS spur
MATCH (a:Entity {slug: spur.from})
MATCH (b:Entity {slug: $to})
CALL (spur) {
  MATCH (n:Entity)
  WHERE n.slug IN $avoid + spur.passed
  RETURN collect(n) AS passed
}
CALL (spur, a, b, passed) {
  MATCH p = allShortestPaths((a)-[:SIGNED|ISSUED_BY|HOSTED|ADOPTED_AT*..3]-(b))
WHERE all(r IN relationships(p) WHERE r.latestStart <= $asOf AND r.earliestEnd > $asOf AND (spur.without = [] OR NOT r.key IN spur.without))
  AND none(n IN nodes(p) WHERE n IN passed)
  WITH p
  LIMIT $candidates
  RETURN collect({nodes: nodes(p), edges: relationships(p)}) AS found
}
CALL (found) {
  UNWIND found AS path
  WITH path
  ORDER BY [n IN path.nodes | n.slug], [r IN path.edges | r.key]
  LIMIT $limit
  RETURN collect({nodes: [n IN path.nodes | n.row], edges: [r IN path.edges | r.row]}) AS paths
}
RETURN number, size(found) AS candidates, paths;

// wave 4
// $spurs = [{"from":"openai","passed":[],"without":["signed:openai:seoul-ai-business-pledge"]},{"from":"seoul-…
// $to = "south-korea"
// $avoid = []
// $asOf = "2026-11-23"
// $candidates = 1001
// $limit = 21
UNWIND range(0, size($spurs) - 1) AS number
WITH number, $spurs[number] AS spur
MATCH (a:Entity {slug: spur.from})
MATCH (b:Entity {slug: $to})
CALL (spur) {
  MATCH (n:Entity)
  WHERE n.slug IN $avoid + spur.passed
  RETURN collect(n) AS passed
}
CALL (spur, a, b, passed) {
  MATCH p = allShortestPaths((a)-[:SIGNED|ISSUED_BY|HOSTED|ADOPTED_AT*..3]-(b))
WHERE all(r IN relationships(p) WHERE r.latestStart <= $asOf AND r.earliestEnd > $asOf AND (spur.without = [] OR NOT r.key IN spur.without))
  AND none(n IN nodes(p) WHERE n IN passed)
  WITH p
  LIMIT $candidates
  RETURN collect({nodes: nodes(p), edges: relationships(p)}) AS found
}
CALL (found) {
  UNWIND found AS path
  WITH path
  ORDER BY [n IN path.nodes | n.slug], [r IN path.edges | r.key]
  LIMIT $limit
  RETURN collect({nodes: [n IN path.nodes | n.row], edges: [r IN path.edges | r.row]}) AS paths
}
RETURN number, size(found) AS candidates, paths;
