// What Neo4j runs for the question 35-scenarios-together of schema/operations; written by `npm run generate`.

// wave 2
// $first = ""
// $set = "medium-term-evolution"
// $limit = 26
CALL () {
  MATCH (forecast:Forecast)
  WHERE forecast._orderKey > $first
    AND forecast.set = $set
  WITH forecast
  ORDER BY forecast._orderKey
  LIMIT $limit
  RETURN collect(forecast._row) AS rows
}
RETURN rows;

// wave 2
// $slugs = ["s-seed"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 2
// $slugs = ["forecast-evolution-to-binding-agreements","forecast-framework-erosion","forecast-regional-fragmen…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $quantity = "probability"
// $source = "s-seed\t"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (claim)-[mention:ABOUT]->()
  USING INDEX SEEK mention:ABOUT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < mention._toKey < slug || $end
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
    AND claim.quantity = $quantity
    AND EXISTS {
      MATCH ()-[statement:STATES]->()
      USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
      WHERE statement._fromKey STARTS WITH $source || claim._orderKey || $separator
        AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
        AND statement.possiblyFrom IS NOT NULL
        AND statement.possiblyUntil IS NOT NULL
    }
  WITH mention, claim
  ORDER BY mention._toKey
  LIMIT $limit
  RETURN collect(claim._row) AS nodes
}
RETURN slug, nodes;

// wave 2
// $first = ""
// $set = "medium-term-evolution"
// $limit = 101
CALL () {
  MATCH (forecast:Forecast)
  WHERE forecast._orderKey > $first
    AND forecast.set = $set
  WITH forecast
  ORDER BY forecast._orderKey
  LIMIT $limit
  RETURN collect(forecast._row) AS rows
}
RETURN rows;

// wave 3
// $slugs = ["forecast-evolution-to-binding-agreements","forecast-framework-erosion","forecast-regional-fragmen…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $quantity = "probability"
// $source = "s-seed\t"
// $limit = 101
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (claim)-[mention:ABOUT]->()
  USING INDEX SEEK mention:ABOUT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < mention._toKey < slug || $end
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
    AND claim.quantity = $quantity
    AND EXISTS {
      MATCH ()-[statement:STATES]->()
      USING INDEX SEEK statement:STATES(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
      WHERE statement._fromKey STARTS WITH $source || claim._orderKey || $separator
        AND statement.certainlyFrom <= $asOf < statement.certainlyUntil
        AND statement.possiblyFrom IS NOT NULL
        AND statement.possiblyUntil IS NOT NULL
    }
  WITH mention, claim
  ORDER BY mention._toKey
  LIMIT $limit
  RETURN collect(claim._row) AS nodes, collect(mention._row) AS edges
}
RETURN slug, nodes, edges;
