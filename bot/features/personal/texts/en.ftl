personal-help-topic = your own reminders | reminder | reminders | remind
personal-remind-words = remind me | remind us | set a reminder
personal-remind-help = `remind me tomorrow at 9 to call the office` – any time, in your own words
personal-mine-words = my reminders | reminders | show my reminders | list my reminders
personal-mine-help = `my reminders` – what I will remind you of
personal-cancel-words = cancel reminder | cancel the reminder | cancel my reminder | delete reminder | remove reminder | stop reminder
personal-cancel-help = `cancel reminder 2` – with the number from your list
personal-snooze-words = snooze | snooze reminder | postpone reminder
personal-snooze-help = `snooze 2 for an hour` – puts a reminder off

# { $when } is such as “tomorrow at 09:00”, { $words } what the person wrote.
personal-promised = I will remind you { $when }: “{ $words }”. (Reminder { $number })
personal-promised-here = I will remind you { $when }, right here. (Reminder { $number })
personal-join = Put ⏰ under this to be reminded, too.
personal-when = { $day ->
    [today] today at { $time }
    [tomorrow] tomorrow at { $time }
   *[date] on { $date }, at { $time }
}
# The same moment on two clocks, each with its city.
personal-when-both = { $own } ({ $home }), { $other } ({ $place })
personal-button-cancel = Cancel
personal-button-later = 10 min later
personal-button-hour = 1 h later
personal-button-tomorrow = Tomorrow
personal-button-done = Done
personal-drop-twin = cancel reminder { $number }
personal-later-twin = snooze { $number } { $minutes } min
personal-tomorrow-twin = snooze { $number } tomorrow

personal-due = { $late ->
    [late] ⏰ A little late, sorry: “{ $words }” ({ $at })
   *[due] ⏰ “{ $words }”
}
# Below the message that was answered. { $who } is called.
personal-due-under = { $late ->
    [late] ⏰ { $who }, a little late, sorry: “{ $words }” ({ $at })
   *[due] ⏰ { $who }: “{ $words }”
}
personal-due-this = { $late ->
    [late] ⏰ { $who }, a little late, sorry: you wanted to be reminded of this ({ $at }).
   *[due] ⏰ { $who }, you wanted to be reminded of this.
}
personal-missed = “{ $words }”, { $at }
personal-missed-here = a message that you wanted to come back to, { $at }

personal-ask = { $missing ->
    [when] When shall I remind you? For example “tomorrow at 9” or “in 20 minutes”.
    [what] What shall I remind you of?
   *[both] What shall I remind you of, and when? For example “tomorrow at 9 to call the office”.
}
personal-never-mind = All right, no reminder.
personal-unclear = I did not get when. Say for example “tomorrow at 9”, “on Friday at 14:00” or “in 20 minutes”.
personal-past = That moment has passed already. Name one that is still to come.
personal-no-such-day = { $lacks ->
    [it] There is no “{ $day }” in { $year }. Which day do you mean?
   *[all] There is no “{ $day }”. Which day do you mean?
}
personal-too-far = That is more than a year away; I remember for a year at most.
personal-too-long = Please say it in at most { $longest } characters, then I can repeat it.
personal-too-many = You have { $most } reminders open already, and I keep no more. `my reminders` shows them; cancel one first.
personal-once-only = I can't repeat reminders yet, sorry. I gladly remind you of the next time: just name its day and time.
personal-which-session = Before which session? Tell me its number, for example `remind me an hour before #12`.

personal-joined = I will remind you, too, { $when }: “{ $words }”. (Reminder { $number })
personal-joined-here = I will remind you, too, { $when }, below that message. (Reminder { $number })
personal-changed = { $told ->
    [words] Your joint reminder changed. I will remind you { $when }: “{ $words }”.
   *[here] Your joint reminder changed. I will remind you { $when }.
}
personal-withdrawn = Reminder { $number } was taken back by whoever asked for it, so I will not remind you.
personal-list = { $count ->
    [one] Your reminder:
   *[other] Your { $count } reminders:
}
personal-list-how = `cancel reminder { $number }` cancels one, `snooze { $number } for an hour` puts it off.
personal-line = { $number }: { $when } “{ $words }”
personal-line-here = { $number }: { $when } below the message you answered
personal-none = You have no reminders. Try “remind me in 20 minutes to stretch”.
personal-dropped = All right, I will not remind you of “{ $words }”.
personal-dropped-here = All right, I will not remind you of that message.
personal-done = Done.
personal-put-off = All right, { $when } then. (Reminder { $number })
personal-snooze-how = How long? For example `snooze 2 for an hour`; `my reminders` shows the numbers.
personal-which = Which one? `my reminders` shows the numbers; then type for example `cancel reminder 2`.
personal-no-such = You have no reminder { $number }. `my reminders` shows yours.
personal-not-yours = That is somebody else's reminder. Put ⏰ under it to be reminded, too.
personal-gone = That reminder is over already.

my-data-personal = Your own reminders
