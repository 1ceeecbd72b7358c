// What Neo4j runs for the question 30-summits-and-texts of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $param1 = ["Summit","Declaration","Commitment"]
// $limit = 501
// $param3 = ["Summit","Declaration","Commitment"]
CALL () {
  MATCH (this0:Entity)
  WHERE (this0.orderKey > $first AND this0.kind IN $param1)
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var1
}
RETURN var1 AS rows, COUNT {
  MATCH (this2:Entity)
  WHERE this2.kind IN $param3
} AS total;

// wave 3
// $slugs = ["bletchley-2023","seoul-2024","paris-2025","new-delhi-2026","geneva-2027","uae-2028","call-for-con…
// $asOf = "2026-11-23"
// $limit = 20001
UNWIND $slugs AS slug
MATCH (a:Entity {slug: slug})-[r:PRECEDES|ADOPTED_AT]->()
WHERE r.to IN $slugs
  AND r.latestStart <= $asOf
  AND r.earliestEnd > $asOf
WITH r
ORDER BY r.key
LIMIT $limit
RETURN collect(r.row) AS rows;
