// What Neo4j runs for the question 01-seoul-and-home of schema/operations; written by `npm run generate`.

// wave 2
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $asOf = "2026-11-23"
// $param4 = "HOME"
// $limit = 51
// $param6 = ["frontier-ai-safety-commitments"]
// $param9 = "HOME"
CALL () {
  MATCH (this1)-[this0:SIGNED]->(this4)
  USING INDEX SEEK this0:SIGNED(toKey)
  WHERE (this0.toKey > $first AND this0.toKey < $last AND ((this0.latestStart <= $asOf AND this0.earliestEnd > $asOf) AND this1:Company AND EXISTS {
    MATCH (this1)-[this2:SIGNED]->(this3)
    WHERE ((this2.latestStart <= $asOf AND this2.earliestEnd > $asOf) AND this2.jurisdiction = $param4)
  }))
  WITH this1, this0
  ORDER BY this0.toKey ASC
  WITH DISTINCT this1
  
  LIMIT $limit
  WITH this1
  ORDER BY this1.orderKey ASC
  RETURN collect(this1.row) AS var5
}
RETURN var5 AS rows, COUNT {
  UNWIND $param6 AS var6
  MATCH (this7:Entity { slug: var6 })
  MATCH (this8)-[this9:SIGNED]->(this7)
  WHERE ((this9.latestStart <= $asOf AND this9.earliestEnd > $asOf) AND this8:Company AND EXISTS {
    MATCH (this8)-[this10:SIGNED]->(this11)
    WHERE ((this10.latestStart <= $asOf AND this10.earliestEnd > $asOf) AND this10.jurisdiction = $param9)
  })
  RETURN DISTINCT this8
} AS total;

// wave 3
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
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
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $param4 = "frontier-ai-safety-commitments"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this3)-[this1:SIGNED]->(this2)
  USING INDEX SEEK this1:SIGNED(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND ((this1.latestStart <= $asOf AND this1.earliestEnd > $asOf) AND this2.slug = $param4))
  WITH this1, this2
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $param4 = "HOME"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:SIGNED]->(this3)
  USING INDEX SEEK this1:SIGNED(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND ((this1.latestStart <= $asOf AND this1.earliestEnd > $asOf) AND this1.jurisdiction = $param4))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

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
