// What Neo4j runs for the question 21-european-union of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["european-union"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["european-union"]
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (signatory:Entity {slug: slug})
CALL (slug, signatory) {
  MATCH (signatory)-[signature:SIGNED]->(instrument)
  WHERE signature.latestStart <= $asOf < signature.earliestEnd
  WITH signature, instrument
  ORDER BY instrument.adopted_earliest IS NULL, instrument.adopted_earliest, substring(signature.fromKey, size(slug) + 1)
  LIMIT $limit
  RETURN collect({edge: signature.row, node: instrument.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH (signatory)-[signature2:SIGNED]->()
  WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
} AS total;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (body:Entity {slug: slug})
CALL (slug) {
  MATCH (member)-[membership:MEMBER_OF]->()
  USING INDEX SEEK membership:MEMBER_OF(toKey)
  WHERE slug || $separator < membership.toKey < slug || $end
    AND membership.latestStart <= $asOf < membership.earliestEnd
  WITH membership, member
  ORDER BY membership.toKey
  LIMIT $limit
  RETURN collect({edge: membership.row, node: member.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH ()-[membership2:MEMBER_OF]->(body)
  WHERE membership2.latestStart <= $asOf < membership2.earliestEnd
} AS total;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[membership:MEMBER_OF]->(body)
  USING INDEX SEEK membership:MEMBER_OF(fromKey)
  WHERE slug || $separator < membership.fromKey < slug || $end
    AND membership.latestStart <= $asOf < membership.earliestEnd
  WITH membership, body
  ORDER BY membership.fromKey
  LIMIT $limit
  RETURN collect({edge: membership.row, node: body.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (instrument)-[issuing:ISSUED_BY]->()
  USING INDEX SEEK issuing:ISSUED_BY(toKey)
  WHERE slug || $separator < issuing.toKey < slug || $end
    AND issuing.latestStart <= $asOf < issuing.earliestEnd
  WITH issuing, instrument
  ORDER BY issuing.toKey
  LIMIT $limit
  RETURN collect({edge: issuing.row, node: instrument.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (institute)-[operation:OPERATED_BY]->()
  USING INDEX SEEK operation:OPERATED_BY(toKey)
  WHERE slug || $separator < operation.toKey < slug || $end
    AND operation.latestStart <= $asOf < operation.earliestEnd
  WITH operation, institute
  ORDER BY operation.toKey
  LIMIT $limit
  RETURN collect({edge: operation.row, node: institute.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2020-01-31"
// $limit = 26
UNWIND $slugs AS slug
MATCH (body:Entity {slug: slug})
CALL (slug) {
  MATCH (member)-[membership:MEMBER_OF]->()
  USING INDEX SEEK membership:MEMBER_OF(toKey)
  WHERE slug || $separator < membership.toKey < slug || $end
    AND membership.latestStart <= $asOf < membership.earliestEnd
  WITH membership, member
  ORDER BY membership.toKey
  LIMIT $limit
  RETURN collect({edge: membership.row, node: member.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH ()-[membership2:MEMBER_OF]->(body)
  WHERE membership2.latestStart <= $asOf < membership2.earliestEnd
} AS total;

// wave 3
// $slugs = ["european-union"]
// $separator = "\t"
// $end = "\n"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (member)-[membership:MEMBER_OF]->()
  USING INDEX SEEK membership:MEMBER_OF(toKey)
  WHERE slug || $separator < membership.toKey < slug || $end
    AND membership.validTo IS NOT NULL
  WITH membership, member
  ORDER BY membership.toKey
  LIMIT $limit
  RETURN collect({edge: membership.row, node: member.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["s-bletchley","s-airegmap","s-iso3","s-seoul-decl","s-inesia-fin","s-seoul-soi","s-net-csis","s-se…
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["aisi-network"]
// $separator = "\t"
// $end = "\n"
// $limit = 101
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[naming:NAMED]->(entityName)
  USING INDEX SEEK naming:NAMED(fromKey)
  WHERE slug || $separator < naming.fromKey < slug || $end
  WITH naming, entityName
  ORDER BY naming.fromKey
  LIMIT $limit
  RETURN collect({edge: naming.row, node: entityName.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["s-eu-aio","s-net-ec"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["s-eu-countries","s-eu-timeline"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
