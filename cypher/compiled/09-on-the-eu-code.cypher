// What Neo4j runs for the question 09-on-the-eu-code of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["eu-gpai-code-of-practice"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $first = ""
// $param1 = "eu-gpai-code-of-practice"
// $param2 = "2025-12-31"
// $param3 = true
// $param4 = "2025-12-31"
// $limit = 501
CALL () {
  MATCH (this0:Instrument)
  WHERE (this0.orderKey > $first AND (this0.slug = $param1 AND ((this0.adopted_earliest IS NULL OR NOT (this0.adopted_earliest > $param2)) AND ((this0.listComplete IS NULL OR NOT (this0.listComplete = $param3)) OR ((this0.listAsOf_latest IS NULL OR NOT (this0.listAsOf_latest <= $param4)) AND EXISTS {
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
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $asOf = "2025-12-31"
// $limit = 26
// $param4 = ["frontier-ai-safety-commitments"]
CALL () {
  MATCH (this1)-[this0:SIGNED]->(this2)
  USING INDEX SEEK this0:SIGNED(toKey)
  WHERE (this0.toKey > $first AND this0.toKey < $last AND (this0.latestStart <= $asOf AND this0.earliestEnd > $asOf))
  WITH this1, this0
  ORDER BY this0.toKey ASC
  WITH DISTINCT this1
  
  LIMIT $limit
  WITH this1
  ORDER BY this1.orderKey ASC
  RETURN collect(this1.row) AS var3
}
RETURN var3 AS rows, COUNT {
  UNWIND $param4 AS var4
  MATCH (this5:Entity { slug: var4 })
  MATCH (this6)-[this7:SIGNED]->(this5)
  WHERE (this7.latestStart <= $asOf AND this7.earliestEnd > $asOf)
  RETURN DISTINCT this6
} AS total;

// wave 5
// $slugs = ["01-ai","amazon","anthropic","cohere","g42","google","ibm","inflection-ai","magic","meta","microso…
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

// wave 5
// $slugs = ["01-ai","amazon","anthropic","cohere","g42","google","ibm","inflection-ai","magic","meta","microso…
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-31"
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
