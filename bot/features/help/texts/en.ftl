help-words = help | help me | what can you do | what can i do here | aide | 帮助 | 幫助
help-help = `help all` – everything that I understand

help-intro = I know the programme, and remind you of what you want to see. Just ask:
help-intro-aloud = I know the programme, and remind you. Here, begin with my name (@…), for example:
help-example-now = “what's on now?”
help-example-next = “what's next?”
help-example-when = “when is { $title }?”
help-example-star = `star { $label }` – with the number behind the session
help-example-remind = `remind me in an hour to drink tea`
help-example-table = `my table` – now, next and your stars
help-example-programme = `programme` – what is still to come today
help-thread = Here I also listen without being called:
help-channel = In this channel I also listen without being called:
help-commands = You can also type:
help-organisers = For organisers:
help-more = I show you more when you write `help` to me directly.

# For the first time in a direct conversation.
welcome-hello = { $named ->
    [yes] Hello { $name }, good to have you here!
   *[no] Hello, good to have you here!
} I know the programme, and remind you of what you want to see. Try one of these:
welcome-unclear = { $named ->
    [yes] Hello { $name }! I didn't get that yet.
   *[no] Hello! I didn't get that yet.
} I know the programme, and remind you of what you want to see. Try one of these:
welcome-more = For everything else there is `help`.
welcome-more-organiser = For everything else there is `help`, including what only organisers can do.

help-unreadable = What you just wrote is encrypted, and its key didn’t reach me. If it was for me, please write it again.
