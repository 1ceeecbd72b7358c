// What Neo4j runs for the question 28-at-the-same-time of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["lawise","openai"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $spurs = [{"from":"lawise","passed":[],"without":[]}]
// $to = "openai"
// $candidates = 1001
// $limit = 1
UNWIND range(0, size($spurs) - 1) AS number
WITH number, $spurs[number] AS spur
MATCH (start:Entity {slug: spur.from})
MATCH (target:Entity {slug: $to})
CALL (start, target) {
  MATCH path = allShortestPaths((start)-[:SIGNED*..2]-(target))
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
// $from = "lawise"
// $to = "openai"
// $candidates = 1001
// $limit = 11
MATCH (start:Entity {slug: $from})
MATCH (target:Entity {slug: $to})
MATCH (start)-[edge:SIGNED]-(node)-[edge2:SIGNED]-(target)
USING JOIN ON node
WHERE edge.possiblyFrom < edge.possiblyUntil
  AND edge2.possiblyFrom < edge2.possiblyUntil
  AND edge.possiblyFrom < edge2.possiblyUntil
  AND edge2.possiblyFrom < edge.possiblyUntil
  AND start <> node
  AND start <> target
  AND node <> target
WITH {nodes: [start, node, target], edges: [edge, edge2]} AS path
LIMIT $candidates
WITH collect(path) AS found
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
RETURN size(found) AS candidates, paths, nodes, edges;
