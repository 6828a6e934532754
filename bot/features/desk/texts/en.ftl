desk-help-topic = overview | overview | desk | status
desk-home-words = my table | overview | home | start
desk-home-help = `my table` – now, next and your stars at a glance
desk-status-words = status | is everything running | is the bot ok | is the bot running
desk-status-help = `status` – how I am doing
desk-home-shortcut = My table
desk-home-shortcut-help = What is on now and next, and your stars

desk-empty = Nothing is on right now, and nothing you starred is still to come. `programme` shows the rest of today.
desk-calendar-twin = calendar
desk-settings = ⚙️ Settings
desk-settings-twin = settings
desk-status = How I am otherwise:
desk-well = All is well.
desk-wrong = { $count ->
    [one] One thing needs you:
   *[other] { $count } things need you:
}
# { $platform } is such as Slack, { $since } and { $at } are times; { $cause } is the platform's own word.
desk-there = { $platform }: connected since { $since }{ $again ->
    [0] {""}
    [one] , after one interruption
   *[other] , after { $again } interruptions
}
desk-heard = {""}, last heard at { $at }
desk-away = { $platform }: not connected since { $since } ({ $cause }). I keep trying; on the server `stammtisch check` says what is missing
desk-never-there = { $platform }: not connected yet. On the server `stammtisch check` says what is missing
desk-held-up = { $count ->
    [one] one message has been waiting since { $since }
   *[other] { $count } messages wait, the oldest since { $since }
}. The platform is away or lets me write only so fast; I send them as soon as I can
# { $what } is a part of the bot.
desk-overdue = overdue since { $at }: { $part }. The log says why; if it says nothing, restart me
desk-bell = next at { $at }: { $part }
desk-part = { $what ->
    [reminders] reminders
    [digests] morning and evening messages
    [personal] people's own reminders
    [announcements] announcements by organisers
    [posts] announcements of sessions in channels
    [seats] seats and lists
    [board-following] the barcamp's phases
    [rounds] a round of introductions
    [introductions] introductions
    [notices] what changed
    [programme-conflicts] checking the programme
    [sources] looking at a source
    [retention] what is deleted after an event
    [moderation] who is heard again
    [tidy] tidying up
   *[other] something else
}
desk-arrived = everything arrived, nothing got stuck
desk-later = { $count ->
    [one] , one is for later
   *[other] , { $count } are for later
}
# { $reasons } are such as: 3 × channel_not_found.
desk-dead = { $count ->
    [one] one message of this week never arrived
   *[other] { $count } messages of this week never arrived
}: { $reasons }. Try once more: `retry letters`; let go: `drop letters`
desk-aside = { $count ->
    [one] one message to me got stuck this week
   *[other] { $count } messages to me got stuck this week
}. Look for “signal failed” in the log; whoever wrote knows that it did not work
# { $what } is a line of the log.
desk-mishap = last error, { $at }: { $what } ({ $cause })
desk-mishap-next = The log has more.
desk-audit-words = audit | audit log | show audit | show the audit | show the audit log
desk-audit-help = `audit` – what organisers did, and when; `audit olga`, `audit yesterday`, `audit 2` for the next page
desk-audit-asked-words = who did what
desk-audit-asked-help = `who did what today?` – the same in a sentence; also `what did Olga do yesterday?`
desk-acts = { $count ->
    [one] One act:
   *[other] { $count } acts, the last first:
}
# An act that is no command's name. { $name } is what it is called inside.
desk-act = { $act ->
    [answer] answered a question of mine
    [announcement-show] looked at announcement
    [announcement-send] sent or planned announcement
    [announcement-stop] stopped announcement
    [announcement-ask] asked for a second opinion on announcement
    [announcement-approve] approved announcement
    [announcement-reject] rejected announcement
    [announcement-discard] discarded announcement
    [announcement-urgent] made urgent: announcement
    [announcement-normal] made not urgent: announcement
    [announcement-read] with receipts: announcement
    [announcement-post] as a post: announcement
    [announcement-direct] directly: announcement
    [announcement-ring] asked to ring everybody: announcement
    [announcement-really] confirmed to ring everybody: announcement
    [announcement-correct] corrected announcement
    [announcement-withdraw] withdrew announcement
    [announcement-over] declared done with: announcement
    [announcement-until] set an end for announcement
    [took-an-organiser-s-role] took the role of an organiser
   *[other] { $name }
}
desk-more-acts = Page { $page } of { $pages }.
desk-no-acts = There is nothing of that in the log.
desk-nobody-now = somebody whom I forgot
desk-nobody-called = I know nobody who is called “{ $name }”. Try the name as the platform shows it, or a day: `audit yesterday`.
desk-was-refused = {" "}(refused)
desk-today-words = what goes out today | what still goes out today | outgoing today | outgoing | sending today | what's going out today | what's going out | what is going out today | what will you send today | what are you sending today | what do you send today
desk-today-help = `outgoing` – what I will send until midnight, and how long that takes; nothing is sent by asking
desk-today-here-words = today
desk-today-here-help = `today` – in the organisers' conversation the same as `outgoing`; everywhere else it asks for the programme
# Under the answer to `today`, which would else have asked for the programme.
desk-out-programme = If you meant the programme: `programme`.
desk-nothing-out = Nothing goes out until midnight, as things stand now.
desk-out = Until midnight there goes out, as things stand now:
# { $kind } is one of desk-out-kind.
desk-out-line = { $at } · { $kind }
desk-out-kind = { $kind ->
    [reminders] reminders
    [digests] morning messages
    [outlooks] evening messages
    [personal] people's own reminders
    [announcements] announcements by organisers
    [posts] announcements of sessions
    [lists] lists for hosts
    [holds] seats whose time to be taken runs out
    [introductions] introductions
    [rounds] a round of introductions, to whoever agreed
    [notices] what changed
    [board] the barcamp
    [promised] promised already, and waiting
   *[other] something else
}
desk-out-persons = { $persons ->
    [one] , one person
   *[other] , { $persons } people
}{ $count ->
    [0] {""}
   *[other] , { $count } messages
}
desk-out-places = { $count ->
    [one] , in one conversation
   *[other] , in { $count } conversations
}
desk-out-takes = { $minutes ->
    [one] , takes about a minute
   *[other] , takes about { $minutes } minutes
} (until { $until })
desk-out-more = { $count ->
    [one] … and one more line.
   *[other] … and { $count } more lines.
}
desk-out-all = { $count ->
    [0] What comes up until then is not in it.
    [one] One message in all. What comes up until then is not in it.
   *[other] { $count } messages in all. What comes up until then is not in it.
}
desk-rehearse-words = rehearse | rehearsal
desk-rehearse-help = `rehearse the first day` – plays it beforehand in a copy, and tells only organisers what I would say when
desk-rehearse-over = { $day } is over, so there is nothing to rehearse. Name a day to come: `rehearse day 2`.
desk-rehearse-unclear = Which day shall I rehearse? `rehearse day 1`, `rehearse Saturday`, or just `rehearse` for the next one.
desk-rehearse-nothing = I know no event that is still to come. Bring its programme first: `import`.
desk-rehearsing = I rehearse { $day } in a copy of what I know now. Nobody hears of it; organisers get what came of it in a minute or so.
desk-rehearsed = Rehearsed: { $day }. I would say:
desk-rehearsed-nothing = Rehearsed: { $day }. I would say nothing to anybody.
desk-rehearsed-all = { $count ->
    [one] One message
   *[other] { $count } messages
} in all, { $people ->
    [one] to one person
   *[other] to { $people } people
} directly{ $lost ->
    [0] .
    [one] ; one would come too late or find nobody.
   *[other] ; { $lost } would come too late or find nobody.
}
desk-rehearsal-failed = I could not rehearse { $day }; nothing happened to your data. The cause is in the log, under “a rehearsal failed”.
desk-rehearsed-cut = It took too long: I came only to { $at }.
desk-rehearsed-copy = It was a copy; nothing of it went out. What people say and change until then is not in it.
desk-retry-words = retry letters
desk-retry-help = `retry letters` – once more what never arrived
desk-retried = { $count ->
    [0] There is nothing that I could try again.
    [one] I try one message again.
   *[other] I try { $count } messages again.
}
desk-drop-words = drop letters
desk-drop-help = `drop letters` – lets go of what never arrived
desk-dropped = { $count ->
    [0] There is nothing to let go of.
    [one] I let go of one message.
   *[other] I let go of { $count } messages.
}
desk-people = { $count ->
    [one] I know one person
   *[other] I know { $count } people
}
desk-waiting = { $count ->
    [0] nothing waits to be sent
    [one] one message waits to be sent
   *[other] { $count } messages wait to be sent
}
desk-fresh = { $count ->
    [0] no source of the programme is watched
    [one] the programme's source is fresh
   *[other] all { $count } sources of the programme are fresh
}
# { $names } are such as camp/programme.
desk-stale = { $count ->
    [one] one source of the programme is out of date: { $names }. See `sources`
   *[other] { $count } sources of the programme are out of date: { $names }. See `sources`
}
# What people asked in vain this week.
desk-unanswered = { $kind ->
    [topic] questions about topics that I found nothing on
    [person] questions about people whom I did not find
    [room] questions about rooms that I did not find
    [time] questions about times at which nothing was on
   *[unclear] questions that I did not understand
}, this week: { $count }

# Reminders that come too late one by one; { $place } is a channel.
desk-crowd = { $start }: { $count } reminders take about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, that is too long.
desk-crowd-named = I will mention { $count ->
    [one] one person
   *[other] { $count } people
} in { $place }.

desk-keys-replaced = My keys for encrypted rooms were lost, and I have new ones. Whoever had verified me sees a warning now and should verify me again; I can no longer read what was written for the old keys.
