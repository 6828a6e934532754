"""Help on one topic: the few commands of it that somebody may give where they are."""
