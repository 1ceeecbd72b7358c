// The first 100 companies by name that signed two texts, and how many there are.
MATCH (:Entity {slug: $one})<-[:SIGNED]-(company:Company)-[:SIGNED]->(:Entity {slug: $other})
WITH DISTINCT company ORDER BY company._nameKey, company.slug
WITH collect(company) AS companies
RETURN {total: size(companies), rows: [company IN companies[..100] | company {.slug, .name}]} AS row
