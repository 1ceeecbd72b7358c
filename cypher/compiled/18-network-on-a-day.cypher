// What Neo4j runs for the question 18-network-on-a-day of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["aisi-network"]
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
// $slugs = ["aisi-network"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-01-01"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (instrument)-[establishment:ESTABLISHES]->()
  USING INDEX SEEK establishment:ESTABLISHES(toKey)
  WHERE slug || $separator < establishment.toKey < slug || $end
    AND establishment.latestStart <= $asOf < establishment.earliestEnd
  WITH establishment, instrument
  ORDER BY establishment.toKey
  LIMIT $limit
  RETURN collect({edge: establishment.row, node: instrument.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["aisi-network"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-01-01"
// $limit = 51
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
// $slugs = ["aisi-network"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-01-01"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (holder)-[role:HAS_ROLE]->()
  USING INDEX SEEK role:HAS_ROLE(toKey)
  WHERE slug || $separator < role.toKey < slug || $end
    AND role.latestStart <= $asOf < role.earliestEnd
  WITH role, holder
  ORDER BY role.toKey
  LIMIT $limit
  RETURN collect({edge: role.row, node: holder.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["s-net-ec","s-net-rename","s-net-us"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;
