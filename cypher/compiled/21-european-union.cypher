// What Neo4j runs for the question 21-european-union of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["european-union"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["european-union"]
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug, this0) {
  MATCH (this0)-[this1:SIGNED]->(this2)
  WHERE (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf)
  WITH this1, this2
  ORDER BY this2.adopted_earliest IS NULL ASC, this2.adopted_earliest ASC, substring(this1.fromKey, (size(slug) + 1)) ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var3
}
RETURN slug AS slug, var3 AS rows, COUNT {
  MATCH (this0)-[this4:SIGNED]->(this5)
  WHERE (this4.latestStart <= $asOf AND this4.earliestEnd > $asOf)
} AS total;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:MEMBER_OF]->(this3)
  USING INDEX SEEK this1:MEMBER_OF(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this5)-[this6:MEMBER_OF]->(this0)
  WHERE (this6.latestStart <= $asOf AND this6.earliestEnd > $asOf)
} AS total;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:MEMBER_OF]->(this3)
  USING INDEX SEEK this1:MEMBER_OF(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:ISSUED_BY]->(this3)
  USING INDEX SEEK this1:ISSUED_BY(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:OPERATED_BY]->(this3)
  USING INDEX SEEK this1:OPERATED_BY(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2020-01-31"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:MEMBER_OF]->(this3)
  USING INDEX SEEK this1:MEMBER_OF(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this5)-[this6:MEMBER_OF]->(this0)
  WHERE (this6.latestStart <= $asOf AND this6.earliestEnd > $asOf)
} AS total;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:MEMBER_OF]->(this3)
  USING INDEX SEEK this1:MEMBER_OF(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND this1.validTo IS NOT NULL)
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["s-bletchley","s-airegmap","s-iso3","s-seoul-decl","s-inesia-fin","s-seoul-soi","s-net-csis","s-se…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["aisi-network"]
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
// $slugs = ["s-eu-aio","s-net-ec"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["s-eu-countries","s-eu-timeline"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
