reminders-star-words = star | save | remind me of | remember
reminders-star-help = `star #12` (or ⭐ under it) – saved, and I will remind you
reminders-unstar-words = unstar | forget | remove star | no star
reminders-unstar-help = `unstar #12` – never mind
reminders-mine-words = my stars | my agenda | my sessions | what did i star
reminders-mine-help = `my stars` – what you starred
reminders-lead-words = lead | always remind me
reminders-lead-help = `lead 15` – I remind you that many minutes before
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
# The reminders. { $gap } is such as “in 10 minutes”, { $where } names the place.
reminders-soon = ⏰ “{ $title }” starts { $gap } ({ $start }), { $where }. { $label }
reminders-now = ⏰ “{ $title }” starts now, { $where }. { $label }
reminders-late = ⏰ A little late, sorry: “{ $title }” starts { $gap } ({ $start }), { $where }. { $label }
reminders-running = ⏰ Already on, sorry for the delay: “{ $title }” started at { $start }, { $where }. { $label }
reminders-where = { $place }
reminders-nowhere = the place is not known yet
reminders-missed = “{ $title }”, { $start }

my-data-stars = Your stars
my-data-lead = How long before I remind you
reminders-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
