// Records that the database has had a migration.
CREATE (:Migration {number: $number, name: $name})
