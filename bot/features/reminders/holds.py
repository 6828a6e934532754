"""What the tables of stars and reminders hold, and whose it is."""

from bot.core.holding import Holding, Purpose

STARS = Purpose(
    "what you starred, what you host or have a seat in, and what I reminded you of",
    "to remind you, and to tell you when it moves",
    "`unstar`, or `forget me`",
    "you; hosts see how many, and your name if you agreed",
)
WISHES = Purpose("how you want to be reminded", "to remind you that way", "`forget me`", "you")
MOMENTS = Purpose(
    "what each session was when reminders of it were set, and up to when all are said",
    "so that reminders of what moved are said anew",
    "for good",
    "nobody",
)

HOLDS = (
    Holding(
        table="star",
        whose="person",
        purpose=STARS,
        who="person",
        trace="cause told_in",
        fact="session at lead_minutes due_at reminded_of",
    ),
    Holding(
        table="duty",
        whose="person",
        purpose=STARS,
        who="person",
        trace="told_in",
        fact="session due_at reminded_of seat",
    ),
    Holding(
        table="older_reminder",
        whose="person",
        purpose=STARS,
        who="person",
        trace="told_in",
        fact="session hosts start",
    ),
    Holding(
        table="reminder_correction",
        whose="person",
        purpose=STARS,
        who="person",
        trace="told_in",
        fact="id",
    ),
    Holding(table="asked_overlap", whose="person", purpose=STARS, who="person", fact="one other due_at"),
    Holding(
        table="reminder_choice",
        whose="person",
        purpose=WISHES,
        who="person",
        fact="lead_minutes quiet_from quiet_to paused digest_minutes outlook_minutes digest_due outlook_due",
    ),
    Holding(
        table="reminder_session", whose="nobody", purpose=MOMENTS, fact="session start end place cancelled"
    ),
    Holding(table="reminder_decided", whose="nobody", purpose=MOMENTS, fact="start until"),
)
