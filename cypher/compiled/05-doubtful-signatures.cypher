// What Neo4j runs for the question 05-doubtful-signatures of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $param1 = "confirmed"
// $limit = 51
// $param3 = "confirmed"
CALL () {
  MATCH (this0)-[this1:SIGNED]->(this2)
  WHERE (this1.toKey > $first AND (this1.status IS NULL OR this1.status <> $param1))
  WITH this1, this0, this2
  ORDER BY this1.toKey ASC
  LIMIT $limit
  RETURN collect({edge: this1.row, from: this0.row, to: this2.row}) AS var3
}
RETURN var3 AS rows, COUNT {
  MATCH (this4)-[this5:SIGNED]->(this6)
  WHERE (this5.status IS NULL OR this5.status <> $param3)
} AS total;

// wave 3
// $slugs = ["s-ca-list","s-india-pib","s-india-frontier","s-india-92","s-paris-elysee","s-wh-2026"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
