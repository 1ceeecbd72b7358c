// Records what the database now holds; without this no reader starts. Older versions look for the id and the form; of older forms,
// up to 6, what had other names goes.
MERGE (d:Dataset {id: 'current'})
SET d += $about, d.version = $version, d._import = randomUUID(), d.form = $form, d._model = $model, d._nodes = $nodes, d._edges = $edges, d._quality = $quality
REMOVE d.model, d.nodes, d.edges
