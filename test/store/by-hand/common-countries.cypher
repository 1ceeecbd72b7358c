// What are France and Germany both joined to, by which edges? A page by name.
MATCH (:Entity {slug: 'france'})-[one]-(node)-[other]-(:Entity {slug: 'germany'})
WHERE one.certainlyFrom <= $asOf < one.certainlyUntil AND other.certainlyFrom <= $asOf < other.certainlyUntil
WITH node, collect(one) + collect(other) AS edges
ORDER BY node._orderKey
LIMIT 26
RETURN collect({node: node._row, edges: [edge IN edges | edge._row]}) AS rows
