// What Neo4j runs for the question 42-how-to-cite of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $slugs = ["s-airegmap","s-seoul-decl"]
// $limit = 26
CALL () {
  MATCH (source:Source)
  WHERE source._orderKey > $first
    AND source.slug IN $slugs
  WITH source
  ORDER BY source.slug IS NULL, source.slug, source._orderKey
  LIMIT $limit
  RETURN collect(source._row) AS rows
}
RETURN rows;

// wave 3
// $slugs = ["s-airegmap","s-seoul-decl"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
