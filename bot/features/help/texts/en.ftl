help-words = help | help me | what can you do
help-help = `help all` – everything that I understand

help-intro = I know the programme, and remind you of what you want to see. Just ask:
help-example-now = “what's on now?” and “what's next?”
help-example-when = “when is { $title }?”
help-example-star = `star { $label }` – with the number behind the session
help-commands = You can also type:

help-unreadable = What you just wrote is encrypted, and its key didn’t reach me. If it was for me, please write it again.
