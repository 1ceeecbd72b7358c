// What Neo4j runs for the question 12-latest-instruments of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $limit = 6
CALL () {
  MATCH (this0:Instrument)
  WHERE this0.orderKey > $first
  WITH this0
  ORDER BY this0.adopted_earliest IS NULL ASC, this0.adopted_earliest DESC, this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var1
}
RETURN var1 AS rows, COUNT {
  MATCH (this2:Instrument)
} AS total;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:ADOPTED_AT]->(this3)
  USING INDEX SEEK this1:ADOPTED_AT(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:ISSUED_BY]->(this3)
  USING INDEX SEEK this1:ISSUED_BY(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2:Instrument)-[this1:PRECEDES]->(this3)
  USING INDEX SEEK this1:PRECEDES(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["us-white-house-ai-agreement-2026","call-for-control-2026","new-delhi-declaration","new-delhi-fron…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 4
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
