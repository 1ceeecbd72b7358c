// What Neo4j runs for the question 37-paris-by-source of schema/operations; written by `npm run generate`.

// wave 2
// $topic = "paris-statement"
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $quantitys = ["signatories","signatory-countries","parties"]
// $limit = 26
CALL () {
  MATCH (claim)-[mention:ABOUT]->()
  USING INDEX SEEK mention:ABOUT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $topic || $separator < mention._toKey < $topic || $end
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
    AND claim.quantity IN $quantitys
  WITH DISTINCT claim
  ORDER BY claim.low IS NULL, claim.low, claim.slug IS NULL, claim.slug, claim._orderKey
  LIMIT $limit
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 2
// $slugs = ["paris-statement"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 2
// $slugs = ["paris-statement-countries-58-s-ltw-summits","paris-statement-countries-s-paris-bt","seed-c017","p…
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
// $slug = "paris-statement"
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
// $slug = "paris-statement"
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
// $instrument = "paris-statement"
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-02-11"
// $status = "CONFIRMED"
// $dateStatus = "CONFIRMED"
// $first = "paris-statement\t"
// $last = "paris-statement\n"
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
// $instrument = "paris-statement"
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-02-11"
// $first = "paris-statement\t"
// $last = "paris-statement\n"
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
// $instrument = "paris-statement"
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $status = "CONFIRMED"
// $dateStatus = "CONFIRMED"
// $first = "paris-statement\t"
// $last = "paris-statement\n"
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
// $instrument = "paris-statement"
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $first = "paris-statement\t"
// $last = "paris-statement\n"
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
// $instrument = "paris-statement"
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $status = "CONFIRMED"
// $dateStatus = "CONFIRMED"
// $first = "paris-statement\t"
// $last = "paris-statement\n"
// $limit = 2
WITH COUNT {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND (signature.dateStatus IS NULL OR signature.dateStatus = $dateStatus)
  RETURN DISTINCT signatory
} AS total
CALL (total) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND (signature.dateStatus IS NULL OR signature.dateStatus = $dateStatus)
  WITH signatory, signature
  ORDER BY signature._toKey
  WITH DISTINCT signatory
  LIMIT $limit
  WITH signatory
  ORDER BY signatory._orderKey
  RETURN collect(signatory._row) AS rows
}
RETURN rows, total;

// wave 2
// $instrument = "paris-statement"
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $first = "paris-statement\t"
// $last = "paris-statement\n"
// $limit = 2
WITH COUNT {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
  RETURN DISTINCT signatory
} AS total
CALL (total) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
  WITH signatory, signature
  ORDER BY signature._toKey
  WITH DISTINCT signatory
  LIMIT $limit
  WITH signatory
  ORDER BY signatory._orderKey
  RETURN collect(signatory._row) AS rows
}
RETURN rows, total;
