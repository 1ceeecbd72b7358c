// What Neo4j runs for the question 01-seoul-and-home of schema/operations; written by `npm run generate`.

// wave 2
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $asOf = "2026-11-23"
// $jurisdiction = "HOME"
// $limit = 51
// $slugs = ["frontier-ai-safety-commitments"]
CALL () {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE $first < signature.toKey < $last
    AND signature.latestStart <= $asOf < signature.earliestEnd
    AND company:Company
    AND EXISTS {
      MATCH (company)-[signature2:SIGNED]->()
      WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
        AND signature2.jurisdiction = $jurisdiction
    }
  WITH company, signature
  ORDER BY signature.toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company.orderKey
  RETURN collect(company.row) AS rows
}
RETURN rows, COUNT {
  UNWIND $slugs AS slug
  MATCH (instrument:Entity {slug: slug})
  MATCH (company)-[signature:SIGNED]->(instrument)
  WHERE signature.latestStart <= $asOf < signature.earliestEnd
    AND company:Company
    AND EXISTS {
      MATCH (company)-[signature2:SIGNED]->()
      WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
        AND signature2.jurisdiction = $jurisdiction
    }
  RETURN DISTINCT company
} AS total;

// wave 3
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[headquarters:HEADQUARTERED_IN]->(country)
  USING INDEX SEEK headquarters:HEADQUARTERED_IN(fromKey)
  WHERE slug || $separator < headquarters.fromKey < slug || $end
    AND headquarters.latestStart <= $asOf < headquarters.earliestEnd
  WITH headquarters, country
  ORDER BY headquarters.fromKey
  LIMIT $limit
  RETURN collect({edge: headquarters.row, node: country.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $slug = "frontier-ai-safety-commitments"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(fromKey)
  WHERE slug || $separator < signature.fromKey < slug || $end
    AND signature.latestStart <= $asOf < signature.earliestEnd
    AND instrument.slug = $slug
  WITH signature, instrument
  ORDER BY signature.fromKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: instrument.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $jurisdiction = "HOME"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(fromKey)
  WHERE slug || $separator < signature.fromKey < slug || $end
    AND signature.latestStart <= $asOf < signature.earliestEnd
    AND signature.jurisdiction = $jurisdiction
  WITH signature, instrument
  ORDER BY signature.fromKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: instrument.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["s-faisc-later","s-seoultracker","s-metr","s-faisc"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["s-aiia","s-wh-jul23","s-wh-2026","s-ca-2023-09","s-ca-logic","s-wh-sep23","s-wh-sep23b","s-kr-ple…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 4
// $slugs = ["frontier-ai-safety-commitments"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
