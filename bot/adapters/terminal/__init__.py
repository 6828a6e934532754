"""A chat platform inside the process: for the demo, for tests, and as the smallest example of an adapter."""
