// What Neo4j runs for the question 06-home-only of schema/operations; written by `npm run generate`.

// wave 2
// $asOf = "2026-11-23"
// $jurisdiction = "HOME"
// $first = ""
// $limit = 11
WITH COUNT {
  MATCH (company:Company)
  WHERE NOT EXISTS {
    MATCH (company)-[signature:SIGNED]->()
    WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
      AND (signature.jurisdiction IS NULL OR signature.jurisdiction <> $jurisdiction)
  }
    AND EXISTS {
      MATCH (company)-[signature2:SIGNED]->()
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
    }
} AS total
CALL (total) {
  MATCH (company:Company)
  WHERE company._orderKey > $first
    AND NOT EXISTS {
      MATCH (company)-[signature:SIGNED]->()
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND (signature.jurisdiction IS NULL OR signature.jurisdiction <> $jurisdiction)
    }
    AND EXISTS {
      MATCH (company)-[signature2:SIGNED]->()
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
    }
  WITH company
  ORDER BY company._nameKey IS NULL, company._nameKey DESC, company._orderKey
  LIMIT $limit
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["tencent","telus","soket","sk-telecom","sensetime","sarvam","opentext","megvii","lg-ai-research","…
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
// $slugs = ["tencent","telus","soket","sk-telecom","sensetime","sarvam","opentext","megvii","lg-ai-research","…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._fromKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges, COUNT {
  MATCH ()-[signature2:SIGNED]->()
  USING INDEX SEEK signature2:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature2._fromKey < slug || $end
    AND signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
    AND signature2.possiblyFrom IS NOT NULL
    AND signature2.possiblyUntil IS NOT NULL
} AS total;

// wave 3
// $slugs = ["s-aiia","s-ca-list","s-india-frontier","s-india-92","s-kr-pledge","s-kr-pledge-kt","s-ca-2023-09"…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
