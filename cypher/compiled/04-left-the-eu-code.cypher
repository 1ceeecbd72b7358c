// What Neo4j runs for the question 04-left-the-eu-code of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["eu-gpai-code-of-practice"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-31"
// $limit = 101
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:SIGNED]->(this3)
  USING INDEX SEEK this1:SIGNED(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.earliestStart <= $asOf AND this1.latestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this5)-[this6:SIGNED]->(this0)
  WHERE (this6.earliestStart <= $asOf AND this6.latestEnd > $asOf)
} AS total;

// wave 3
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-31"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:SIGNED]->(this3)
  USING INDEX SEEK this1:SIGNED(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND ((this1.earliestStart <= $asOf AND this1.latestEnd > $asOf) AND this1.validTo IS NOT NULL))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this5)-[this6:SIGNED]->(this0)
  WHERE ((this6.earliestStart <= $asOf AND this6.latestEnd > $asOf) AND this6.validTo IS NOT NULL)
} AS total;

// wave 3
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-08-01"
// $limit = 101
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
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this5)-[this6:SIGNED]->(this0)
  WHERE (this6.latestStart <= $asOf AND this6.earliestEnd > $asOf)
} AS total;

// wave 3
// $slugs = ["eu-gpai-code-of-practice"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-08-01"
// $param4 = "partial"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:SIGNED]->(this3)
  USING INDEX SEEK this1:SIGNED(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND ((this1.latestStart <= $asOf AND this1.earliestEnd > $asOf) AND this1.scope = $param4))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["s-cop-iasr","s-cop-ec"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["s-cop-euronews"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
