// Which indexes are there, those behind constraints among them, of what, and how far is each filled?
SHOW INDEXES YIELD name, type, labelsOrTypes, owningConstraint, state, populationPercent, failureMessage
RETURN name, type, coalesce(labelsOrTypes, []) AS of, owningConstraint AS constraint, state, populationPercent AS filled,
       coalesce(failureMessage, '') AS failure
