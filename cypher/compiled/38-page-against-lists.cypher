// What Neo4j runs for the question 38-page-against-lists of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["seoul-declaration","s-seed","aisi-network","frontier-ai-safety-commitments"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 3
// $first = "seoul-declaration\t"
// $last = "seoul-declaration\n"
// $asOf = "2026-11-23"
// $quantity = "signatory-countries"
// $limit = 2001
CALL () {
  MATCH (claim)-[mention:ABOUT]->()
  USING INDEX SEEK mention:ABOUT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < mention._toKey < $last
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
    AND claim.quantity = $quantity
    AND claim.quantity IS NOT NULL
  WITH claim, mention
  ORDER BY mention._toKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "aisi-network\t"
// $last = "aisi-network\n"
// $asOf = "2026-11-23"
// $quantity = "members"
// $limit = 2001
CALL () {
  MATCH (claim)-[mention:ABOUT]->()
  USING INDEX SEEK mention:ABOUT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < mention._toKey < $last
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
    AND claim.quantity = $quantity
    AND claim.quantity IS NOT NULL
  WITH claim, mention
  ORDER BY mention._toKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $asOf = "2026-11-23"
// $quantity = "companies-with-framework"
// $limit = 2001
CALL () {
  MATCH (claim)-[mention:ABOUT]->()
  USING INDEX SEEK mention:ABOUT(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < mention._toKey < $last
    AND mention.certainlyFrom <= $asOf < mention.certainlyUntil
    AND mention.possiblyFrom IS NOT NULL
    AND mention.possiblyUntil IS NOT NULL
    AND claim.quantity = $quantity
    AND claim.quantity IS NOT NULL
  WITH claim, mention
  ORDER BY mention._toKey
  WITH DISTINCT claim
  LIMIT $limit
  WITH claim
  ORDER BY claim._orderKey
  RETURN collect(claim._row) AS rows
}
RETURN rows;

// wave 3
// $slugs = ["seed-c013","seoul-declaration-countries-s-seoul-decl"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 101
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
  RETURN collect(topic._row) AS nodes, collect(mention._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["seed-c013","seoul-declaration-countries-s-seoul-decl"]
// $separator = "\t"
// $end = "\n"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (source)-[statement:STATES]->()
  USING INDEX SEEK statement:STATES(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < statement._toKey < slug || $end
    AND statement.certainlyFrom IS NOT NULL
    AND statement.certainlyUntil IS NOT NULL
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
  WITH statement, source
  ORDER BY statement._toKey
  LIMIT $limit
  RETURN collect(source._row) AS nodes, collect(statement._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["seed-c081","seed-c031","aisi-network-members-s-net-ec","aisi-network-members-s-net-rename"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 101
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
  RETURN collect(topic._row) AS nodes, collect(mention._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["seed-c081","seed-c031","aisi-network-members-s-net-ec","aisi-network-members-s-net-rename"]
// $separator = "\t"
// $end = "\n"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (source)-[statement:STATES]->()
  USING INDEX SEEK statement:STATES(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < statement._toKey < slug || $end
    AND statement.certainlyFrom IS NOT NULL
    AND statement.certainlyUntil IS NOT NULL
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
  WITH statement, source
  ORDER BY statement._toKey
  LIMIT $limit
  RETURN collect(source._row) AS nodes, collect(statement._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["seed-c025-2","seed-c024","seed-c023-2","seed-c027","frontier-commitments-frameworks-s-ltw-summits…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 101
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
  RETURN collect(topic._row) AS nodes, collect(mention._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $slugs = ["seed-c025-2","seed-c024","seed-c023-2","seed-c027","frontier-commitments-frameworks-s-ltw-summits…
// $separator = "\t"
// $end = "\n"
// $limit = 2
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (source)-[statement:STATES]->()
  USING INDEX SEEK statement:STATES(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < statement._toKey < slug || $end
    AND statement.certainlyFrom IS NOT NULL
    AND statement.certainlyUntil IS NOT NULL
    AND statement.possiblyFrom IS NOT NULL
    AND statement.possiblyUntil IS NOT NULL
  WITH statement, source
  ORDER BY statement._toKey
  LIMIT $limit
  RETURN collect(source._row) AS nodes, collect(statement._row) AS edges
}
RETURN slug, nodes, edges;

// wave 3
// $instrument = "seoul-declaration"
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-28"
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

// wave 3
// $instrument = "seoul-declaration"
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-28"
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

// wave 3
// $body = "aisi-network"
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-28"
// $status = "CONFIRMED"
// $dateStatus = "CONFIRMED"
// $first = "aisi-network\t"
// $last = "aisi-network\n"
// $limit = 2
WITH COUNT {
  MATCH (signatory)-[membership:MEMBER_OF]->()
  USING INDEX SEEK membership:MEMBER_OF(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $body || $separator < membership._toKey < $body || $end
    AND membership.certainlyFrom <= $asOf < membership.certainlyUntil
    AND membership.possiblyFrom IS NOT NULL
    AND membership.possiblyUntil IS NOT NULL
    AND membership.status = $status
    AND (membership.dateStatus IS NULL OR membership.dateStatus = $dateStatus)
  RETURN DISTINCT signatory
} AS total
CALL (total) {
  MATCH (signatory)-[membership:MEMBER_OF]->()
  USING INDEX SEEK membership:MEMBER_OF(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < membership._toKey < $last
    AND membership.certainlyFrom <= $asOf < membership.certainlyUntil
    AND membership.possiblyFrom IS NOT NULL
    AND membership.possiblyUntil IS NOT NULL
    AND membership.status = $status
    AND (membership.dateStatus IS NULL OR membership.dateStatus = $dateStatus)
  WITH signatory, membership
  ORDER BY membership._toKey
  WITH DISTINCT signatory
  LIMIT $limit
  WITH signatory
  ORDER BY signatory._orderKey
  RETURN collect(signatory._row) AS rows
}
RETURN rows, total;

// wave 3
// $body = "aisi-network"
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-28"
// $first = "aisi-network\t"
// $last = "aisi-network\n"
// $limit = 2
WITH COUNT {
  MATCH (signatory)-[membership:MEMBER_OF]->()
  USING INDEX SEEK membership:MEMBER_OF(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $body || $separator < membership._toKey < $body || $end
    AND membership.possiblyFrom <= $asOf < membership.possiblyUntil
    AND membership.certainlyFrom IS NOT NULL
    AND membership.certainlyUntil IS NOT NULL
  RETURN DISTINCT signatory
} AS total
CALL (total) {
  MATCH (signatory)-[membership:MEMBER_OF]->()
  USING INDEX SEEK membership:MEMBER_OF(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < membership._toKey < $last
    AND membership.possiblyFrom <= $asOf < membership.possiblyUntil
    AND membership.certainlyFrom IS NOT NULL
    AND membership.certainlyUntil IS NOT NULL
  WITH signatory, membership
  ORDER BY membership._toKey
  WITH DISTINCT signatory
  LIMIT $limit
  WITH signatory
  ORDER BY signatory._orderKey
  RETURN collect(signatory._row) AS rows
}
RETURN rows, total;

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-28"
// $status = "CONFIRMED"
// $status2 = "CONFIRMED"
// $dateStatus = "CONFIRMED"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
        AND publishing.status = $status2
        AND (publishing.dateStatus IS NULL OR publishing.dateStatus = $dateStatus)
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
        AND publishing.status = $status2
        AND (publishing.dateStatus IS NULL OR publishing.dateStatus = $dateStatus)
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-28"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2025-12-28"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND company:Company
    AND NOT EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND company:Company
    AND NOT EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-12-01"
// $status = "CONFIRMED"
// $dateStatus = "CONFIRMED"
// $status2 = "CONFIRMED"
// $dateStatus2 = "CONFIRMED"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND (signature.dateStatus IS NULL OR signature.dateStatus = $dateStatus)
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
        AND publishing.status = $status2
        AND (publishing.dateStatus IS NULL OR publishing.dateStatus = $dateStatus2)
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND (signature.dateStatus IS NULL OR signature.dateStatus = $dateStatus)
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
        AND publishing.status = $status2
        AND (publishing.dateStatus IS NULL OR publishing.dateStatus = $dateStatus2)
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-12-01"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-12-01"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.publishedByDeadline IS NULL
    AND company:Company
    AND NOT EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.publishedByDeadline IS NULL
    AND company:Company
    AND NOT EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $slug = "frontier-ai-safety-commitments"
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

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-12-31"
// $status = "CONFIRMED"
// $dateStatus = "CONFIRMED"
// $status2 = "CONFIRMED"
// $dateStatus2 = "CONFIRMED"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND (signature.dateStatus IS NULL OR signature.dateStatus = $dateStatus)
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
        AND publishing.status = $status2
        AND (publishing.dateStatus IS NULL OR publishing.dateStatus = $dateStatus2)
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND (signature.dateStatus IS NULL OR signature.dateStatus = $dateStatus)
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
        AND publishing.status = $status2
        AND (publishing.dateStatus IS NULL OR publishing.dateStatus = $dateStatus2)
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-12-31"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-12-31"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.publishedByDeadline IS NULL
    AND company:Company
    AND NOT EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.publishedByDeadline IS NULL
    AND company:Company
    AND NOT EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $slug = "frontier-ai-safety-commitments"
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

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-10-01"
// $status = "CONFIRMED"
// $dateStatus = "CONFIRMED"
// $status2 = "CONFIRMED"
// $dateStatus2 = "CONFIRMED"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND (signature.dateStatus IS NULL OR signature.dateStatus = $dateStatus)
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
        AND publishing.status = $status2
        AND (publishing.dateStatus IS NULL OR publishing.dateStatus = $dateStatus2)
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.certainlyFrom <= $asOf < signature.certainlyUntil
    AND signature.possiblyFrom IS NOT NULL
    AND signature.possiblyUntil IS NOT NULL
    AND signature.status = $status
    AND (signature.dateStatus IS NULL OR signature.dateStatus = $dateStatus)
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.certainlyFrom <= $asOf < publishing.certainlyUntil
        AND publishing.status = $status2
        AND (publishing.dateStatus IS NULL OR publishing.dateStatus = $dateStatus2)
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-10-01"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND company:Company
    AND EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $instrument = "frontier-ai-safety-commitments"
// $separator = "\t"
// $end = "\n"
// $asOf = "2024-10-01"
// $first = "frontier-ai-safety-commitments\t"
// $last = "frontier-ai-safety-commitments\n"
// $limit = 2
WITH COUNT {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $instrument || $separator < signature._toKey < $instrument || $end
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.publishedByDeadline IS NULL
    AND company:Company
    AND NOT EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  RETURN DISTINCT company
} AS total
CALL (total) {
  MATCH (company)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE $first < signature._toKey < $last
    AND signature.possiblyFrom <= $asOf < signature.possiblyUntil
    AND signature.certainlyFrom IS NOT NULL
    AND signature.certainlyUntil IS NOT NULL
    AND signature.publishedByDeadline IS NULL
    AND company:Company
    AND NOT EXISTS {
      MATCH (company)-[publishing:PUBLISHED]->()
      WHERE publishing.possiblyFrom <= $asOf < publishing.possiblyUntil
    }
  WITH company, signature
  ORDER BY signature._toKey
  WITH DISTINCT company
  LIMIT $limit
  WITH company
  ORDER BY company._orderKey
  RETURN collect(company._row) AS rows
}
RETURN rows, total;

// wave 3
// $slug = "frontier-ai-safety-commitments"
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

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY"]
// $atLeast = 28
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 29
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY"]
// $atLeast = 28
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 29
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COMPANY"]
// $atLeast = 28
// $kinds2 = ["COMPANY"]
// $atLeast2 = 29
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COMPANY"]
// $atLeast = 28
// $joined2 = "ORIGINAL"
// $kinds2 = ["COMPANY"]
// $atLeast2 = 29
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 28
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 29
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 28
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 29
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 28
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 29
// $limit = 21
CALL () {
  MATCH (network:Network)
  WHERE network._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(network)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(network)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH network
  ORDER BY network._orderKey
  LIMIT $limit
  RETURN collect(network._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 28
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 29
// $limit = 21
CALL () {
  MATCH (organization:Organization)
  WHERE organization._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(organization)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(organization)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH organization
  ORDER BY organization._orderKey
  LIMIT $limit
  RETURN collect(organization._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY"]
// $atLeast = 11
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COMPANY"]
// $atLeast = 11
// $kinds2 = ["COMPANY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COMPANY"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COMPANY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (network:Network)
  WHERE network._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(network)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(network)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH network
  ORDER BY network._orderKey
  LIMIT $limit
  RETURN collect(network._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (organization:Organization)
  WHERE organization._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(organization)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(organization)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH organization
  ORDER BY organization._orderKey
  LIMIT $limit
  RETURN collect(organization._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY"]
// $atLeast = 11
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COMPANY"]
// $atLeast = 11
// $kinds2 = ["COMPANY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COMPANY"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COMPANY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (network:Network)
  WHERE network._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(network)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(network)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH network
  ORDER BY network._orderKey
  LIMIT $limit
  RETURN collect(network._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (organization:Organization)
  WHERE organization._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(organization)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(organization)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH organization
  ORDER BY organization._orderKey
  LIMIT $limit
  RETURN collect(organization._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY"]
// $atLeast = 11
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COMPANY"]
// $atLeast = 11
// $kinds2 = ["COMPANY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COMPANY"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COMPANY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (network:Network)
  WHERE network._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(network)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(network)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH network
  ORDER BY network._orderKey
  LIMIT $limit
  RETURN collect(network._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (organization:Organization)
  WHERE organization._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(organization)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(organization)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH organization
  ORDER BY organization._orderKey
  LIMIT $limit
  RETURN collect(organization._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY"]
// $atLeast = 11
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COMPANY"]
// $atLeast = 11
// $kinds2 = ["COMPANY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COMPANY"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COMPANY"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (network:Network)
  WHERE network._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(network)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(network)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH network
  ORDER BY network._orderKey
  LIMIT $limit
  RETURN collect(network._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2025-12-28"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 11
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 12
// $limit = 21
CALL () {
  MATCH (organization:Organization)
  WHERE organization._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(organization)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(organization)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH organization
  ORDER BY organization._orderKey
  LIMIT $limit
  RETURN collect(organization._row) AS rows
}
RETURN rows;

// wave 3
// $slugs = ["aisi-network-members-s-net-rename"]
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

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY"]
// $atLeast = 12
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY"]
// $atLeast = 12
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COMPANY"]
// $atLeast = 12
// $kinds2 = ["COMPANY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COMPANY"]
// $atLeast = 12
// $joined2 = "ORIGINAL"
// $kinds2 = ["COMPANY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (network:Network)
  WHERE network._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(network)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(network)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH network
  ORDER BY network._orderKey
  LIMIT $limit
  RETURN collect(network._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (organization:Organization)
  WHERE organization._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(organization)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(organization)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH organization
  ORDER BY organization._orderKey
  LIMIT $limit
  RETURN collect(organization._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY"]
// $atLeast = 12
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY"]
// $atLeast = 12
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COMPANY"]
// $atLeast = 12
// $kinds2 = ["COMPANY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COMPANY"]
// $atLeast = 12
// $joined2 = "ORIGINAL"
// $kinds2 = ["COMPANY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (network:Network)
  WHERE network._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(network)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(network)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH network
  ORDER BY network._orderKey
  LIMIT $limit
  RETURN collect(network._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (organization:Organization)
  WHERE organization._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(organization)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(organization)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH organization
  ORDER BY organization._orderKey
  LIMIT $limit
  RETURN collect(organization._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY"]
// $atLeast = 12
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY"]
// $atLeast = 12
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COMPANY"]
// $atLeast = 12
// $kinds2 = ["COMPANY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COMPANY"]
// $atLeast = 12
// $joined2 = "ORIGINAL"
// $kinds2 = ["COMPANY"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $joined = "ORIGINAL"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $joined2 = "ORIGINAL"
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (instrument:Instrument)
  WHERE instrument._orderKey > $first
    AND COUNT {
      MATCH (signatory)-[signature:SIGNED]->(instrument)
      WHERE signature.joined = $joined
        AND signatory.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (signatory2)-[signature2:SIGNED]->(instrument)
      WHERE signature2.joined = $joined2
        AND signatory2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH instrument
  ORDER BY instrument._orderKey
  LIMIT $limit
  RETURN collect(instrument._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (network:Network)
  WHERE network._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(network)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(network)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH network
  ORDER BY network._orderKey
  LIMIT $limit
  RETURN collect(network._row) AS rows
}
RETURN rows;

// wave 3
// $first = ""
// $asOf = "2024-12-31"
// $kinds = ["COUNTRY","ORGANIZATION"]
// $atLeast = 12
// $kinds2 = ["COUNTRY","ORGANIZATION"]
// $atLeast2 = 13
// $limit = 21
CALL () {
  MATCH (organization:Organization)
  WHERE organization._orderKey > $first
    AND COUNT {
      MATCH (member)-[membership:MEMBER_OF]->(organization)
      WHERE membership.certainlyFrom <= $asOf < membership.certainlyUntil
        AND member.kind IN $kinds
      RETURN 1 AS one LIMIT $atLeast
    } >= $atLeast
    AND COUNT {
      MATCH (member2)-[membership2:MEMBER_OF]->(organization)
      WHERE membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
        AND member2.kind IN $kinds2
      RETURN 1 AS one LIMIT $atLeast2
    } < $atLeast2
  WITH organization
  ORDER BY organization._orderKey
  LIMIT $limit
  RETURN collect(organization._row) AS rows
}
RETURN rows;
