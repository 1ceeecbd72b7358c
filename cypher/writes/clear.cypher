// Removes what an import into an empty database left when it was interrupted.
MATCH (n:Entity)
CALL (n) {
  DETACH DELETE n
} IN TRANSACTIONS OF 1000 ROWS
