// What Neo4j runs for the question 34-frameworks-as-stated of schema/operations; written by `npm run generate`.

// wave 2
// $source = "s-seed"
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $columnTitle = "Published Post-Seoul"
// $tableTitle = "Signatory Companies and Implementation Status"
// $limit = 101
WITH COUNT {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $source || $separator < statement._fromKey < $source || $end
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.columnTitle = $columnTitle
    AND claim.tableTitle = $tableTitle
  RETURN DISTINCT claim
} AS total
CALL (total) {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $source || $separator < statement._fromKey < $source || $end
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.columnTitle = $columnTitle
    AND claim.tableTitle = $tableTitle
  WITH DISTINCT claim
  ORDER BY claim.rowNumber IS NULL, claim.rowNumber, claim._orderKey
  LIMIT $limit
  RETURN collect(claim._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["seed-signatory-companies-1-4","seed-signatory-companies-2-4","seed-signatory-companies-3-4","seed…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[mention:ABOUT]->(topic)
  USING INDEX SEEK mention:ABOUT(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < mention._fromKey < slug || $end
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
  WITH mention, topic
  ORDER BY mention._fromKey
  LIMIT $limit
  RETURN collect(topic._row) AS nodes
}
RETURN slug, nodes;

// wave 4
// $slugs = ["anthropic","openai","google","meta","microsoft","amazon","xai","cohere","mistral-ai","naver","sam…
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[publishing:PUBLISHED]->(policy)
  USING INDEX SEEK publishing:PUBLISHED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < publishing._fromKey < slug || $end
    AND publishing.certainlyFrom IS NOT NULL
    AND publishing.certainlyUntil IS NOT NULL
    AND publishing.possiblyFrom IS NOT NULL
    AND publishing.possiblyUntil IS NOT NULL
  WITH publishing, policy
  ORDER BY publishing._fromKey
  LIMIT $limit
  RETURN collect(policy._row) AS nodes, collect(publishing._row) AS edges
}
RETURN slug, nodes, edges;

// wave 4
// $slugs = ["anthropic","openai","google","meta","microsoft","amazon","xai","cohere","mistral-ai","naver","sam…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[publishing:PUBLISHED]->(policy)
  USING INDEX SEEK publishing:PUBLISHED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < publishing._fromKey < slug || $end
    AND publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
    AND publishing.possiblyFrom IS NOT NULL
    AND publishing.possiblyUntil IS NOT NULL
  WITH publishing, policy
  ORDER BY publishing._fromKey
  LIMIT $limit
  RETURN collect(policy._row) AS nodes, collect(publishing._row) AS edges
}
RETURN slug, nodes, edges;

// wave 4
// $slugs = ["anthropic","openai","google","meta","microsoft","amazon","xai","cohere","mistral-ai","naver","sam…
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._fromKey < slug || $end
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 5
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
