// Which version is marked as imported, and in which form is it stored? No row: none was imported.
MATCH (d:Dataset {id: 'current'})
RETURN d.version AS version, d.form AS form
