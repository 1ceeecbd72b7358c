// What Neo4j runs for the question 15-risks-and-seoul of schema/operations; written by `npm run generate`.

// wave 2
// $asOf = "2026-11-23"
// $summit = "seoul-2024\t"
// $separator = "\t"
// $first = ""
// $limit = 26
WITH COUNT {
  MATCH (risk:Risk)
  WHERE EXISTS {
    MATCH (instrument)-[mitigation:MITIGATES]->(risk)
    WHERE mitigation.certainlyFrom <= $asOf < mitigation.certainlyUntil
      AND EXISTS {
        MATCH ()-[adoption:ADOPTED_AT]->()
        USING INDEX SEEK adoption:ADOPTED_AT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
        WHERE adoption._toKey STARTS WITH $summit || instrument._orderKey || $separator
          AND adoption.certainlyFrom <= $asOf < adoption.certainlyUntil
          AND adoption.possiblyFrom IS NOT NULL
          AND adoption.possiblyUntil IS NOT NULL
      }
  }
} AS total
CALL (total) {
  MATCH (risk:Risk)
  WHERE risk._orderKey > $first
    AND EXISTS {
      MATCH (instrument)-[mitigation:MITIGATES]->(risk)
      WHERE mitigation.certainlyFrom <= $asOf < mitigation.certainlyUntil
        AND EXISTS {
          MATCH ()-[adoption:ADOPTED_AT]->()
          USING INDEX SEEK adoption:ADOPTED_AT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
          WHERE adoption._toKey STARTS WITH $summit || instrument._orderKey || $separator
            AND adoption.certainlyFrom <= $asOf < adoption.certainlyUntil
            AND adoption.possiblyFrom IS NOT NULL
            AND adoption.possiblyUntil IS NOT NULL
        }
    }
  WITH risk
  ORDER BY risk._orderKey
  LIMIT $limit
  RETURN collect(risk._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["bioweapons","concentration-of-power","cyberweapons","deceptive-alignment","racing-dynamics"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $summit = "seoul-2024\t"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (instrument)-[mitigation:MITIGATES]->()
  USING INDEX SEEK mitigation:MITIGATES(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < mitigation._toKey < slug || $end
    AND mitigation.certainlyFrom <= $asOf < mitigation.certainlyUntil
    AND mitigation.possiblyFrom IS NOT NULL
    AND mitigation.possiblyUntil IS NOT NULL
    AND EXISTS {
      MATCH ()-[adoption:ADOPTED_AT]->()
      USING INDEX SEEK adoption:ADOPTED_AT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
      WHERE adoption._toKey STARTS WITH $summit || instrument._orderKey || $separator
        AND adoption.certainlyFrom <= $asOf < adoption.certainlyUntil
        AND adoption.possiblyFrom IS NOT NULL
        AND adoption.possiblyUntil IS NOT NULL
    }
  WITH mitigation, instrument
  ORDER BY mitigation._toKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(mitigation._row) AS edges
}
RETURN slug, nodes, edges;

// wave 4
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 5
// $slugs = ["seoul-2024"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
