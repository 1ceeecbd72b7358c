// What Neo4j runs for the question 03-bletchley-seoul-not-paris of schema/operations; written by `npm run generate`.

// wave 2
// $anchors = [{"number":0,"slugs":["bletchley-declaration"]},{"number":1,"slugs":["seoul-declaration"]}]
UNWIND $anchors AS anchor
UNWIND anchor.slugs AS slug
MATCH (instrument:Entity {slug: slug})
RETURN anchor.number AS number, sum(COUNT { ()-[:SIGNED]->(instrument) }) AS degree;

// wave 3
// $first = "seoul-declaration\t"
// $last = "seoul-declaration\n"
// $asOf = "2026-11-23"
// $instrument = "paris-statement\t"
// $separator = "\t"
// $instrument2 = "bletchley-declaration\t"
// $limit = 26
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
    AND EXISTS {
      MATCH ()-[signature3:SIGNED]->()
      USING INDEX SEEK signature3:SIGNED(toKey)
      WHERE signature3.toKey STARTS WITH $instrument2 || signatory.orderKey || $separator
        AND signature3.latestStart <= $asOf < signature3.earliestEnd
    }
  WITH signatory, signature
  ORDER BY signature.toKey
  WITH DISTINCT signatory
  LIMIT $limit
  WITH signatory
  ORDER BY signatory.orderKey
  RETURN collect(signatory.row) AS rows
}
RETURN rows;

// wave 4
// $slugs = ["united-kingdom","united-states"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $slug = "paris-statement"
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

// wave 4
// $slugs = ["united-kingdom","united-states"]
// $asOf = "2026-11-23"
// $adopted_earliest = "2025-02-12"
// $limit = 26
UNWIND $slugs AS slug
MATCH (signatory:Entity {slug: slug})
CALL (slug, signatory) {
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  WHERE signature.latestStart <= $asOf < signature.earliestEnd
    AND instrument.adopted_earliest >= $adopted_earliest
  WITH signature, instrument
  ORDER BY instrument.adopted_earliest IS NULL, instrument.adopted_earliest, substring(signature.fromKey, size(slug) + 1)
  LIMIT $limit
  RETURN collect({edge: signature.row, node: instrument.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH (signatory)-[signature2:SIGNED]->(instrument2)
  WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
    AND instrument2.adopted_earliest >= $adopted_earliest
} AS total;

// wave 4
// $slugs = ["s-paris-bt","s-paris-hcamag","s-paris-shine"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 5
// $slugs = ["paris-statement","bletchley-declaration","seoul-declaration"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
