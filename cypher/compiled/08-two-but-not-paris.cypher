// What Neo4j runs for the question 08-two-but-not-paris of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["bletchley-declaration","seoul-declaration","paris-statement"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $first = ""
// $slug = "bletchley-declaration"
// $adopted_earliest = "2026-11-23"
// $listComplete = true
// $zero = 0
// $limit = 501
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument.orderKey > $first
    AND instrument.slug = $slug
    AND (instrument.adopted_earliest IS NULL OR NOT instrument.adopted_earliest > $adopted_earliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR $zero = 1
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature.earliestStart <> signature.latestStart
            OR signature.earliestEnd <> signature.latestEnd
        })
  WITH instrument
  ORDER BY instrument.orderKey
  LIMIT $limit
  RETURN collect(instrument.row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $slug = "seoul-declaration"
// $adopted_earliest = "2026-11-23"
// $listComplete = true
// $zero = 0
// $limit = 501
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument.orderKey > $first
    AND instrument.slug = $slug
    AND (instrument.adopted_earliest IS NULL OR NOT instrument.adopted_earliest > $adopted_earliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR $zero = 1
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature.earliestStart <> signature.latestStart
            OR signature.earliestEnd <> signature.latestEnd
        })
  WITH instrument
  ORDER BY instrument.orderKey
  LIMIT $limit
  RETURN collect(instrument.row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $slug = "paris-statement"
// $adopted_earliest = "2026-11-23"
// $listComplete = true
// $zero = 0
// $limit = 501
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument.orderKey > $first
    AND instrument.slug = $slug
    AND (instrument.adopted_earliest IS NULL OR NOT instrument.adopted_earliest > $adopted_earliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR $zero = 1
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature.earliestStart <> signature.latestStart
            OR signature.earliestEnd <> signature.latestEnd
        })
  WITH instrument
  ORDER BY instrument.orderKey
  LIMIT $limit
  RETURN collect(instrument.row) AS rows
}
RETURN rows;

// wave 4
// $anchors = [{"number":0,"slugs":["bletchley-declaration"]},{"number":1,"slugs":["seoul-declaration"]}]
UNWIND $anchors AS anchor
UNWIND anchor.slugs AS slug
MATCH (instrument:Entity {slug: slug})
RETURN anchor.number AS number, sum(COUNT { ()-[:SIGNED]->(instrument) }) AS degree;

// wave 5
// $first = "seoul-declaration\t"
// $last = "seoul-declaration\n"
// $asOf = "2026-11-23"
// $instrument = "bletchley-declaration\t"
// $separator = "\t"
// $instrument2 = "paris-statement\t"
// $limit = 26
// $slugs = ["seoul-declaration"]
CALL () {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE $first < signature.toKey < $last
    AND signature.earliestStart <= $asOf < signature.latestEnd
    AND EXISTS {
      MATCH ()-[signature2:SIGNED]->()
      USING INDEX SEEK signature2:SIGNED(toKey)
      WHERE signature2.toKey STARTS WITH $instrument || signatory.orderKey || $separator
        AND signature2.earliestStart <= $asOf < signature2.latestEnd
    }
    AND NOT EXISTS {
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
RETURN rows, COUNT {
  UNWIND $slugs AS slug
  MATCH (instrument:Entity {slug: slug})
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  WHERE signature.earliestStart <= $asOf < signature.latestEnd
    AND EXISTS {
      MATCH ()-[signature2:SIGNED]->()
      USING INDEX SEEK signature2:SIGNED(toKey)
      WHERE signature2.toKey STARTS WITH $instrument || signatory.orderKey || $separator
        AND signature2.earliestStart <= $asOf < signature2.latestEnd
    }
    AND NOT EXISTS {
      MATCH ()-[signature3:SIGNED]->()
      USING INDEX SEEK signature3:SIGNED(toKey)
      WHERE signature3.toKey STARTS WITH $instrument2 || signatory.orderKey || $separator
        AND signature3.latestStart <= $asOf < signature3.earliestEnd
    }
  RETURN DISTINCT signatory
} AS total;

// wave 6
// $slugs = ["united-kingdom","united-states"]
// $separator = "\t"
// $end = "\n"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(fromKey)
  WHERE slug || $separator < signature.fromKey < slug || $end
  WITH signature, instrument
  ORDER BY signature.fromKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: instrument.row}) AS rows
}
RETURN slug, rows;

// wave 6
// $slugs = ["united-kingdom","united-states"]
// $separator = "\t"
// $end = "\n"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[refusal:DID_NOT_SIGN]->(instrument)
  USING INDEX SEEK refusal:DID_NOT_SIGN(fromKey)
  WHERE slug || $separator < refusal.fromKey < slug || $end
  WITH refusal, instrument
  ORDER BY refusal.fromKey
  LIMIT $limit
  RETURN collect({edge: refusal.row, node: instrument.row}) AS rows
}
RETURN slug, rows;
