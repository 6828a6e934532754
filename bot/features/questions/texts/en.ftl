questions-hello = Hello! Ask me for example “what's on now?”, or type `help`.
questions-thanks = You're welcome! 🙂
questions-how = Fine, thanks! Ask me about the programme, for example “what's on now?”.
questions-who = I'm the bot of this event: I know the programme, and remind you. Type `help` to see more.
questions-bye = See you!
questions-noted = 👍
questions-day = I can't search by day yet. Type `programme` to see what is still to come today.
# Somebody named a session's number, and the rest was not understood.
questions-label = Do you mean { $label }, “{ $title }”? Type `star { $label }` to be reminded, or `show { $label }` for details.
questions-now = On now:
questions-next = Next:
questions-nothing-now = Nothing is on right now.
questions-nothing-next = Nothing comes after this.
questions-nothing-found = I can't find anything about that in the programme. Type `programme` to see what is still to come.
questions-found = { $count ->
    [one] This is what I found:
   *[other] { $count } sessions fit:
}
questions-more = … and { $count ->
    [one] one more.
   *[other] { $count } more.
}
# Beside a practical answer: sessions that have to do with it.
questions-also = In the programme there is:
