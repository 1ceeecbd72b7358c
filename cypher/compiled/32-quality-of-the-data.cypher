// What Neo4j runs for the question 32-quality-of-the-data of schema/operations; written by `npm run generate`.

// wave 2
MATCH (d:Dataset {id: 'current'})
RETURN d._quality AS quality;

// wave 3
// $slugs = ["s-agora-repo","s-airi","s-lab","s-landscape","s-metr-faisc","s-overdue","s-pol-nvidia","s-waic-fr…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
