// Which signatures began or ended in 2026? The first 25.
CALL () {
  MATCH (from)-[edge:SIGNED]->(to)
  WHERE edge.validFrom_latest >= '2026-01-01' AND edge.validFrom_earliest <= '2026-12-31'
  RETURN from, edge, to, edge.validFrom_earliest AS earliest, edge.validFrom_latest AS latest, 'BEGAN' AS what
  UNION ALL
  MATCH (from)-[edge:SIGNED]->(to)
  WHERE edge.validTo_latest >= '2026-01-01' AND edge.validTo_earliest <= '2026-12-31'
  RETURN from, edge, to, edge.validTo_earliest AS earliest, edge.validTo_latest AS latest, 'ENDED' AS what
}
WITH from, edge, to, earliest, latest, what
ORDER BY earliest, latest, what, edge.key
LIMIT 26
RETURN collect({what: what, edge: edge.row, from: from.row, to: to.row}) AS rows
