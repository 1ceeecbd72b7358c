// The name of a company.
MATCH (company:Entity {slug: $slug}) RETURN company {.slug, .name} AS row
