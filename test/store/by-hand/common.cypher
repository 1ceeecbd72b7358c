// What did Anthropic and OpenAI both sign, by which edges? A page by name.
MATCH (:Entity {slug: 'anthropic'})-[one:SIGNED]-(instrument)-[other:SIGNED]-(:Entity {slug: 'openai'})
WHERE one.certainlyFrom <= $asOf < one.certainlyUntil AND other.certainlyFrom <= $asOf < other.certainlyUntil
WITH instrument, collect(one) + collect(other) AS edges
ORDER BY instrument._orderKey
LIMIT 26
RETURN collect({node: instrument._row, edges: [edge IN edges | edge._row]}) AS rows
