// How many sources are there of each tier and status? The 25 largest groups, and how many there are.
MATCH (source:Source)
WITH source.tier AS tier, source.status AS status, count(*) AS count
ORDER BY count DESC, tier, status
WITH collect({tier: tier, status: status, count: count}) AS groups
RETURN groups[..25] AS rows, size(groups) AS total
