"""What words mean, for questions, threads and tags alike. Pure; knows nothing of the bot."""
