// What Neo4j runs for the question 11-frontier-provisions of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
MATCH (adopted:Entity {slug: slug})
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
RETURN slug, nodes, adopted._row AS itself;

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[containment:CONTAINS]->(part)
  USING INDEX SEEK containment:CONTAINS(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < containment._fromKey < slug || $end
    AND containment.certainlyFrom <= $asOf < containment.certainlyUntil
    AND containment.possiblyFrom IS NOT NULL
    AND containment.possiblyUntil IS NOT NULL
  WITH containment, part
  ORDER BY containment._fromKey
  LIMIT $limit
  RETURN collect(part._row) AS nodes
}
RETURN slug, nodes;

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
UNWIND $slugs AS slug
RETURN slug, COUNT {
  MATCH ()-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._toKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
} AS total;

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $joined = "ORIGINAL"
UNWIND $slugs AS slug
RETURN slug, COUNT {
  MATCH ()-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._toKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.joined = $joined
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
CALL (slug) {
  MATCH ()-[containment:CONTAINS]->(part)
  USING INDEX SEEK containment:CONTAINS(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < containment._fromKey < slug || $end
    AND containment.certainlyFrom <= $asOf < containment.certainlyUntil
    AND containment.possiblyFrom IS NOT NULL
    AND containment.possiblyUntil IS NOT NULL
  WITH containment, part
  ORDER BY containment._fromKey
  LIMIT $limit
  RETURN collect(part._row) AS nodes
}
RETURN slug, nodes, COUNT {
  MATCH ()-[containment2:CONTAINS]->()
  USING INDEX SEEK containment2:CONTAINS(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < containment2._fromKey < slug || $end
    AND containment2.certainlyFrom <= $asOf < containment2.certainlyUntil
    AND containment2.possiblyFrom IS NOT NULL
    AND containment2.possiblyUntil IS NOT NULL
} AS total;

// wave 3
// $slugs = ["frontier-ai-safety-commitments-i","frontier-ai-safety-commitments-ii","frontier-ai-safety-commitm…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (whole)-[containment:CONTAINS]->()
  USING INDEX SEEK containment:CONTAINS(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < containment._toKey < slug || $end
    AND containment.certainlyFrom <= $asOf < containment.certainlyUntil
    AND containment.possiblyFrom IS NOT NULL
    AND containment.possiblyUntil IS NOT NULL
  WITH containment, whole
  ORDER BY containment._toKey
  LIMIT $limit
  RETURN collect(whole._row) AS nodes
}
RETURN slug, nodes;
