// The first 50 companies by name of a country that signed something which mitigates a risk.
MATCH (:Entity {slug: $country})<-[:HEADQUARTERED_IN]-(company:Company)
WHERE EXISTS { (company)-[:SIGNED]->()-[:MITIGATES]->(:Entity {slug: $risk}) }
WITH DISTINCT company ORDER BY company._nameKey, company.slug LIMIT 50
RETURN company {.slug, .name} AS row
