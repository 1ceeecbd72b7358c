// How many signed a text.
MATCH (text:Entity {slug: $slug}) RETURN {total: COUNT { (text)<-[:SIGNED]-() }} AS row
