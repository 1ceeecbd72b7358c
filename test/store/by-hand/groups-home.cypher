// From which countries do signatures come, and on whose instruments are they? The 25 largest groups, and how many there are.
MATCH (signatory)-[signed:SIGNED]->()
WHERE signed.certainlyFrom <= $asOf < signed.certainlyUntil
WITH signatory, signed.jurisdiction AS jurisdiction, count(*) AS count
OPTIONAL MATCH (signatory)-[home:HEADQUARTERED_IN]->(seat)
WHERE home.certainlyFrom <= $asOf < home.certainlyUntil
WITH CASE WHEN signatory:Country THEN signatory ELSE seat END AS country, jurisdiction, sum(count) AS count
WITH country.slug AS country, jurisdiction, count
ORDER BY count DESC, country, jurisdiction
WITH collect({country: country, jurisdiction: jurisdiction, count: count}) AS groups
RETURN groups[..25] AS rows, size(groups) AS total
