// What are France and Germany both joined to, by which edges? A page by name.
MATCH (:Entity {slug: 'france'})-[one]-(node)-[other]-(:Entity {slug: 'germany'})
WHERE one.latestStart <= $asOf < one.earliestEnd AND other.latestStart <= $asOf < other.earliestEnd
WITH node, collect(one) + collect(other) AS edges
ORDER BY node.orderKey
LIMIT 26
RETURN collect({node: node.row, edges: [edge IN edges | edge.row]}) AS rows
