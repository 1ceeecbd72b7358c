// What Neo4j runs for the question 16-gaps of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["tencent","anthropic"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $first = ""
// $asOf = "2026-11-23"
// $param3 = "tencent"
// $limit = 101
CALL () {
  MATCH (this0:Risk)
  WHERE (this0.orderKey > $first AND NOT (EXISTS {
    MATCH (this1)-[this2:MITIGATES]->(this0)
    WHERE ((this2.latestStart <= $asOf AND this2.earliestEnd > $asOf) AND EXISTS {
      MATCH (this3)-[this4:SIGNED]->(this1)
      WHERE ((this4.latestStart <= $asOf AND this4.earliestEnd > $asOf) AND this3.slug = $param3)
    })
  }))
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var5
}
RETURN var5 AS rows;

// wave 3
// $first = ""
// $asOf = "2026-11-23"
// $param3 = "anthropic"
// $limit = 101
CALL () {
  MATCH (this0:Risk)
  WHERE (this0.orderKey > $first AND NOT (EXISTS {
    MATCH (this1)-[this2:MITIGATES]->(this0)
    WHERE ((this2.latestStart <= $asOf AND this2.earliestEnd > $asOf) AND EXISTS {
      MATCH (this3)-[this4:SIGNED]->(this1)
      WHERE ((this4.latestStart <= $asOf AND this4.earliestEnd > $asOf) AND this3.slug = $param3)
    })
  }))
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var5
}
RETURN var5 AS rows;
