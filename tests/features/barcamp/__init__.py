"""Pitches in chat."""
