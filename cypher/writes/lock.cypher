// Takes the marker, so that a second import waits for the first, and says which version it marks, stored in which form.
MATCH (d:Dataset {id: 'current'})
SET d.version = d.version
RETURN d.version AS version, d.form AS form
