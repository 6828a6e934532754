"""What the table of deletions holds, and whose it is."""

from bot.core.holding import Holding, Purpose

DELETED = Purpose(
    "when what was kept of an event's people goes, and afterwards how many there were and what they had",
    "to delete it in time, after telling organisers",
    "for good; only numbers",
    "organisers",
)

HOLDS = (
    Holding(
        table="retention",
        whose="nobody",
        purpose=DELETED,
        fact="event told_at delete_at asked upto counts done_at",
    ),
)
