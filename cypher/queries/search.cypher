// Which entities have names like these words, best first? $query is Lucene's, made of letters and digits alone.
CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: $limit}) YIELD node AS entity, score
RETURN entity._row AS node
ORDER BY score DESC, entity.slug
