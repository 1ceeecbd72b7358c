// Which entities come next in the order of slugs?
MATCH (n:Entity)
WHERE n.slug > $after
RETURN n.row AS row
ORDER BY n.slug
LIMIT $limit
