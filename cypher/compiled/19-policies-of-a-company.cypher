// What Neo4j runs for the question 19-policies-of-a-company of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["anthropic"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 2
// $slugs = ["anthropic"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (company:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[publishing:PUBLISHED]->(policy)
  USING INDEX SEEK publishing:PUBLISHED(_fromKey)
  WHERE slug || $separator < publishing._fromKey < slug || $end
    AND publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
  WITH publishing, policy
  ORDER BY publishing._fromKey
  LIMIT $limit
  RETURN collect({edge: publishing._row, node: policy._row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH (company)-[publishing2:PUBLISHED]->()
  WHERE publishing2.certainlyFrom <= $asOf < publishing2.certainlyUntil
} AS total;

// wave 3
// $slugs = ["anthropic-policy"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (policy:Entity {slug: slug})
CALL (slug) {
  MATCH (version)-[versioning:VERSION_OF]->()
  USING INDEX SEEK versioning:VERSION_OF(_toKey)
  WHERE slug || $separator < versioning._toKey < slug || $end
    AND versioning.certainlyFrom <= $asOf < versioning.certainlyUntil
  WITH versioning, version
  ORDER BY versioning._toKey
  LIMIT $limit
  RETURN collect({edge: versioning._row, node: version._row}) AS rows
}
RETURN slug, rows, COUNT { ()-[:VERSION_OF]->(policy) }
  - COUNT {
    MATCH ()-[versioning2:VERSION_OF]->()
    USING INDEX versioning2:VERSION_OF(_to, certainlyFrom, certainlyUntil, status)
    WHERE versioning2._to = policy.slug
      AND versioning2.certainlyFrom > $asOf
      AND versioning2.certainlyFrom IS NOT NULL
      AND versioning2.certainlyUntil IS NOT NULL
      AND versioning2.status IS NOT NULL
  }
  - COUNT {
    MATCH ()-[versioning3:VERSION_OF]->()
    USING INDEX versioning3:VERSION_OF(_to, _validToEarliest, certainlyFrom)
    WHERE versioning3._to = policy.slug
      AND versioning3._validToEarliest <= $asOf
      AND versioning3.certainlyFrom <= $asOf
      AND versioning3._validToEarliest IS NOT NULL
      AND versioning3.certainlyFrom IS NOT NULL
  } AS total;

// wave 3
// $slugs = ["s-pol-rsp","s-pol-filingsgpt"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
