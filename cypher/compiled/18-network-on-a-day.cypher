// What Neo4j runs for the question 18-network-on-a-day of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["aisi-network"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-01-01"
// $limit = 26
UNWIND $slugs AS slug
MATCH (network:Entity {slug: slug})
CALL (slug) {
  MATCH (instrument)-[establishment:ESTABLISHES]->()
  USING INDEX SEEK establishment:ESTABLISHES(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < establishment._toKey < slug || $end
    AND establishment.certainlyFrom <= $asOf < establishment.certainlyUntil
    AND establishment.possiblyFrom IS NOT NULL
    AND establishment.possiblyUntil IS NOT NULL
  WITH establishment, instrument
  ORDER BY establishment._toKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes
}
RETURN slug, nodes, network._row AS itself;

// wave 2
// $slugs = ["aisi-network"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-01-01"
// $limit = 51
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (member)-[membership:MEMBER_OF]->()
  USING INDEX SEEK membership:MEMBER_OF(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < membership._toKey < slug || $end
    AND membership.certainlyFrom <= $asOf < membership.certainlyUntil
    AND membership.possiblyFrom IS NOT NULL
    AND membership.possiblyUntil IS NOT NULL
  WITH membership, member
  ORDER BY membership._toKey
  LIMIT $limit
  RETURN collect(member._row) AS nodes, collect(membership._row) AS edges
}
RETURN slug, nodes, edges, COUNT {
  MATCH ()-[membership2:MEMBER_OF]->()
  USING INDEX SEEK membership2:MEMBER_OF(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < membership2._toKey < slug || $end
    AND membership2.certainlyFrom <= $asOf < membership2.certainlyUntil
    AND membership2.possiblyFrom IS NOT NULL
    AND membership2.possiblyUntil IS NOT NULL
} AS total;

// wave 2
// $slugs = ["aisi-network"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-01-01"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (holder)-[role:HAS_ROLE]->()
  USING INDEX SEEK role:HAS_ROLE(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < role._toKey < slug || $end
    AND role.certainlyFrom <= $asOf < role.certainlyUntil
    AND role.possiblyFrom IS NOT NULL
    AND role.possiblyUntil IS NOT NULL
  WITH role, holder
  ORDER BY role._toKey
  LIMIT $limit
  RETURN collect(holder._row) AS nodes, collect(role._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["aisi-network"]
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[naming:NAMED]->(entityName)
  USING INDEX SEEK naming:NAMED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < naming._fromKey < slug || $end
    AND naming.certainlyFrom IS NOT NULL
    AND naming.certainlyUntil IS NOT NULL
    AND naming.possiblyFrom IS NOT NULL
    AND naming.possiblyUntil IS NOT NULL
  WITH naming, entityName
  ORDER BY naming._fromKey
  LIMIT $limit
  RETURN collect(entityName._row) AS nodes, collect(naming._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["s-net-ec","s-net-rename","s-net-us"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
