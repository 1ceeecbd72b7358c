// What Neo4j runs for the question 02-bletchley-not-ministerial of schema/operations; written by `npm run generate`.

// wave 2
// $instrument = "bletchley-declaration"
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $instrument2 = "seoul-ministerial-statement\t"
// $first = "bletchley-declaration\t"
// $last = "bletchley-declaration\n"
// $limit = 26
WITH COUNT {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND NOT EXISTS {
      MATCH ()-[signature2:SIGNED]->()
      USING INDEX SEEK signature2:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
      WHERE signature2._toKey STARTS WITH $instrument2 || signatory._orderKey || $separator
        AND signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signature2.possiblyFrom IS NOT NULL
        AND signature2.possiblyUntil IS NOT NULL
    }
  RETURN DISTINCT signatory
} AS total
CALL (total) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND NOT EXISTS {
      MATCH ()-[signature2:SIGNED]->()
      USING INDEX SEEK signature2:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
      WHERE signature2._toKey STARTS WITH $instrument2 || signatory._orderKey || $separator
        AND signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signature2.possiblyFrom IS NOT NULL
        AND signature2.possiblyUntil IS NOT NULL
    }
  WITH signatory, signature
  ORDER BY signature._toKey
  WITH DISTINCT signatory
  LIMIT $limit
  WITH signatory
  ORDER BY signatory._orderKey
  RETURN collect(signatory._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["brazil","china","ireland"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $slug = "bletchley-declaration"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._fromKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND instrument.slug = $slug
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["brazil","china","ireland"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $slug = "seoul-ministerial-statement"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[refusal:DID_NOT_SIGN]->(instrument)
  USING INDEX SEEK refusal:DID_NOT_SIGN(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < refusal._fromKey < slug || $end
    AND refusal.certainlyFrom <= $asOf < refusal.certainlyUntil
    AND refusal.possiblyFrom IS NOT NULL
    AND refusal.possiblyUntil IS NOT NULL
    AND instrument.slug = $slug
  WITH refusal, instrument
  ORDER BY refusal._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(refusal._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["s-bletchley","s-airegmap","s-iso3"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 4
// $slugs = ["seoul-ministerial-statement","bletchley-declaration"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
