// What Neo4j runs for the question 04-left-the-eu-code of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-31"
// $limit = 101
UNWIND $slugs AS slug
MATCH (instrument:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._toKey < slug || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
  WITH signature, signatory
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect(signatory._row) AS nodes
}
RETURN slug, nodes, COUNT {
  MATCH ()-[signature2:SIGNED]->()
  USING INDEX SEEK signature2:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature2._toKey < slug || $end
    AND signature2.possiblyFrom <= $asOf < signature2.possiblyUntil
    AND signature2.certainlyFrom IS NOT NULL
    AND signature2.certainlyUntil IS NOT NULL
} AS total, instrument._row AS itself;

// wave 2
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-31"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._toKey < slug || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.validTo IS NOT NULL
  WITH signature, signatory
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect(signatory._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges, COUNT {
  MATCH ()-[signature2:SIGNED]->()
  USING INDEX SEEK signature2:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature2._toKey < slug || $end
    AND signature2.possiblyFrom <= $asOf < signature2.possiblyUntil
    AND signature2.certainlyFrom IS NOT NULL
    AND signature2.certainlyUntil IS NOT NULL
    AND signature2.validTo IS NOT NULL
} AS total;

// wave 2
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-08-01"
// $limit = 101
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._toKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
  WITH signature, signatory
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect(signatory._row) AS nodes
}
RETURN slug, nodes, COUNT {
  MATCH ()-[signature2:SIGNED]->()
  USING INDEX SEEK signature2:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature2._toKey < slug || $end
    AND signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
    AND signature2.possiblyFrom IS NOT NULL
    AND signature2.possiblyUntil IS NOT NULL
} AS total;

// wave 2
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-08-01"
// $scope = "PARTIAL"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._toKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.scope = $scope
  WITH signature, signatory
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect(signatory._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["s-cop-iasr","s-cop-ec"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 2
// $slugs = ["s-cop-euronews"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
