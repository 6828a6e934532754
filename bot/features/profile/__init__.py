"""What people decide about themselves: language, name, linked accounts, their data, being forgotten."""
