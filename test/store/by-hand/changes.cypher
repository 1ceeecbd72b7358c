// Which signatures began or ended in 2026? The first 25.
CALL () {
  MATCH (from)-[edge:SIGNED]->(to)
  WHERE edge._validFromLatest >= '2026-01-01' AND edge._validFromEarliest <= '2026-12-31'
  RETURN from, edge, to, edge._validFromEarliest AS earliest, edge._validFromLatest AS latest, 'BEGAN' AS what
  UNION ALL
  MATCH (from)-[edge:SIGNED]->(to)
  WHERE edge._validToLatest >= '2026-01-01' AND edge._validToEarliest <= '2026-12-31'
  RETURN from, edge, to, edge._validToEarliest AS earliest, edge._validToLatest AS latest, 'ENDED' AS what
}
WITH from, edge, to, earliest, latest, what
ORDER BY earliest, latest, what, edge._key
LIMIT 26
RETURN collect({what: what, edge: edge._row, from: from._row, to: to._row}) AS rows
