"""One folder for each platform: adapter (connect, send), inbound and outbound (pure)."""
