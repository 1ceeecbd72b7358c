// What Neo4j runs for the question 15-risks-and-seoul of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $asOf = "2026-11-23"
// $param3 = "seoul-2024"
// $limit = 26
// $param7 = "seoul-2024"
CALL () {
  MATCH (this0:Risk)
  WHERE (this0.orderKey > $first AND EXISTS {
    MATCH (this1)-[this2:MITIGATES]->(this0)
    WHERE ((this2.latestStart <= $asOf AND this2.earliestEnd > $asOf) AND EXISTS {
      MATCH (this1)-[this3:ADOPTED_AT]->(this4)
      WHERE ((this3.latestStart <= $asOf AND this3.earliestEnd > $asOf) AND this4.slug = $param3)
    })
  })
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var5
}
RETURN var5 AS rows, COUNT {
  MATCH (this6:Risk)
  WHERE EXISTS {
    MATCH (this7)-[this8:MITIGATES]->(this6)
    WHERE ((this8.latestStart <= $asOf AND this8.earliestEnd > $asOf) AND EXISTS {
      MATCH (this7)-[this9:ADOPTED_AT]->(this10)
      WHERE ((this9.latestStart <= $asOf AND this9.earliestEnd > $asOf) AND this10.slug = $param7)
    })
  }
} AS total;

// wave 3
// $slugs = ["bioweapons","concentration-of-power","cyberweapons","deceptive-alignment","racing-dynamics"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $param5 = "seoul-2024"
// $limit = 26
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:MITIGATES]->(this5)
  USING INDEX SEEK this1:MITIGATES(toKey)
  WHERE ((this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end)) AND ((this1.latestStart <= $asOf AND this1.earliestEnd > $asOf) AND EXISTS {
    MATCH (this2)-[this3:ADOPTED_AT]->(this4)
    WHERE ((this3.latestStart <= $asOf AND this3.earliestEnd > $asOf) AND this4.slug = $param5)
  }))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var6
}
RETURN slug AS slug, var6 AS rows;

// wave 4
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
