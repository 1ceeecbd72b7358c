// What Neo4j runs for schema/operations/01-seoul-and-home.graphql; written by `npm run generate`.

// wave 2
// $first = ""
// $asOf = "2026-11-23"
// $param2 = "frontier-ai-safety-commitments"
// $param4 = "HOME"
// $limit = 51
// $param7 = "frontier-ai-safety-commitments"
// $param9 = "HOME"
CALL () {
  MATCH (this0:Company)
  WHERE (this0.orderKey > $first AND (EXISTS {
    MATCH (this0)-[this1:SIGNED]->(this2)
    WHERE ((this1.latestStart <= $asOf AND this1.earliestEnd > $asOf) AND this2.slug = $param2)
  } AND EXISTS {
    MATCH (this0)-[this3:SIGNED]->(this4)
    WHERE ((this3.latestStart <= $asOf AND this3.earliestEnd > $asOf) AND this3.jurisdiction = $param4)
  }))
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var5
}
RETURN var5 AS rows, COUNT {
  MATCH (this6:Company)
  WHERE (EXISTS {
    MATCH (this6)-[this7:SIGNED]->(this8)
    WHERE ((this7.latestStart <= $asOf AND this7.earliestEnd > $asOf) AND this8.slug = $param7)
  } AND EXISTS {
    MATCH (this6)-[this9:SIGNED]->(this10)
    WHERE ((this9.latestStart <= $asOf AND this9.earliestEnd > $asOf) AND this9.jurisdiction = $param9)
  })
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
