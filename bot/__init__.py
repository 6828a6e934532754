"""Stammtisch, the community bot for conferences, barcamps and coworking communities."""

__version__ = "0.1.0"
