// What Neo4j runs for the question 25-signature-groups of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $asOf = "2026-11-23"
// $limit = 1
CALL () {
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE signature._toKey > $first
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
  WITH signature, signatory, instrument
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect({edge: signature._row, from: signatory._row, to: instrument._row}) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2026-11-23"
// $count = 5
// $most = 100001
// $limit = 21
MATCH (signatory)-[signature:SIGNED]->()
USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
WHERE signature._toKey > $first
  AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
  AND signature.possiblyFrom IS NOT NULL
  AND signature.possiblyUntil IS NOT NULL
WITH signatory, signature.jurisdiction AS jurisdiction, count(*) AS count
WITH signatory, collect([jurisdiction, count]) AS parts
CALL (signatory) {
  OPTIONAL MATCH (signatory)-[headquarters:HEADQUARTERED_IN]->(country)
  WHERE headquarters.certainlyFrom <= $asOf < headquarters.certainlyUntil
  RETURN DISTINCT CASE WHEN signatory:Country THEN signatory ELSE country END AS country2
}
UNWIND parts AS part
WITH country2, part[0] AS jurisdiction, sum(part[1]) AS count
WHERE count >= $count
LIMIT $most
WITH [country2.slug, jurisdiction] AS keys, count
ORDER BY count DESC, keys[0] IS NULL, keys[0], keys[1] IS NULL, keys[1]
WITH collect({keys: keys, count: count}) AS groups
RETURN groups[..$limit] AS rows, size(groups) AS total;

// wave 4
// $slugs = ["united-states","china","canada","france","south-korea","australia","germany","singapore","united-…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
