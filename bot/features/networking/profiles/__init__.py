"""What people say about themselves to be introduced: told in a sentence, a form or a dialogue, shown back,
changed, paused, forgotten; and the yes without which none of it is used."""
