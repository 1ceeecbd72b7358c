// Records what the database now holds; without this no reader starts.
MATCH (d:Dataset {id: 'current'})
SET d += $about, d.version = $version, d.form = $form, d.model = $model, d.nodes = $nodes, d.edges = $edges
