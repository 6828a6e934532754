"""People are brought together: asked first where they wish it, greeted, reminded once, asked how it was."""
