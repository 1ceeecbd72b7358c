// What Neo4j runs for the question 21-european-union of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["european-union"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 2
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2020-01-31"
UNWIND $slugs AS slug
MATCH (body:Entity {slug: slug})
RETURN slug, COUNT {
  MATCH ()-[membership:MEMBER_OF]->()
  USING INDEX SEEK membership:MEMBER_OF(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < membership._toKey < slug || $end
    AND membership.certainlyFrom <= $asOf < membership.certainlyUntil
    AND membership.possiblyFrom IS NOT NULL
    AND membership.possiblyUntil IS NOT NULL
} AS total, body._row AS itself;

// wave 2
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (member)-[membership:MEMBER_OF]->()
  USING INDEX SEEK membership:MEMBER_OF(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < membership._toKey < slug || $end
    AND membership.certainlyFrom IS NOT NULL
    AND membership.certainlyUntil IS NOT NULL
    AND membership.possiblyFrom IS NOT NULL
    AND membership.possiblyUntil IS NOT NULL
    AND membership.validTo IS NOT NULL
  WITH membership, member
  ORDER BY membership._toKey
  LIMIT $limit
  RETURN collect(member._row) AS nodes, collect(membership._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["european-union"]
// $asOf = "2026-11-23"
// $limit = 26
// $separator = "\t"
// $end = "\n"
UNWIND $slugs AS slug
MATCH (signatory:Entity {slug: slug})
CALL (slug, signatory) {
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  WHERE signature.certainlyFrom <= $asOf < signature.certainlyUntil
  WITH signature, instrument
  ORDER BY instrument.adoptedEarliest IS NULL, instrument.adoptedEarliest, substring(signature._fromKey, size(slug) + 1)
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes, collect(signature._row) AS edges
}
RETURN slug, nodes, edges, COUNT {
  MATCH ()-[signature2:SIGNED]->()
  USING INDEX SEEK signature2:SIGNED(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < signature2._fromKey < slug || $end
    AND signature2.certainlyFrom <= $asOf < signature2.certainlyUntil
    AND signature2.possiblyFrom IS NOT NULL
    AND signature2.possiblyUntil IS NOT NULL
} AS total;

// wave 2
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
UNWIND $slugs AS slug
RETURN slug, COUNT {
  MATCH ()-[membership:MEMBER_OF]->()
  USING INDEX SEEK membership:MEMBER_OF(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < membership._toKey < slug || $end
    AND membership.certainlyFrom <= $asOf < membership.certainlyUntil
    AND membership.possiblyFrom IS NOT NULL
    AND membership.possiblyUntil IS NOT NULL
} AS total;

// wave 2
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH ()-[membership:MEMBER_OF]->(body)
  USING INDEX SEEK membership:MEMBER_OF(_fromKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < membership._fromKey < slug || $end
    AND membership.certainlyFrom <= $asOf < membership.certainlyUntil
    AND membership.possiblyFrom IS NOT NULL
    AND membership.possiblyUntil IS NOT NULL
  WITH membership, body
  ORDER BY membership._fromKey
  LIMIT $limit
  RETURN collect(body._row) AS nodes, collect(membership._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (instrument)-[issuing:ISSUED_BY]->()
  USING INDEX SEEK issuing:ISSUED_BY(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < issuing._toKey < slug || $end
    AND issuing.certainlyFrom <= $asOf < issuing.certainlyUntil
    AND issuing.possiblyFrom IS NOT NULL
    AND issuing.possiblyUntil IS NOT NULL
  WITH issuing, instrument
  ORDER BY issuing._toKey
  LIMIT $limit
  RETURN collect(instrument._row) AS nodes
}
RETURN slug, nodes;

// wave 2
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
CALL (slug) {
  MATCH (institute)-[operation:OPERATED_BY]->()
  USING INDEX SEEK operation:OPERATED_BY(_toKey, certainlyFrom, certainlyUntil, possiblyFrom, possiblyUntil)
  WHERE slug || $separator < operation._toKey < slug || $end
    AND operation.certainlyFrom <= $asOf < operation.certainlyUntil
    AND operation.possiblyFrom IS NOT NULL
    AND operation.possiblyUntil IS NOT NULL
  WITH operation, institute
  ORDER BY operation._toKey
  LIMIT $limit
  RETURN collect(institute._row) AS nodes, collect(operation._row) AS edges
}
RETURN slug, nodes, edges;

// wave 2
// $slugs = ["s-eu-countries","s-eu-timeline"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

// wave 2
// $slugs = ["s-bletchley","s-airegmap","s-iso3","s-seoul-decl","s-inesia-fin","s-seoul-soi","s-net-csis","s-se…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;

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
// $slugs = ["s-eu-aio","s-net-ec"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node._row AS node;
