// What Neo4j runs for the question 03-bletchley-seoul-not-paris of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["bletchley-declaration","seoul-declaration"]
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

// wave 3
// $first = "seoul-declaration\t"
// $last = "seoul-declaration\n"
// $asOf = "2026-11-23"
// $param4 = "bletchley-declaration"
// $param6 = "paris-statement"
// $limit = 26
CALL () {
  MATCH (this1)-[this0:SIGNED]->(this6)
  USING INDEX SEEK this0:SIGNED(toKey)
  WHERE (this0.toKey > $first AND this0.toKey < $last AND ((this0.latestStart <= $asOf AND this0.earliestEnd > $asOf) AND (EXISTS {
    MATCH (this1)-[this2:SIGNED]->(this3)
    WHERE ((this2.latestStart <= $asOf AND this2.earliestEnd > $asOf) AND this3.slug = $param4)
  } AND NOT (EXISTS {
    MATCH (this1)-[this4:SIGNED]->(this5)
    WHERE ((this4.latestStart <= $asOf AND this4.earliestEnd > $asOf) AND this5.slug = $param6)
  }))))
  WITH this1, this0
  ORDER BY this0.toKey ASC
  WITH DISTINCT this1
  
  LIMIT $limit
  WITH this1
  ORDER BY this1.orderKey ASC
  RETURN collect(this1.row) AS var7
}
RETURN var7 AS rows;

// wave 4
// $slugs = ["united-kingdom","united-states"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $param4 = "paris-statement"
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

// wave 4
// $slugs = ["united-kingdom","united-states"]
// $asOf = "2026-11-23"
// $param2 = "2025-02-12"
// $limit = 26
// $param5 = "2025-02-12"
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug, this0) {
  MATCH (this0)-[this1:SIGNED]->(this2)
  WHERE ((this1.latestStart <= $asOf AND this1.earliestEnd > $asOf) AND this2.adopted_earliest >= $param2)
  WITH this1, this2
  ORDER BY this2.adopted_earliest IS NULL ASC, this2.adopted_earliest ASC, substring(this1.fromKey, (size(slug) + 1)) ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var3
}
RETURN slug AS slug, var3 AS rows, COUNT {
  MATCH (this0)-[this4:SIGNED]->(this5)
  WHERE ((this4.latestStart <= $asOf AND this4.earliestEnd > $asOf) AND this5.adopted_earliest >= $param5)
} AS total;

// wave 4
// $slugs = ["s-paris-bt","s-paris-hcamag","s-paris-shine"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
