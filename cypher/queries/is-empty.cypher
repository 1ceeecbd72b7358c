// Is there any entity, and any that no import of ours has written?
RETURN NOT EXISTS { (:Entity) } AS empty, EXISTS { MATCH (n:Entity) WHERE n.hash IS NULL } AS foreign
