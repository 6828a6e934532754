"""What keeps a community well: organisers mute somebody, and people report what should not be."""
