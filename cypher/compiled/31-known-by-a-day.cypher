// What Neo4j runs for the question 31-known-by-a-day of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $slugs = ["canada-voluntary-code","frontier-ai-safety-commitments","seoul-declaration","seoul-ministerial-st…
// $limit = 26
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 2
// $first = ""
// $slugs = ["canada-voluntary-code","frontier-ai-safety-commitments","seoul-declaration","seoul-ministerial-st…
// $limit = 26
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 2
// $slugs = ["magic","frontier-ai-safety-commitments","china","seoul-ministerial-statement","france","seoul-dec…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 2
// $slugs = ["frontier-ai-safety-commitments","seoul-declaration","seoul-ministerial-statement","canada-volunta…
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-06-01"
// $knownBy = "2024-06-01"
// $limit = 101
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._toKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature._knownFrom <= $knownBy
  WITH signature, signatory
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect(signatory._row) AS nodes
}
RETURN slug, nodes, COUNT {
  MATCH ()-[signature2:SIGNED]->()
  USING INDEX SEEK signature2:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature2._toKey < slug || $end
    AND signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
    AND signature2.possiblyFrom IS NOT NULL
    AND signature2.possiblyUntil IS NOT NULL
    AND signature2._knownFrom <= $knownBy
} AS total;

// wave 2
// $slugs = ["frontier-ai-safety-commitments","seoul-declaration","seoul-ministerial-statement","canada-volunta…
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-06-01"
// $limit = 101
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature._toKey < slug || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
  WITH signature, signatory
  ORDER BY signature._toKey
  LIMIT $limit
  RETURN collect(signatory._row) AS nodes
}
RETURN slug, nodes, COUNT {
  MATCH ()-[signature2:SIGNED]->()
  USING INDEX SEEK signature2:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature2._toKey < slug || $end
    AND signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
    AND signature2.possiblyFrom IS NOT NULL
    AND signature2.possiblyUntil IS NOT NULL
} AS total;

// wave 2
// $first = ""
// $slugs = ["frontier-ai-safety-commitments"]
// $adoptedEarliest = "2024-06-01"
// $listComplete = true
// $listKnownFrom = "2024-06-01"
// $listAsOfLatest = "2024-06-01"
// $knownBy = "2024-06-01"
// $limit = 2
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR instrument._listKnownFrom IS NULL
      OR NOT instrument._listKnownFrom <= $listKnownFrom
      OR (instrument.listAsOfLatest IS NULL OR NOT instrument.listAsOfLatest <= $listAsOfLatest)
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature._knownFrom <= $knownBy
            AND (signature.possiblyFrom <> signature.certainlyFrom
              OR signature.certainlyUntil <> signature.possiblyUntil)
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
// $adoptedEarliest = "2024-06-01"
// $listComplete = true
// $listKnownFrom = "2024-06-01"
// $listAsOfLatest = "2024-06-01"
// $knownBy = "2024-06-01"
// $limit = 2
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR instrument._listKnownFrom IS NULL
      OR NOT instrument._listKnownFrom <= $listKnownFrom
      OR (instrument.listAsOfLatest IS NULL OR NOT instrument.listAsOfLatest <= $listAsOfLatest)
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature._knownFrom <= $knownBy
            AND (signature.possiblyFrom <> signature.certainlyFrom
              OR signature.certainlyUntil <> signature.possiblyUntil)
        })
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 2
// $first = ""
// $slugs = ["seoul-declaration"]
// $adoptedEarliest = "2024-06-01"
// $listComplete = true
// $listKnownFrom = "2024-06-01"
// $listAsOfLatest = "2024-06-01"
// $knownBy = "2024-06-01"
// $limit = 2
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR instrument._listKnownFrom IS NULL
      OR NOT instrument._listKnownFrom <= $listKnownFrom
      OR (instrument.listAsOfLatest IS NULL OR NOT instrument.listAsOfLatest <= $listAsOfLatest)
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature._knownFrom <= $knownBy
            AND (signature.possiblyFrom <> signature.certainlyFrom
              OR signature.certainlyUntil <> signature.possiblyUntil)
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
// $adoptedEarliest = "2024-06-01"
// $listComplete = true
// $listAsOfLatest = "2024-06-01"
// $limit = 2
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR (instrument.listAsOfLatest IS NULL OR NOT instrument.listAsOfLatest <= $listAsOfLatest)
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
// $adoptedEarliest = "2024-06-01"
// $listComplete = true
// $listAsOfLatest = "2024-06-01"
// $limit = 2
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR (instrument.listAsOfLatest IS NULL OR NOT instrument.listAsOfLatest <= $listAsOfLatest)
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
// $slugs = ["seoul-declaration"]
// $adoptedEarliest = "2024-06-01"
// $listComplete = true
// $listKnownFrom = "2024-06-01"
// $listAsOfLatest = "2024-06-01"
// $knownBy = "2024-06-01"
// $limit = 2
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug IN $slugs
    AND (instrument.adoptedEarliest IS NULL OR NOT instrument.adoptedEarliest > $adoptedEarliest)
    AND (instrument.listComplete IS NULL
      OR instrument.listComplete <> $listComplete
      OR instrument._listKnownFrom IS NULL
      OR NOT instrument._listKnownFrom <= $listKnownFrom
      OR (instrument.listAsOfLatest IS NULL OR NOT instrument.listAsOfLatest <= $listAsOfLatest)
        AND EXISTS {
          MATCH ()-[signature:SIGNED]->(instrument)
          WHERE signature._knownFrom <= $knownBy
            AND (signature.possiblyFrom <> signature.certainlyFrom
              OR signature.certainlyUntil <> signature.possiblyUntil)
        })
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 2
// $slugs = ["magic"]
// $separator = "\t"
// $end = "\n"
// $knownBy = "2024-06-01"
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
    AND signature._knownFrom <= $knownBy
    AND instrument.slug = $slug
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["magic"]
// $separator = "\t"
// $end = "\n"
// $knownBy = "2024-06-01"
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
    AND refusal._knownFrom <= $knownBy
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
// $knownBy = "2024-06-01"
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
    AND signature._knownFrom <= $knownBy
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
// $knownBy = "2024-06-01"
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
    AND refusal._knownFrom <= $knownBy
    AND instrument.slug = $slug
  WITH refusal, instrument
  ORDER BY refusal._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(refusal._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["france","china"]
// $separator = "\t"
// $end = "\n"
// $knownBy = "2024-06-01"
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
    AND signature._knownFrom <= $knownBy
    AND instrument.slug = $slug
  WITH signature, instrument
  ORDER BY signature._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["france","china"]
// $separator = "\t"
// $end = "\n"
// $knownBy = "2024-06-01"
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
    AND refusal._knownFrom <= $knownBy
    AND instrument.slug = $slug
  WITH refusal, instrument
  ORDER BY refusal._fromKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(refusal._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["magic"]
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
// $slugs = ["magic"]
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

// wave 3
// $slugs = ["canada-voluntary-code"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
