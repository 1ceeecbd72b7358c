// What Neo4j runs for the question 20-companies-per-country of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $asOf = "2026-11-23"
// $param2 = 5
// $limit = 26
// $param5 = 5
CALL () {
  MATCH (this0:Country)
  WHERE (this0.orderKey > $first AND COUNT {
    MATCH (this1)-[this2:HEADQUARTERED_IN]->(this0)
    WHERE (this2.latestStart <= $asOf AND this2.earliestEnd > $asOf)
  } >= $param2)
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var3
}
RETURN var3 AS rows, COUNT {
  MATCH (this4:Country)
  WHERE COUNT {
    MATCH (this5)-[this6:HEADQUARTERED_IN]->(this4)
    WHERE (this6.latestStart <= $asOf AND this6.earliestEnd > $asOf)
  } >= $param5
} AS total;

// wave 3
// $slugs = ["canada","china","south-korea","united-states"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 4
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:HEADQUARTERED_IN]->(this3)
  USING INDEX SEEK this1:HEADQUARTERED_IN(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this5)-[this6:HEADQUARTERED_IN]->(this0)
  WHERE (this6.latestStart <= $asOf AND this6.earliestEnd > $asOf)
} AS total;

// wave 3
// $slugs = ["canada","china","south-korea","united-states"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $param4 = "confirmed"
// $limit = 26
// $param7 = "confirmed"
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:HEADQUARTERED_IN]->(this3)
  USING INDEX SEEK this1:HEADQUARTERED_IN(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND ((this1.latestStart <= $asOf AND this1.earliestEnd > $asOf) AND this1.status = $param4))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this5)-[this6:HEADQUARTERED_IN]->(this0)
  WHERE ((this6.latestStart <= $asOf AND this6.earliestEnd > $asOf) AND this6.status = $param7)
} AS total;

// wave 3
// $slugs = ["s-ca-2023-09","s-ca-logic","s-ltw-mdx","s-01ai-hq","s-aiia","s-kr-pledge","s-kr-pledge-kt","s-wh-…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
