// Which indexes are there, those behind constraints among them, and of what?
SHOW INDEXES YIELD name, type, labelsOrTypes, owningConstraint
RETURN name, type, coalesce(labelsOrTypes, []) AS of, owningConstraint AS constraint
