posts-help-topic = announcements | announcement | announce
posts-announce-words = announce
posts-announce-help = `announce room Saal here 10 minutes before` – this channel announces what begins there; also `announce track Community here`, `announce talks here`, `announce everything here`
posts-list-words = announcements | what do you announce
posts-list-help = `announcements` – what I announce in this channel; `announcements everywhere` all of it
posts-stop-words = stop announcing | don't announce | do not announce
posts-stop-help = `stop announcing 2` – that one no more; `announce nothing here` for the whole channel

# { $what } is all, room, track or kind. { $kind } is the kind.
posts-what = { $what ->
    [all] everything
    [room] room { $name }
    [track] track { $name }
   *[kind] { $kind ->
        [talk] talks
        [workshop] workshops
        [break] breaks
        [tour] tours
        [party] parties
       *[other] kind { $name }
    }
}
posts-set = { $minutes ->
    [0] All right, { $place } I announce: { $what }, at the moment it begins.
    [one] All right, { $place } I announce: { $what }, one minute before.
   *[other] All right, { $place } I announce: { $what }, { $minutes } minutes before.
}
posts-rule = { $minutes ->
    [0] { $number }: { $what }, at the moment it begins
    [one] { $number }: { $what }, one minute before
   *[other] { $number }: { $what }, { $minutes } minutes before
}
posts-place-here = here
posts-place = in { $name }
posts-here = What I announce here:
posts-everywhere = What I announce:
posts-how-to-stop = No longer? Write `stop announcing { $number }`.
posts-stopped = I announce this no more:
posts-nothing-here = I announce nothing here. For example `announce everything here`.
posts-nothing = I announce nothing yet. Write for example `announce everything here` in a channel.
posts-no-such = There is no announcement with number { $number }. See `announcements everywhere`.
posts-unclear = What shall I announce? For example `announce room Saal here 10 minutes before`.
posts-where = In which channel? Write that there, or name it: `announce everything in #general`.
posts-no-place = I know no channel { $name }. Write to me there once, with “here” instead of its name.
posts-lead = At most { $longest } minutes before, please.
posts-unknown = The programme has { $kind ->
    [room] no room
    [track] no track
    [kind] no kind
   *[any] no room, track or kind
} “{ $name }”.
posts-near = The programme has { $kind ->
    [room] no room
    [track] no track
    [kind] no kind
   *[any] no room, track or kind
} “{ $name }”. Did you mean `announce { $what ->
    [room] room
    [track] track
   *[kind] kind
} { $near } here`?

# The posts. { $gap } is such as "in 10 minutes", { $start } a clock time.
posts-soon = 📣 Beginning { $gap }, at { $start }:
posts-now = 📣 Beginning right now:
posts-late = 📣 Sorry, a bit late – beginning { $gap }, at { $start }:
posts-running = 📣 Sorry, late – on since { $start }:
posts-corrected = 📣 { $start }, as it stands now:
posts-moved = now { $start }
# Before names of people who are reminded here.
posts-for = You wanted to see it:

my-data-public = Sessions that I reminded you of in a channel
