// Removes the edges of relations that the model does not have, which an older one had.
MATCH (:Entity)-[r]->()
WHERE NOT type(r) IN $relations
DELETE r
