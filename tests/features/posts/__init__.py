"""Session posts."""
