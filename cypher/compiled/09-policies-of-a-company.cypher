// What Neo4j runs for schema/operations/09-policies-of-a-company.graphql; written by `npm run generate`.

// wave 2
// $slugs = ["anthropic"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["anthropic"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this1)-[this2:PUBLISHED]->(this3)
  WHERE ((this2.fromKey > (slug || $separator) AND this2.fromKey < (slug || $end)) AND (this2.latestStart <= $asOf AND this2.earliestEnd > $asOf))
  WITH this2, this3
  ORDER BY this2.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this2.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this0)-[this5:PUBLISHED]->(this6)
  WHERE (this5.latestStart <= $asOf AND this5.earliestEnd > $asOf)
} AS total;

// wave 4
// $slugs = ["anthropic-policy"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this1)-[this2:VERSION_OF]->(this3)
  WHERE ((this2.toKey > (slug || $separator) AND this2.toKey < (slug || $end)) AND (this2.latestStart <= $asOf AND this2.earliestEnd > $asOf))
  WITH this2, this1
  ORDER BY this2.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this2.row, node: this1.row}) AS var4
}
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this5)-[this6:VERSION_OF]->(this0)
  WHERE (this6.latestStart <= $asOf AND this6.earliestEnd > $asOf)
} AS total;

// wave 4
// $slugs = ["s-pol-rsp","s-pol-filingsgpt"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
