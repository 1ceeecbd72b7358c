// Records that the database has had a migration; another import may have said so at the same time.
MERGE (m:Migration {number: $number})
SET m.name = $name
