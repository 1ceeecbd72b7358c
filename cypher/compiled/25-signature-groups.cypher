// What Neo4j runs for the question 25-signature-groups of schema/operations; written by `npm run generate`.

// wave 2
// $words = ["HOME","REGIONAL","FOREIGN","INTERNATIONAL","UNKNOWN"]
// $asOf = "2026-11-23"
// $first = ""
// $count = 5
// $most = 100001
// $limit = 21
CALL () {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(jurisdiction, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil, _begun)
  WHERE signature.jurisdiction IN $words
    AND signature._begun IS NOT NULL
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
  WITH signatory, signature.jurisdiction AS jurisdiction2, count(*) AS count
  RETURN signatory, [jurisdiction2, count] AS part, null AS country
  UNION ALL
  MATCH (signatory)-[headquarters:HEADQUARTERED_IN]->(country)
  USING INDEX SEEK headquarters:HEADQUARTERED_IN(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE headquarters._toKey > $first
    AND headquarters.certainlyFrom <= $asOf < headquarters.certainlyUntil
    AND headquarters.possiblyFrom IS NOT NULL
    AND headquarters.possiblyUntil IS NOT NULL
  RETURN signatory, null AS part, country
}
WITH signatory, collect(part) AS parts, collect(DISTINCT country) AS list
WHERE parts <> []
UNWIND CASE WHEN signatory:Country THEN [signatory] WHEN list = [] THEN [null] ELSE list END AS country
UNWIND parts AS part
WITH country, part[0] AS jurisdiction2, sum(part[1]) AS count
WHERE count >= $count
LIMIT $most
WITH [country.slug, jurisdiction2] AS keys, count
ORDER BY count DESC, keys[0] IS NULL, keys[0], keys[1] IS NULL, keys[1]
WITH collect({keys: keys, count: count}) AS groups
RETURN groups[..$limit] AS rows, size(groups) AS total;

// wave 3
// $slugs = ["united-states","china","canada","france","south-korea","australia","germany","singapore","united-…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
