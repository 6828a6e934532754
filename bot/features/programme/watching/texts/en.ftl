sources-help-topic = programme sources | sources | source | import
sources-bring-words = import | read the programme from | take the programme from
sources-bring-help = `import https://…` – takes a programme in from the web and watches it; with “for EVENT as NAME” behind it where there are several
sources-list-words = sources | programme sources | where does the programme come from
sources-list-help = `sources` – where the programme comes from, and how fresh it is
sources-one-words = source
sources-one-help = `source NAME stop` – watches it no more

sources-reading = I'm reading it, and will write to you in a moment.
sources-slow = This takes a little longer. I'm still reading, and will write as soon as I'm done.
# A second sentence says why.
sources-not-read = That did not work, and nothing has changed in the programme.
sources-away = The server is not answering right now.
sources-status = The server says that it cannot right now (answer { $status }).
sources-clashes = { $count ->
    [one] Once, a room or somebody is booked twice. `check programme` shows which.
   *[other] Rooms or people are booked twice { $count } times. `check programme` shows which.
}
# { $gap } is such as “in 5 minutes”.
sources-watched = From now on I look by myself whether anything changes, next { $gap }. No more: `source { $name } stop`
# The next words of the person decide.
sources-agree = I have not changed anything yet: of { $to-come } sessions still to come in { $event }, { $missing } would be cancelled. Perhaps only half of the file is there. If that is how it should be, answer “yes, apply”. Anything else means no.
sources-left = All right, the programme stays as it is.
sources-which-event = There are several events: { $events }. Name the one you mean: `import https://… for EVENT`.
sources-bad-name = “{ $name }” does not work as a name. Take letters, digits, dot and hyphen, 64 characters at most.

sources-all = The programme comes from:
sources-none = No programme comes from anywhere yet. With `import https://…` I take one in.
sources-of = for { $event }
sources-count = { $count ->
    [one] one session
   *[other] { $count } sessions
}
sources-last-good = last read { $at }
sources-never = never read yet
# { $reason } is a sentence.
sources-fails = failing since { $since }: { $reason }
sources-waits = waits for your yes: `source { $name } accept`
sources-next = I look again { $gap }
# { $kind } is hand or stopped.
sources-unwatched = { $kind ->
    [hand] brought by hand
   *[stopped] not watched
}
sources-no-such = I know no source “{ $name }”. `sources` shows them all.
sources-which = There are several of those: { $names }. Please name it like that, with the slash.
sources-not-watched = I am not watching “{ $name }” anyway.
sources-stopped = All right, I watch “{ $name }” for { $event } no more. The programme stays as it is.
sources-not-held = “{ $name }” is not waiting for anything.

# To organisers.
sources-first = Read for the first time: “{ $name }”
sources-failing = Since { $since } I cannot read the source “{ $name }” for { $event } any more. The programme stays as it is; I keep trying.
sources-well = I can read the source “{ $name }” for { $event } again.
sources-held = In the source “{ $name }” for { $event }, { $missing } of { $to-come } sessions still to come are missing. Perhaps only half of the file is there, so I have not changed anything. If they really are cancelled: `source { $event }/{ $name } accept`

# For the command line.
sources-step-fetch = Getting the file …
sources-step-read = Reading it …
sources-step-take-in = Taking the programme in …
sources-watch-what = I can only watch a web address.
sources-half = Nothing has changed: of { $to-come } sessions still to come in { $event }, { $missing } would be cancelled. Perhaps only half of the file is there. If that is how it should be, add --all.

my-data-sources = What you asked me to read
