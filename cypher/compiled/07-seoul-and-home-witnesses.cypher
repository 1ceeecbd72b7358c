// What Neo4j runs for the question 07-seoul-and-home-witnesses of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $limit = 1
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:SIGNED]->(this3)
  USING INDEX SEEK this1:SIGNED(toKey)
  WHERE (this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this5)-[this6:SIGNED]->(this0)
} AS total;

// wave 4
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $asOf = "2026-11-23"
// $param4 = ["HOME"]
// $param5 = ["confirmed"]
// $param6 = ["confirmed"]
// $limit = 26
// $param8 = ["frontier-ai-safety-commitments"]
// $param11 = ["HOME"]
// $param12 = ["confirmed"]
// $param13 = ["confirmed"]
CALL () {
  MATCH (this1)-[this0:SIGNED]->(this4)
  USING INDEX SEEK this0:SIGNED(toKey)
  WHERE (this0.toKey > $first AND this0.toKey < $last AND ((this0.latestStart <= $asOf AND this0.earliestEnd > $asOf) AND EXISTS {
    MATCH (this1)-[this2:SIGNED]->(this3)
    WHERE ((this2.latestStart <= $asOf AND this2.earliestEnd > $asOf) AND (this2.jurisdiction IN $param4 AND this2.status IN $param5 AND this2.jurisdictionStatus IN $param6))
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
  UNWIND $param8 AS var6
  MATCH (this7:Entity { slug: var6 })
  MATCH (this8)-[this9:SIGNED]->(this7)
  WHERE ((this9.latestStart <= $asOf AND this9.earliestEnd > $asOf) AND EXISTS {
    MATCH (this8)-[this10:SIGNED]->(this11)
    WHERE ((this10.latestStart <= $asOf AND this10.earliestEnd > $asOf) AND (this10.jurisdiction IN $param11 AND this10.status IN $param12 AND this10.jurisdictionStatus IN $param13))
  })
  RETURN DISTINCT this8
} AS total;

// wave 5
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
// $separator = "\t"
// $end = "\n"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:SIGNED]->(this3)
  USING INDEX SEEK this1:SIGNED(fromKey)
  WHERE (this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 5
// $slugs = ["01-ai","amazon","anthropic","cohere","google","ibm","inflection-ai","meta","microsoft","minimax",…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:DID_NOT_SIGN]->(this3)
  USING INDEX SEEK this1:DID_NOT_SIGN(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 6
// $slugs = ["s-aiia","s-faisc-later","s-seoultracker","s-metr","s-faisc","s-wh-jul23","s-ca-2023-09","s-ca-log…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
