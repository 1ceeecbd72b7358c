// What Neo4j runs for the question 13-survival of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE slug || $separator < signature.toKey < slug || $end
    AND signature.latestStart <= $asOf < signature.earliestEnd
  WITH signature, signatory
  ORDER BY signature.toKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: signatory.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["bletchley-declaration","seoul-ministerial-statement","paris-statement","new-delhi-declaration"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 1001
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[refusal:DID_NOT_SIGN]->()
  USING INDEX SEEK refusal:DID_NOT_SIGN(toKey)
  WHERE slug || $separator < refusal.toKey < slug || $end
    AND refusal.latestStart <= $asOf < refusal.earliestEnd
  WITH refusal, signatory
  ORDER BY refusal.toKey
  LIMIT $limit
  RETURN collect({edge: refusal.row, node: signatory.row}) AS rows
}
RETURN slug, rows;
