// Which companies signed the commitments of Seoul and one of their own government? A page by name, and how many in all.
CALL () {
  MATCH (company)-[seoul:SIGNED]->(:Entity {slug: 'frontier-ai-safety-commitments'})
  WHERE seoul.certainlyFrom <= $asOf < seoul.certainlyUntil
  MATCH (company)-[home:SIGNED]->()
  WHERE home.jurisdiction = 'HOME' AND home.certainlyFrom <= $asOf < home.certainlyUntil
  WITH DISTINCT company
  ORDER BY company._orderKey
  LIMIT 26
  RETURN collect(company._row) AS rows
}
RETURN rows, COUNT {
  MATCH (company)-[seoul:SIGNED]->(:Entity {slug: 'frontier-ai-safety-commitments'})
  WHERE seoul.certainlyFrom <= $asOf < seoul.certainlyUntil
  MATCH (company)-[home:SIGNED]->()
  WHERE home.jurisdiction = 'HOME' AND home.certainlyFrom <= $asOf < home.certainlyUntil
  RETURN DISTINCT company
} AS total
