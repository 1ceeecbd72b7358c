// What Neo4j runs for the question 05-doubtful-signatures of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $status = "CONFIRMED"
// $limit = 51
CALL () {
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  WHERE signature._toKey > $first
    AND (signature.status IS NULL OR signature.status <> $status)
  WITH signature, signatory, instrument
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect({edge: signature._row, from: signatory._row, to: instrument._row}) AS rows
}
RETURN rows, COUNT {
  MATCH ()-[signature:SIGNED]->()
  WHERE signature.status IS NULL OR signature.status <> $status
} AS total;

// wave 3
// $slugs = ["s-ca-list","s-india-pib","s-india-frontier","s-india-92","s-paris-elysee","s-wh-2026"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
