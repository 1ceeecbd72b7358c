// What Neo4j runs for the question 09-on-the-eu-code of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["eu-gpai-code-of-practice"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $first = ""
// $slug = "eu-gpai-code-of-practice"
// $adopted_earliest = "2025-12-31"
// $listComplete = true
// $listAsOf_latest = "2025-12-31"
// $limit = 501
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument.orderKey > $first
    AND instrument.slug = $slug
    AND (instrument.adopted_earliest IS NULL OR NOT instrument.adopted_earliest > $adopted_earliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR (instrument.listAsOf_latest IS NULL OR NOT instrument.listAsOf_latest <= $listAsOf_latest)
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
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $asOf = "2025-12-31"
// $limit = 26
// $slugs = ["frontier-ai-safety-commitments"]
CALL () {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE $first < signature.toKey < $last
    AND signature.latestStart <= $asOf < signature.earliestEnd
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
  RETURN DISTINCT signatory
} AS total;

// wave 5
// $slugs = ["01-ai","amazon","anthropic","cohere","g42","google","ibm","inflection-ai","magic","meta","microso…
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

// wave 5
// $slugs = ["01-ai","amazon","anthropic","cohere","g42","google","ibm","inflection-ai","magic","meta","microso…
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

// wave 6
// $slugs = ["frontier-ai-safety-commitments"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
