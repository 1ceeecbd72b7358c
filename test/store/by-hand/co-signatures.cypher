// Which companies signed the same commitments? The first 25 pairs.
MATCH (instrument:Commitment)<-[signed:SIGNED]-(signatory:Company)
WHERE signed.certainlyFrom <= $asOf < signed.certainlyUntil
WITH DISTINCT instrument, signatory
ORDER BY signatory.slug
WITH instrument, collect(signatory) AS them
UNWIND range(0, size(them) - 2) AS i
UNWIND range(i + 1, size(them) - 1) AS j
WITH them[i] AS a, them[j] AS b, count(*) AS weight
WITH a, b, weight
ORDER BY weight DESC, a.slug, b.slug
LIMIT 26
CALL (a, b) {
  UNWIND [a, b] AS signatory
  MATCH (signatory)-[signed:SIGNED]->(instrument:Commitment)
  WHERE signed.certainlyFrom <= $asOf < signed.certainlyUntil
  WITH instrument, count(DISTINCT signatory) AS count
  ORDER BY instrument._orderKey
  RETURN collect(CASE count WHEN 2 THEN instrument.slug END) AS shared, count(*) AS either
}
RETURN collect({a: a.slug, b: b.slug, weight: weight, shared: shared, either: either}) AS rows
