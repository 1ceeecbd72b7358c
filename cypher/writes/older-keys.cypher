// Gives the edges of older forms, up to 6, the key by which they are found now.
MATCH (:Entity)-[r]->()
WHERE r._key IS NULL AND r.key IS NOT NULL
SET r._key = r.key
