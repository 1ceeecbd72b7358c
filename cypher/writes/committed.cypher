// Says that the rows of an import are all there.
MATCH (i:Import)
WHERE i.version = $version
DELETE i
