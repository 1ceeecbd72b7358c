// What Neo4j runs for the question 02-bletchley-not-ministerial of schema/operations; written by `npm run generate`.

// wave 2
// $first = "bletchley-declaration\t"
// $last = "bletchley-declaration\n"
// $asOf = "2026-11-23"
// $param4 = "seoul-ministerial-statement"
// $limit = 26
// $param6 = ["bletchley-declaration"]
// $param9 = "seoul-ministerial-statement"
CALL () {
  MATCH (this1)-[this0:SIGNED]->(this4)
  USING INDEX SEEK this0:SIGNED(toKey)
  WHERE (this0.toKey > $first AND this0.toKey < $last AND ((this0.latestStart <= $asOf AND this0.earliestEnd > $asOf) AND NOT (EXISTS {
    MATCH (this1)-[this2:SIGNED]->(this3)
    WHERE ((this2.latestStart <= $asOf AND this2.earliestEnd > $asOf) AND this3.slug = $param4)
  })))
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
  WHERE ((this9.latestStart <= $asOf AND this9.earliestEnd > $asOf) AND NOT (EXISTS {
    MATCH (this8)-[this10:SIGNED]->(this11)
    WHERE ((this10.latestStart <= $asOf AND this10.earliestEnd > $asOf) AND this11.slug = $param9)
  }))
  RETURN DISTINCT this8
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
