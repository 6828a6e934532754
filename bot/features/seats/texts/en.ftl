seats-help-topic = seats | seat | seats | signup | signups | waitlist | tour | tours
seats-join-words = join | sign me up for | sign me up | i'm coming to | i am coming to | count me in for | i'm in for
seats-join-help = `join #7` (or ✋ under it) – you have a seat, or stand on the waitlist; `join #7 for two`, `join #7 +1`
seats-leave-words = leave | i can't come | i cannot come | i can't make it | sign me off | sign me off from | i'm out of | i can't come to | i cannot come to | can't make it to
seats-leave-help = `leave #7` – somebody else has your seat
seats-maybe-words = maybe | perhaps
seats-maybe-help = `maybe #7` – you might come; that is no seat
seats-mine-words = my seats | my sign-ups | my signups | where am i signed up
seats-mine-help = `my seats` – what you signed up for, and your place on waitlists
seats-left-words = seats left | free seats | where is room left | which sessions have seats left
seats-left-help = `which sessions have seats left?` – also `which tours have seats left?`
seats-who-words = who's in | who is in | list | guest list | attendees of
seats-who-help = `who's in #7` – counts for everybody, names for those who host it
seats-capacity-words = capacity | seats for | set capacity
seats-capacity-help = `capacity #7 20` – so many seats; `capacity #7 none`; for those who host it
seats-close-words = close | close sign-up | close signup | close sign-ups for
seats-close-help = `close #7` – no new sign-ups; the waitlist still moves up
seats-reopen-words = reopen | open sign-up | open signup | open sign-ups for
seats-reopen-help = `reopen #7` – sign-ups again
seats-check-in-words = check in | check-in | checkin
seats-check-in-help = `check in Mira #7` – they are there; `check in #7` for the list, `check in all #7`
seats-give-words = seat for | give a seat to | give seat to
seats-give-help = `seat for Mira #7` – ahead of the waitlist; for those who host it
seats-take-words = take off | remove from list
seats-take-help = `take off Mira #7` – off the list; for those who host it
seats-walk-in-words = walk-in | walk in | walkin | at the door
seats-walk-in-help = `walk-in #7 2` – two stood at the door and are in
seats-message-words = message all | message to all | message to all in | message all in | message everybody in | message waitlist of | message the waitlist of | message seats in | write to all in
seats-message-help = `message all in #7: …` – to those with a seat; `message waitlist of #7: …`, `message everybody in #7: …`
seats-accept-words = accept | take the seat | take seat
seats-accept-help = `accept #7` – take the seat that is kept for you
seats-decline-words = decline | decline seat
seats-decline-help = `decline #7` – the next one may have it
seats-swap-words = swap to | switch to
seats-swap-help = `swap to #7` – let go of the seat at the same time, and take this one
seats-both-words = keep both
seats-both-help = `keep both #7` – where the organisers allow two seats at the same time

button-accept = Take the seat
button-accept-twin = accept { $label }
button-decline = Let it go
button-decline-twin = decline { $label }
button-swap = Swap to { $label }
button-swap-twin = swap to { $label }
button-both = Keep both
button-both-twin = keep both { $label }
button-stay = Stay with { $label }
button-stay-twin = nothing

# What something is: { $start } is a clock time, perhaps with the day.
seats-what = “{ $title }” ({ $label })
seats-what-when = “{ $title }” ({ $label }), { $start }
seats-what-where = “{ $title }” ({ $label }), { $place }
seats-what-when-where = “{ $title }” ({ $label }), { $start }, { $place }

# { $what } is the whole of it: title, label, when, where.
seats-seat = { $count ->
    [one] ✅ You have a seat: { $what }.
   *[other] ✅ You have { $count } seats: { $what }.
}
seats-promoted = { $count ->
    [one] 🎉 A seat became free, and it is yours: { $what }.
   *[other] 🎉 There is room for all { $count } of you now: { $what }.
}
seats-promoted-more = { $count ->
    [one] 🎉 There are more seats now, and one is yours: { $what }.
   *[other] 🎉 There is room for all { $count } of you now: { $what }.
}
seats-more = { $count ->
    [one] For one more you are number { $position } on the waitlist.
   *[other] For { $count } more you are number { $position } on the waitlist.
}
seats-waitlist = { $count ->
    [one] ⏳ Full for now. You are number { $position } on the waitlist: { $what }. I will write to you as soon as a seat is free.
   *[other] ⏳ No room for { $count } at the moment. You are number { $position } on the waitlist: { $what }. I will write to you as soon as all of you fit.
}
seats-hold = { $count ->
    [one] 🎟 A seat became free. I keep it for you until { $until }: { $what }. Do you take it?
   *[other] 🎟 { $count } seats became free. I keep them for you until { $until }: { $what }. Do you take them?
}
seats-perhaps = ❔ Noted that you might come: { $what }. That is no seat; say so when you know.
seats-maybe-but-in = You stay signed up: { $what }. If you cannot come, say `leave { $label }`.
seats-maybe-but-waits = You stay on the waitlist, number { $position }: { $what }. If you do not want to come any more, say `leave { $label }`.
seats-off = You are signed off: { $what }. If you change your mind: `join { $label }`.
seats-declined = All right, the next one gets the seat: { $what }.
seats-expired = The seat that I kept for you went to the next one: { $what }. If you still want one: `join { $label }`.
seats-taken-off = You are no longer on the list: { $what }. Whoever runs it changed that; please ask them if it is a mistake.
seats-corrected = A correction: you are number { $position } on the waitlist, not { $before }. Somebody was before you whose message reached me late: { $what }.
seats-was-not-in = You were not signed up: { $what }.
seats-was-not-in-but-hosts = You were not signed up: { $what }. Shall it not take place at all? Then type `cancel pitch { $label }`.
seats-no-hold = No seat is kept for you there: { $what }. `join { $label }` signs you up.
seats-clash = You have a seat at the same time: “{ $title }” ({ $other }). Which one? The new one would be { $what }.
seats-clash-waitlist = You have a seat at the same time: “{ $title }” ({ $other }). { $what } is full; a swap would put you on its waitlist.
seats-stay = All right, it stays as it is: { $what }.
seats-closed = There are no more sign-ups for { $what }.
seats-never = { $capacity ->
    [0] There are no seats: { $what }.
    [one] There is only one seat altogether: { $what }.
   *[other] There are only { $capacity } seats altogether, and you asked for { $count }: { $what }.
}
seats-how-many = How many seats, at most { $most }? For example `join #7`, `join #7 for two`, or `join #7 +1`.
seats-which-label = Which one do you mean? Tell me its number, for example `join #7`.
seats-which-leave = Which one can you not come to? Tell me its number, for example `leave #7`; `my seats` shows them all.
seats-which = There are several sessions there. Type `join` and the number, for example `join { $label }`.
seats-not-needed = Nobody needs to sign up for { $label }, just come. With `star { $label }` I will remind you.
seats-cancelled = “{ $title }” is cancelled, sorry.
seats-over = “{ $title }” is over already.
seats-hint = I listen here: “+1” or “I'm in” signs you up, “+2” two of you, “maybe”, and “I'm out” signs you off. ✅ seat, ⏳ waitlist, ❔ maybe.
# What can be said in the thread, as help names it.
seats-hint-join = “+1” or “I'm in” – you are in; “+2” – two of you come
seats-hint-out = “maybe” – no seat yet; “I'm out” – your seat is free again
seats-hint-host = “capacity 20”, “close”, “who's in?” or “message to all: …” – for you, because you run it

# To hosts.
seats-hosts-only = Only the organisers and those who host it can do that.
seats-capacity-set = { $count ->
    [one] One seat from now on: { $what }.
   *[other] { $count } seats from now on: { $what }.
}
seats-no-limit = No limit from now on: { $what }.
seats-capacity-unclear = How many seats? For example `capacity { $label } 20`, or `capacity { $label } none`.
seats-over-full-now = { $taken } are given already, and whoever was told keeps theirs.
seats-over-full = “{ $title }” ({ $label }) is over-full: { $taken } have a seat, and there are { $capacity } now. Whoever was told keeps theirs.
seats-now-closed = Closed for new sign-ups: { $what }. The waitlist still moves up; `reopen { $label }` opens it again.
seats-now-open = Open for sign-ups again: { $what }.
seats-nobody = nobody yet
seats-list-seat = With a seat
seats-list-hold = A seat is kept for
seats-list-waitlist = Waitlist
seats-party = { " " }· { $count } seats
seats-unnamed = { $count ->
    [one] one person who did not agree to be named
   *[other] { $count } people who did not agree to be named
}{ $seats ->
    [one] {""}
   *[other] , { $seats } seats in all
}
seats-checked-in = { $came } of { $expected } are there: { $what }.
seats-check-in-how = Type for example `check in Mira { $label }`, or `check in all { $label }`.
seats-came-before = Last time { $came } of { $expected } came.
seats-given = { $names } – seated: { $what }.
seats-taken = { $names } – off the list: { $what }.
seats-no-name = There is no “{ $name }” on the list: { $what }.
seats-several-names = There are several “{ $name }” on the list: { $what }. Please write more of the name.
seats-walk-in-unclear = How many stood at the door? For example `walk-in { $label } 2`.
seats-walked-in = { $count ->
    [one] One more at the door, let in: { $what }.
   *[other] { $count } more at the door, let in: { $what }.
}
seats-door-full = { $left ->
    [0] There is no seat left: { $what }.
    [one] There is only one seat left: { $what }.
   *[other] There are only { $left } seats left: { $what }.
}
seats-message-unclear = What shall I say? For example `message all in { $label }: We meet at the other door.`
seats-message-nobody = There is nobody to write to: { $what }.
seats-from-host = { $name } writes to all of { $what }:
seats-message-sent = { $count ->
    [one] One person gets your message: { $what }.
   *[other] { $count } people get your message: { $what }.
}

# My own.
home-seats = Your seats
seats-mine = Your seats:
seats-mine-none = You have not signed up for anything. Ask “which sessions have seats left?”
seats-mine-seat = ✅ { $what }{ $count ->
    [one] {""}
   *[other] {" "}· { $count } seats
}
seats-mine-waitlist = ⏳ { $what } · number { $position } on the waitlist{ $count ->
    [one] {""}
   *[other] , for { $count }
}
seats-mine-hold = 🎟 { $what } · kept for you until { $until }
seats-mine-maybe = ❔ { $what }
my-data-seats = What you signed up for
seats-my-data = { $title }: { $count ->
    [one] one entry
   *[other] { $count } entries
}

# Where is room?
seats-left-list = There are seats left in:
seats-free = { $left ->
    [one] one seat
   *[other] { $left } seats
}
seats-free-all = no limit
seats-none-left = { $count ->
    [0] There is nothing to sign up for at the moment.
    [one] The only one is full. You can still join its waitlist.
   *[other] All { $count } are full. You can still join a waitlist.
}
seats-more-lines = … and { $count } more.
seats-outage = I was away for a while. What you wrote here meanwhile I have read; what you pressed is lost, so please press again.
