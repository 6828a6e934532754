retention-help-topic = retention | retention
retention-show-words = retention | data retention | when do you delete
retention-show-help = `retention` – what is deleted of people after which event, and what it would be now
retention-postpone-words = postpone deletion | keep longer
retention-postpone-help = `postpone deletion 30` – so many days later than planned

retention-title = What I keep of people, and until when
retention-off = I delete nothing by myself here: the configuration sets no days for it.
retention-will = deleted on { $at }
retention-was = deleted on { $at }, { $count ->
    [one] one person
   *[other] { $count } people
}
retention-counting = I am counting what would go of “{ $event }”; you get the numbers in a moment. Nothing is deleted by that.
retention-coming = On { $at } I delete what I keep of people after “{ $event }”:
retention-people = { $count ->
    [0] nobody
    [one] one person, with their accounts, settings and consents
   *[other] { $count } people, with their accounts, settings and consents
}
# { $what } says of what.
retention-count = { $what ->
    [stars] { $count ->
        [0] no stars
        [one] one star
       *[other] { $count } stars
    }
    [seats] { $count ->
        [0] no sign-ups
        [one] one sign-up
       *[other] { $count } sign-ups
    }
    [pitches] { $count ->
        [0] no pitches
        [one] the words of one pitch
       *[other] the words of { $count } pitches
    }
    [votes] { $count ->
        [0] no votes
        [one] one vote
       *[other] { $count } votes
    }
    [reminders] { $count ->
        [0] no reminders of their own
        [one] one reminder of their own
       *[other] { $count } reminders of their own
    }
    [profiles] { $count ->
        [0] no profiles
        [one] one profile
       *[other] { $count } profiles
    }
   *[introductions] { $count ->
        [0] no introductions
        [one] who was in one introduction
       *[other] who was in { $count } introductions
    }
}
retention-stays = { $count ->
    [0] Nobody else is here.
    [one] One person stays: an organiser, or somebody who takes part in another event or waits for a reminder.
   *[other] { $count } people stay: organisers, and whoever takes part in another event or waits for a reminder.
} The programme stays, and these numbers.
retention-how = Too early? `postpone deletion 30` puts it off by 30 days.
retention-done = Deleted, what I kept of people after “{ $event }”:
retention-left = The programme stays, and these numbers; who it was I no longer know.
retention-postponed = All right: what I keep of people after “{ $event }” goes on { $at }. I tell you a week before.
retention-nothing = There is nothing that I would delete.
retention-days = By how many days? From 1 to { $most }, for example `postpone deletion 30`.
