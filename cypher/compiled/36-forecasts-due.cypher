// What Neo4j runs for the question 36-forecasts-due of schema/operations; written by `npm run generate`.

// wave 2
// $dueLatest = "2026-11-23"
// $first = ""
// $limit = 26
WITH COUNT {
  MATCH (forecast:Forecast)
  WHERE forecast.dueLatest <= $dueLatest
} AS total
CALL (total) {
  MATCH (forecast:Forecast)
  WHERE forecast._orderKey > $first
    AND forecast.dueLatest <= $dueLatest
  WITH forecast
  ORDER BY forecast._orderKey
  LIMIT $limit
  RETURN collect(forecast._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["forecast-harmonized-evaluation-standards","forecast-systematic-incident-reporting","forecast-new-…
// $asOf = "2026-11-23"
// $quantitys = ["due","probability","signatory-countries","parties"]
// $limit = 26
UNWIND $slugs AS slug
MATCH (topic:Entity {slug: slug})
CALL (slug, topic) {
  MATCH (claim)-[mention:ABOUT]->(topic)
  WHERE mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND claim.quantity IN $quantitys
  WITH mention, claim
  ORDER BY claim.slug IS NULL, claim.slug, substring(mention._toKey, size(slug) + 1)
  LIMIT $limit
  RETURN collect(claim._row) AS nodes, collect(mention._row) AS edges
}
RETURN slug, nodes, edges;

// wave 4
// $slugs = ["seed-c068","seed-near-term-trajectory-1-2","seed-c069","seed-near-term-trajectory-2-2","new-delhi…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (source)-[statement:STATES]->()
  USING INDEX SEEK statement:STATES(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < statement._toKey < slug || $end
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
  WITH statement, source
  ORDER BY statement._toKey
  LIMIT $limit
  RETURN collect(source._row) AS nodes
}
RETURN slug, nodes;
