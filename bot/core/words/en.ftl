# Words that belong to no feature.

# Something went wrong on our side; the organisers were told.
sorry-broken = That did not work, and it is my fault. The organisers know. Please try again later.
# To organisers. { $kind } is the kind of signal, { $number } its row.
report-set-aside = I could not handle something ({ $kind }, no. { $number }) and put it aside after three tries. The person knows that it did not work. The cause is in the log.
refused-organisers-only = Only the organisers can do that. Type `help` to see what you can do.
refused-direct-only = Please write that to me directly, everybody can read this here.
refused-public-only = That works in a channel only, not in a direct conversation.
not-understood = Sorry, I did not understand that. Ask for example “what's on now?”, or type `help`.
too-long = That is longer than I can read in one go. Please keep it under { $longest } characters.
# To organisers, of somebody who writes too much. { $place } is a channel.
flood = { $who } does more than I let one account do, { $direct ->
    [yes] in the direct conversation with me
   *[no] in { $place }
}. I said so, and do not react to the rest. If it goes on: `mute { $account } for 2 hours`.
flood-many = At least { $count } accounts do more than I let one account do, in this hour. I do not react to the rest, and name no more of them now.
too-much = That was a lot at once. Give me a minute; I do not read what you write until then.
# To somebody who is muted. { $until } is when that ends.
muted = The organisers muted you here until { $until }. Until then I do nothing of what you write. If you have questions, please ask the organisers. `my data` and `forget me` work all the same.
answered-directly = I wrote to you directly.
person-one = Please name exactly one person.
person-unknown = I know nobody called { $name } here. Mention the person with @, or write their account.
# { $accounts } are those that go by the name.
person-by-name = Anybody can go by a name, so I need the account. { $name } is what these call themselves: { $accounts }. Mention the person with @, or write the account instead of the name.

# Forms that are asked question by question.
form-coming = One moment …
form-not-now = That does not work right now. Please try again in a moment.
form-question = ({ $number }/{ $count }) { $label }
form-current = Now: { $value }. Type `keep` to leave it, or `cancel` to leave everything as it was.
form-unclear = That does not fit here. Type one of the numbers or answers.
form-late = That took too long, and something did not fit yet. Nothing was saved; please open the form again.
form-cancelled = All right, everything stays as it was.

language-de = German
language-en = English
language-fr = French
language-zh = Chinese

# A session in a line: { $start } may name the day, { $end } is a clock time.
session-when = { $start }–{ $end }
# A moment, and the same on the clock of a reader who is in another zone.
own-clock = { $at }, your time { $own }
session-cancelled = cancelled
session-over = already over
session-with = with { $people }
session-seats = { $count ->
    [one] one seat
   *[other] { $count } seats
}
session-stars = { $count ->
    [0] nobody has starred it yet
    [one] one person has starred it
   *[other] { $count } people have starred it
}
session-no-such = There is no session { $label }. Type `programme` to see what is still to come today.
button-star = ⭐ Star
button-star-twin = star { $label }
button-join = ✋ I'm coming
button-join-waitlist = ⏳ Waitlist
button-join-twin = join { $label }
button-maybe = Maybe
button-maybe-twin = maybe { $label }
button-leave = Sign me off
button-cannot-come = I can't come
button-cannot-come-to = I can't come to { $label }
button-leave-twin = leave { $label }
# How full a session is: { $count } seats, { $left } of them free.
seats-left = { $count ->
    [one] one seat
   *[other] { $count } seats
}, { $left ->
    [0] all taken
   *[other] { $left } left
}
seats-in = { $count ->
    [one] one person is coming
   *[other] { $count } are coming
}
seats-waiting = { $count ->
    [one] one on the waitlist
   *[other] { $count } on the waitlist
}
seats-maybe = { $count ->
    [one] one might come
   *[other] { $count } might come
}
seats-are-closed = no more sign-ups
button-calendar = 📅 Calendar
button-calendar-twin = calendar { $label }
button-vote = 🗳 Vote
button-vote-twin = vote { $label }
pitch-votes = { $count ->
    [one] one vote
   *[other] { $count } votes
}

home-now = Now
home-next = Next
home-stars = Your stars

# After the bot was away: what came too late to be said.
catch-up = { $count ->
    [one] Sorry, there is one thing I could not tell you in time:
   *[other] Sorry, there are { $count } things I could not tell you in time:
}
catch-up-more = … and { $count } more.

# To organisers.
dead-letters = In this hour I could not deliver:
dead-letters-reason = { $count ->
    [one] one message ({ $reason })
   *[other] { $count } messages ({ $reason })
}

# What is wrong with an address that an organiser named.
fetch-address = That is not a web address. One begins with https:// or http://.
fetch-private = That address leads on into an internal network. I do not read from there.
fetch-circle = That address only ever leads on. Please take the one it ends at.
fetch-status = There is nothing at that address (answer { $status }). Is it still right?
fetch-type = There is no programme at that address, but { $type }. Please take the address of the file itself.
fetch-large = The file is larger than { $megabytes } MB. No programme is that large.
