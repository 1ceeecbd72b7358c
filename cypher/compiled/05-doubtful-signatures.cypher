// What Neo4j runs for the question 05-doubtful-signatures of schema/operations; written by `npm run generate`.

// wave 2
// $words = ["UNCERTAIN","UNCONFIRMED"]
// $first = ""
// $status = "CONFIRMED"
// $limit = 51
WITH COUNT {
  MATCH ()-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(status, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil, _begun)
  WHERE signature.status IN $words
    AND signature._begun IS NOT NULL
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
} AS total
CALL (total) {
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE signature._toKey > $first
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND (signature.status IS NULL OR signature.status <> $status)
  WITH signature, signatory, instrument
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect({edge: signature._row, from: signatory._row, to: instrument._row}) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["s-ca-list","s-india-pib","s-india-frontier","s-india-92","s-paris-elysee","s-wh-2026"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
