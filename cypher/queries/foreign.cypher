// Is there any entity that no import of ours has written, in whatever form?
RETURN EXISTS { MATCH (n:Entity) WHERE n._hash IS NULL AND n.hash IS NULL } AS foreign
