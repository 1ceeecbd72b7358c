// What Neo4j runs for the question 09-on-the-eu-code of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["eu-gpai-code-of-practice"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $first = ""
// $slug = "eu-gpai-code-of-practice"
// $adoptedEarliest = "2025-12-31"
// $listComplete = true
// $listAsOfLatest = "2025-12-31"
// $limit = 501
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug = $slug
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR (instrument.listAsOfLatest IS NULL OR NOT instrument.listAsOfLatest <= $listAsOfLatest)
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
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-31"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 26
WITH COUNT {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
  RETURN DISTINCT signatory
} AS total
CALL (total) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
  WITH signatory, signature
  ORDER BY signature._toKey
  WITH DISTINCT signatory
  LIMIT $limit
  WITH signatory
  ORDER BY signatory._orderKey
  RETURN collect(signatory._row) AS rows
}
RETURN rows, total;

// wave 5
// $slugs = ["01-ai","amazon","anthropic","cohere","g42","google","ibm","inflection-ai","magic","meta","microso…
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

// wave 5
// $slugs = ["01-ai","amazon","anthropic","cohere","g42","google","ibm","inflection-ai","magic","meta","microso…
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

// wave 6
// $slugs = ["frontier-ai-safety-commitments"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
