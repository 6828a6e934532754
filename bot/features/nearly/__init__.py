"""Commands that are nearly written: asked about instead of being taken for questions."""
