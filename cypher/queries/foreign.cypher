// Is there any entity that no import of ours has written?
RETURN EXISTS { MATCH (n:Entity) WHERE n.hash IS NULL } AS foreign
