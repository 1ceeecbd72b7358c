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
MATCH path = (start)-[:ADOPTED_AT|HOSTED|SIGNED|ISSUED_BY*0..2]-(node)
WHERE all(edge IN relationships(path)
  WHERE edge.certainlyFrom <= $asOf < edge.certainlyUntil)
  AND all(node IN nodes(path) WHERE node.kind IN $kinds OR node = start)
WITH start, node, min(length(path)) AS steps
WITH node, min(steps) AS distance
ORDER BY distance, node._orderKey
WITH collect(node) AS reached
CALL (reached) {
  UNWIND CASE WHEN size(reached) > $limit THEN reached END AS to
  WITH reached, to
  WHERE to.kind IN $targets
  MATCH (from)-[edge2:ADOPTED_AT|HOSTED|SIGNED|ISSUED_BY]->(to)
  WHERE from IN reached
    AND edge2.certainlyFrom <= $asOf < edge2.certainlyUntil
  RETURN count(edge2) AS among
}
RETURN [one IN reached[..$limit] | one._row] AS rows, size(reached) AS total, CASE WHEN size(reached) > $limit THEN among END AS edges;

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
