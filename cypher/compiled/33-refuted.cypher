// What Neo4j runs for the question 33-refuted of schema/operations; written by `npm run generate`.

// wave 2
// $source = "s-seed"
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $verdicts = ["CONTRADICTED","STALE"]
// $limit = 101
WITH COUNT {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $source || $separator < statement._fromKey < $source || $end
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.verdict IN $verdicts
  RETURN DISTINCT claim
} AS total
CALL (total) {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $source || $separator < statement._fromKey < $source || $end
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.verdict IN $verdicts
  WITH DISTINCT claim
  ORDER BY claim.slug IS NULL, claim.slug, claim._orderKey
  LIMIT $limit
  RETURN collect(claim._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
