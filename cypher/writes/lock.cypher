// Takes the marker, so that a second import waits for the first, and says which version it marks.
MATCH (d:Dataset {id: 'current'})
SET d.version = d.version
RETURN d.version AS version
