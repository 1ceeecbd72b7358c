// The first 100 companies by name of a country, and ten texts that each signed.
MATCH (:Entity {slug: $country})<-[:HEADQUARTERED_IN]-(company:Company)
WITH company ORDER BY company._nameKey, company.slug LIMIT 100
RETURN company {.name, rows: [(company)-[:SIGNED]->(text) | text {.name}][..10]} AS row
