"""Tags: which are the same, what they are called, and what somebody says about themselves with them. Pure."""
