"""Seats, waitlists and holds of whatever can be signed up for."""
