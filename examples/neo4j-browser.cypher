// In Neo4j Browser, over a database of your own: a graph as the server draws it, one statement after the other.
LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:4000/neighborhood.nodes.csv?of=seoul-2024' AS row
MERGE (node:Drawn {id: row.id}) SET node.label = row.label, node.kind = row.kind, node.community = toInteger(row.community);
LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:4000/neighborhood.edges.csv?of=seoul-2024' AS row
MATCH (source:Drawn {id: row.source}), (target:Drawn {id: row.target})
MERGE (source)-[edge:JOINED {id: row.id}]->(target) SET edge.relation = row.relation, edge.since = date(row.firstDay);
MATCH (source:Drawn)-[edge:JOINED]->(target:Drawn) RETURN source, edge, target;
