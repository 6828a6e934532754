"""The shared vocabulary: signals, messages, people, ports, texts. Knows nothing else of the bot."""
