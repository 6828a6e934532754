"""One barcamp on two platforms: a card on each, one list, and what follows follows everywhere."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from bot.adapters.terminal.adapter import TerminalAdapter
from bot.adapters.terminal.world import World
from bot.app import App, build
from bot.core.clock import HandClock
from bot.core.signals import Address, ConversationChanged
from bot.demo.event import BARCAMP, OPENING, PLAYERS, assign, demo_config, load_event
from bot.demo.stage import SEED
from bot.storage.database import open_database

HERE, THERE = "terminal", "elsewhere"


@dataclass
class Two:
    """A bot on two worlds."""

    app: App
    worlds: dict[str, World]
    adapters: dict[str, TerminalAdapter]

    async def settle(self) -> None:
        """Until everything is heard and said."""
        for adapter in self.adapters.values():
            await adapter.idle()
        await self.app.settle()

    async def say(self, platform: str, who: str, text: str, thread: int | None = None) -> int:
        """In the barcamp channel there."""
        message = self.worlds[platform].say(who, BARCAMP, text, thread)
        await self.settle()
        return message

    def cards(self, platform: str, channel: str = BARCAMP) -> list[str]:
        """What the bot's messages say in that channel there, now."""
        posted = self.worlds[platform].messages.values()
        return [one.text for one in posted if one.user == "stammtisch" and one.conversation == channel]


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    """The demo's bot on two platforms, each with a barcamp channel."""
    clock = HandClock(OPENING)
    worlds = {name: World(clock.now) for name in (HERE, THERE)}
    adapters = {name: TerminalAdapter(worlds[name], clock, PLAYERS, name) for name in worlds}
    database = open_database(tmp_path / "stammtisch.db")
    app = await build(demo_config(), database, list(adapters.values()), clock=clock, rng=Random(SEED))
    await load_event(app)
    for platform in worlds:
        await assign(app, BARCAMP, "barcamp", platform)
    await app.start()
    stage = Two(app, worlds, adapters)
    yield stage
    await app.stop()


CARD = "Async for cooks · #43\n- mit {}\n- {}"


async def test_the_card_stands_on_both_and_everything_changes_on_both(two: Two) -> None:
    pitched = await two.say(HERE, "mira", "pitch: Async for cooks")
    both = [two.cards(HERE), two.cards(THERE)]
    assert both == [[CARD.format("Mira", "noch niemand dabei")]] * 2
    [there] = [one.id for one in two.worlds[THERE].messages.values()]
    await two.say(THERE, "nora", "count me in", there)
    assert two.cards(HERE) == [CARD.format("Mira", "eine Person dabei")]
    two.worlds[HERE].edit("mira", pitched, [[("plain", "pitch: Async for chefs")]])
    await two.settle()
    chefs = "Async for chefs · #43\n- mit Mira\n- eine Person dabei"
    assert (two.cards(HERE), two.cards(THERE)[:1]) == ([chefs], [chefs])
    two.worlds[HERE].delete("mira", pitched)
    await two.settle()
    gone = "Async for chefs · #43 · abgesagt\n- mit Mira"
    assert (two.cards(HERE), two.cards(THERE)[:1]) == ([gone], [gone])
    told = two.cards(THERE, "dm:nora")
    assert told == ["“Async for chefs” (#43) was taken back and does not take place."]


async def test_the_message_that_pitched_gets_a_sign_and_its_thread_counts(two: Two) -> None:
    pitched = await two.say(HERE, "mira", "pitch: Async for cooks")
    assert two.worlds[HERE].messages[pitched].reactions == [("✅", "stammtisch")]
    await two.say(HERE, "tom", "count me in", pitched)
    assert two.cards(THERE) == [CARD.format("Mira", "eine Person dabei")]
    await two.say(HERE, "mira", "Titel: Async for chefs", pitched)
    assert two.cards(THERE) == ["Async for chefs · #43\n- mit Mira\n- eine Person dabei"]


async def test_a_conversation_that_takes_the_place_of_another_shows_what_is_open(two: Two) -> None:
    await two.say(HERE, "mira", "pitch: Async for cooks")
    upgraded = ConversationChanged(
        key="upgrade",
        platform=THERE,
        at=OPENING,
        where=Address(THERE, BARCAMP),
        change="upgraded",
        successor="#barcamp-2",
    )
    await two.app.inbox(upgraded)
    await two.settle()
    assert two.cards(THERE, "#barcamp-2") == [CARD.format("Mira", "noch niemand dabei")]
    two.worlds[THERE].say("nora", "#barcamp-2", "pitch: Ceramic mugs")
    await two.settle()
    assert two.cards(HERE)[1:] == ["Ceramic mugs · #44\n- mit nora\n- noch niemand dabei"]
