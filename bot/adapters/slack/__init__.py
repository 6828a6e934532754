"""Slack: an app that each community makes for itself, over the platform's own SDK."""
