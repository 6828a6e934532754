reminders-help-topic = stars | star | stars | bookmark | save | reminders
reminders-star-words = star | save | remember
reminders-star-help = `star #12` (or ⭐ under it) – saved, and I will remind you; `star #12 30 minutes before`
reminders-star-named-words = star the | bookmark | bookmark the
reminders-star-named-help = `star the keynote` – by words of its title
reminders-unstar-words = unstar | forget | remove star | no star
reminders-unstar-help = `unstar #12` – never mind
reminders-unstar-named-words = unstar the | remove the star from
reminders-unstar-named-help = `unstar the keynote` – by words of its title
reminders-mine-words = my stars | my sessions | what did i star
reminders-mine-help = `my stars` – what you starred
reminders-agenda-words = my agenda | my day | my schedule | my programme | my program
reminders-agenda-help = `my agenda` – your day with gaps and overlaps; `my agenda all` – all days
reminders-lead-words = lead | always remind me
reminders-lead-help = `lead 15` – I remind you that many minutes before; `lead 30 #12` for one session
reminders-quiet-words = quiet | quiet hours | do not disturb
reminders-quiet-help = `quiet 22-8` – no reminders in these hours; `quiet off`
reminders-pause-words = pause | pause reminders | mute reminders
reminders-pause-help = `pause` – no reminders until you say `resume`
reminders-resume-words = resume | resume reminders | unpause | unmute
reminders-resume-help = `resume` – reminders again
reminders-digest-words = digest | every morning | morning digest
reminders-digest-help = `digest 8:00` – your starred sessions of the day, every morning; `digest off`
reminders-outlook-words = outlook | every evening | evening outlook
reminders-outlook-help = `outlook 20:00` – your starred sessions of tomorrow, every evening; `outlook off`
reminders-who-words = who is coming to | who's coming to | who is coming | who's coming
reminders-who-help = `who is coming to #12` – for those who host a session
reminders-star-this-shortcut = Star this session
reminders-star-this-shortcut-help = Stars the session that this message shows, and reminds you of it

reminders-starred = Starred: “{ $title }”, { $when } ({ $label }).
# After the sentence before, and so is the next.
reminders-promised = { $minutes ->
    [0] I will remind you when it starts.
    [one] I will remind you one minute before.
   *[other] I will remind you { $minutes } minutes before.
}
reminders-starts-already = It starts { $gap } already.
# { $title } is another session that the person starred.
reminders-clash = It overlaps with “{ $title }” ({ $label }).
reminders-starred-running = Starred: “{ $title }” ({ $label }). It has begun already, best go right now!
reminders-already = You have already starred “{ $title }” ({ $label }).
reminders-unstarred = All right, “{ $title }” ({ $label }) is no longer starred.
reminders-none = You had not starred “{ $title }” ({ $label }).
reminders-over = “{ $title }” is over already.
reminders-cancelled = “{ $title }” is cancelled, sorry.
reminders-which = There are several sessions there. Type `star` and the number, for example `star { $label }`.
reminders-shows-none = That message shows no session. Tell me its number, for example `star #12`.
reminders-which-label = Which session do you mean? Tell me its number, for example { $command ->
    [unstar] `unstar #12`
    [who] `who is coming to #12`
   *[star] `star #12`
}.
reminders-empty = You have not starred anything yet. Ask “what's next?”, then type `star` and the number.
reminders-all-over = Nothing you starred is still to come.
reminders-list = Your stars:
reminders-lead-set = All right, I will remind you { $minutes ->
    [0] when it starts
    [one] one minute before the start
   *[other] { $minutes } minutes before the start
}.
reminders-lead-unclear = How many minutes before? For example `lead 15`, at most { $longest }, which is one day.
reminders-hosts-only = Only the organisers and the session's hosts can see that.
reminders-who = { $count ->
    [0] Nobody has starred “{ $title }” yet.
    [one] One person has starred “{ $title }”.
   *[other] { $count } people have starred “{ $title }”.
}
reminders-who-names = By name: { $names }
reminders-promised-at = I will remind you on { $when }.
reminders-which-of = Several sessions fit. Which one? For example { $command ->
    [unstar] `unstar { $label }`
    [who] `who is coming to { $label }`
   *[star] `star { $label }`
}
reminders-no-such = I found no session “{ $said }”. Tell me its number, for example { $command ->
    [unstar] `unstar #12`
    [who] `who is coming to #12`
   *[star] `star #12`
}, or ask “what’s next?”.
reminders-agenda-today = Your day:
reminders-agenda-day = { $day }:
reminders-agenda-free = { $start }–{ $end } free
reminders-agenda-overlap = overlaps with { $labels }
reminders-digest = Good morning! Today you starred:
reminders-outlook = Tomorrow you starred:
reminders-quiet-set = All right, nothing from me between { $begin } and { $end }. A reminder that falls into that time comes at its end, or, where the session starts before that, just before it.
reminders-quiet-off = All right, no more quiet hours.
reminders-quiet-unclear = From when to when? For example `quiet 22-8`, or `quiet off`.
reminders-paused = All right, no reminders until you say `resume`. Your stars stay.
reminders-not-paused = Your reminders are on.
reminders-resumed = Welcome back! I will remind you again of all that is still to come.
reminders-digest-set = All right: every morning at { $clock } the sessions that you starred for the day. On days without any I keep quiet.
reminders-digest-off = All right, no more morning message.
reminders-digest-unclear = At what time? For example `digest 8:00`, or `digest off`.
reminders-outlook-set = All right: every evening at { $clock } the sessions that you starred for the next day. Before days without any I keep quiet.
reminders-outlook-off = All right, no more evening message.
reminders-outlook-unclear = At what time? For example `outlook 20:00`, or `outlook off`.
# Two or more starred sessions at the same time; a list follows.
reminders-overlap = { $count ->
   *[other] { $count } sessions that you starred overlap:
}
reminders-overlap-choose = Which one do you let go? For example `unstar { $label }`. If you want to hop between them, leave it as it is.
reminders-drop = No { $label }
# The reminders. { $gap } is such as “in 10 minutes”, { $where } names the place.
reminders-soon = ⏰ “{ $title }” starts { $gap } ({ $start }), { $where }. { $label }
reminders-now = ⏰ “{ $title }” starts now, { $where }. { $label }
reminders-late = ⏰ A little late, sorry: “{ $title }” starts { $gap } ({ $start }), { $where }. { $label }
reminders-running = ⏰ Already on, sorry for the delay: “{ $title }” started at { $start }, { $where }. { $label }
# Several sessions that begin at the same time; a list follows.
reminders-many-soon = ⏰ Starting { $gap } ({ $start }):
reminders-many-now = ⏰ Starting now:
reminders-many-late = ⏰ A little late, sorry – starting { $gap } ({ $start }):
reminders-many-running = ⏰ Already on since { $start }, sorry for the delay:
reminders-item = “{ $title }”, { $where }. { $label }
# To somebody who hosts a session; the number of stars follows.
reminders-host = You host it.
reminders-host-soon = 🎤 Your session “{ $title }” starts { $gap } ({ $start }), { $where }. { $label }
reminders-host-now = 🎤 Your session “{ $title }” starts now, { $where }. { $label }
reminders-host-late = 🎤 A little late, sorry: your session “{ $title }” starts { $gap } ({ $start }), { $where }. { $label }
reminders-host-running = 🎤 Sorry for the delay: your session “{ $title }” started at { $start }, { $where }. { $label }
reminders-host-seats = { $count ->
    [one] One person has a seat.
   *[other] { $count } people have a seat.
}
reminders-host-stars = { $count ->
    [0] Nobody has starred it yet.
    [one] One person has starred it.
   *[other] { $count } people have starred it.
}
# What a reminder says after the programme has changed.
reminders-now-moved = 🔁 Moved: “{ $title }” now starts { $start }, { $where }. { $label }
reminders-now-there = ⏰ “{ $title }” starts { $start }, { $where }. { $label }
reminders-now-cancelled = ❌ “{ $title }” is cancelled. { $label }
reminders-where = { $place }
reminders-nowhere = the place is not known yet
reminders-missed = “{ $title }”, { $start }

my-data-stars = Your stars
my-data-lead = How long before I remind you
reminders-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
my-data-reminding = How I remind you
reminders-my-quiet = quiet from { $begin } to { $end }
reminders-my-pause = reminders are paused
reminders-my-digest = every morning at { $clock }
reminders-my-outlook = every evening at { $clock }
