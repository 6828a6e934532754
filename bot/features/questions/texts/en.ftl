questions-further-words = more | show more | more of those
questions-further-help = `more` – the rest of a long list

questions-hello = Hello! Ask me for example “what's on now?” or “anything on … tomorrow?”
questions-how = Fine, thanks! Ask me about the programme, for example “what's on now?”.
questions-who = I'm the bot of this event: I know the programme, and remind you. Type `help` to see more.
questions-thanks = You're welcome! 🙂
questions-bye = See you!
questions-noted = 👍
questions-rude = That's a pity. I'm doing my best. Type `help` to see what I can do.
questions-joke = Jokes are not my strong suit. The programme is: ask me what's on.
questions-weather = I know nothing of the weather, only the programme.
questions-chat = I can't help with that. Ask me about the programme, for example “what's next?”.
questions-unclear = I didn't get that. Ask for example “what's on now?”, “when is …?” or “anything about …?”

# Lists.
questions-now = On now:
questions-next = Next:
questions-then = { $count ->
    [one] On then:
   *[other] { $count } sessions then:
}
questions-found = { $count ->
    [one] This is what I found:
   *[other] { $count } sessions fit:
}
questions-past = { $count ->
    [one] That is already over:
   *[other] Those are already over:
}
questions-more = … and { $count ->
    [one] one more.
   *[other] { $count } more.
}
questions-more-button = Show more
questions-more-twin = more
questions-further = And also:
questions-no-more = There is no more. Ask me something new.
questions-full = reported full

# One session, and what was asked about it.
questions-one-when = { $over ->
    [yes] “{ $title }” was { $when }:
   *[no] “{ $title }” is { $when }:
}
questions-one-where = “{ $title }” is here: { $place }
questions-no-place = The programme doesn't say where “{ $title }” is:
questions-one-who = “{ $title }” is with { $people }:
questions-no-people = The programme doesn't say who gives “{ $title }”:
questions-one-length = “{ $title }” takes { $length }:
questions-one-end = { $over ->
    [yes] “{ $title }” ended at { $end }:
   *[no] “{ $title }” ends at { $end }:
}
questions-one-language = “{ $title }” is in { $language }:
questions-no-language = The programme doesn't say in which language “{ $title }” is:
questions-one-about = This is what it is about:
questions-no-text = I know no more than the title of “{ $title }”:
questions-one-seats = “{ $title }” has { $count ->
    [one] one seat
   *[other] { $count } seats
}:
questions-seats-free = { $left ->
    [0] None of them is free.
    [one] One of them is free.
   *[other] { $left } of them are free.
}
questions-seats-waiting = { $count ->
    [one] One person is on the waitlist.
   *[other] { $count } are on the waitlist.
}
questions-no-seats = The programme doesn't say how many seats “{ $title }” has:
questions-cancelled = This is cancelled:
questions-no-changes = I know of no changes.
questions-length = { $shape ->
    [minutes] { $minutes } minutes
    [hours] { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }
   *[both] { $hours } h { $minutes } min
}
questions-language = { $code ->
    [de] German
    [en] English
    [fr] French
    [zh] Chinese
    [es] Spanish
    [it] Italian
   *[other] { $language }
}

# Nothing, and what comes near.
questions-nothing-now = Nothing is on right now.
questions-nothing-next = Nothing comes after this.
questions-nothing-then = Nothing is on then.
questions-nothing-found = I can't find anything about that in the programme.
questions-stranger = I can't find “{ $name }” in the programme.
questions-no-room = I can't find a room “{ $room }” in the programme.
questions-near = Perhaps you mean:
questions-other-time = At another time:
questions-after-that = After that:
# Beside a practical answer: sessions that have to do with it.
questions-also = In the programme there is:
# How old the programme is.
questions-stale = As of { $since }: since then I could not read the programme anew.
questions-never-read = I could not read the programme yet; it may be incomplete.
