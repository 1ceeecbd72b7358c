// What Neo4j runs for the question 14-changes of schema/operations; written by `npm run generate`.

// wave 2
// $index = "changes_43535cd7"
// $validFrom = "+relation:(SIGNED OR NAMED) +validFrom_latest:[\"2025-12-01\" TO *] +validFrom_earliest:[* TO \"20…
// $validTo = "+relation:(SIGNED OR NAMED) +validTo_latest:[\"2025-12-01\" TO *] +validTo_earliest:[* TO \"2026-0…
// $limit = 101
CALL () {
  CALL db.index.fulltext.queryRelationships($index, $validFrom) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE from:Company OR from:Institute OR from:Network
  RETURN edge, from, to, edge.validFrom_earliest AS earliest, edge.validFrom_latest AS latest, CASE
    WHEN type(edge) = 'NAMED' AND EXISTS {
      MATCH (from)-[other:NAMED]->()
      WHERE other.earliestStart < edge.earliestStart
    } THEN 'RENAMED'
    ELSE 'BEGAN'
  END AS what
  UNION ALL
  CALL db.index.fulltext.queryRelationships($index, $validTo) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE (from:Company OR from:Institute OR from:Network)
    AND NOT (type(edge) = 'NAMED' AND EXISTS {
      MATCH (from)-[other:NAMED]->()
      WHERE other.validFrom = edge.validTo
        AND edge.earliestStart < other.earliestStart
    })
  RETURN edge, from, to, edge.validTo_earliest AS earliest, edge.validTo_latest AS latest, 'ENDED' AS what
}
WITH edge, from, to, earliest, latest, what
ORDER BY earliest, latest, what, edge.key
LIMIT $limit
WITH collect({what: what, edge: edge.row, from: from.row, to: to.row}) AS rows
CALL (rows) {
  CALL db.index.fulltext.queryRelationships($index, $validFrom) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE from:Company OR from:Institute OR from:Network
  RETURN count(*) AS count
  UNION ALL
  CALL db.index.fulltext.queryRelationships($index, $validTo) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE (from:Company OR from:Institute OR from:Network)
    AND NOT (type(edge) = 'NAMED' AND EXISTS {
      MATCH (from)-[other:NAMED]->()
      WHERE other.validFrom = edge.validTo
        AND edge.earliestStart < other.earliestStart
    })
  RETURN count(*) AS count
}
RETURN rows, sum(count) AS total;
