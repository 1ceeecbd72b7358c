// Which entities have names with these words? $query is Lucene's, made of letters and digits alone. Of more than $most none are read.
CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: $most + 1}) YIELD node AS entity
WITH collect(entity) AS found
RETURN size(found) > $most AS more, [entity IN CASE WHEN size(found) > $most THEN [] ELSE found END | entity._row] AS rows
