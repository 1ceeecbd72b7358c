// Which version does the database hold, from which import and in which form, and is the commit of an import on its way?
OPTIONAL MATCH (i:Import)
WITH count(i) > 0 AS committing
MATCH (d:Dataset {id: 'current'})
RETURN committing, d.version AS version, d._import AS import, d.form AS form, d._model AS model
