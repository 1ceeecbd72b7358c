// What Neo4j runs for the question 17-names-of-an-institute of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["uk-aisi"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 2
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
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
  RETURN collect({node: operator._row}) AS rows
}
RETURN slug, rows;

// wave 2
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
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
  RETURN collect({edge: naming._row, node: entityName._row}) AS rows
}
RETURN slug, rows;

// wave 2
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
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
  RETURN collect({edge: naming._row, node: entityName._row}) AS rows
}
RETURN slug, rows;

// wave 2
// $slugs = ["uk-aisi"]
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
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
  RETURN collect({edge: naming._row, node: entityName._row}) AS rows
}
RETURN slug, rows;

// wave 2
// $slugs = ["s-uk-lbc","s-wiki-aisi","s-uk-hcws462"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
