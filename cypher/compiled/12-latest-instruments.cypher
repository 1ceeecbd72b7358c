// What Neo4j runs for the question 12-latest-instruments of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $limit = 6
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
  WITH instrument
  ORDER BY instrument.adoptedEarliest IS NULL, instrument.adoptedEarliest DESC, instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows, COUNT { (:Instrument) } AS total;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[adoption:ADOPTED_AT]->(summit)
  USING INDEX SEEK adoption:ADOPTED_AT(_fromKey)
  WHERE slug || $separator < adoption._fromKey < slug || $end
    AND adoption.certainlyFrom <= $asOf < adoption.certainlyUntil
  WITH adoption, summit
  ORDER BY adoption._fromKey
  LIMIT $limit
  RETURN collect({node: summit._row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[issuing:ISSUED_BY]->(issuer)
  USING INDEX SEEK issuing:ISSUED_BY(_fromKey)
  WHERE slug || $separator < issuing._fromKey < slug || $end
    AND issuing.certainlyFrom <= $asOf < issuing.certainlyUntil
  WITH issuing, issuer
  ORDER BY issuing._fromKey
  LIMIT $limit
  RETURN collect({node: issuer._row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (predecessor:Instrument)-[succession:PRECEDES]->()
  USING INDEX SEEK succession:PRECEDES(_toKey)
  WHERE slug || $separator < succession._toKey < slug || $end
    AND succession.certainlyFrom <= $asOf < succession.certainlyUntil
  WITH succession, predecessor
  ORDER BY succession._toKey
  LIMIT $limit
  RETURN collect({edge: succession._row, node: predecessor._row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 4
UNWIND $slugs AS slug
MATCH (instrument:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey)
  WHERE slug || $separator < signature._toKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
  WITH signature, signatory
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect({node: signatory._row}) AS rows
}
RETURN slug, rows, COUNT { ()-[:SIGNED]->(instrument) }
  - COUNT {
    MATCH ()-[signature2:SIGNED]->()
    USING INDEX signature2:SIGNED(_to, certainlyFrom, certainlyUntil, status, jurisdiction, jurisdictionStatus)
    WHERE signature2._to = instrument.slug
      AND signature2.certainlyFrom > $asOf
      AND signature2.certainlyFrom IS NOT NULL
      AND signature2.certainlyUntil IS NOT NULL
      AND signature2.status IS NOT NULL
      AND signature2.jurisdiction IS NOT NULL
      AND signature2.jurisdictionStatus IS NOT NULL
  }
  - COUNT {
    MATCH ()-[signature3:SIGNED]->()
    USING INDEX signature3:SIGNED(_to, _validToEarliest, certainlyFrom)
    WHERE signature3._to = instrument.slug
      AND signature3._validToEarliest <= $asOf
      AND signature3.certainlyFrom <= $asOf
      AND signature3._validToEarliest IS NOT NULL
      AND signature3.certainlyFrom IS NOT NULL
  } AS total;
