// What does the database say of the data set that it holds? No row: none was imported.
MATCH (d:Dataset {id: 'current'})
RETURN d.title AS title, d.date AS date, d.licence AS licence, d.description AS description, d.version AS version,
  d.form AS form, d.nodes AS nodes, d.edges AS edges
