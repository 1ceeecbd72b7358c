// What Neo4j runs for the question 26-entity-groups of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $limit = 1
CALL () {
  MATCH (this0:Instrument)
  WHERE this0.orderKey > $first
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var1
}
RETURN var1 AS rows;

// wave 3
// $most = 100001
// $limit = 26
MATCH (row:Instrument)
WITH head([year IN [left(row.adopted_earliest, 4)] WHERE year = left(row.adopted_latest, 4) | toInteger(year)]) AS key0, row.kind AS key1, row.listComplete AS key2, count(*) AS count
WITH key0, key1, key2, count
LIMIT $most
WITH [key0, key1, key2] AS keys, count
ORDER BY keys[0] IS NULL, keys[0] ASC, keys[1] IS NULL, keys[1] ASC, keys[2] IS NULL, keys[2] ASC
WITH collect({keys: keys, count: count}) AS groups
RETURN groups[..$limit] AS rows, size(groups) AS total;
