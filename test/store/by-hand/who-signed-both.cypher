// Who signed the declarations of Bletchley and Seoul? A page by name.
MATCH (:Entity {slug: 'bletchley-declaration'})<-[bletchley:SIGNED]-(signatory)-[seoul:SIGNED]->(:Entity {slug: 'seoul-declaration'})
WHERE bletchley.certainlyFrom <= $asOf < bletchley.certainlyUntil AND seoul.certainlyFrom <= $asOf < seoul.certainlyUntil
WITH DISTINCT signatory
ORDER BY signatory._orderKey
LIMIT 26
RETURN collect(signatory._row) AS rows
