"""What the table of questions without an answer holds, and whose it is."""

from bot.core.holding import Holding, Purpose

MISSED = Purpose(
    "how many questions had no answer, by kind and day; never who asked, or in which words",
    "so that organisers know what is missing",
    "for good",
    "organisers",
)

HOLDS = (Holding(table="unanswered", whose="nobody", purpose=MISSED, fact="kind day count"),)
