questions-hello = Hello! Ask me for example “what's on now?”, or type `help`.
questions-thanks = You're welcome! 🙂
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
