// What Neo4j runs for the question 33-refuted of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["s-seed"]
// $asOf = "2026-11-23"
// $verdicts = ["CONTRADICTED","STALE"]
// $limit = 101
CALL () {
  UNWIND $slugs AS slug
  MATCH (source:Entity {slug: slug})
  MATCH (source)-[statement:STATES]->(claim)
  WHERE statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND claim.verdict IN $verdicts
  WITH DISTINCT claim
  ORDER BY claim.slug IS NULL, claim.slug, claim._orderKey
  LIMIT $limit
  RETURN collect(claim._row) AS rows
}
RETURN rows, COUNT {
  UNWIND $slugs AS slug
  MATCH (source:Entity {slug: slug})
  MATCH (source)-[statement:STATES]->(claim)
  WHERE statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND claim.verdict IN $verdicts
  RETURN DISTINCT claim
} AS total;

// wave 3
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
