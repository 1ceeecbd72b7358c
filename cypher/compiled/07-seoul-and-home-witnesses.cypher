// What Neo4j runs for the question 07-seoul-and-home-witnesses of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $asOf = "2026-11-23"
// $jurisdictions = ["HOME"]
// $jurisdictionStatuses = ["confirmed"]
// $statuses = ["confirmed"]
// $limit = 26
// $slugs = ["frontier-ai-safety-commitments"]
CALL () {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE $first < signature.toKey < $last
    AND signature.latestStart <= $asOf < signature.earliestEnd
    AND EXISTS {
      MATCH (signatory)-[signature2:SIGNED]->()
      WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
        AND signature2.jurisdiction IN $jurisdictions
        AND signature2.jurisdictionStatus IN $jurisdictionStatuses
        AND signature2.status IN $statuses
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
    AND EXISTS {
      MATCH (signatory)-[signature2:SIGNED]->()
      WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
        AND signature2.jurisdiction IN $jurisdictions
        AND signature2.jurisdictionStatus IN $jurisdictionStatuses
        AND signature2.status IN $statuses
    }
  RETURN DISTINCT signatory
} AS total;

// wave 4
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
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

// wave 4
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
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

// wave 5
// $slugs = ["s-aiia","s-faisc-later","s-seoultracker","s-metr","s-faisc","s-wh-jul23","s-ca-2023-09","s-ca-log…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
