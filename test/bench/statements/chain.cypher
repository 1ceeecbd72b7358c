// Summits, ten texts adopted at each, ten signatories of each, and where these have their headquarters.
MATCH (summit:Summit)
RETURN summit {.name, rows: [(summit)<-[:ADOPTED_AT]-(text:Instrument) | text {.name, rows:
  [(text)<-[:SIGNED]-(signatory) | signatory {.name, country:
    head([(signatory)-[:HEADQUARTERED_IN]->(country) | country {.name}])}][..10]}][..10]} AS row
