// What Neo4j runs for the question 14-changes of schema/operations; written by `npm run generate`.

// wave 2
// $index = "changes_d4a34e2e"
// $validFrom = "+_relation:(SIGNED) +_validFromLatest:[\"2025-12-01\" TO *] +_validFromEarliest:[* TO \"2026-07-31…
// $validTo = "+_relation:(SIGNED) +_validToLatest:[\"2025-12-01\" TO *] +_validToEarliest:[* TO \"2026-07-31\"]"
// $validFrom2 = "+_relation:(NAMED) +_validFromLatest:[\"2025-12-01\" TO *] +_validFromEarliest:[* TO \"2026-07-31\…
// $validTo2 = "+_relation:(NAMED) +_validToLatest:[\"2025-12-01\" TO *] +_validToEarliest:[* TO \"2026-07-31\"]"
// $limit = 101
CALL () {
  CALL db.index.fulltext.queryRelationships($index, $validFrom) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE from:Company
  RETURN edge, edge._validFromEarliest AS earliest, 'BEGAN' AS what
  UNION ALL
  CALL db.index.fulltext.queryRelationships($index, $validTo) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE from:Company
  RETURN edge, edge._validToEarliest AS earliest, 'ENDED' AS what
  UNION ALL
  CALL db.index.fulltext.queryRelationships($index, $validFrom2) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE from:Company OR from:Institute OR from:Network
  RETURN edge, edge._validFromEarliest AS earliest, CASE
    WHEN EXISTS {
      MATCH (from)-[other:NAMED]->()
      WHERE other.possiblyFrom < edge.possiblyFrom
    } THEN 'RENAMED'
    ELSE 'BEGAN'
  END AS what
  UNION ALL
  CALL db.index.fulltext.queryRelationships($index, $validTo2) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE (from:Company OR from:Institute OR from:Network)
    AND NOT EXISTS {
      MATCH (from)-[other:NAMED]->()
      WHERE other.validFrom = edge.validTo
        AND edge.possiblyFrom < other.possiblyFrom
    }
  RETURN edge, edge._validToEarliest AS earliest, 'ENDED' AS what
}
WITH earliest, what, collect(edge) AS edges
ORDER BY earliest
UNWIND edges AS edge
WITH edge, earliest, what, CASE what WHEN 'ENDED' THEN edge._validToLatest ELSE edge._validFromLatest END AS latest
ORDER BY earliest, latest, what, edge._key
LIMIT $limit
WITH collect({what: what, edge: edge._row, from: startNode(edge)._row, to: endNode(edge)._row}) AS rows
CALL (rows) {
  CALL db.index.fulltext.queryRelationships($index, $validFrom) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE from:Company
  RETURN count(*) AS count
  UNION ALL
  CALL db.index.fulltext.queryRelationships($index, $validTo) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE from:Company
  RETURN count(*) AS count
  UNION ALL
  CALL db.index.fulltext.queryRelationships($index, $validFrom2) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE from:Company OR from:Institute OR from:Network
  RETURN count(*) AS count
  UNION ALL
  CALL db.index.fulltext.queryRelationships($index, $validTo2) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE (from:Company OR from:Institute OR from:Network)
    AND NOT EXISTS {
      MATCH (from)-[other:NAMED]->()
      WHERE other.validFrom = edge.validTo
        AND edge.possiblyFrom < other.possiblyFrom
    }
  RETURN count(*) AS count
}
RETURN rows, sum(count) AS total;
