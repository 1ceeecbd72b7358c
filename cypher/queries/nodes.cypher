// Which entities have these slugs?
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node
