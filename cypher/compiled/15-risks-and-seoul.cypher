// What Neo4j runs for the question 15-risks-and-seoul of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $asOf = "2026-11-23"
// $summit = "seoul-2024\t"
// $separator = "\t"
// $limit = 26
CALL () {
  MATCH (risk:Risk)
  WHERE risk.orderKey > $first
    AND EXISTS {
      MATCH (instrument)-[mitigation:MITIGATES]->(risk)
      WHERE mitigation.latestStart <= $asOf < mitigation.earliestEnd
        AND EXISTS {
          MATCH ()-[adoption:ADOPTED_AT]->()
          USING INDEX SEEK adoption:ADOPTED_AT(toKey)
          WHERE adoption.toKey STARTS WITH $summit || instrument.orderKey || $separator
            AND adoption.latestStart <= $asOf < adoption.earliestEnd
        }
    }
  WITH risk
  ORDER BY risk.orderKey
  LIMIT $limit
  RETURN collect(risk.row) AS rows
}
RETURN rows, COUNT {
  MATCH (risk:Risk)
  WHERE EXISTS {
    MATCH (instrument)-[mitigation:MITIGATES]->(risk)
    WHERE mitigation.latestStart <= $asOf < mitigation.earliestEnd
      AND EXISTS {
        MATCH ()-[adoption:ADOPTED_AT]->()
        USING INDEX SEEK adoption:ADOPTED_AT(toKey)
        WHERE adoption.toKey STARTS WITH $summit || instrument.orderKey || $separator
          AND adoption.latestStart <= $asOf < adoption.earliestEnd
      }
  }
} AS total;

// wave 3
// $slugs = ["bioweapons","concentration-of-power","cyberweapons","deceptive-alignment","racing-dynamics"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $summit = "seoul-2024\t"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (instrument)-[mitigation:MITIGATES]->()
  USING INDEX SEEK mitigation:MITIGATES(toKey)
  WHERE slug || $separator < mitigation.toKey < slug || $end
    AND mitigation.latestStart <= $asOf < mitigation.earliestEnd
    AND EXISTS {
      MATCH ()-[adoption:ADOPTED_AT]->()
      USING INDEX SEEK adoption:ADOPTED_AT(toKey)
      WHERE adoption.toKey STARTS WITH $summit || instrument.orderKey || $separator
        AND adoption.latestStart <= $asOf < adoption.earliestEnd
    }
  WITH mitigation, instrument
  ORDER BY mitigation.toKey
  LIMIT $limit
  RETURN collect({edge: mitigation.row, node: instrument.row}) AS rows
}
RETURN slug, rows;

// wave 4
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 5
// $slugs = ["seoul-2024"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
