"""The desks: a person's own page, and what organisers need to see of the bot."""
