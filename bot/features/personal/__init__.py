"""Reminders in people's own words."""
