"""A pitch that has a slot: its message still leads, its number stays, and nothing is told twice."""

import pytest

from bot.demo.stage import Played
from tests.conftest import platform_of
from tests.features.barcamp.conftest import HERE
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere


@pytest.fixture
async def published(barcamp: Talk) -> Talk:
    """A dialogue after Mira's pitch was placed and published; Nora is in."""
    await barcamp("olga", "language english", says=None)
    pitched = await barcamp("mira", "pitch: Kombucha brauen – 30 min, max 3", where=HERE, says=None)
    await barcamp("nora", "count me in", where=HERE, thread=barcamp.shown, says=None)
    for text in ("start voting", "close voting", "place #43 Ruheraum 11:00", "publish the grid"):
        await barcamp("olga", text, says=None)
    await barcamp.hears("nora", None)
    barcamp.last = pitched
    return barcamp


CARD = (
    "{} · #43\n- Fri 11:00–11:45\n- Ruheraum\n- with Mira\n- 3 seats, 2 left\n- nobody has starred it yet\n"
    "[✋ I'm coming] [Maybe] [Sign me off] [⭐ Star] [📅 Calendar]"
)


async def test_its_number_means_the_session_and_an_edit_keeps_the_slot(published: Talk) -> None:
    pitched = published.last
    await published("nora", "show #43", says=[CARD.format("Kombucha brauen")])
    said = "pitch: Kombucha und Kefir – 30 min, max 3"
    await published.edits("mira", pitched, said, says=None)
    await published("nora", "show #43", says=None)
    await published("nora", "show #43", says=[CARD.format("Kombucha und Kefir")])


async def test_a_deletion_is_told_once(published: Talk, stage: Played) -> None:
    platform = platform_of(stage)
    await platform.heard("nora")
    await published.deletes("mira", published.last, says=None)
    await stage.move(minutes=3)
    heard = [text for name, text in await platform.heard("nora") if platform.is_direct(name)]
    assert heard == ["❌ “Kombucha brauen” (#43), Fri 11:00, is cancelled, sorry."]


async def test_who_was_in_before_it_was_published_is_reminded(published: Talk) -> None:
    reminder = "⏰ “Kombucha brauen” starts in 10 minutes (11:00), Ruheraum. #43\n[I can't come]"
    await published.waits("nora", hours=26, says=[reminder])
