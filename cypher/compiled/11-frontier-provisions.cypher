// What Neo4j runs for the question 11-frontier-provisions of schema/operations; written by `npm run generate`.

// wave 2
// $slugs = ["frontier-ai-safety-commitments"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[adoption:ADOPTED_AT]->(summit)
  USING INDEX SEEK adoption:ADOPTED_AT(fromKey)
  WHERE slug || $separator < adoption.fromKey < slug || $end
    AND adoption.latestStart <= $asOf < adoption.earliestEnd
  WITH adoption, summit
  ORDER BY adoption.fromKey
  LIMIT $limit
  RETURN collect({edge: adoption.row, node: summit.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[containment:CONTAINS]->(part)
  USING INDEX SEEK containment:CONTAINS(fromKey)
  WHERE slug || $separator < containment.fromKey < slug || $end
    AND containment.latestStart <= $asOf < containment.earliestEnd
  WITH containment, part
  ORDER BY containment.fromKey
  LIMIT $limit
  RETURN collect({edge: containment.row, node: part.row}) AS rows
}
RETURN slug, rows;

// wave 3
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (instrument:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE slug || $separator < signature.toKey < slug || $end
    AND signature.latestStart <= $asOf < signature.earliestEnd
  WITH signature, signatory
  ORDER BY signature.toKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: signatory.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH ()-[signature2:SIGNED]->(instrument)
  WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
} AS total;

// wave 3
// $slugs = ["frontier-ai-safety-commitments"]
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $joined = "original"
// $limit = 26
UNWIND $slugs AS slug
MATCH (instrument:Entity {slug: slug})
CALL (slug) {
  MATCH (signatory)-[signature:SIGNED]->()
  USING INDEX SEEK signature:SIGNED(toKey)
  WHERE slug || $separator < signature.toKey < slug || $end
    AND signature.latestStart <= $asOf < signature.earliestEnd
    AND signature.joined = $joined
  WITH signature, signatory
  ORDER BY signature.toKey
  LIMIT $limit
  RETURN collect({edge: signature.row, node: signatory.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH ()-[signature2:SIGNED]->(instrument)
  WHERE signature2.latestStart <= $asOf < signature2.earliestEnd
    AND signature2.joined = $joined
} AS total;

// wave 3
// $slugs = ["s-faisc","s-faisc-later","s-metr"]
UNWIND $slugs AS slug
MATCH (node:Entity {slug: slug})
RETURN node.row AS node;

// wave 3
// $slugs = ["frontier-ai-safety-commitments-o1","frontier-ai-safety-commitments-o2","frontier-ai-safety-commit…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 26
UNWIND $slugs AS slug
MATCH (whole:Entity {slug: slug})
CALL (slug) {
  MATCH ()-[containment:CONTAINS]->(part)
  USING INDEX SEEK containment:CONTAINS(fromKey)
  WHERE slug || $separator < containment.fromKey < slug || $end
    AND containment.latestStart <= $asOf < containment.earliestEnd
  WITH containment, part
  ORDER BY containment.fromKey
  LIMIT $limit
  RETURN collect({edge: containment.row, node: part.row}) AS rows
}
RETURN slug, rows, COUNT {
  MATCH (whole)-[containment2:CONTAINS]->()
  WHERE containment2.latestStart <= $asOf < containment2.earliestEnd
} AS total;

// wave 4
// $slugs = ["frontier-ai-safety-commitments-i","frontier-ai-safety-commitments-ii","frontier-ai-safety-commitm…
// $separator = "\t"
// $end = "\n"
// $asOf = "2026-11-23"
// $limit = 2
UNWIND $slugs AS slug
MATCH (:Entity {slug: slug})
CALL (slug) {
  MATCH (whole)-[containment:CONTAINS]->()
  USING INDEX SEEK containment:CONTAINS(toKey)
  WHERE slug || $separator < containment.toKey < slug || $end
    AND containment.latestStart <= $asOf < containment.earliestEnd
  WITH containment, whole
  ORDER BY containment.toKey
  LIMIT $limit
  RETURN collect({edge: containment.row, node: whole.row}) AS rows
}
RETURN slug, rows;
