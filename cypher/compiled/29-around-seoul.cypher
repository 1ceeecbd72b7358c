// What Neo4j runs for the question 29-around-seoul of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["seoul-2024"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $of = ["seoul-2024"]
// $asOf = "2024-06-01"
// $kinds = ["Summit","Declaration","Commitment","Country","Company","Organization","Institute","Network","Risk…
// $limit = 60
MATCH (start:Entity)
WHERE start.slug IN $of
MATCH path = (start)-[:ADOPTED_AT|HOSTED|SIGNED|ISSUED_BY*0..2]-(node)
WHERE all(edge IN relationships(path)
  WHERE edge.latestStart <= $asOf < edge.earliestEnd)
  AND all(node IN nodes(path) WHERE node.kind IN $kinds OR node = start)
WITH start, node, min(length(path)) AS steps
WITH node, min(steps) AS distance
ORDER BY distance, node.orderKey
WITH collect(node) AS reached
RETURN [one IN reached[..$limit] | one.row] AS rows, size(reached) AS total;

// wave 4
// $slugs = ["seoul-2024","iasr-interim","frontier-ai-safety-commitments","seoul-ai-business-pledge","seoul-dec…
// $asOf = "2024-06-01"
// $limit = 20001
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})-[edge:ADOPTED_AT|HOSTED|SIGNED|ISSUED_BY]->()
WHERE edge.to IN $slugs
  AND edge.latestStart <= $asOf < edge.earliestEnd
WITH edge
ORDER BY edge.key
LIMIT $limit
RETURN collect(edge.row) AS rows;
