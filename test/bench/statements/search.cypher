// Hits 51 to 100 of a search in the names of all entities.
CALL db.index.fulltext.queryNodes('entity_names', $text, {skip: 50, limit: 50}) YIELD node, score
RETURN node {.slug, .name, score: score} AS row
