// Names are searched by whole words, folded before they are stored, among entities of given kinds.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n._search, n.kind]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
