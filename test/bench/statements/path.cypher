// A shortest path between two companies over what they signed.
MATCH path = shortestPath((:Entity {slug: $from})-[:SIGNED*..6]-(:Entity {slug: $to}))
RETURN {rows: [node IN nodes(path) | node {.slug}]} AS row
