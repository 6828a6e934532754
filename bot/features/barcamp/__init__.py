"""A barcamp in chat: what people pitch and wish for, as messages, cards and threads."""
