// Takes the marker, so that a second import waits for the first. Where there is none, the place of one is taken: it is made and
// deleted at once, so that it is made last, and does not come first where nodes are listed. What older versions imported is told
// from what comes after it, too.
MERGE (d:Dataset {id: 'current'})
SET d.version = d.version, d._import = coalesce(d._import, randomUUID())
WITH d, d.version AS version, d.form AS form, d._model AS model
CALL (d, version) {
  WITH d, version
  WHERE version IS NULL
  DELETE d
}
RETURN version, form, model
