// How well is the graph supported and dated? Worked out by the import, as one text.
MATCH (d:Dataset {id: 'current'})
RETURN d._quality AS quality
