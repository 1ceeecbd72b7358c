// What Neo4j runs for the question 07-seoul-and-home-witnesses of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $jurisdictions = ["HOME"]
// $jurisdictionStatuses = ["CONFIRMED"]
// $statuses = ["CONFIRMED"]
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
    AND EXISTS {
      MATCH (signatory)-[signature2:SIGNED]->()
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signature2.jurisdiction IN $jurisdictions
        AND signature2.jurisdictionStatus IN $jurisdictionStatuses
        AND signature2.status IN $statuses
    }
  RETURN DISTINCT signatory
} AS total
CALL (total) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND EXISTS {
      MATCH (signatory)-[signature2:SIGNED]->()
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signature2.jurisdiction IN $jurisdictions
        AND signature2.jurisdictionStatus IN $jurisdictionStatuses
        AND signature2.status IN $statuses
    }
  WITH signatory, signature
  ORDER BY signature._toKey
  WITH DISTINCT signatory
  LIMIT $limit
  WITH signatory
  ORDER BY signatory._orderKey
  RETURN collect(signatory._row) AS rows
}
RETURN rows, total;

// wave 4
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
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

// wave 4
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
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

// wave 5
// $slugs = ["s-aiia","s-faisc-later","s-seoultracker","s-metr","s-faisc","s-wh-jul23","s-ca-2023-09","s-ca-log…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
