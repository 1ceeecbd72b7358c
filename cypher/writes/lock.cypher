// Takes the marker, made here where there is none, so that a second import waits for the first; nobody sees it before that ends.
MERGE (d:Dataset {id: 'current'})
SET d.version = d.version
RETURN d.version AS version, d.form AS form, d.model AS model
