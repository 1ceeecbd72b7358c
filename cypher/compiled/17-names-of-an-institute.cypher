// What Neo4j runs for the question 17-names-of-an-institute of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["uk-aisi"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:OPERATED_BY]->(this3)
  USING INDEX SEEK this1:OPERATED_BY(fromKey)
  WHERE (this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:NAMED]->(this3)
  USING INDEX SEEK this1:NAMED(fromKey)
  WHERE (this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:NAMED]->(this3)
  USING INDEX SEEK this1:NAMED(fromKey)
  WHERE (this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:NAMED]->(this3)
  USING INDEX SEEK this1:NAMED(fromKey)
  WHERE (this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["s-uk-lbc","s-wiki-aisi","s-uk-hcws462"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
