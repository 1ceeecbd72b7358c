// What Neo4j runs for the question 24-co-signature-graph of schema/operations; written by `npm run generate`.

// wave 2
// $kind = "DECLARATION"
// $enough = 1001
// $asOf = "2026-11-23"
// $most = 500000
// $minWeight = 5
// $limit = 10001
// $together = 20
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument.kind = $kind
  RETURN collect(instrument) AS found
}
CALL (found) {
  RETURN EXISTS {
    UNWIND found AS instrument
    WITH instrument
    WHERE COUNT { ()-[:SIGNED]->(instrument) } >= $enough
      AND COUNT {
        MATCH (signatory)-[signature:SIGNED]->(instrument)
        WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        RETURN 1 AS one LIMIT $enough
      } >= $enough
    RETURN 1 AS one
  } AS tooMany
}
CALL (found, tooMany) {
  UNWIND CASE WHEN tooMany THEN [] ELSE found END AS instrument
  WITH instrument, COUNT {
    MATCH (signatory)-[signature:SIGNED]->(instrument)
    WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
    RETURN 1 AS one LIMIT $enough
  } AS degree
  WHERE degree > 1
  RETURN collect(instrument) AS instruments, sum(degree * (degree - 1) / 2) AS weighed
}
WITH instruments, CASE WHEN tooMany THEN $most + 1 ELSE weighed END AS pairs
CALL (instruments, pairs) {
  WITH instruments, pairs
  WHERE pairs <= $most
  UNWIND instruments AS instrument
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
  WITH DISTINCT instrument, signatory
  ORDER BY signatory.slug
  WITH instrument, collect(signatory) AS them
  UNWIND range(0, size(them) - 2) AS i
  WITH them[i] AS a, them[i + 1 ..] AS others
  UNWIND others AS b
  WITH a, b, count(*) AS weight
  WHERE weight >= $minWeight
  WITH a, b, weight
  ORDER BY weight DESC, a.slug, b.slug
  LIMIT $limit
  RETURN collect({a: a.slug, b: b.slug, weight: weight}) AS rows
}
CALL (instruments, pairs) {
  WITH instruments, pairs
  WHERE pairs <= $most
  UNWIND instruments AS instrument
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
  WITH DISTINCT instrument, signatory
  ORDER BY signatory.slug
  WITH instrument, collect(signatory) AS them
  UNWIND range(0, size(them) - 2) AS i
  WITH them[i] AS a, them[i + 1 ..] AS others
  UNWIND others AS b
  WITH a, b, count(*) AS weight
  WHERE weight >= $minWeight
  UNWIND [a, b] AS signatory
  RETURN count(DISTINCT signatory) AS signatories, count(*) / 2 AS total
}
UNWIND range(0, size(rows), $together) AS first
RETURN pairs, rows[first .. first + $together] AS rows, total, signatories;

// wave 3
// $slugs = ["australia","canada","european-union","france","germany","singapore","italy","japan","south-korea"…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
