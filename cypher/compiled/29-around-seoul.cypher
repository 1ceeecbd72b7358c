// What Neo4j runs for the question 29-around-seoul of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["seoul-2024"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $of = ["seoul-2024"]
// $asOf = "2024-06-01"
// $limit = 60
MATCH (start:Entity)
WHERE start.slug IN $of
MATCH p = (start)-[:ADOPTED_AT|HOSTED|SIGNED|ISSUED_BY*0..2]-(n)
WHERE all(r IN relationships(p) WHERE r.latestStart <= $asOf AND r.earliestEnd > $asOf)
WITH start, n, min(length(p)) AS steps
WITH n, min(steps) AS distance
ORDER BY distance, n.orderKey
WITH collect(n) AS reached
RETURN [n IN reached[..$limit] | n.row] AS rows, size(reached) AS total;

// wave 4
// $slugs = ["seoul-2024","iasr-interim","frontier-ai-safety-commitments","seoul-ai-business-pledge","seoul-dec…
// $asOf = "2024-06-01"
// $limit = 20001
UNWIND $slugs AS slug
MATCH (a:Entity {slug: slug})-[r:ADOPTED_AT|HOSTED|SIGNED|ISSUED_BY]->()
WHERE r.to IN $slugs
  AND r.latestStart <= $asOf
  AND r.earliestEnd > $asOf
WITH r
ORDER BY r.key
LIMIT $limit
RETURN collect(r.row) AS rows;
