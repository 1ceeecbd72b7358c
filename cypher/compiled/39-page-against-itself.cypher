// What Neo4j runs for the question 39-page-against-itself of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $first = ""
// $quantity = "tally"
// $limit = 2001
CALL () {
  MATCH (claim:Claim)
  WHERE claim._orderKey > $first
    AND claim.quantity = $quantity
    AND claim.quantity IS NOT NULL
  WITH claim
  ORDER BY claim._orderKey
  LIMIT $limit
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $quantity = "rows"
// $limit = 2001
CALL () {
  MATCH (claim:Claim)
  WHERE claim._orderKey > $first
    AND claim.quantity = $quantity
    AND claim.quantity IS NOT NULL
  WITH claim
  ORDER BY claim._orderKey
  LIMIT $limit
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $slugs = ["seed-c025-3","seed-c024-2","seed-c023-3","seed-c027-2","seed-c025-7","seed-c025-4","seed-c025-6",…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 101
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
  RETURN collect(topic._row) AS nodes, collect(mention._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["seed-c025-3","seed-c024-2","seed-c023-3","seed-c027-2","seed-c025-7","seed-c025-4","seed-c025-6",…
// $separator = "\t"
// $end = "\n"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (source)-[statement:STATES]->()
  USING INDEX SEEK statement:STATES(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < statement._toKey < slug || $end
    AND statement.certainlyFrom IS NOT NULL
    AND statement.certainlyUntil IS NOT NULL
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
  WITH statement, source
  ORDER BY statement._toKey
  LIMIT $limit
  RETURN collect(source._row) AS nodes, collect(statement._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["seed-c081-2","seed-c031-2"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 101
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
  RETURN collect(topic._row) AS nodes, collect(mention._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["seed-c081-2","seed-c031-2"]
// $separator = "\t"
// $end = "\n"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (source)-[statement:STATES]->()
  USING INDEX SEEK statement:STATES(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < statement._toKey < slug || $end
    AND statement.certainlyFrom IS NOT NULL
    AND statement.certainlyUntil IS NOT NULL
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
  WITH statement, source
  ORDER BY statement._toKey
  LIMIT $limit
  RETURN collect(source._row) AS nodes, collect(statement._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2025-12-28"
// $tableTitle = "Signatory Companies and Implementation Status"
// $columnTitle = "Published Post-Seoul"
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnTitle = $columnTitle
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2024-12-01"
// $tableTitle = "Signatory Companies and Implementation Status"
// $columnTitle = "Published Post-Seoul"
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnTitle = $columnTitle
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2024-12-31"
// $tableTitle = "Signatory Companies and Implementation Status"
// $columnTitle = "Published Post-Seoul"
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnTitle = $columnTitle
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2024-12-01"
// $tableTitle = "Signatory Companies and Implementation Status"
// $columnTitle = "Published Post-Seoul"
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnTitle = $columnTitle
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2024-12-31"
// $tableTitle = "Signatory Companies and Implementation Status"
// $columnTitle = "Published Post-Seoul"
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnTitle = $columnTitle
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2024-10-01"
// $tableTitle = "Signatory Companies and Implementation Status"
// $columnTitle = "Published Post-Seoul"
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnTitle = $columnTitle
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2024-12-31"
// $tableTitle = "Signatory Companies and Implementation Status"
// $columnTitle = "Published Post-Seoul"
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnTitle = $columnTitle
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2025-12-28"
// $tableTitle = "Signatory Companies and Implementation Status"
// $columnTitle = "Published Post-Seoul"
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnTitle = $columnTitle
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2025-12-28"
// $tableTitle = "Signatory Companies and Implementation Status"
// $columnTitle = "Implementation Quality"
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnTitle = $columnTitle
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2025-12-28"
// $tableTitle = "Signatory Companies and Implementation Status"
// $columnTitle = "Implementation Quality"
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnTitle = $columnTitle
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2025-12-28"
// $tableTitle = "Signatory Companies and Implementation Status"
// $columnTitle = "Implementation Quality"
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnTitle = $columnTitle
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2025-12-28"
// $tableTitle = "Network Member Countries and Status"
// $columnNumber = 1
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnNumber = $columnNumber
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "s-seed\t"
// $last = "s-seed\n"
// $asOf = "2025-12-28"
// $tableTitle = "Network Member Countries and Status"
// $columnNumber = 1
// $limit = 1001
CALL () {
  MATCH ()-[statement:STATES]->(claim)
  USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < statement._fromKey < $last
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
    AND claim.tableTitle = $tableTitle
    AND claim.columnNumber = $columnNumber
  WITH claim, statement
  ORDER BY statement._fromKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;
