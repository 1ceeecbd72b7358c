// The first 100 companies of a country, and the first ten texts that each signed, each by name.
MATCH (:Entity {slug: $country})<-[:HEADQUARTERED_IN]-(company:Company)
WITH company ORDER BY company._nameKey, company.slug LIMIT 100
RETURN company {.name, rows: COLLECT {
  MATCH (company)-[:SIGNED]->(text)
  WITH text ORDER BY text._nameKey, text.slug LIMIT 10
  RETURN text {.name} }} AS row
