// What Neo4j runs for the question 19-policies-of-a-company of schema/operations; written by `npm run generate`.

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
  MATCH (this2)-[this1:PUBLISHED]->(this3)
  USING INDEX SEEK this1:PUBLISHED(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
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
  MATCH (this2)-[this1:VERSION_OF]->(this3)
  USING INDEX SEEK this1:VERSION_OF(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
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
