// Who signed the declarations of Bletchley and Seoul? A page by name.
MATCH (:Entity {slug: 'bletchley-declaration'})<-[bletchley:SIGNED]-(signatory)-[seoul:SIGNED]->(:Entity {slug: 'seoul-declaration'})
WHERE bletchley.latestStart <= $asOf < bletchley.earliestEnd AND seoul.latestStart <= $asOf < seoul.earliestEnd
WITH DISTINCT signatory
ORDER BY signatory.orderKey
LIMIT 26
RETURN collect(signatory.row) AS rows
