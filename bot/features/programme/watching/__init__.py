"""Sources that are looked at again and again: when, what a failure means, and what is taken over."""
