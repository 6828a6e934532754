"""People are brought together: asked first where they wish so, greeted once, reminded once, asked how it was."""
