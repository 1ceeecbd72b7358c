// What Neo4j runs for the question 06-home-only of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $asOf = "2026-11-23"
// $jurisdiction = "HOME"
// $limit = 11
CALL () {
  MATCH (company:Company)
  WHERE company.orderKey > $first
    AND NOT EXISTS {
      MATCH (company)-[signature:SIGNED]->()
      WHERE signature.latestStart <= $asOf < signature.earliestEnd
        AND (signature.jurisdiction IS NULL OR signature.jurisdiction <> $jurisdiction)
    }
    AND EXISTS {
      MATCH (company)-[signature2:SIGNED]->()
      WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
    }
  WITH company
  ORDER BY company.nameKey IS NULL, company.nameKey DESC, company.orderKey
  LIMIT $limit
  RETURN collect(company.row) AS rows
}
RETURN rows, COUNT {
  MATCH (company:Company)
  WHERE NOT EXISTS {
    MATCH (company)-[signature:SIGNED]->()
    WHERE signature.latestStart <= $asOf < signature.earliestEnd
      AND (signature.jurisdiction IS NULL OR signature.jurisdiction <> $jurisdiction)
  }
    AND EXISTS {
      MATCH (company)-[signature2:SIGNED]->()
      WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
    }
} AS total;

// wave 3
// $slugs = ["tencent","telus","soket","sk-telecom","sensetime","sarvam","opentext","megvii","lg-ai-research","…
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
// $slugs = ["tencent","telus","soket","sk-telecom","sensetime","sarvam","opentext","megvii","lg-ai-research","…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (signatory:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(fromKey)
  WHERE slug || $separator < signature.fromKey < slug || $end
    AND signature.latestStart <= $asOf < signature.earliestEnd
  WITH signature, instrument
  ORDER BY signature.fromKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: instrument.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH (signatory)-[signature2:SIGNED]->()
  WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
} AS total;

// wave 3
// $slugs = ["s-aiia","s-ca-list","s-india-frontier","s-india-92","s-kr-pledge","s-kr-pledge-kt","s-ca-2023-09"…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
