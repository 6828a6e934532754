"""Rooms that are full: whoever stands before one says so, and hears where there is still a chair."""
