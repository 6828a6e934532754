"""What the table of news under way holds, and whose it is."""

from bot.core.holding import Holding, Purpose

PORTIONS = Purpose(
    "up to which person the news of a session are told",
    "to go on there after a restart",
    "until all are told",
    "nobody",
)

HOLDS = (Holding(table="notice_telling", whose="nobody", purpose=PORTIONS, fact="session batch told_up_to"),)
