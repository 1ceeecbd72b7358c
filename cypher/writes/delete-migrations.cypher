// Removes what older forms, up to 6, recorded of the indexes that they made.
MATCH (m:Migration)
WHERE m.number IS NOT NULL AND m.name IS NOT NULL
DELETE m
