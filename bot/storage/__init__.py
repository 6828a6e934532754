"""The database: one schema for SQLite and PostgreSQL, and the shared tables that every feature may use."""
