"""The web as the bot reads it: files behind addresses that organisers name."""
