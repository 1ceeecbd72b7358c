// Says, before an import commits, that its rows will appear one by one.
CREATE (:Import {version: $version})
