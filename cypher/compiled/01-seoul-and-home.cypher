// What Neo4j runs for the question 01-seoul-and-home of schema/operations; written by `npm run generate`.

// wave 2
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $jurisdiction = "HOME"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 51
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND company:Company
    AND EXISTS {
      MATCH (company)-[signature2:SIGNED]->()
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signature2.jurisdiction = $jurisdiction
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND company:Company
    AND EXISTS {
      MATCH (company)-[signature2:SIGNED]->()
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signature2.jurisdiction = $jurisdiction
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[headquarters:HEADQUARTERED_IN]->(country)
  USING INDEX SEEK headquarters:HEADQUARTERED_IN(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < headquarters._fromKey < slug || $end
    AND headquarters.certainlyFrom <= $asOf < headquarters.certainlyUntil
    AND headquarters.possiblyFrom IS NOT NULL
    AND headquarters.possiblyUntil IS NOT NULL
  WITH headquarters, country
  ORDER BY headquarters._fromKey
  LIMIT $limit
  RETURN collect(country._row) AS nodes, collect(headquarters._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $slug = "frontier-ai-safety-commitments"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._fromKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND instrument.slug = $slug
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $jurisdiction = "HOME"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._fromKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.jurisdiction = $jurisdiction
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["s-faisc-later","s-seoultracker","s-metr","s-faisc"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $slugs = ["s-aiia","s-wh-jul23","s-wh-2026","s-ca-2023-09","s-ca-logic","s-wh-sep23","s-wh-sep23b","s-kr-ple…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 4
// $slugs = ["frontier-ai-safety-commitments"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
