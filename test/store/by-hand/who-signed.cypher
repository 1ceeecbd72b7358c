// Which companies signed the commitments of Seoul and one of their own government? A page by name, and how many in all.
CALL () {
  MATCH (company)-[seoul:SIGNED]->(:Entity {slug: 'frontier-ai-safety-commitments'})
  WHERE seoul.latestStart <= $asOf < seoul.earliestEnd
  MATCH (company)-[home:SIGNED]->()
  WHERE home.jurisdiction = 'HOME' AND home.latestStart <= $asOf < home.earliestEnd
  WITH DISTINCT company
  ORDER BY company.orderKey
  LIMIT 26
  RETURN collect(company.row) AS rows
}
RETURN rows, COUNT {
  MATCH (company)-[seoul:SIGNED]->(:Entity {slug: 'frontier-ai-safety-commitments'})
  WHERE seoul.latestStart <= $asOf < seoul.earliestEnd
  MATCH (company)-[home:SIGNED]->()
  WHERE home.jurisdiction = 'HOME' AND home.latestStart <= $asOf < home.earliestEnd
  RETURN DISTINCT company
} AS total
