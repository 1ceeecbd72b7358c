// Which entities come next in the order of slugs?
MATCH (n:Entity)
WHERE n.slug > $after
RETURN n._row AS row
ORDER BY n.slug
LIMIT $limit
