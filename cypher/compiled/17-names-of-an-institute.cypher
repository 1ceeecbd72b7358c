// What Neo4j runs for the question 17-names-of-an-institute of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
MATCH (institute:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[operation:OPERATED_BY]->(operator)
  USING INDEX SEEK operation:OPERATED_BY(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < operation._fromKey < slug || $end
    AND operation.certainlyFrom IS NOT NULL
    AND operation.certainlyUntil IS NOT NULL
    AND operation.possiblyFrom IS NOT NULL
    AND operation.possiblyUntil IS NOT NULL
  WITH operation, operator
  ORDER BY operation._fromKey
  LIMIT $limit
  RETURN collect(operator._row) AS nodes
}
RETURN slug, nodes, institute._row AS itself;

// wave 2
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[naming:NAMED]->(entityName)
  USING INDEX SEEK naming:NAMED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < naming._fromKey < slug || $end
    AND naming.certainlyFrom IS NOT NULL
    AND naming.certainlyUntil IS NOT NULL
    AND naming.possiblyFrom IS NOT NULL
    AND naming.possiblyUntil IS NOT NULL
  WITH naming, entityName
  ORDER BY naming._fromKey
  LIMIT $limit
  RETURN collect(entityName._row) AS nodes, collect(naming._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[naming:NAMED]->(entityName)
  USING INDEX SEEK naming:NAMED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < naming._fromKey < slug || $end
    AND naming.certainlyFrom IS NOT NULL
    AND naming.certainlyUntil IS NOT NULL
    AND naming.possiblyFrom IS NOT NULL
    AND naming.possiblyUntil IS NOT NULL
  WITH naming, entityName
  ORDER BY naming._fromKey
  LIMIT $limit
  RETURN collect(entityName._row) AS nodes, collect(naming._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[naming:NAMED]->(entityName)
  USING INDEX SEEK naming:NAMED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < naming._fromKey < slug || $end
    AND naming.certainlyFrom IS NOT NULL
    AND naming.certainlyUntil IS NOT NULL
    AND naming.possiblyFrom IS NOT NULL
    AND naming.possiblyUntil IS NOT NULL
  WITH naming, entityName
  ORDER BY naming._fromKey
  LIMIT $limit
  RETURN collect(entityName._row) AS nodes, collect(naming._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["s-uk-lbc","s-wiki-aisi","s-uk-hcws462"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
