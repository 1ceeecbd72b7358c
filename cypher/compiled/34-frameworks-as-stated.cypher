// What Neo4j runs for the question 34-frameworks-as-stated of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["s-seed"]
// $asOf = "2026-11-23"
// $columnTitle = "Published Post-Seoul"
// $tableTitle = "Signatory Companies and Implementation Status"
// $limit = 101
CALL () {
  UNWIND $slugs AS slug
  MATCH (source:Entity {slug: slug})
  MATCH (source)-[statement:STATES]->(claim)
  WHERE statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND claim.columnTitle = $columnTitle
    AND claim.tableTitle = $tableTitle
  WITH DISTINCT claim
  ORDER BY claim.rowNumber IS NULL, claim.rowNumber, claim._orderKey
  LIMIT $limit
  RETURN collect(claim._row) AS rows
}
RETURN rows, COUNT {
  UNWIND $slugs AS slug
  MATCH (source:Entity {slug: slug})
  MATCH (source)-[statement:STATES]->(claim)
  WHERE statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND claim.columnTitle = $columnTitle
    AND claim.tableTitle = $tableTitle
  RETURN DISTINCT claim
} AS total;

// wave 3
// $slugs = ["seed-signatory-companies-1-4","seed-signatory-companies-2-4","seed-signatory-companies-3-4","seed…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[mention:ABOUT]->(topic)
  USING INDEX SEEK mention:ABOUT(_fromKey)
  WHERE slug || $separator < mention._fromKey < slug || $end
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
  WITH mention, topic
  ORDER BY mention._fromKey
  LIMIT $limit
  RETURN collect({node: topic._row}) AS rows
}
RETURN slug, rows;

// wave 4
// $slugs = ["anthropic","openai","google","meta","microsoft","amazon","xai","cohere","mistral-ai","naver","sam…
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[publishing:PUBLISHED]->(policy)
  USING INDEX SEEK publishing:PUBLISHED(_fromKey)
  WHERE slug || $separator < publishing._fromKey < slug || $end
  WITH publishing, policy
  ORDER BY publishing._fromKey
  LIMIT $limit
  RETURN collect({edge: publishing._row, node: policy._row}) AS rows
}
RETURN slug, rows;

// wave 4
// $slugs = ["anthropic","openai","google","meta","microsoft","amazon","xai","cohere","mistral-ai","naver","sam…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[publishing:PUBLISHED]->(policy)
  USING INDEX SEEK publishing:PUBLISHED(_fromKey)
  WHERE slug || $separator < publishing._fromKey < slug || $end
    AND publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
  WITH publishing, policy
  ORDER BY publishing._fromKey
  LIMIT $limit
  RETURN collect({edge: publishing._row, node: policy._row}) AS rows
}
RETURN slug, rows;

// wave 4
// $slugs = ["anthropic","openai","google","meta","microsoft","amazon","xai","cohere","mistral-ai","naver","sam…
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey)
  WHERE slug || $separator < signature._fromKey < slug || $end
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect({edge: signature._row, node: instrument._row}) AS rows
}
RETURN slug, rows;

// wave 5
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
