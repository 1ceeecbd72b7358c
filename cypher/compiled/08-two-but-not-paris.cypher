// What Neo4j runs for the question 08-two-but-not-paris of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["bletchley-declaration","seoul-declaration","paris-statement"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $first = ""
// $param1 = "bletchley-declaration"
// $param2 = "2026-11-23"
// $param3 = true
// $zero = 0
// $limit = 501
CALL () {
  MATCH (this0:Instrument)
  WHERE (this0.orderKey > $first AND (this0.slug = $param1 AND ((this0.adopted_earliest IS NULL OR NOT (this0.adopted_earliest > $param2)) AND ((this0.listComplete IS NULL OR NOT (this0.listComplete = $param3)) OR ($zero = 1 AND EXISTS {
    MATCH (this1)-[this2:SIGNED]->(this0)
    WHERE (this2.earliestStart <> this2.latestStart OR this2.earliestEnd <> this2.latestEnd)
  })))))
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var3
}
RETURN var3 AS rows;

// wave 3
// $first = ""
// $param1 = "seoul-declaration"
// $param2 = "2026-11-23"
// $param3 = true
// $zero = 0
// $limit = 501
CALL () {
  MATCH (this0:Instrument)
  WHERE (this0.orderKey > $first AND (this0.slug = $param1 AND ((this0.adopted_earliest IS NULL OR NOT (this0.adopted_earliest > $param2)) AND ((this0.listComplete IS NULL OR NOT (this0.listComplete = $param3)) OR ($zero = 1 AND EXISTS {
    MATCH (this1)-[this2:SIGNED]->(this0)
    WHERE (this2.earliestStart <> this2.latestStart OR this2.earliestEnd <> this2.latestEnd)
  })))))
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var3
}
RETURN var3 AS rows;

// wave 3
// $first = ""
// $param1 = "paris-statement"
// $param2 = "2026-11-23"
// $param3 = true
// $zero = 0
// $limit = 501
CALL () {
  MATCH (this0:Instrument)
  WHERE (this0.orderKey > $first AND (this0.slug = $param1 AND ((this0.adopted_earliest IS NULL OR NOT (this0.adopted_earliest > $param2)) AND ((this0.listComplete IS NULL OR NOT (this0.listComplete = $param3)) OR ($zero = 1 AND EXISTS {
    MATCH (this1)-[this2:SIGNED]->(this0)
    WHERE (this2.earliestStart <> this2.latestStart OR this2.earliestEnd <> this2.latestEnd)
  })))))
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var3
}
RETURN var3 AS rows;

// wave 4
// $slugs = ["bletchley-declaration","seoul-declaration"]
// $separator = "\t"
// $end = "\n"
// $limit = 1
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:SIGNED]->(this3)
  USING INDEX SEEK this1:SIGNED(toKey)
  WHERE (this1.toKey > (slug || $separator) AND this1.toKey < (slug || $end))
  WITH this1, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this2.row}) AS var4
}
RETURN slug AS slug, var4 AS rows, COUNT {
  MATCH (this5)-[this6:SIGNED]->(this0)
} AS total;

// wave 5
// $first = ""
// $asOf = "2026-11-23"
// $param2 = ["seoul-declaration"]
// $zero = 0
// $param4 = 1
// $param6 = ["bletchley-declaration"]
// $param7 = 1
// $param9 = ["paris-statement"]
// $limit = 26
// $param12 = ["seoul-declaration"]
// $param13 = 1
// $param15 = ["bletchley-declaration"]
// $param16 = 1
// $param18 = ["paris-statement"]
CALL () {
  MATCH (this0:Signatory)
  WHERE (this0.orderKey > $first AND (((CASE
    WHEN EXISTS {
      MATCH (this0)-[this1:SIGNED]->(this2)
      WHERE ((this1.earliestStart <= $asOf AND this1.latestEnd > $asOf) AND this2.slug IN $param2)
    } THEN 1
    ELSE 0
  END + CASE
    WHEN $zero = 1 THEN 1
    ELSE 0
  END) + CASE
    WHEN $zero = 1 THEN 1
    ELSE 0
  END) >= $param4 AND ((CASE
    WHEN EXISTS {
      MATCH (this0)-[this3:SIGNED]->(this4)
      WHERE ((this3.earliestStart <= $asOf AND this3.latestEnd > $asOf) AND this4.slug IN $param6)
    } THEN 1
    ELSE 0
  END + CASE
    WHEN $zero = 1 THEN 1
    ELSE 0
  END) + CASE
    WHEN $zero = 1 THEN 1
    ELSE 0
  END) >= $param7 AND NOT (EXISTS {
    MATCH (this0)-[this5:SIGNED]->(this6)
    WHERE ((this5.latestStart <= $asOf AND this5.earliestEnd > $asOf) AND this6.slug IN $param9)
  })))
  WITH this0
  ORDER BY this0.orderKey ASC
  LIMIT $limit
  RETURN collect(this0.row) AS var7
}
RETURN var7 AS rows, COUNT {
  MATCH (this8:Signatory)
  WHERE (((CASE
    WHEN EXISTS {
      MATCH (this8)-[this9:SIGNED]->(this10)
      WHERE ((this9.earliestStart <= $asOf AND this9.latestEnd > $asOf) AND this10.slug IN $param12)
    } THEN 1
    ELSE 0
  END + CASE
    WHEN $zero = 1 THEN 1
    ELSE 0
  END) + CASE
    WHEN $zero = 1 THEN 1
    ELSE 0
  END) >= $param13 AND ((CASE
    WHEN EXISTS {
      MATCH (this8)-[this11:SIGNED]->(this12)
      WHERE ((this11.earliestStart <= $asOf AND this11.latestEnd > $asOf) AND this12.slug IN $param15)
    } THEN 1
    ELSE 0
  END + CASE
    WHEN $zero = 1 THEN 1
    ELSE 0
  END) + CASE
    WHEN $zero = 1 THEN 1
    ELSE 0
  END) >= $param16 AND NOT (EXISTS {
    MATCH (this8)-[this13:SIGNED]->(this14)
    WHERE ((this13.latestStart <= $asOf AND this13.earliestEnd > $asOf) AND this14.slug IN $param18)
  }))
} AS total;

// wave 6
// $slugs = ["united-kingdom","united-states"]
// $separator = "\t"
// $end = "\n"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:SIGNED]->(this3)
  USING INDEX SEEK this1:SIGNED(fromKey)
  WHERE (this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;

// wave 6
// $slugs = ["united-kingdom","united-states"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (this0:Entity { slug: slug })
CALL (slug) {
  MATCH (this2)-[this1:DID_NOT_SIGN]->(this3)
  USING INDEX SEEK this1:DID_NOT_SIGN(fromKey)
  WHERE ((this1.fromKey > (slug || $separator) AND this1.fromKey < (slug || $end)) AND (this1.latestStart <= $asOf AND this1.earliestEnd > $asOf))
  WITH this1, this3
  ORDER BY this1.fromKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, node: this3.row}) AS var4
}
RETURN slug AS slug, var4 AS rows;
