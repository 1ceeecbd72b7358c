// What Neo4j runs for the question 04-left-the-eu-code of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["eu-gpai-code-of-practice"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-31"
// $limit = 101
UNWIND $slugs AS slug
MATCH (instrument:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE slug || $separator < signature.toKey < slug || $end
    AND signature.earliestStart <= $asOf < signature.latestEnd
  WITH signature, signatory
  ORDER BY signature.toKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: signatory.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH ()-[signature2:SIGNED]->(instrument)
  WHERE signature2.earliestStart <= $asOf < signature2.latestEnd
} AS total;

// wave 3
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-31"
// $limit = 26
UNWIND $slugs AS slug
MATCH (instrument:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE slug || $separator < signature.toKey < slug || $end
    AND signature.earliestStart <= $asOf < signature.latestEnd
    AND signature.validTo IS NOT NULL
  WITH signature, signatory
  ORDER BY signature.toKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: signatory.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH ()-[signature2:SIGNED]->(instrument)
  WHERE signature2.earliestStart <= $asOf < signature2.latestEnd
    AND signature2.validTo IS NOT NULL
} AS total;

// wave 3
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-08-01"
// $limit = 101
UNWIND $slugs AS slug
MATCH (instrument:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE slug || $separator < signature.toKey < slug || $end
    AND signature.latestStart <= $asOf < signature.earliestEnd
  WITH signature, signatory
  ORDER BY signature.toKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: signatory.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH ()-[signature2:SIGNED]->(instrument)
  WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
} AS total;

// wave 3
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-08-01"
// $scope = "partial"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE slug || $separator < signature.toKey < slug || $end
    AND signature.latestStart <= $asOf < signature.earliestEnd
    AND signature.scope = $scope
  WITH signature, signatory
  ORDER BY signature.toKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: signatory.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["s-cop-iasr","s-cop-ec"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["s-cop-euronews"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
