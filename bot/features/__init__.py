"""One folder for each feature: commands (thin), service (rules), store (tables, queries), texts."""
