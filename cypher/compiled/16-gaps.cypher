// What Neo4j runs for the question 16-gaps of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["tencent","anthropic"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $first = ""
// $asOf = "2026-11-23"
// $signatory = "tencent\t"
// $separator = "\t"
// $limit = 101
CALL () {
  MATCH (risk:Risk)
  WHERE risk._orderKey > $first
    AND NOT EXISTS {
      MATCH (instrument)-[mitigation:MITIGATES]->(risk)
      WHERE mitigation.certainlyFrom <= $asOf < mitigation.certainlyUntil
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->()
          USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
          WHERE signature._fromKey STARTS WITH $signatory || instrument._orderKey || $separator
            AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
            AND signature.possiblyFrom IS NOT NULL
            AND signature.possiblyUntil IS NOT NULL
        }
    }
  WITH risk
  ORDER BY risk._orderKey
  LIMIT $limit
  RETURN collect(risk._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2026-11-23"
// $signatory = "anthropic\t"
// $separator = "\t"
// $limit = 101
CALL () {
  MATCH (risk:Risk)
  WHERE risk._orderKey > $first
    AND NOT EXISTS {
      MATCH (instrument)-[mitigation:MITIGATES]->(risk)
      WHERE mitigation.certainlyFrom <= $asOf < mitigation.certainlyUntil
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->()
          USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
          WHERE signature._fromKey STARTS WITH $signatory || instrument._orderKey || $separator
            AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
            AND signature.possiblyFrom IS NOT NULL
            AND signature.possiblyUntil IS NOT NULL
        }
    }
  WITH risk
  ORDER BY risk._orderKey
  LIMIT $limit
  RETURN collect(risk._row) AS rows
}
RETURN rows;
