// What Neo4j runs for the question 06-home-only of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $asOf = "2026-11-23"
// $param2 = "HOME"
// $limit = 11
// $param6 = "HOME"
CALL () {
  MATCH (this0:Company)
  WHERE (this0.orderKey > $first AND (NOT (EXISTS {
    MATCH (this0)-[this1:SIGNED]->(this2)
    WHERE ((this1.latestStart <= $asOf AND this1.earliestEnd > $asOf) AND (this1.jurisdiction IS NULL OR NOT (this1.jurisdiction = $param2)))
  }) AND EXISTS {
    MATCH (this0)-[this3:SIGNED]->(this4)
    WHERE (this3.latestStart <= $asOf AND this3.earliestEnd > $asOf)
  }))
  WITH this0
  ORDER BY this0.nameKey IS NULL ASC, this0.nameKey DESC, this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var5
}
RETURN var5 AS rows, COUNT {
  MATCH (this6:Company)
  WHERE (NOT (EXISTS {
    MATCH (this6)-[this7:SIGNED]->(this8)
    WHERE ((this7.latestStart <= $asOf AND this7.earliestEnd > $asOf) AND (this7.jurisdiction IS NULL OR NOT (this7.jurisdiction = $param6)))
  }) AND EXISTS {
    MATCH (this6)-[this9:SIGNED]->(this10)
    WHERE (this9.latestStart <= $asOf AND this9.earliestEnd > $asOf)
  })
} AS total;

// wave 3
// $slugs = ["tencent","telus","soket","sk-telecom","sensetime","sarvam","opentext","megvii","lg-ai-research","…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:HEADQUARTERED_IN]->(this3)
  USING INDEX SEEK this1:HEADQUARTERED_IN(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["tencent","telus","soket","sk-telecom","sensetime","sarvam","opentext","megvii","lg-ai-research","…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:SIGNED]->(this3)
  USING INDEX SEEK this1:SIGNED(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this0)-[this5:SIGNED]->(this6)
  WHERE (this5.latestStart <= $asOf AND this5.earliestEnd > $asOf)
} AS total;

// wave 3
// $slugs = ["s-aiia","s-ca-list","s-india-frontier","s-india-92","s-kr-pledge","s-kr-pledge-kt","s-ca-2023-09"…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
