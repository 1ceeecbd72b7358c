// What Neo4j runs for the question 02-bletchley-not-ministerial of schema/operations; written by `npm run generate`.

// wave 2
// $first = "bletchley-declaration\t"
// $last = "bletchley-declaration\n"
// $asOf = "2026-11-23"
// $instrument = "seoul-ministerial-statement\t"
// $separator = "\t"
// $limit = 26
// $slugs = ["bletchley-declaration"]
CALL () {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE $first < signature.toKey < $last
    AND signature.latestStart <= $asOf < signature.earliestEnd
    AND NOT EXISTS {
      MATCH ()-[signature2:SIGNED]->()
      USING INDEX SEEK signature2:SIGNED(toKey)
      WHERE signature2.toKey STARTS WITH $instrument || signatory.orderKey || $separator
        AND signature2.latestStart <= $asOf < signature2.earliestEnd
    }
  WITH signatory, signature
  ORDER BY signature.toKey
  WITH DISTINCT signatory
  LIMIT $limit
  WITH signatory
  ORDER BY signatory.orderKey
  RETURN collect(signatory.row) AS rows
}
RETURN rows, COUNT {
  UNWIND $slugs AS slug
  MATCH (instrument:Entity {slug: slug})
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  WHERE signature.latestStart <= $asOf < signature.earliestEnd
    AND NOT EXISTS {
      MATCH ()-[signature2:SIGNED]->()
      USING INDEX SEEK signature2:SIGNED(toKey)
      WHERE signature2.toKey STARTS WITH $instrument || signatory.orderKey || $separator
        AND signature2.latestStart <= $asOf < signature2.earliestEnd
    }
  RETURN DISTINCT signatory
} AS total;

// wave 3
// $slugs = ["brazil","china","ireland"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $slug = "bletchley-declaration"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(fromKey)
  WHERE slug || $separator < signature.fromKey < slug || $end
    AND signature.latestStart <= $asOf < signature.earliestEnd
    AND instrument.slug = $slug
  WITH signature, instrument
  ORDER BY signature.fromKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: instrument.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["brazil","china","ireland"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $slug = "seoul-ministerial-statement"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[refusal:DID_NOT_SIGN]->(instrument)
  USING INDEX SEEK refusal:DID_NOT_SIGN(fromKey)
  WHERE slug || $separator < refusal.fromKey < slug || $end
    AND refusal.latestStart <= $asOf < refusal.earliestEnd
    AND instrument.slug = $slug
  WITH refusal, instrument
  ORDER BY refusal.fromKey
  LIMIT $limit
  RETURN collect({edge: refusal.row, node: instrument.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["s-bletchley","s-airegmap","s-iso3"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 4
// $slugs = ["seoul-ministerial-statement","bletchley-declaration"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
