// Does an import still hold its transaction, which it marks? Until then what it commits may be there in part.
SHOW TRANSACTIONS YIELD metaData
WHERE metaData.summitgraph = 'import'
RETURN count(*) > 0 AS importing
