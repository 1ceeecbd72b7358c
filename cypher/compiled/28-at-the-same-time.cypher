// What Neo4j runs for the question 28-at-the-same-time of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["lawise","openai"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $spurs = [{"from":"lawise","passed":[],"without":[]}]
// $to = "openai"
// $avoid = []
// $candidates = 1001
// $limit = 1
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
  MATCH p = allShortestPaths((a)-[:SIGNED*..2]-(b))
WHERE all(r IN relationships(p) WHERE (spur.without = [] OR NOT r.key IN spur.without))
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
// $from = "lawise"
// $to = "openai"
// $candidates = 1001
// $limit = 11
MATCH (a:Entity {slug: $from})
MATCH (b:Entity {slug: $to})
MATCH (a)-[r1:SIGNED]-(n1)-[r2:SIGNED]-(b)
USING JOIN ON n1
WHERE r1.earliestStart < r1.latestEnd
  AND r2.earliestStart < r2.latestEnd
  AND r1.earliestStart < r2.latestEnd
  AND r2.earliestStart < r1.latestEnd
  AND a <> n1
  AND a <> b
  AND n1 <> b
WITH {nodes: [a, n1, b], edges: [r1, r2]} AS path
LIMIT $candidates
WITH collect(path) AS found
CALL (found) {
  UNWIND found AS path
  WITH path
  ORDER BY [n IN path.nodes | n.slug], [r IN path.edges | r.key]
  LIMIT $limit
  RETURN collect({nodes: [n IN path.nodes | n.row], edges: [r IN path.edges | r.row]}) AS paths
}
RETURN size(found) AS candidates, paths;
