// What Neo4j runs for the question 12-latest-instruments of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $limit = 6
WITH COUNT { (:Instrument) } AS total
CALL (total) {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
  WITH instrument
  ORDER BY instrument.adoptedEarliest IS NULL, instrument.adoptedEarliest DESC, instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[adoption:ADOPTED_AT]->(summit)
  USING INDEX SEEK adoption:ADOPTED_AT(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < adoption._fromKey < slug || $end
    AND adoption.certainlyFrom <= $asOf < adoption.certainlyUntil
    AND adoption.possiblyFrom IS NOT NULL
    AND adoption.possiblyUntil IS NOT NULL
  WITH adoption, summit
  ORDER BY adoption._fromKey
  LIMIT $limit
  RETURN collect(summit._row) AS nodes
}
RETURN slug, nodes;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[issuing:ISSUED_BY]->(issuer)
  USING INDEX SEEK issuing:ISSUED_BY(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < issuing._fromKey < slug || $end
    AND issuing.certainlyFrom <= $asOf < issuing.certainlyUntil
    AND issuing.possiblyFrom IS NOT NULL
    AND issuing.possiblyUntil IS NOT NULL
  WITH issuing, issuer
  ORDER BY issuing._fromKey
  LIMIT $limit
  RETURN collect(issuer._row) AS nodes
}
RETURN slug, nodes;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (predecessor:Instrument)-[succession:PRECEDES]->()
  USING INDEX SEEK succession:PRECEDES(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < succession._toKey < slug || $end
    AND succession.certainlyFrom <= $asOf < succession.certainlyUntil
    AND succession.possiblyFrom IS NOT NULL
    AND succession.possiblyUntil IS NOT NULL
  WITH succession, predecessor
  ORDER BY succession._toKey
  LIMIT $limit
  RETURN collect(predecessor._row) AS nodes, collect(succession._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 4
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
