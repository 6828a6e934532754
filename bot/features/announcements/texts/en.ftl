announcements-help-topic = announcements | announcement | announce
announcements-write-words = announcement to | announcement for | announce to
announcements-write-help = `to everyone from tour 3 except the waitlist: …` – shown to you first, with how many people it is for and how long it takes; also `to hosts of today: …`, `to everyone in Saal now: …`, `to everyone in #coworking: …`, `urgent to everyone: …`, `to #general: …`; two languages: `to everyone: de: … / en: …`
announcements-form-words = write announcement | write an announcement | new announcement
announcements-form-help = `write announcement` – the same, asked for question by question
announcements-act-words = announcement
announcements-act-help = `announcement 7 send` – in place of “send” also “send at 14:00”, “stop”, “correct: …”, “withdraw”, “done”, “until 18:00”, “urgent”, “ask who read it”, “as a post”, “second opinion”, “approve”
announcements-list-words = sent announcements | what did you announce | what did we announce | last announcements | all announcements
announcements-list-help = `sent announcements` – the last ones, and where they stand
announcements-read-words = read
announcements-read-help = `read 7` – says that you read announcement 7

# What people get. { $at } is a clock time.
announcements-from = 📢 From the organisers
announcements-urgent = 🚨 Urgent, from the organisers
announcements-corrected = ✏️ Corrected at { $at }.
announcements-is-over = ✔️ This is over and done with.
announcements-for = For:
announcements-button-read = I read it
announcements-read-twin = read { $number }
announcements-thanks = Thanks, I counted you.
announcements-nothing-to-read = Nobody asks whether you read that.

# Whom it is for. { $kind } is a circle, { $title } and { $label } its session, { $room } its room.
announcements-circle = { $kind ->
    [everyone] everyone
    [starred-of] those who starred “{ $title }” ({ $label })
    [signed-up-of] all of “{ $title }” ({ $label })
    [seated-of] those with a seat in “{ $title }” ({ $label })
    [waitlist-of] the waitlist of “{ $title }” ({ $label })
    [checked-in-of] those checked in to “{ $title }” ({ $label })
    [absent-of] those not checked in to “{ $title }” ({ $label })
    [absent] those not checked in to what began today
    [hosts-of] the hosts of “{ $title }” ({ $label })
    [hosts-today] the hosts of today
    [hosts] all hosts
    [barcamp-hosts] all hosts of the barcamp
    [barcamp-hosts-today] the hosts of the barcamp today
    [speakers-today] the speakers of today
    [speakers-of] the speakers of “{ $title }” ({ $label })
    [speakers] all speakers
    [newcomers] those who are here for the first time
   *[room] those in { $room } now
}
announcements-circle-there = everyone in { $channels }
announcements-any = { $one } and { $other }
announcements-all = { $one }, if they are also among { $other }
announcements-without = { $whole }, except { $less }
announcements-in-places = { $names }

# Before it is sent.
announcements-preview = Announcement { $number }, not sent yet, to { $whom }
announcements-as-seen = { $language ->
    [de] This is how it reads in German:
    [en] This is how it reads in English:
    [fr] This is how it reads in French:
    [zh] This is how it reads in Chinese:
   *[any] This is how it reads:
}
announcements-how = Shall I? Write `send`, `send at 14:00`, `correct: …` or `discard`; later on `announcement { $number } send`.
announcements-reach = { $count ->
    [one] { $platform }: one person, { $takes }
   *[other] { $platform }: { $count } people, { $takes }
}
announcements-reach-post = { $count ->
    [one] { $platform }: one person, as a post in { $place }; called by name, if they agreed to it
   *[other] { $platform }: { $count } people, as a post in { $place }; who agreed to it is called by name
}
announcements-takes = { $unit ->
    [seconds] less than a minute
    [minutes] { $count ->
        [one] about one minute
       *[other] about { $count } minutes
    }
   *[hours] { $count ->
        [one] about one hour
       *[other] about { $count } hours
    }
}
announcements-unreached = { $count ->
    [one] one person cannot be reached
   *[other] { $count } people cannot be reached
}
announcements-strangers = { $count ->
    [one] one of them I have not met yet: it will be the first they hear from me
   *[other] { $count } of them I have not met yet: it will be the first they hear from me
}
announcements-counted-later = how many they are, I look up before I send it
announcements-nobody-now = at this moment that is nobody
announcements-is-urgent = urgent: also in quiet hours
announcements-asks-read = asks who read it
announcements-rings = everybody in the conversation is rung
announcements-valid = valid until { $at }
announcements-goes-out = planned for { $at }
announcements-must-ask = a second organiser has to approve it
announcements-one-language = in one language only: everybody gets this text
announcements-offer = { $count ->
    [one] One person on { $platform }
   *[other] { $count } people on { $platform }
}: { $takes }. As a post in { $place } it takes about one minute: write `announcement { $number } as a post`.
announcements-ring-really = That rings everybody in the conversation, also those whom it does not concern. If you want that, write `announcement { $number } ring really`.
announcements-button = { $act ->
    [send] Send
    [stop] Stop
    [ask] Second opinion
    [approve] Approve
    [reject] Not so
    [discard] Discard
    [urgent] Urgent
    [normal] Not urgent
    [read] Ask who read it
    [post] As a post
    [direct] Directly
    [ring] Ring everybody
    [over] Done with
   *[withdraw] Withdraw
}
announcements-twin = { $act ->
    [send] announcement { $number } send
    [stop] announcement { $number } stop
    [ask] announcement { $number } second opinion
    [approve] announcement { $number } approve
    [reject] announcement { $number } reject
    [discard] announcement { $number } discard
    [urgent] announcement { $number } urgent
    [normal] announcement { $number } not urgent
    [read] announcement { $number } ask who read it
    [post] announcement { $number } as a post
    [direct] announcement { $number } directly
    [ring] announcement { $number } ring
    [over] announcement { $number } done
   *[withdraw] announcement { $number } withdraw
}
announcements-form-title = An announcement
announcements-form-field = { $field ->
    [whom] For whom?
    [de] In German
    [en] In English
   *[urgency] How urgent?
}
announcements-form-hint = such as: everyone, tour 3 except the waitlist, hosts of today
announcements-option = { $option ->
    [urgent] urgent, also in quiet hours
   *[normal] normal
}

# What was done.
announcements-sending = { $count ->
    [one] Announcement { $number } goes out to one person, { $takes }.
   *[other] Announcement { $number } goes out to { $count } people, { $takes }.
}
announcements-sending-soon = Announcement { $number } goes out as soon as I have looked up whom it is for.
announcements-waits = { $reason ->
    [out] Announcement { $number } waits: I cannot see who is in { $channels }. Invite me there, then it goes out; `announcement { $number } stop` holds it back.
   *[away] Announcement { $number } waits: I cannot reach { $channels } at the moment, and do not see who is there. I keep trying; `announcement { $number } stop` holds it back.
}
announcements-gave-up = Announcement { $number } did not go out: I could not see whom it is for, and by now it would be too late.
announcements-posting = Announcement { $number } is being posted.
announcements-scheduled = Announcement { $number } is planned for { $at }. It goes to everyone who belongs to them then; `announcement { $number } discard` holds it back.
announcements-asked = Announcement { $number } waits for another organiser’s yes.
announcements-rejected = Announcement { $number } is not sent; it is a draft again.
announcements-was-rejected = { $name } does not want announcement { $number } sent like that. It is a draft again: `announcement { $number }`.
announcements-discarded = Announcement { $number } is not sent.
announcements-stopped = Stopped: of announcement { $number } nothing more is sent.
announcements-changed = Announcement { $number } is changed.
announcements-correcting = I correct announcement { $number } wherever it was delivered.
announcements-withdrawing = I take announcement { $number } back wherever it was delivered.
announcements-ending = Announcement { $number } says from now on that it is done with.
announcements-until = Announcement { $number } is valid until { $at }.

# The report. { $state } is where it stands, { $at } a moment.
announcements-card = { $state ->
    [draft] Announcement { $number }, a draft, to { $whom }
    [asked] Announcement { $number } waits for a second organiser, to { $whom }
    [scheduled] Announcement { $number }, planned for { $at }, to { $whom }
    [sending] Announcement { $number } is being sent, to { $whom }
    [sent] Announcement { $number }, { $at }, to { $whom }
    [stopped] Announcement { $number }, { $at }, stopped, to { $whom }
    [withdrawn] Announcement { $number }, { $at }, withdrawn, to { $whom }
   *[over] Announcement { $number }, { $at }, done with, to { $whom }
}
announcements-delivered = delivered: { $count }
announcements-waiting = waiting: { $count }
announcements-held = waiting for the end of quiet hours: { $count }
announcements-posted = { $waiting ->
    [0] posted in conversations: { $count }
   *[other] posted in conversations: { $count }, waiting: { $waiting }
}
announcements-failed = failed: { $count } ({ $reason })
announcements-reads = read: { $count }
announcements-sent = The last announcements
announcements-none = Nothing was announced yet.

# What is refused.
announcements-unclear = To whom, and what? Put a colon between them, for example `to everyone from tour 3: We meet at the other door.`
announcements-unknown = I don’t know whom you mean by “{ $name }”, so nothing is sent. For example: everyone, hosts of today, tour 3, #12.
announcements-near = I don’t know whom you mean by “{ $name }”, so nothing is sent. Did you mean “{ $near }”?
announcements-which = “{ $name }” may be several: { $sessions }. Say it again with its number; nothing is sent.
announcements-of-what = Of which session? Say it again with its number, such as #12; nothing is sent.
announcements-no-circle = Nobody here knows who that is, so nothing is sent.
announcements-no-place = I know no channel { $name }. Write to me there once, then I can post in it.
announcements-no-channel = I know no channel { $name }; nothing is sent. Invite me there, and write to me there once.
announcements-which-channel = Which channel do you mean? Say it again with its name, such as `to everyone in #general: …`; nothing is sent.
announcements-unread = { $reason ->
    [out] I cannot see who is in { $channels }; nothing is sent. Invite me there, and say it again.
   *[away] I cannot reach { $channels } at the moment, and do not see who is there; nothing is sent. Say it again in a minute.
}
announcements-places-alone = A channel and people are two announcements. Write one for the channel, and one for the people.
announcements-no-text = What shall I say? At least one language, please.
announcements-too-long = At most { $longest } signs in each language, please.
announcements-nobody = At this moment there is nobody whom I could reach. Later on, `send at 14:00`.
announcements-no-such = There is no announcement { $number }. See `sent announcements`.
announcements-or-undo = `undo` takes back what you changed in the programme, `announcement { $number } withdraw` the announcement.
announcements-act-unclear = What shall I do with it? For example `announcement 7 send`.
announcements-own = You wrote it yourself: another organiser has to approve it.
announcements-not-now = { $state ->
    [draft] Announcement { $number } was not sent yet.
    [asked] Announcement { $number } still waits for a second organiser.
    [scheduled] Announcement { $number } was not sent yet, it has its time.
    [sending] Announcement { $number } is being sent.
    [sent] Announcement { $number } was sent already.
    [stopped] Announcement { $number } is stopped.
    [withdrawn] Announcement { $number } is withdrawn.
   *[over] Announcement { $number } is done with already.
}
announcements-too-late = Announcement { $number } was sent too long ago to be changed where it stands. Write a new one.
announcements-when = When? For example `send at 14:00` or `send tomorrow at 9`.
announcements-passed = { $at } has passed, or is too far away.
announcements-rings-nobody = Only a post in a conversation can ring everybody there: `as a post` first.

my-data-announced = Announcements that you got
my-data-announcing = Announcements that you wrote
