// What Neo4j runs for the question 26-entity-groups of schema/operations; written by `npm run generate`.

// wave 2
// $most = 100001
// $limit = 26
MATCH (instrument:Instrument)
WITH head([first IN [left(instrument.adoptedEarliest, 4)] WHERE first = left(instrument.adoptedLatest, 4) | toInteger(first)]) AS year,
  instrument.kind AS kind,
  instrument.listComplete AS listComplete,
  count(*) AS count
LIMIT $most
WITH [year, kind, listComplete] AS keys, count
ORDER BY keys[0] IS NULL, keys[0], keys[1] IS NULL, keys[1], keys[2] IS NULL, keys[2]
WITH collect({keys: keys, count: count}) AS groups
RETURN groups[..$limit] AS rows, size(groups) AS total;
