desk-home-words = my table | overview | home | start
desk-home-help = `my table` – now, next and your stars at a glance
desk-status-words = status
desk-status-help = `status` – how I am doing
desk-home-shortcut = My table
desk-home-shortcut-help = What is on now and next, and your stars

desk-empty = Nothing is on right now, and nothing you starred is still to come. `programme` shows the rest of today.
desk-calendar-twin = calendar
desk-settings = ⚙️ Settings
desk-settings-twin = settings
desk-status = How I'm doing:
desk-people = { $count ->
    [one] I know one person
   *[other] I know { $count } people
}
desk-waiting = { $count ->
    [0] nothing waits to be sent
    [one] one message waits to be sent
   *[other] { $count } messages wait to be sent
}
desk-dead = { $count ->
    [0] everything arrived
    [one] one message never arrived
   *[other] { $count } messages never arrived
}
desk-aside = { $count ->
    [0] nothing got stuck
    [one] one message got stuck
   *[other] { $count } messages got stuck
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
