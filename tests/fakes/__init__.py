"""Stand-ins for what tests cannot have: a platform that records, and a house that can lose its power."""
