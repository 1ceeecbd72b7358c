// What Neo4j runs for the question 25-signature-groups of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $asOf = "2026-11-23"
// $limit = 1
CALL () {
  MATCH (this0)-[this1:SIGNED]->(this2)
  WHERE (this1.toKey > $first AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this0, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, from: this0.row, to: this2.row}) AS var3
}
RETURN var3 AS rows;

// wave 3
// $asOf = "2026-11-23"
// $param2 = 5
// $most = 100001
// $limit = 21
MATCH (from)-[row:SIGNED]->(to)
WHERE (row.latestStart <= $asOf AND row.earliestEnd > $asOf)
WITH from, row.jurisdiction AS key1, count(*) AS count
WITH from, collect([key1, count]) AS parts
CALL (from) {
  OPTIONAL MATCH (from)-[this0:HEADQUARTERED_IN]->(there)
WHERE (this0.latestStart <= $asOf AND this0.earliestEnd > $asOf)
  RETURN DISTINCT CASE WHEN from:Country THEN from ELSE there END AS key0
}
UNWIND parts AS part
WITH key0, part[0] AS key1, sum(part[1]) AS count
WITH key0, key1, count
WHERE count >= $param2
LIMIT $most
WITH [key0.slug, key1] AS keys, count
ORDER BY count DESC, keys[0] IS NULL, keys[0] ASC, keys[1] IS NULL, keys[1] ASC
WITH collect({keys: keys, count: count}) AS groups
RETURN groups[..$limit] AS rows, size(groups) AS total;

// wave 4
// $slugs = ["united-states","china","canada","france","south-korea","australia","germany","singapore","united-…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
