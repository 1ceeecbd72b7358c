// What Neo4j runs for the question 40-table-as-it-stood of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $slugs = ["s-seed"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $tableTitle = "Network Member Countries and Status"
// $limit = 5001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < statement._fromKey < slug || $end
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
  WITH statement, claim
  ORDER BY statement._fromKey
  LIMIT $limit
  RETURN collect(claim._row) AS nodes, collect(statement._row) AS edges
}
RETURN slug, nodes, edges;
