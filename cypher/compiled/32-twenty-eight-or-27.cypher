// What Neo4j runs for the question 32-twenty-eight-or-27 of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $slugs = ["bletchley-declaration","seoul-declaration","seoul-ministerial-statement"]
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
// $slugs = ["bletchley-declaration","seoul-declaration","seoul-ministerial-statement"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $low = 28
// $quantity = "signatory-countries"
// $limit = 26
CALL () {
  UNWIND $slugs AS slug
  MATCH (claim)-[mention:ABOUT]->()
  USING INDEX SEEK mention:ABOUT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < mention._toKey < slug || $end
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
    AND claim.low = $low
    AND claim.quantity = $quantity
  WITH DISTINCT claim
  ORDER BY claim.slug IS NULL, claim.slug, claim._orderKey
  LIMIT $limit
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 2
// $slugs = ["bletchley-declaration","seoul-declaration","seoul-ministerial-statement"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $low = 27
// $quantity = "signatory-countries"
// $limit = 26
CALL () {
  UNWIND $slugs AS slug
  MATCH (claim)-[mention:ABOUT]->()
  USING INDEX SEEK mention:ABOUT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < mention._toKey < slug || $end
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
    AND claim.low = $low
    AND claim.quantity = $quantity
  WITH DISTINCT claim
  ORDER BY claim.slug IS NULL, claim.slug, claim._orderKey
  LIMIT $limit
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 2
// $slug = "bletchley-declaration"
// $first = ""
// $limit = 2
WITH COUNT {
  MATCH (instrument:Instrument)
  WHERE instrument.slug = $slug
    AND EXISTS {
      MATCH ()-[signature:SIGNED]->(instrument)
      WHERE signature.validTo IS NOT NULL
    }
} AS total
CALL (total) {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND instrument.slug = $slug
    AND EXISTS {
      MATCH ()-[signature:SIGNED]->(instrument)
      WHERE signature.validTo IS NOT NULL
    }
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows, total;

// wave 2
// $instrument = "seoul-declaration"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-05-22"
// $status = "CONFIRMED"
// $first = "seoul-declaration\t"
// $last = "seoul-declaration\n"
// $limit = 2
WITH COUNT {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND country:Country
  RETURN DISTINCT country
} AS total
CALL (total) {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND country:Country
  WITH country, signature
  ORDER BY signature._toKey
  WITH DISTINCT country
  LIMIT $limit
  WITH country
  ORDER BY country._orderKey
  RETURN collect(country._row) AS rows
}
RETURN rows, total;

// wave 2
// $instrument = "seoul-declaration"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-05-22"
// $first = "seoul-declaration\t"
// $last = "seoul-declaration\n"
// $limit = 2
WITH COUNT {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND country:Country
  RETURN DISTINCT country
} AS total
CALL (total) {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND country:Country
  WITH country, signature
  ORDER BY signature._toKey
  WITH DISTINCT country
  LIMIT $limit
  WITH country
  ORDER BY country._orderKey
  RETURN collect(country._row) AS rows
}
RETURN rows, total;

// wave 2
// $instrument = "seoul-ministerial-statement"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-05-22"
// $status = "CONFIRMED"
// $first = "seoul-ministerial-statement\t"
// $last = "seoul-ministerial-statement\n"
// $limit = 2
WITH COUNT {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND country:Country
  RETURN DISTINCT country
} AS total
CALL (total) {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND country:Country
  WITH country, signature
  ORDER BY signature._toKey
  WITH DISTINCT country
  LIMIT $limit
  WITH country
  ORDER BY country._orderKey
  RETURN collect(country._row) AS rows
}
RETURN rows, total;

// wave 2
// $instrument = "seoul-ministerial-statement"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-05-22"
// $first = "seoul-ministerial-statement\t"
// $last = "seoul-ministerial-statement\n"
// $limit = 2
WITH COUNT {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND country:Country
  RETURN DISTINCT country
} AS total
CALL (total) {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND country:Country
  WITH country, signature
  ORDER BY signature._toKey
  WITH DISTINCT country
  LIMIT $limit
  WITH country
  ORDER BY country._orderKey
  RETURN collect(country._row) AS rows
}
RETURN rows, total;

// wave 2
// $slugs = ["bletchley-declaration-countries-s-bletchley","seed-c013","seed-c015","seoul-ministerial-statement…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[mention:ABOUT]->(topic)
  USING INDEX SEEK mention:ABOUT(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < mention._fromKey < slug || $end
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
  WITH mention, topic
  ORDER BY mention._fromKey
  LIMIT $limit
  RETURN collect(topic._row) AS nodes
}
RETURN slug, nodes;

// wave 2
// $slugs = ["bletchley-declaration-countries-s-bletchley","seed-c013","seed-c015","seoul-ministerial-statement…
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
// $slugs = ["seed-c014","seed-c016","seoul-ministerial-statement-countries-s-airegmap","seoul-ministerial-stat…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[mention:ABOUT]->(topic)
  USING INDEX SEEK mention:ABOUT(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < mention._fromKey < slug || $end
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
  WITH mention, topic
  ORDER BY mention._fromKey
  LIMIT $limit
  RETURN collect(topic._row) AS nodes
}
RETURN slug, nodes;

// wave 2
// $slugs = ["seed-c014","seed-c016","seoul-ministerial-statement-countries-s-airegmap","seoul-ministerial-stat…
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
// $instrument = "bletchley-declaration"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-05-22"
// $status = "CONFIRMED"
// $dateStatus = "CONFIRMED"
// $first = "bletchley-declaration\t"
// $last = "bletchley-declaration\n"
// $limit = 2
WITH COUNT {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND (signature.dateStatus IS NULL OR signature.dateStatus = $dateStatus)
    AND country:Country
  RETURN DISTINCT country
} AS total
CALL (total) {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND (signature.dateStatus IS NULL OR signature.dateStatus = $dateStatus)
    AND country:Country
  WITH country, signature
  ORDER BY signature._toKey
  WITH DISTINCT country
  LIMIT $limit
  WITH country
  ORDER BY country._orderKey
  RETURN collect(country._row) AS rows
}
RETURN rows, total;

// wave 2
// $instrument = "bletchley-declaration"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-05-22"
// $first = "bletchley-declaration\t"
// $last = "bletchley-declaration\n"
// $limit = 2
WITH COUNT {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND country:Country
  RETURN DISTINCT country
} AS total
CALL (total) {
  MATCH (country)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND country:Country
  WITH country, signature
  ORDER BY signature._toKey
  WITH DISTINCT country
  LIMIT $limit
  WITH country
  ORDER BY country._orderKey
  RETURN collect(country._row) AS rows
}
RETURN rows, total;

// wave 3
// $slugs = ["bletchley-declaration","seoul-declaration","seoul-ministerial-statement"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
