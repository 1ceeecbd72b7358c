// What Neo4j runs for the question 20-companies-per-country of schema/operations; written by `npm run generate`.

// wave 2
// $asOf = "2026-11-23"
// $atLeast = 5
// $first = ""
// $limit = 26
WITH COUNT {
  MATCH (country:Country)
  WHERE COUNT {
    MATCH ()-[headquarters:HEADQUARTERED_IN]->(country)
    WHERE headquarters.certainlyFrom <= $asOf < headquarters.certainlyUntil
    RETURN 1 AS one LIMIT $atLeast
  } >= $atLeast
} AS total
CALL (total) {
  MATCH (country:Country)
  WHERE country._orderKey > $first
    AND COUNT {
      MATCH ()-[headquarters:HEADQUARTERED_IN]->(country)
      WHERE headquarters.certainlyFrom <= $asOf < headquarters.certainlyUntil
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
  WITH country
  ORDER BY country._orderKey
  LIMIT $limit
  RETURN collect(country._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["canada","china","south-korea","united-states"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 4
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (company)-[headquarters:HEADQUARTERED_IN]->()
  USING INDEX SEEK headquarters:HEADQUARTERED_IN(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < headquarters._toKey < slug || $end
    AND headquarters.certainlyFrom <= $asOf < headquarters.certainlyUntil
    AND headquarters.possiblyFrom IS NOT NULL
    AND headquarters.possiblyUntil IS NOT NULL
  WITH headquarters, company
  ORDER BY headquarters._toKey
  LIMIT $limit
  RETURN collect(company._row) AS nodes, collect(headquarters._row) AS edges
}
RETURN slug, nodes, edges, COUNT {
  MATCH ()-[headquarters2:HEADQUARTERED_IN]->()
  USING INDEX SEEK headquarters2:HEADQUARTERED_IN(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < headquarters2._toKey < slug || $end
    AND headquarters2.certainlyFrom <= $asOf < headquarters2.certainlyUntil
    AND headquarters2.possiblyFrom IS NOT NULL
    AND headquarters2.possiblyUntil IS NOT NULL
} AS total;

// wave 3
// $slugs = ["canada","china","south-korea","united-states"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $status = "CONFIRMED"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (company)-[headquarters:HEADQUARTERED_IN]->()
  USING INDEX SEEK headquarters:HEADQUARTERED_IN(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < headquarters._toKey < slug || $end
    AND headquarters.certainlyFrom <= $asOf < headquarters.certainlyUntil
    AND headquarters.possiblyFrom IS NOT NULL
    AND headquarters.possiblyUntil IS NOT NULL
    AND headquarters.status = $status
  WITH headquarters, company
  ORDER BY headquarters._toKey
  LIMIT $limit
  RETURN collect(company._row) AS nodes
}
RETURN slug, nodes, COUNT {
  MATCH ()-[headquarters2:HEADQUARTERED_IN]->()
  USING INDEX SEEK headquarters2:HEADQUARTERED_IN(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < headquarters2._toKey < slug || $end
    AND headquarters2.certainlyFrom <= $asOf < headquarters2.certainlyUntil
    AND headquarters2.possiblyFrom IS NOT NULL
    AND headquarters2.possiblyUntil IS NOT NULL
    AND headquarters2.status = $status
} AS total;

// wave 3
// $slugs = ["s-ca-2023-09","s-ca-logic","s-ltw-mdx","s-01ai-hq","s-aiia","s-kr-pledge","s-kr-pledge-kt","s-wh-…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
