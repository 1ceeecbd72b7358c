// Summits, ten texts adopted at each, ten signatories of each by name, and where these have their headquarters.
MATCH (summit:Summit)
WITH summit ORDER BY summit.startEarliest, summit._nameKey LIMIT 8
RETURN summit {.name, rows: COLLECT {
  MATCH (summit)<-[:ADOPTED_AT]-(text:Instrument)
  WITH text ORDER BY text._nameKey, text.slug LIMIT 10
  RETURN text {.name, rows: COLLECT {
    MATCH (text)<-[:SIGNED]-(signatory)
    WITH signatory ORDER BY signatory._nameKey, signatory.slug LIMIT 10
    RETURN signatory {.name, country: head([(signatory)-[:HEADQUARTERED_IN]->(country) | country {.name}])} }} }} AS row
