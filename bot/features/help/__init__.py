"""Help, made from the router's list of commands."""
