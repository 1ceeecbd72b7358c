// Removes the entities that an import into an empty database left when it was interrupted, once their relations are gone.
MATCH (n:Entity)
CALL (n) {
  DELETE n
} IN TRANSACTIONS OF 10000 ROWS
