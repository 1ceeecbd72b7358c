// What Neo4j runs for the question 13-survival of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $first = ""
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
// $adoptedEarliest = "2026-11-23"
// $listComplete = true
// $zero = 0
// $limit = 5
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
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
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
// $separator = "\t"
// $end = "\n"
// $limit = 1001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._toKey < slug || $end
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
  WITH signature, signatory
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect(signatory._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
// $separator = "\t"
// $end = "\n"
// $limit = 1001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (signatory)-[refusal:DID_NOT_SIGN]->()
  USING INDEX SEEK refusal:DID_NOT_SIGN(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < refusal._toKey < slug || $end
    AND refusal.certainlyFrom IS NOT NULL
    AND refusal.certainlyUntil IS NOT NULL
    AND refusal.possiblyFrom IS NOT NULL
    AND refusal.possiblyUntil IS NOT NULL
  WITH refusal, signatory
  ORDER BY refusal._toKey
  LIMIT $limit
  RETURN collect(signatory._row) AS nodes, collect(refusal._row) AS edges
}
RETURN slug, nodes, edges;
