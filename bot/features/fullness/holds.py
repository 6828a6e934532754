"""What the table of reports holds, and whose it is."""

from bot.core.holding import Holding, Purpose

REPORTS = Purpose(
    "that you reported a room full",
    "to tell others how many say so",
    "the first report two days later, or `forget me`",
    "you; others see how many",
)

HOLDS = (
    Holding(
        table="full_report", whose="person", purpose=REPORTS, who="person", trace="cause", fact="session at"
    ),
)
