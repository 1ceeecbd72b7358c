// Who signed the most? The 25 with the most signatures, and how many there are.
MATCH (signatory)-[signed:SIGNED]->()
WHERE signed.certainlyFrom <= $asOf < signed.certainlyUntil
WITH signatory, count(*) AS count
WITH signatory.slug AS signatory, count
ORDER BY count DESC, signatory
WITH collect({signatory: signatory, count: count}) AS groups
RETURN groups[..25] AS rows, size(groups) AS total
