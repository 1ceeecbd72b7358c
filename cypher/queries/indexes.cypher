// Which indexes are there, those behind constraints among them?
SHOW INDEXES YIELD name
RETURN name
