rounds-help-topic = introductions | introductions | introduce | networking
rounds-hold-words = round now | introduction round now | start round
rounds-hold-help = `round now` – introduces all who want that to each other; also `groups of 3 now`, `round every day at 12:30`, `round every conference day at 12:30`
rounds-dry-words = dry run
rounds-dry-help = `dry run` – only the numbers of a round, and nobody is introduced; also `dry run groups of 3`
rounds-list-words = rounds | show rounds | list rounds
rounds-list-help = `rounds` – what is planned, and the numbers of the last ones
rounds-stop-words = stop round | stop rounds
rounds-stop-help = `stop round 2` – this planned round is held no more
rounds-introduce-words = introduce me to someone | introduce me to somebody | I want to meet someone | I want to meet somebody
rounds-introduce-help = `introduce me to someone` – as soon as somebody waits who fits you, between rounds, too

rounds-asked = Round { $number } is being computed; you get the numbers in a moment.
rounds-dry-asked = Dry run { $number } is being computed; nobody is introduced.
rounds-numbers = Round { $number }: { $people } people, { $introductions ->
    [one] one introduction
   *[other] { $introductions } introductions
}, { $byes } without. On average one is worth { $worth }; { $nothing } with nothing in common.
rounds-dry-numbers = Dry run { $number }: { $people } people, { $introductions ->
    [one] one introduction
   *[other] { $introductions } introductions
}, { $byes } without. On average one is worth { $worth }; { $nothing } with nothing in common. Nobody was introduced.
rounds-nobody = Round { $number }: { $people ->
    [0] nobody wants to be introduced yet
    [one] only one person wants to be introduced just now
   *[other] { $people } people want to be introduced, but no two of them fit together
}. Whoever wants to join writes me `my profile`.
rounds-missed = I did not hold the round of { $at }: I was away, and now it would be too late. `round now` makes up for it.
rounds-failed = I did not manage round { $number }, and nobody was introduced. Please try again with `round now`.
rounds-no-such-size = Groups have { $smallest } to { $largest } people.
rounds-no-day-left = No conference day is left for that. `round every day at 12:30` works all the same.
rounds-planned = Planned:
# { $often } is daily, event or once.
rounds-plan = No. { $number }: { $often ->
    [daily] every day
    [event] every conference day
   *[once] once
} at { $clock }, { $size ->
    [2] in pairs
   *[other] in groups of { $size }
}; the next one { $next }
rounds-none = No round is planned, and there was none yet. `round now` begins one.
rounds-coming = Planned rounds
rounds-held = The last rounds
rounds-line = Round { $number }, { $at }: { $people } people, { $introductions ->
    [one] one introduction
   *[other] { $introductions } introductions
}, { $byes } without, { $nothing } with nothing in common
rounds-stop-which = Which one? The numbers stand in `rounds`.
rounds-stopped = All right, round no. { $number } is held no more.
rounds-waiting = Noted. As soon as somebody else waits who fits you, I introduce you, else in the next round.
rounds-no-profile = For that I need your profile and your yes. Write `my profile`.

my-data-rounds = Rounds
rounds-data-byes = { $times ->
    [one] Once
   *[other] { $times } times
} you had nobody in a round, or a group of another size; next time you come first
rounds-data-waiting = You are waiting to meet somebody
rounds-data-asked = { $count ->
    [one] You asked for one round
   *[other] You asked for { $count } rounds
}
