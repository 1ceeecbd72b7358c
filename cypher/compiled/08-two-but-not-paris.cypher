// What Neo4j runs for the question 08-two-but-not-paris of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["bletchley-declaration","seoul-declaration","paris-statement"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $first = ""
// $slug = "bletchley-declaration"
// $adoptedEarliest = "2026-11-23"
// $listComplete = true
// $zero = 0
// $limit = 501
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug = $slug
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR $zero = 1
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature.possiblyFrom <> signature.certainlyFrom
            OR signature.certainlyUntil <> signature.possiblyUntil
        })
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $slug = "seoul-declaration"
// $adoptedEarliest = "2026-11-23"
// $listComplete = true
// $zero = 0
// $limit = 501
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug = $slug
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR $zero = 1
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature.possiblyFrom <> signature.certainlyFrom
            OR signature.certainlyUntil <> signature.possiblyUntil
        })
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $slug = "paris-statement"
// $adoptedEarliest = "2026-11-23"
// $listComplete = true
// $zero = 0
// $limit = 501
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug = $slug
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR $zero = 1
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature.possiblyFrom <> signature.certainlyFrom
            OR signature.certainlyUntil <> signature.possiblyUntil
        })
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 4
// $anchors = [{"number":0,"slugs":["bletchley-declaration"]},{"number":1,"slugs":["seoul-declaration"]}]
UNWIND $anchors AS anchor
UNWIND anchor.slugs AS slug
MATCH (instrument:Entity {slug: slug})
RETURN anchor.number AS number, sum(COUNT { ()-[:SIGNED]->(instrument) }) AS degree;

// wave 5
// $instrument = "seoul-declaration"
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $instrument2 = "bletchley-declaration"
// $instrument3 = "paris-statement\t"
// $first = "seoul-declaration\t"
// $last = "seoul-declaration\n"
// $instrument4 = "bletchley-declaration\t"
// $limit = 26
WITH COUNT {
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
  MATCH (signatory)-[signature2:SIGNED]->(instrument2)
  USING INDEX SEEK signature2:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  USING JOIN ON signatory
  WHERE $instrument2 || $separator < signature2._toKey < $instrument2 || $end
    AND signature2.possiblyFrom <= $asOf < signature2.possiblyUntil
    AND signature2.certainlyFrom IS NOT NULL
    AND signature2.certainlyUntil IS NOT NULL
  WITH signatory, signature, instrument, signature2, instrument2 SKIP 0
  WHERE NOT EXISTS {
    MATCH ()-[signature3:SIGNED]->()
    USING INDEX SEEK signature3:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
    WHERE signature3._toKey STARTS WITH $instrument3 || signatory._orderKey || $separator
      AND signature3.certainlyFrom <= $asOf < signature3.certainlyUntil
      AND signature3.possiblyFrom IS NOT NULL
      AND signature3.possiblyUntil IS NOT NULL
  }
  RETURN DISTINCT signatory
} AS total
CALL (total) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND EXISTS {
      MATCH ()-[signature2:SIGNED]->()
      USING INDEX SEEK signature2:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
      WHERE signature2._toKey STARTS WITH $instrument4 || signatory._orderKey || $separator
        AND signature2.possiblyFrom <= $asOf < signature2.possiblyUntil
        AND signature2.certainlyFrom IS NOT NULL
        AND signature2.certainlyUntil IS NOT NULL
    }
    AND NOT EXISTS {
      MATCH ()-[signature3:SIGNED]->()
      USING INDEX SEEK signature3:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
      WHERE signature3._toKey STARTS WITH $instrument3 || signatory._orderKey || $separator
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
RETURN rows, total;

// wave 6
// $slugs = ["united-kingdom","united-states"]
// $separator = "\t"
// $end = "\n"
// $limit = 1001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._fromKey < slug || $end
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 6
// $slugs = ["united-kingdom","united-states"]
// $separator = "\t"
// $end = "\n"
// $limit = 1001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[refusal:DID_NOT_SIGN]->(instrument)
  USING INDEX SEEK refusal:DID_NOT_SIGN(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < refusal._fromKey < slug || $end
    AND refusal.certainlyFrom IS NOT NULL
    AND refusal.certainlyUntil IS NOT NULL
    AND refusal.possiblyFrom IS NOT NULL
    AND refusal.possiblyUntil IS NOT NULL
  WITH refusal, instrument
  ORDER BY refusal._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(refusal._row) AS edges
}
RETURN slug, nodes, edges;
