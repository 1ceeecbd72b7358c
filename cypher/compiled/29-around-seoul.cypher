// What Neo4j runs for the question 29-around-seoul of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["seoul-2024"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $of = ["seoul-2024"]
// $asOf = "2024-06-01"
// $kinds = ["SUMMIT","DECLARATION","COMMITMENT","COUNTRY","COMPANY","ORGANIZATION","INSTITUTE","NETWORK","RISK…
// $limit = 60
// $targets = ["SUMMIT","DECLARATION","COMMITMENT","COUNTRY","ORGANIZATION"]
MATCH (start:Entity)
WHERE start.slug IN $of
WITH collect(start) AS level2
WITH *, [] AS inner
WITH *, inner + level2 AS inner2
CALL (level2, inner2) {
  UNWIND level2 AS node
  MATCH (node)-[edge:ADOPTED_AT|HOSTED|SIGNED|ISSUED_BY]-(reached)
  WHERE edge.certainlyFrom <= $asOf < edge.certainlyUntil
    AND (reached.kind IN $kinds OR reached IN inner2)
  WITH node, edge, reached, reached IN inner2 AS known
  RETURN collect(DISTINCT CASE WHEN NOT known THEN reached END) AS level3, sum(CASE WHEN startNode(edge) = node THEN 1 ELSE 0 END) AS passed
}
WITH *, inner2 + level3 AS inner3
CALL (level3, inner3) {
  UNWIND level3 AS node
  MATCH (node)-[edge2:ADOPTED_AT|HOSTED|SIGNED|ISSUED_BY]-(reached2)
  WHERE edge2.certainlyFrom <= $asOf < edge2.certainlyUntil
    AND (reached2.kind IN $kinds OR reached2 IN inner3)
  WITH node, edge2, reached2, reached2 IN inner3 AS known
  RETURN collect(DISTINCT CASE WHEN NOT known THEN reached2 END) AS level4, sum(CASE WHEN NOT known OR startNode(edge2) = node THEN 1 ELSE 0 END) AS passed2
}
WITH [[0, level2], [1, level3], [2, level4]] AS levels, passed
  + passed2 AS passed3
UNWIND levels AS level
UNWIND level[1] AS node
WITH node, min(level[0]) AS distance, passed3
ORDER BY distance, node._orderKey
WITH collect(node) AS reached3, collect(CASE WHEN distance = 2 THEN node END) AS furthest, max(passed3) AS passed3
CALL (reached3, furthest) {
  UNWIND CASE WHEN size(reached3) > $limit THEN furthest END AS to
  WITH furthest, to
  WHERE to.kind IN $targets
  MATCH (from)-[edge3:ADOPTED_AT|HOSTED|SIGNED|ISSUED_BY]->(to)
  WHERE from IN furthest
    AND edge3.certainlyFrom <= $asOf < edge3.certainlyUntil
  RETURN count(edge3) AS rest
}
RETURN [one IN reached3[..$limit] | one._row] AS rows, size(reached3) AS total, CASE WHEN size(reached3) > $limit THEN passed3 + rest END AS edges;

// wave 4
// $slugs = ["seoul-2024","iasr-interim","frontier-ai-safety-commitments","seoul-ai-business-pledge","seoul-dec…
// $asOf = "2024-06-01"
// $limit = 20001
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})-[edge:ADOPTED_AT|HOSTED|SIGNED|ISSUED_BY]->()
WHERE edge._to IN $slugs
  AND edge.certainlyFrom <= $asOf < edge.certainlyUntil
WITH edge
ORDER BY edge._key
LIMIT $limit
RETURN collect(edge._row) AS rows;
