"""A barcamp in the channel that the dialogues have on every platform, with two times in the evening."""

import pytest

from bot.demo.stage import Played
from tests.storage.rows import all_rows
from tests.talk import Talk

HERE = "#general"
EVENT = "coworking-konferenz-2011"
JOIN = "[✋ Ich komme] [Vielleicht] [Abmelden]"
"""The buttons by which people sign up on a card."""


@pytest.fixture
async def barcamp(talk: Talk) -> Talk:
    """Tom (#43, who needs a projector) and Mira (#44) have pitched; in the evening nothing else is on."""
    await talk("olga", "@stammtisch barcamp hier", where=HERE, says=None)
    await talk("tom", "pitch: Async for cooks – needs a projector", where=HERE, says=None)
    await talk("mira", "pitch: Brot für alle – max 30", where=HERE, says=None)
    await talk("olga", "slots 17:00-17:45, 18:00-18:45 am Freitag", says=None)
    for who in ("olga", "tom", "mira"):
        await talk.hears(who, None)
    return talk


async def rows_of(stage: Played, table: str) -> list[dict[str, object]]:
    """What stands in that table."""
    return list((await all_rows(stage.app.database))[table])
