// What Neo4j runs for the question 13-survival of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:SIGNED]->(this3)
  USING INDEX SEEK this1:SIGNED(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:DID_NOT_SIGN]->(this3)
  USING INDEX SEEK this1:DID_NOT_SIGN(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;
