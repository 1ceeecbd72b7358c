// What Neo4j runs for the question 11-frontier-provisions of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
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

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[containment:CONTAINS]->(part)
  USING INDEX SEEK containment:CONTAINS(_fromKey)
  WHERE slug || $separator < containment._fromKey < slug || $end
    AND containment.certainlyFrom <= $asOf < containment.certainlyUntil
  WITH containment, part
  ORDER BY containment._fromKey
  LIMIT $limit
  RETURN collect({node: part._row}) AS rows
}
RETURN slug, rows;

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 1
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

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $joined = "ORIGINAL"
// $limit = 1
UNWIND $slugs AS slug
MATCH (instrument:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey)
  WHERE slug || $separator < signature._toKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.joined = $joined
  WITH signature, signatory
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect({node: signatory._row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH ()-[signature2:SIGNED]->(instrument)
  WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
    AND signature2.joined = $joined
} AS total;

// wave 2
// $slugs = ["s-faisc","s-faisc-later","s-metr"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 2
// $slugs = ["frontier-ai-safety-commitments-o1","frontier-ai-safety-commitments-o2","frontier-ai-safety-commit…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (whole:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[containment:CONTAINS]->(part)
  USING INDEX SEEK containment:CONTAINS(_fromKey)
  WHERE slug || $separator < containment._fromKey < slug || $end
    AND containment.certainlyFrom <= $asOf < containment.certainlyUntil
  WITH containment, part
  ORDER BY containment._fromKey
  LIMIT $limit
  RETURN collect({node: part._row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH (whole)-[containment2:CONTAINS]->()
  WHERE containment2.certainlyFrom <= $asOf < containment2.certainlyUntil
} AS total;

// wave 3
// $slugs = ["frontier-ai-safety-commitments-i","frontier-ai-safety-commitments-ii","frontier-ai-safety-commitm…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (whole)-[containment:CONTAINS]->()
  USING INDEX SEEK containment:CONTAINS(_toKey)
  WHERE slug || $separator < containment._toKey < slug || $end
    AND containment.certainlyFrom <= $asOf < containment.certainlyUntil
  WITH containment, whole
  ORDER BY containment._toKey
  LIMIT $limit
  RETURN collect({node: whole._row}) AS rows
}
RETURN slug, rows;
