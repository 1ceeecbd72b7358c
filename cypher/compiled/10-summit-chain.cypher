// What Neo4j runs for the question 10-summit-chain of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $limit = 26
CALL () {
  MATCH (summit:Summit)
  WHERE summit.orderKey > $first
  WITH summit
  ORDER BY summit.start_earliest IS NULL, summit.start_earliest, summit.orderKey
  LIMIT $limit
  RETURN collect(summit.row) AS rows
}
RETURN rows, COUNT { (:Summit) } AS total;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $limit = 2
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (predecessor:Summit)-[succession:PRECEDES]->()
  USING INDEX SEEK succession:PRECEDES(toKey)
  WHERE slug || $separator < succession.toKey < slug || $end
  WITH succession, predecessor
  ORDER BY succession.toKey
  LIMIT $limit
  RETURN collect({edge: succession.row, node: predecessor.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $limit = 2
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[succession:PRECEDES]->(successor:Summit)
  USING INDEX SEEK succession:PRECEDES(fromKey)
  WHERE slug || $separator < succession.fromKey < slug || $end
  WITH succession, successor
  ORDER BY succession.fromKey
  LIMIT $limit
  RETURN collect({edge: succession.row, node: successor.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (host)-[hosting:HOSTED]->()
  USING INDEX SEEK hosting:HOSTED(toKey)
  WHERE slug || $separator < hosting.toKey < slug || $end
  WITH hosting, host
  ORDER BY hosting.toKey
  LIMIT $limit
  RETURN collect({edge: hosting.row, node: host.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $limit = 26
UNWIND $slugs AS slug
MATCH (summit:Entity {slug: slug})
CALL (slug, summit) {
  MATCH (adopted:Instrument)-[adoption:ADOPTED_AT]->(summit)
  WITH adoption, adopted
  ORDER BY adopted.adopted_earliest IS NULL, adopted.adopted_earliest, substring(adoption.toKey, size(slug) + 1)
  LIMIT $limit
  RETURN collect({edge: adoption.row, node: adopted.row}) AS rows
}
RETURN slug, rows, COUNT { (:Instrument)-[:ADOPTED_AT]->(summit) } AS total;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (adopted:Report)-[adoption:ADOPTED_AT]->()
  USING INDEX SEEK adoption:ADOPTED_AT(toKey)
  WHERE slug || $separator < adoption.toKey < slug || $end
  WITH adoption, adopted
  ORDER BY adoption.toKey
  LIMIT $limit
  RETURN collect({edge: adoption.row, node: adopted.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["s-bletchley","s-iasr-interim","s-seoul-decl","s-seoul-soi","s-faisc","s-kr-pledge","s-paris-digwa…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
