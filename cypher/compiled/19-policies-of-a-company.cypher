// What Neo4j runs for the question 19-policies-of-a-company of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["anthropic"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["anthropic"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (company:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[publishing:PUBLISHED]->(policy)
  USING INDEX SEEK publishing:PUBLISHED(fromKey)
  WHERE slug || $separator < publishing.fromKey < slug || $end
    AND publishing.latestStart <= $asOf < publishing.earliestEnd
  WITH publishing, policy
  ORDER BY publishing.fromKey
  LIMIT $limit
  RETURN collect({edge: publishing.row, node: policy.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH (company)-[publishing2:PUBLISHED]->()
  WHERE publishing2.latestStart <= $asOf < publishing2.earliestEnd
} AS total;

// wave 4
// $slugs = ["anthropic-policy"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (policy:Entity {slug: slug})
CALL (slug) {
  MATCH (version)-[versioning:VERSION_OF]->()
  USING INDEX SEEK versioning:VERSION_OF(toKey)
  WHERE slug || $separator < versioning.toKey < slug || $end
    AND versioning.latestStart <= $asOf < versioning.earliestEnd
  WITH versioning, version
  ORDER BY versioning.toKey
  LIMIT $limit
  RETURN collect({edge: versioning.row, node: version.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH ()-[versioning2:VERSION_OF]->(policy)
  WHERE versioning2.latestStart <= $asOf < versioning2.earliestEnd
} AS total;

// wave 4
// $slugs = ["s-pol-rsp","s-pol-filingsgpt"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
