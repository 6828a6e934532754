"""The board of a barcamp."""
