// Of the entities with these slugs: of which kind are they, which edges does each have, of which relation, and what is stored of them, as hashes?
UNWIND $slugs AS slug
MATCH (n:Entity {slug: slug})
RETURN coalesce(n._hash, '') + ' ' + coalesce(n.kind, '') + ' ' + n.slug AS node,
  [(n)-[r]->() | coalesce(r._hash, '') + ' ' + type(r) + ' ' + coalesce(r._key, r.key, elementId(r))] AS edges
