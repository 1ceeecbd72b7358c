// What Neo4j runs for the question 12-latest-instruments of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $limit = 6
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument.orderKey > $first
  WITH instrument
  ORDER BY instrument.adopted_earliest IS NULL, instrument.adopted_earliest DESC, instrument.orderKey
  LIMIT $limit
  RETURN collect(instrument.row) AS rows
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
  USING INDEX SEEK adoption:ADOPTED_AT(fromKey)
  WHERE slug || $separator < adoption.fromKey < slug || $end
    AND adoption.latestStart <= $asOf < adoption.earliestEnd
  WITH adoption, summit
  ORDER BY adoption.fromKey
  LIMIT $limit
  RETURN collect({edge: adoption.row, node: summit.row}) AS rows
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
  USING INDEX SEEK issuing:ISSUED_BY(fromKey)
  WHERE slug || $separator < issuing.fromKey < slug || $end
    AND issuing.latestStart <= $asOf < issuing.earliestEnd
  WITH issuing, issuer
  ORDER BY issuing.fromKey
  LIMIT $limit
  RETURN collect({edge: issuing.row, node: issuer.row}) AS rows
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
  USING INDEX SEEK succession:PRECEDES(toKey)
  WHERE slug || $separator < succession.toKey < slug || $end
    AND succession.latestStart <= $asOf < succession.earliestEnd
  WITH succession, predecessor
  ORDER BY succession.toKey
  LIMIT $limit
  RETURN collect({edge: succession.row, node: predecessor.row}) AS rows
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
