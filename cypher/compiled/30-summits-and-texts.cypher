// What Neo4j runs for the question 30-summits-and-texts of schema/operations; written by `npm run generate`.

// wave 2
// $kinds = ["SUMMIT","DECLARATION","COMMITMENT"]
// $first = ""
// $limit = 501
WITH COUNT {
  MATCH (entity:Entity)
  WHERE entity.kind IN $kinds
} AS total
CALL (total) {
  MATCH (entity:Entity)
  WHERE entity._orderKey > $first
    AND entity.kind IN $kinds
  WITH entity
  ORDER BY entity._orderKey
  LIMIT $limit
  RETURN collect(entity._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028","call-for-con…
// $asOf = "2026-11-23"
// $limit = 20001
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})-[edge:PRECEDES|ADOPTED_AT]->()
WHERE edge._to IN $slugs
  AND edge.certainlyFrom <= $asOf < edge.certainlyUntil
WITH edge
ORDER BY edge._key
LIMIT $limit
RETURN collect(edge._row) AS rows;
