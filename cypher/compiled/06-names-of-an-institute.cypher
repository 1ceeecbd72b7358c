// What Neo4j runs for schema/operations/06-names-of-an-institute.graphql; written by `npm run generate`.

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
  MATCH (this1)-[this2:OPERATED_BY]->(this3)
  WHERE (this2.fromKey > (slug || $separator) AND this2.fromKey < (slug || $end))
  WITH this2, this3
  ORDER BY this2.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this2.row, node: this3.row}) AS var4
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
  MATCH (this1)-[this2:NAMED]->(this3)
  WHERE (this2.fromKey > (slug || $separator) AND this2.fromKey < (slug || $end))
  WITH this2, this3
  ORDER BY this2.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this2.row, node: this3.row}) AS var4
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
  MATCH (this1)-[this2:NAMED]->(this3)
  WHERE (this2.fromKey > (slug || $separator) AND this2.fromKey < (slug || $end))
  WITH this2, this3
  ORDER BY this2.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this2.row, node: this3.row}) AS var4
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
  MATCH (this1)-[this2:NAMED]->(this3)
  WHERE (this2.fromKey > (slug || $separator) AND this2.fromKey < (slug || $end))
  WITH this2, this3
  ORDER BY this2.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this2.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["s-uk-lbc","s-wiki-aisi","s-uk-hcws462"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
