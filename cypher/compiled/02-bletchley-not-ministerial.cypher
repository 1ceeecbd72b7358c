// What Neo4j runs for schema/operations/02-bletchley-not-ministerial.graphql; written by `npm run generate`.

// wave 2
// $first = ""
// $asOf = "2026-11-23"
// $param2 = "seoul-ministerial-statement"
// $param4 = "bletchley-declaration"
// $limit = 26
// $param7 = "seoul-ministerial-statement"
// $param9 = "bletchley-declaration"
CALL () {
  MATCH (this0:Signatory)
  WHERE (this0.orderKey > $first AND (NOT (EXISTS {
    MATCH (this0)-[this1:SIGNED]->(this2)
    WHERE ((this1.latestStart <= $asOf AND this1.earliestEnd > $asOf) AND this2.slug = $param2)
  }) AND EXISTS {
    MATCH (this0)-[this3:SIGNED]->(this4)
    WHERE ((this3.latestStart <= $asOf AND this3.earliestEnd > $asOf) AND this4.slug = $param4)
  }))
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var5
}
RETURN var5 AS rows, COUNT {
  MATCH (this6:Signatory)
  WHERE (NOT (EXISTS {
    MATCH (this6)-[this7:SIGNED]->(this8)
    WHERE ((this7.latestStart <= $asOf AND this7.earliestEnd > $asOf) AND this8.slug = $param7)
  }) AND EXISTS {
    MATCH (this6)-[this9:SIGNED]->(this10)
    WHERE ((this9.latestStart <= $asOf AND this9.earliestEnd > $asOf) AND this10.slug = $param9)
  })
} AS total;

// wave 3
// $slugs = ["brazil","china","ireland"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $param4 = "bletchley-declaration"
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
// $slugs = ["brazil","china","ireland"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $param4 = "seoul-ministerial-statement"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this3)-[this1:DID_NOT_SIGN]->(this2)
  USING INDEX SEEK this1:DID_NOT_SIGN(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND ((this1.latestStart <= $asOf AND this1.earliestEnd > $asOf) AND this2.slug = $param4))
  WITH this1, this2
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["s-bletchley","s-airegmap","s-iso3"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
