// How many signatures of which year and status do the instruments of each summit have? The 25 largest groups, and how many there are.
MATCH ()-[signed:SIGNED]->(instrument)
WHERE signed.certainlyFrom <= $asOf < signed.certainlyUntil
WITH instrument, signed.status AS status, left(signed._validFromEarliest, 4) AS first, left(signed._validFromLatest, 4) AS last,
  count(*) AS count
OPTIONAL MATCH (instrument)-[adoption:ADOPTED_AT]->(summit)
WHERE adoption.certainlyFrom <= $asOf < adoption.certainlyUntil
WITH summit, CASE first WHEN last THEN toInteger(first) END AS year, status, sum(count) AS count
WITH summit.slug AS summit, year, status, count
ORDER BY count DESC, summit, year, status
WITH collect({summit: summit, year: year, status: status, count: count}) AS groups
RETURN groups[..25] AS rows, size(groups) AS total
