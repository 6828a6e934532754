programme-help-topic = programme | programme | program | schedule
programme-show-words = show | show me | details | more about
programme-show-help = `show #12` – everything about one session
programme-day-words = programme | program | the programme | schedule | show the programme | show me the programme
programme-day-help = `programme` – what is still to come today
programme-changes-words = what changed | what has changed | what is new | what's new | changes
programme-changes-help = `what changed` – since you last asked
programme-check-words = check programme | check the programme | check program
programme-check-help = `check programme` – looks for rooms and people that are booked twice

programme-which = Which session do you mean? Tell me its number, for example `show #12`.
programme-over = The programme is over. It was good to have you here!
# { $day } is such as “Friday, November 4”.
programme-of-day = { $day }
programme-checking = I'm checking, and will write to you in a moment.
programme-no-clash = Programme checked: no room and no person is booked twice.
programme-clashes = { $count ->
    [one] Programme checked, one clash:
   *[other] Programme checked, { $count } clashes:
}
programme-clash-room = Room { $what }: { $first } and { $second } at the same time
programme-clash-person = { $what } is in { $first } and { $second } at the same time
# { $since } is such as “Thu 14:30”.
programme-changed = Since { $since } this has changed:
programme-unchanged = Nothing has changed since { $since }.
programme-more-changes = … and { $count } more changes.
programme-now-new = new, { $start }
programme-now-cancelled = cancelled
programme-now-back = takes place after all, { $start }
programme-change = { $field ->
    [title] title
    [start] start
    [end] end
    [room] room
    [people] people
    [language] language
    [kind] kind
    [place] meeting point
   *[capacity] seats
} { $old } → { $new }
my-data-asked = What you last asked
my-data-asked-at = what has changed, on { $at }
my-data-hosting = Sessions you are there for

# --- Programmes from files ---
import-at-line = Line { $line }
import-at-element = “{ $element }”
import-empty = The file is empty.
import-too-big = The file is too big: I read no more than { $limit } MB.
import-too-many = That is more than { $limit } sessions. I do not take in that many.
import-too-deep = The file is nested so deeply that I do not read it.
import-encoding = The file is damaged: its characters cannot be read. Please save it as UTF-8.
# $kind is office, pdf or packed.
import-other-file = { $kind ->
    [pdf] That is a PDF. I need the programme’s export, such as schedule.xml, iCalendar or CSV.
    [packed] The file is compressed. Please unpack it and give me what is inside.
   *[office] That is an office file or an archive. Please save the table as CSV.
}
import-web-page = That is a web page and no export. Give me the address or the file of schedule.xml, schedule.json, iCalendar or CSV.
import-unknown = I do not know this format. I read schedule.xml and schedule.json (frab, pretalx), iCalendar, Sessionize, OPass, CSV and TOML.
import-unreadable = I cannot read this file. Nothing has changed.
import-no-sessions = There is not a single session with title and time in the file. Nothing has changed.
import-no-day = The times in the file have no date, and I do not know the first day of the event.
import-no-zone = The times in the file have no time zone, and I do not know the event’s.
# $where is such as “Line 7”.
import-bad-time = { $where }: I do not understand “{ $value }” as a time.
import-bad-number = { $where }: “{ $value }” is not a number.
import-bad-zone = “{ $value }” is not a time zone. It should be something like Europe/Berlin.
import-xml-broken = The XML is broken in line { $line }.
import-xml-entities = The XML brings definitions of its own (a DTD). For safety I do not read that.
import-json-broken = The JSON is broken in line { $line }.
import-toml-broken = The TOML is broken in line { $line }.
import-csv-broken = The table is broken in line { $line }.
import-csv-columns = In the heading I need at least title and start. It says: { $columns }
import-ics-cut = The calendar breaks off in line { $line }.

import-fixed-nul = { $count ->
    [one] Removed a NUL character.
   *[other] Removed { $count } NUL characters.
}
import-fixed-encoding = The file is not in UTF-8; I read it as Western European text.
import-fixed-json = The JSON was not quite in order (line breaks within texts, or commas too many); I mended it.
import-fixed-doubled = { $count ->
    [one] A key stands there twice: “{ $example }”.
   *[other] { $count } keys stand there twice, such as “{ $example }”.
}
import-fixed-xml = The XML was not quite in order (single characters); I mended it.
import-fixed-lines = { $count ->
    [one] A line is not as it should be: “{ $example }”.
   *[other] { $count } lines are not as they should be, such as “{ $example }”.
}
import-fixed-zone = The file names no time zone; I took { $example }.
import-fixed-zone-name = { $count ->
    [one] I do not know the time zone “{ $example }”; I took the event’s.
   *[other] I do not know { $count } time zones, such as “{ $example }”; I took the event’s.
}
import-fixed-day = { $count ->
    [one] One time has no date; I took { $example }.
   *[other] { $count } times have no date; I took { $example }.
}
import-fixed-utc = { $count ->
    [one] “{ $example }” has its date in UTC beside the local time; it is the same moment.
   *[other] { $count } sessions have their date in UTC beside the local time, such as “{ $example }”.
}
import-fixed-local = { $count ->
    [one] “{ $example }” says UTC but means the local time; I read it so.
   *[other] { $count } sessions say UTC but mean the local time, such as “{ $example }”; I read it so.
}
import-fixed-clock = { $count ->
    [one] The date and the start of “{ $example }” do not agree; please have a look.
   *[other] The date and the start of { $count } sessions do not agree, such as “{ $example }”; please have a look.
}
import-fixed-night = { $count ->
    [one] “{ $example }” begins after midnight; I put it on the day after.
   *[other] { $count } sessions begin after midnight, such as “{ $example }”; I put them on the day after.
}
import-fixed-end = { $count ->
    [one] “{ $example }” has no end; I took the time until the next session in the room, an hour at most.
   *[other] { $count } sessions have no end, such as “{ $example }”; I took the time until the next session in the room, an hour at most.
}
import-fixed-all-day = { $count ->
    [one] “{ $example }” lasts all day.
   *[other] { $count } entries last all day, such as “{ $example }”.
}
import-fixed-html = { $count ->
    [one] I removed HTML from the text of “{ $example }”.
   *[other] I removed HTML from the texts of { $count } sessions, such as “{ $example }”.
}
import-fixed-keys = { $count ->
    [one] Several sessions have the same id “{ $example }”; I tell them apart by title and time.
   *[other] { $count } ids belong to several sessions, such as “{ $example }”; I tell them apart by title and time.
}
import-fixed-speakers = { $count ->
    [one] The speaker is only named as the organiser: “{ $example }”.
   *[other] The speakers of { $count } sessions are only named as organisers, such as “{ $example }”.
}
import-fixed-rule = { $count ->
    [one] I do not understand how “{ $example }” repeats; I took only the first time.
   *[other] I do not understand { $count } repetitions, such as that of “{ $example }”; I took only the first time.
}

import-left-untitled = { $count ->
    [one] One session without a title
   *[other] { $count } sessions without a title
}
import-left-unscheduled = { $count ->
    [one] One session without a time: “{ $example }”
   *[other] { $count } sessions without a time, such as “{ $example }”
}
import-left-date = { $count ->
    [one] One session with an impossible date: “{ $example }”
   *[other] { $count } sessions with an impossible date, such as “{ $example }”
}
import-left-cancelled = { $count ->
    [one] One session that is cancelled or was not accepted: “{ $example }”
   *[other] { $count } sessions that are cancelled or were not accepted, such as “{ $example }”
}
import-left-private = { $count ->
    [one] One private entry
   *[other] { $count } private entries
}
import-left-twice = { $count ->
    [one] One session that stands there twice: “{ $example }”
   *[other] { $count } sessions that stand there twice, such as “{ $example }”
}
import-left-part = { $count ->
    [one] One part of the file that is not of the programme: “{ $example }”
   *[other] { $count } parts of the file that are not of the programme, such as “{ $example }”
}
import-left-series = { $count ->
    [one] “{ $example }” repeats without end; I take what happens from a year before until a year after.
   *[other] { $count } series repeat without end, such as “{ $example }”; I take what happens from a year before until a year after.
}

# { $format } is such as frab-xml, { $event } the event's short name.
import-read = { $count ->
    [one] One session read ({ $format }) for { $event }.
   *[other] { $count } sessions read ({ $format }) for { $event }.
}
import-did = { $what ->
    [new] { $count } new
    [changed] { $count } changed
    [cancelled] { $count } cancelled
   *[back] { $count } back again
}
import-same = Nothing has changed.
import-which-event = There are several events: { $events }. Name the one you mean with --event.
export-kind = The ending of the file says its kind: { $kinds }.
export-no-event = There is no such event yet.
export-done = { $count ->
    [one] { $file }: one session written.
   *[other] { $file }: { $count } sessions written.
}

# --- Changing the programme in chat ---
programme-move-words = move | reschedule | postpone | extend | shorten | swap
programme-move-help = `move #12 to 2:30pm in Saal` – change time, day, room or length; also `swap #3 and #5`
programme-cancel-words = cancel | reinstate
programme-cancel-help = `cancel #12` – it does not take place; with `reinstate #12` it does after all
programme-rename-words = rename
programme-rename-help = `rename #12 to …` – another title; other people with `change speakers of #12 to …`
programme-add-words = new session | add session | add a session
programme-add-help = `add session: Title, Friday 14:00-14:45, room Saal, with Hanna Probe` – put it into the programme
programme-apply-words = apply
programme-apply-help = `apply` – do it as I have shown it
programme-leave-words = leave it
programme-leave-help = `leave it` – change nothing after all
programme-undo-words = undo | undo that
programme-undo-help = `undo` – take back your last change; `undo #12` the last one of a session
programme-conflicts-words = conflicts
programme-conflicts-help = `conflicts` – where the source says something else than you
programme-keep-words = keep
programme-keep-help = `keep #12` – what you set stays
programme-take-words = take source | take the source
programme-take-help = `take source #12` – what the source says counts
programme-host-words = host | make host
programme-host-help = `host #12 @lin` – Lin hosts the session, and may do what its hosts may
programme-no-host-words = no host | remove host
programme-no-host-help = `remove host #12 @lin` – Lin does not host the session any more
programme-host-example = For example: `host #12 @lin`.
programme-host-of-pitch = { $label } is of the barcamp. There it is `co-host { $label } @lin`.
programme-hosts = { $account } hosts { $title } ({ $label }) now.
programme-hosts-not = { $account } does not host { $title } ({ $label }) any more.
programme-is-host = { $account } hosts { $title } ({ $label }) already.
programme-is-no-host = { $account } does not host { $title } ({ $label }).
# To who was named.
programme-you-host = You host { $title } ({ $label }) now. To see who comes, type `who is coming to { $label }`.

programme-change-preview = This would change:
# How many people starred the sessions that would change.
programme-change-stars = { $count ->
    [0] Nobody has starred that yet.
    [one] One person has starred that.
   *[other] { $count } people have starred that.
}
# How many seats are taken in them.
programme-change-seats = { $count ->
    [one] One seat is taken.
   *[other] { $count } seats are taken.
}
programme-change-clashes = Careful, this clashes:
# Stands for the new session in a list of clashes.
programme-change-new = the new session
programme-apply-button = Apply
programme-apply-twin = apply
programme-leave-button = Leave it
programme-leave-twin = leave it
programme-undo-button = Undo
programme-undo-twin = undo
programme-keep-button = Keep ours
programme-keep-twin = keep { $label }
programme-take-button = Take the source’s
programme-take-twin = take source { $label }
programme-change-done = Changed:
programme-change-added = Added:
programme-change-left = All right, everything stays as it is.
programme-change-yes-or-no = Shall I do that? `yes` or `no`.
programme-change-taken = That is done already.
programme-change-gone = This proposal no longer holds. Just tell me again what shall change.
programme-change-stale = Something has changed meanwhile, so once more:
programme-change-done-already = Meanwhile the programme says so already.
programme-change-already = “{ $title }” ({ $label }) is like that already. Nothing has changed.
programme-change-example = I did not understand that, and nothing has changed. Say it like this, for example: `move #12 to 2:30pm in Saal`.
programme-change-add-example = I did not understand that, and nothing has changed. Say it like this, for example: `add session: Title, Friday 14:00-14:45, room Saal, with Hanna Probe`.
programme-change-which = Which one do you mean? Tell me its number:
programme-change-which-one = Which session do you mean? Tell me its number, for example `#12`.
programme-change-none = I do not find a session “{ $name }”. Best tell me its number, for example `#12`.
programme-change-same = For that I need two different sessions.
programme-change-backwards = Then it would end before it begins. Nothing has changed.
programme-change-title = The title must not be empty, and have { $longest } characters at most.
programme-change-room-near = I do not know a room “{ $name }”. Do you mean “{ $near }”? If it really is a new one, write “in new room { $name }”.
programme-change-room-unknown = I do not know a room “{ $name }”; there are: { $rooms }. If it really is a new one, write “in new room { $name }”.
programme-change-no-event = There is no event yet. Take in a programme first.
programme-undo-done = Taken back:
programme-undo-nothing = There is nothing to take back.
programme-undo-newer = Something newer has changed there since, so I do not take it back. With `what changed` you see everything.
programme-field = { $field ->
    [title] title
    [start] start
    [end] end
    [room] room
    [people] people
    [place] meeting point
   *[cancelled] cancellation
}
programme-conflict = On “{ $title }” ({ $label }) the source says something else than you. Until you decide, yours stands:
# { $field } names a field; { $says } and { $mine } are its values.
programme-conflict-line = { $field }: the source says { $says }, you have set { $mine }
programme-conflicts-open = { $count ->
    [one] One session on which the source says something else than you:
   *[other] { $count } sessions on which the source says something else than you:
}
programme-conflict-how = Decide with `keep { $label }` or `take source { $label }`.
programme-no-conflict = The source and you say the same everywhere.
programme-conflict-none = There is nothing to decide on { $label }.
programme-conflict-kept = All right, “{ $title }” ({ $label }) stays as you have set it.
my-data-acts = What you changed in the programme
my-data-acts-count = { $count ->
    [one] one change
   *[other] { $count } changes
}
