"""The reference event as data, and a terminal to try every job in, without any account."""
