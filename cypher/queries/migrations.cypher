// Which migrations has the database had?
MATCH (m:Migration)
RETURN m.number AS number
