// What Neo4j runs for the question 10-summit-chain of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $limit = 26
WITH COUNT { (:Summit) } AS total
CALL (total) {
  MATCH (summit:Summit)
  WHERE summit._orderKey > $first
  WITH summit
  ORDER BY summit.startEarliest IS NULL, summit.startEarliest, summit._orderKey
  LIMIT $limit
  RETURN collect(summit._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (predecessor:Summit)-[succession:PRECEDES]->()
  USING INDEX SEEK succession:PRECEDES(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < succession._toKey < slug || $end
    AND succession.certainlyFrom IS NOT NULL
    AND succession.certainlyUntil IS NOT NULL
    AND succession.possiblyFrom IS NOT NULL
    AND succession.possiblyUntil IS NOT NULL
  WITH succession, predecessor
  ORDER BY succession._toKey
  LIMIT $limit
  RETURN collect(predecessor._row) AS nodes
}
RETURN slug, nodes;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[succession:PRECEDES]->(successor:Summit)
  USING INDEX SEEK succession:PRECEDES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < succession._fromKey < slug || $end
    AND succession.certainlyFrom IS NOT NULL
    AND succession.certainlyUntil IS NOT NULL
    AND succession.possiblyFrom IS NOT NULL
    AND succession.possiblyUntil IS NOT NULL
  WITH succession, successor
  ORDER BY succession._fromKey
  LIMIT $limit
  RETURN collect(successor._row) AS nodes, collect(succession._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (host)-[hosting:HOSTED]->()
  USING INDEX SEEK hosting:HOSTED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < hosting._toKey < slug || $end
    AND hosting.certainlyFrom IS NOT NULL
    AND hosting.certainlyUntil IS NOT NULL
    AND hosting.possiblyFrom IS NOT NULL
    AND hosting.possiblyUntil IS NOT NULL
  WITH hosting, host
  ORDER BY hosting._toKey
  LIMIT $limit
  RETURN collect(host._row) AS nodes
}
RETURN slug, nodes;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $limit = 26
UNWIND $slugs AS slug
MATCH (summit:Entity {slug: slug})
CALL (slug, summit) {
  MATCH (adopted:Instrument)-[adoption:ADOPTED_AT]->(summit)
  WITH adoption, adopted
  ORDER BY adopted.adoptedEarliest IS NULL, adopted.adoptedEarliest, substring(adoption._toKey, size(slug) + 1)
  LIMIT $limit
  RETURN collect(adopted._row) AS nodes, collect(adoption._row) AS edges
}
RETURN slug, nodes, edges, COUNT { (:Instrument)-[:ADOPTED_AT]->(summit) } AS total;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (adopted:Report)-[adoption:ADOPTED_AT]->()
  USING INDEX SEEK adoption:ADOPTED_AT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < adoption._toKey < slug || $end
    AND adoption.certainlyFrom IS NOT NULL
    AND adoption.certainlyUntil IS NOT NULL
    AND adoption.possiblyFrom IS NOT NULL
    AND adoption.possiblyUntil IS NOT NULL
  WITH adoption, adopted
  ORDER BY adoption._toKey
  LIMIT $limit
  RETURN collect(adopted._row) AS nodes
}
RETURN slug, nodes;

// wave 3
// $slugs = ["s-bletchley","s-iasr-interim","s-seoul-decl","s-seoul-soi","s-faisc","s-kr-pledge","s-paris-digwa…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
