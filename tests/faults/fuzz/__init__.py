"""Makes up what people and their clients could send, hostile and broken, and looks at all that is said upon it."""
