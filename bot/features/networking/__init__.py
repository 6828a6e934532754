"""Introductions between people who have something to say to each other."""
