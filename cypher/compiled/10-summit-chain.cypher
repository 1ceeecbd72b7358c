// What Neo4j runs for the question 10-summit-chain of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $limit = 26
CALL () {
  MATCH (this0:Summit)
  WHERE this0.orderKey > $first
  WITH this0
  ORDER BY this0.start_earliest IS NULL ASC, this0.start_earliest ASC, this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var1
}
RETURN var1 AS rows, COUNT {
  MATCH (this2:Summit)
} AS total;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2:Summit)-[this1:PRECEDES]->(this3)
  USING INDEX SEEK this1:PRECEDES(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:PRECEDES]->(this3:Summit)
  USING INDEX SEEK this1:PRECEDES(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:HOSTED]->(this3)
  USING INDEX SEEK this1:HOSTED(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug, this0) {
  MATCH (this1:Instrument)-[this2:ADOPTED_AT]->(this0)
  WHERE (this2.latestStart <= $asOf AND this2.earliestEnd > $asOf)
  WITH this2, this1
  ORDER BY this1.adopted_earliest IS NULL ASC, this1.adopted_earliest ASC, substring(this2.toKey, (size(slug) + 1)) ASC
  LIMIT $limit
  RETURN collect({edge: this2.row, node: this1.row}) AS var3
}
RETURN slug AS slug, var3 AS rows, COUNT {
  MATCH (this4:Instrument)-[this5:ADOPTED_AT]->(this0)
  WHERE (this5.latestStart <= $asOf AND this5.earliestEnd > $asOf)
} AS total;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2:Report)-[this1:ADOPTED_AT]->(this3)
  USING INDEX SEEK this1:ADOPTED_AT(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 3
// $slugs = ["s-bletchley","s-iasr-interim","s-seoul-decl","s-seoul-soi","s-faisc","s-kr-pledge","s-paris-digwa…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
