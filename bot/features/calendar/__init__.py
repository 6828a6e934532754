"""What somebody starred, in the calendar of their own: an address to subscribe to, or a file."""
