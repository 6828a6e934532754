"""Session posts: conversations that announce what begins, and those who are reminded there in public."""
