// What did Anthropic and OpenAI both sign, by which edges? A page by name.
MATCH (:Entity {slug: 'anthropic'})-[one:SIGNED]-(instrument)-[other:SIGNED]-(:Entity {slug: 'openai'})
WHERE one.latestStart <= $asOf < one.earliestEnd AND other.latestStart <= $asOf < other.earliestEnd
WITH instrument, collect(one) + collect(other) AS edges
ORDER BY instrument.orderKey
LIMIT 26
RETURN collect({node: instrument.row, edges: [edge IN edges | edge.row]}) AS rows
