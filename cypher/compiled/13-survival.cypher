// What Neo4j runs for the question 13-survival of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $first = ""
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
// $adopted_earliest = "2026-11-23"
// $listComplete = true
// $zero = 0
// $limit = 5
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument.orderKey > $first
    AND instrument.slug IN $slugs
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
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
// $separator = "\t"
// $end = "\n"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE slug || $separator < signature.toKey < slug || $end
  WITH signature, signatory
  ORDER BY signature.toKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: signatory.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
// $separator = "\t"
// $end = "\n"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[refusal:DID_NOT_SIGN]->()
  USING INDEX SEEK refusal:DID_NOT_SIGN(toKey)
  WHERE slug || $separator < refusal.toKey < slug || $end
  WITH refusal, signatory
  ORDER BY refusal.toKey
  LIMIT $limit
  RETURN collect({edge: refusal.row, node: signatory.row}) AS rows
}
RETURN slug, rows;
