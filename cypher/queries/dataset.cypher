// What does the database say of the data set that it holds, and is the commit of an import on its way, whose rows appear one by one?
OPTIONAL MATCH (i:Import)
WITH count(i) > 0 AS committing
MATCH (d:Dataset {id: 'current'})
RETURN committing, d.title AS title, d.date AS date, d.licence AS licence, d.description AS description, d.version AS version,
  d._import AS import, d.form AS form, d._model AS model, d._nodes AS nodes, d._edges AS edges
