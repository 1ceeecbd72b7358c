// 50 of those who signed a text, by name, after so many others.
MATCH (:Entity {slug: $slug})<-[signature:SIGNED]-(signatory)
WITH signatory, signature ORDER BY signatory._nameKey, signatory.slug SKIP toInteger($skip) LIMIT 50
RETURN signatory {.slug, .name, key: signature._key, status: signature.status} AS row
