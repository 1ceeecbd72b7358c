// What Neo4j runs for the question 19-policies-of-a-company of schema/operations; written by `npm run generate`.

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
  USING INDEX SEEK publishing:PUBLISHED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < publishing._fromKey < slug || $end
    AND publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
    AND publishing.possiblyFrom IS NOT NULL
    AND publishing.possiblyUntil IS NOT NULL
  WITH publishing, policy
  ORDER BY publishing._fromKey
  LIMIT $limit
  RETURN collect(policy._row) AS nodes, collect(publishing._row) AS edges
}
RETURN slug, nodes, edges, COUNT {
  MATCH ()-[publishing2:PUBLISHED]->()
  USING INDEX SEEK publishing2:PUBLISHED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < publishing2._fromKey < slug || $end
    AND publishing2.certainlyFrom <= $asOf < publishing2.certainlyUntil
    AND publishing2.possiblyFrom IS NOT NULL
    AND publishing2.possiblyUntil IS NOT NULL
} AS total, company._row AS itself;

// wave 3
// $slugs = ["anthropic-policy"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (version)-[versioning:VERSION_OF]->()
  USING INDEX SEEK versioning:VERSION_OF(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < versioning._toKey < slug || $end
    AND versioning.certainlyFrom <= $asOf < versioning.certainlyUntil
    AND versioning.possiblyFrom IS NOT NULL
    AND versioning.possiblyUntil IS NOT NULL
  WITH versioning, version
  ORDER BY versioning._toKey
  LIMIT $limit
  RETURN collect(version._row) AS nodes, collect(versioning._row) AS edges
}
RETURN slug, nodes, edges, COUNT {
  MATCH ()-[versioning2:VERSION_OF]->()
  USING INDEX SEEK versioning2:VERSION_OF(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < versioning2._toKey < slug || $end
    AND versioning2.certainlyFrom <= $asOf < versioning2.certainlyUntil
    AND versioning2.possiblyFrom IS NOT NULL
    AND versioning2.possiblyUntil IS NOT NULL
} AS total;

// wave 3
// $slugs = ["s-pol-rsp","s-pol-filingsgpt"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
