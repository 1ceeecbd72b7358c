// Which version is marked as imported, in which form is it stored, and for which model? No row: none was imported.
MATCH (d:Dataset {id: 'current'})
RETURN d.version AS version, d.form AS form, d._model AS model
