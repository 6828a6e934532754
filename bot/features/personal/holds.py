"""What the tables of people's own reminders hold, and whose it is."""

from bot.core.holding import Holding, Purpose

OWN = Purpose(
    "what you asked to be reminded of, and which reminders of others you joined",
    "to remind you",
    "2 days after it came, when it is cancelled or its message deleted, or `forget me`",
    "you, and whoever read where you asked",
)

HOLDS = (
    Holding(
        table="personal_reminder",
        whose="person",
        purpose=OWN,
        who="person",
        words="words",
        trace="cause conversation thread",
        fact="id moment platform withdrawn_at",
    ),
    Holding(
        table="personal_part", whose="person", purpose=OWN, who="person", fact="reminder number due told_at"
    ),
)
