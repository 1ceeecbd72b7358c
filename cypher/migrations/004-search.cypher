// Names are searched by whole words, folded before they are stored, among entities of given kinds.
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.search, n.kind]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
