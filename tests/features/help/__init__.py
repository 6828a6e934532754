"""Help: by place, role and language; examples that work; words that are nearly commands; the welcome."""
