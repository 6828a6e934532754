"""What the tables of practical answers hold, and whose it is."""

from bot.core.holding import Holding, Purpose

ANSWERS = Purpose(
    "what organisers wrote on Wi-Fi, food and the like, and how often an answer was missing",
    "to answer",
    "until organisers delete it",
    "everybody; counts only organisers",
)

HOLDS = (
    Holding(table="practical", whose="nobody", purpose=ANSWERS, fact="event topic language keywords text at"),
    Holding(table="practical_missing", whose="nobody", purpose=ANSWERS, fact="event topic count"),
)
