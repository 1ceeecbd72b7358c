// Which entities have names like these words, best first? $query is Lucene's, made of letters and digits alone.
CALL db.index.fulltext.queryNodes('entity_search', $query, {limit: $limit}) YIELD node AS entity, score
RETURN entity.row AS node
ORDER BY score DESC, entity.slug
