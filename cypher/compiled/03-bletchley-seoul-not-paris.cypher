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
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND NOT EXISTS {
      MATCH ()-[signature2:SIGNED]->()
      USING INDEX SEEK signature2:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
      WHERE signature2._toKey STARTS WITH $instrument || signatory._orderKey || $separator
        AND signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signature2.possiblyFrom IS NOT NULL
        AND signature2.possiblyUntil IS NOT NULL
    }
    AND EXISTS {
      MATCH ()-[signature3:SIGNED]->()
      USING INDEX SEEK signature3:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
      WHERE signature3._toKey STARTS WITH $instrument2 || signatory._orderKey || $separator
        AND signature3.certainlyFrom <= $asOf < signature3.certainlyUntil
        AND signature3.possiblyFrom IS NOT NULL
        AND signature3.possiblyUntil IS NOT NULL
    }
  WITH signatory, signature
  ORDER BY signature._toKey
  WITH DISTINCT signatory
  LIMIT $limit
  WITH signatory
  ORDER BY signatory._orderKey
  RETURN collect(signatory._row) AS rows
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

// wave 4
// $slugs = ["united-kingdom","united-states"]
// $asOf = "2026-11-23"
// $adoptedEarliest = "2025-02-12"
// $limit = 26
UNWIND $slugs AS slug
MATCH (signatory:Entity {slug: slug})
CALL (slug, signatory) {
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND instrument.adoptedEarliest >= $adoptedEarliest
  WITH signature, instrument
  ORDER BY instrument.adoptedEarliest IS NULL, instrument.adoptedEarliest, substring(signature._fromKey, size(slug) + 1)
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges, COUNT {
  MATCH (signatory)-[signature2:SIGNED]->(instrument2)
  WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
    AND instrument2.adoptedEarliest >= $adoptedEarliest
} AS total;

// wave 4
// $slugs = ["s-paris-bt","s-paris-hcamag","s-paris-shine"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 5
// $slugs = ["paris-statement","bletchley-declaration","seoul-declaration"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
