// Is there any entity?
RETURN NOT EXISTS { (:Entity) } AS empty
