// What Neo4j runs for the question 16-gaps of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["tencent","anthropic"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $first = ""
// $asOf = "2026-11-23"
// $signatory = "tencent\t"
// $separator = "\t"
// $limit = 101
CALL () {
  MATCH (risk:Risk)
  WHERE risk.orderKey > $first
    AND NOT EXISTS {
      MATCH (instrument)-[mitigation:MITIGATES]->(risk)
      WHERE mitigation.latestStart <= $asOf < mitigation.earliestEnd
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->()
          USING INDEX SEEK signature:SIGNED(fromKey)
          WHERE signature.fromKey STARTS WITH $signatory || instrument.orderKey || $separator
            AND signature.latestStart <= $asOf < signature.earliestEnd
        }
    }
  WITH risk
  ORDER BY risk.orderKey
  LIMIT $limit
  RETURN collect(risk.row) AS rows
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
  WHERE risk.orderKey > $first
    AND NOT EXISTS {
      MATCH (instrument)-[mitigation:MITIGATES]->(risk)
      WHERE mitigation.latestStart <= $asOf < mitigation.earliestEnd
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->()
          USING INDEX SEEK signature:SIGNED(fromKey)
          WHERE signature.fromKey STARTS WITH $signatory || instrument.orderKey || $separator
            AND signature.latestStart <= $asOf < signature.earliestEnd
        }
    }
  WITH risk
  ORDER BY risk.orderKey
  LIMIT $limit
  RETURN collect(risk.row) AS rows
}
RETURN rows;
