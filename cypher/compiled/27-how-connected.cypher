// What Neo4j runs for the question 27-how-connected of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["openai","south-korea"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $spurs = [{"from":"openai","passed":[],"without":[]}]
// $to = "south-korea"
// $asOf = "2026-11-23"
// $candidates = 1001
// $limit = 21
UNWIND range(0, size($spurs) - 1) AS number
WITH number, $spurs[number] AS spur
MATCH (start:Entity {slug: spur.from})
MATCH (target:Entity {slug: $to})
CALL (start, target) {
  MATCH path = allShortestPaths((start)-[:SIGNED|ISSUED_BY|HOSTED|ADOPTED_AT*..3]-(target))
  WHERE all(edge IN relationships(path)
    WHERE edge.certainlyFrom <= $asOf < edge.certainlyUntil)
  WITH path
  LIMIT $candidates
  RETURN collect({nodes: nodes(path), edges: relationships(path)}) AS found
}
CALL (found) {
  UNWIND found AS path
  WITH path
  ORDER BY [one IN path.nodes | one.slug], [one IN path.edges | one._key]
  LIMIT $limit
  WITH collect(path) AS paths
  CALL (paths) {
    UNWIND paths AS path
    UNWIND path.nodes AS one
    WITH DISTINCT one
    RETURN collect(one._row) AS nodes
  }
  CALL (paths) {
    UNWIND paths AS path
    UNWIND path.edges AS one
    WITH DISTINCT one
    RETURN collect(one._row) AS edges
  }
  RETURN
    [path IN paths | {nodes: [one IN path.nodes | one.slug], edges: [one IN path.edges | one._key]}] AS paths,
    nodes,
    edges
}
RETURN number, size(found) AS candidates, paths, nodes, edges;

// wave 4
// $spurs = [{"from":"openai","passed":[],"without":["signed:openai:seoul-ai-business-pledge"]},{"from":"seoul-…
// $to = "south-korea"
// $avoid = []
// $asOf = "2026-11-23"
// $candidates = 1001
// $limit = 21
UNWIND range(0, size($spurs) - 1) AS number
WITH number, $spurs[number] AS spur
MATCH (start:Entity {slug: spur.from})
MATCH (target:Entity {slug: $to})
CALL (spur) {
  MATCH (node:Entity)
  WHERE node.slug IN $avoid + spur.passed
  RETURN collect(node) AS passed
}
CALL (spur, start, target, passed) {
  MATCH path = allShortestPaths((start)-[:SIGNED|ISSUED_BY|HOSTED|ADOPTED_AT*..3]-(target))
  WHERE all(edge IN relationships(path)
    WHERE edge.certainlyFrom <= $asOf < edge.certainlyUntil
      AND (spur.without = [] OR NOT edge._key IN spur.without))
    AND none(node IN nodes(path) WHERE node IN passed)
  WITH path
  LIMIT $candidates
  RETURN collect({nodes: nodes(path), edges: relationships(path)}) AS found
}
CALL (found) {
  UNWIND found AS path
  WITH path
  ORDER BY [one IN path.nodes | one.slug], [one IN path.edges | one._key]
  LIMIT $limit
  WITH collect(path) AS paths
  CALL (paths) {
    UNWIND paths AS path
    UNWIND path.nodes AS one
    WITH DISTINCT one
    RETURN collect(one._row) AS nodes
  }
  CALL (paths) {
    UNWIND paths AS path
    UNWIND path.edges AS one
    WITH DISTINCT one
    RETURN collect(one._row) AS edges
  }
  RETURN
    [path IN paths | {nodes: [one IN path.nodes | one.slug], edges: [one IN path.edges | one._key]}] AS paths,
    nodes,
    edges
}
RETURN number, size(found) AS candidates, paths, nodes, edges;
