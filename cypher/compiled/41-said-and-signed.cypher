// What Neo4j runs for the question 41-said-and-signed of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["china"]
// $asOf = "2026-11-23"
// $quantity = "signed"
// $limit = 26
UNWIND $slugs AS slug
MATCH (topic:Entity {slug: slug})
CALL (slug, topic) {
  MATCH (claim)-[mention:ABOUT]->(topic)
  WHERE mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND claim.quantity = $quantity
  WITH mention, claim
  ORDER BY claim.slug IS NULL, claim.slug, substring(mention._toKey, size(slug) + 1)
  LIMIT $limit
  RETURN collect(claim._row) AS nodes, collect(mention._row) AS edges
}
RETURN slug, nodes, edges, topic._row AS itself;

// wave 2
// $slugs = ["china"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._fromKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes
}
RETURN slug, nodes;

// wave 2
// $slugs = ["seoul-declaration","seoul-ministerial-statement","frontier-ai-safety-commitments"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 2
// $slugs = ["zhipu-ai"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $slug = "frontier-ai-safety-commitments"
// $limit = 26
UNWIND $slugs AS slug
MATCH (signatory:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._fromKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND instrument.slug = $slug
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges, signatory._row AS itself;

// wave 2
// $first = ""
// $slugs = ["seoul-declaration"]
// $adoptedEarliest = "2026-11-23"
// $listComplete = true
// $zero = 0
// $limit = 2
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR $zero = 1
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature.possiblyFrom <> signature.certainlyFrom
            OR signature.certainlyUntil <> signature.possiblyUntil
        })
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 2
// $first = ""
// $slugs = ["seoul-ministerial-statement"]
// $adoptedEarliest = "2026-11-23"
// $listComplete = true
// $zero = 0
// $limit = 2
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR $zero = 1
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature.possiblyFrom <> signature.certainlyFrom
            OR signature.certainlyUntil <> signature.possiblyUntil
        })
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 2
// $first = ""
// $slugs = ["frontier-ai-safety-commitments"]
// $adoptedEarliest = "2026-11-23"
// $listComplete = true
// $zero = 0
// $limit = 2
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR $zero = 1
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature.possiblyFrom <> signature.certainlyFrom
            OR signature.certainlyUntil <> signature.possiblyUntil
        })
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 2
// $slugs = ["china"]
// $separator = "\t"
// $end = "\n"
// $slug = "seoul-declaration"
// $limit = 1001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._fromKey < slug || $end
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND instrument.slug = $slug
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["china"]
// $separator = "\t"
// $end = "\n"
// $slug = "seoul-declaration"
// $limit = 1001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[refusal:DID_NOT_SIGN]->(instrument)
  USING INDEX SEEK refusal:DID_NOT_SIGN(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < refusal._fromKey < slug || $end
    AND refusal.certainlyFrom IS NOT NULL
    AND refusal.certainlyUntil IS NOT NULL
    AND refusal.possiblyFrom IS NOT NULL
    AND refusal.possiblyUntil IS NOT NULL
    AND instrument.slug = $slug
  WITH refusal, instrument
  ORDER BY refusal._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(refusal._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["china"]
// $separator = "\t"
// $end = "\n"
// $slug = "seoul-ministerial-statement"
// $limit = 1001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._fromKey < slug || $end
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND instrument.slug = $slug
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["china"]
// $separator = "\t"
// $end = "\n"
// $slug = "seoul-ministerial-statement"
// $limit = 1001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[refusal:DID_NOT_SIGN]->(instrument)
  USING INDEX SEEK refusal:DID_NOT_SIGN(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < refusal._fromKey < slug || $end
    AND refusal.certainlyFrom IS NOT NULL
    AND refusal.certainlyUntil IS NOT NULL
    AND refusal.possiblyFrom IS NOT NULL
    AND refusal.possiblyUntil IS NOT NULL
    AND instrument.slug = $slug
  WITH refusal, instrument
  ORDER BY refusal._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(refusal._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["china"]
// $separator = "\t"
// $end = "\n"
// $slug = "frontier-ai-safety-commitments"
// $limit = 1001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[signature:SIGNED]->(instrument)
  USING INDEX SEEK signature:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._fromKey < slug || $end
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND instrument.slug = $slug
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["china"]
// $separator = "\t"
// $end = "\n"
// $slug = "frontier-ai-safety-commitments"
// $limit = 1001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[refusal:DID_NOT_SIGN]->(instrument)
  USING INDEX SEEK refusal:DID_NOT_SIGN(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < refusal._fromKey < slug || $end
    AND refusal.certainlyFrom IS NOT NULL
    AND refusal.certainlyUntil IS NOT NULL
    AND refusal.possiblyFrom IS NOT NULL
    AND refusal.possiblyUntil IS NOT NULL
    AND instrument.slug = $slug
  WITH refusal, instrument
  ORDER BY refusal._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(refusal._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["seed-china-not-declaration","seed-china-signed-commitments","seed-promising-developments-3-3","se…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (source)-[statement:STATES]->()
  USING INDEX SEEK statement:STATES(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < statement._toKey < slug || $end
    AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
  WITH statement, source
  ORDER BY statement._toKey
  LIMIT $limit
  RETURN collect(source._row) AS nodes
}
RETURN slug, nodes;

// wave 2
// $slugs = ["zhipu-ai"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $edges = ["signed:zhipu-ai:frontier-ai-safety-commitments"]
// $limit = 1001
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (claim)-[mention:ABOUT]->()
  USING INDEX SEEK mention:ABOUT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < mention._toKey < slug || $end
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
    AND mention.edge IN $edges
  WITH mention, claim
  ORDER BY mention._toKey
  LIMIT $limit
  RETURN collect(claim._row) AS nodes, collect(mention._row) AS edges
}
RETURN slug, nodes, edges;
