// Removes the relations that an import into an empty database left when it was interrupted.
MATCH (:Entity)-[r]->()
CALL (r) {
  DELETE r
} IN TRANSACTIONS OF 10000 ROWS
