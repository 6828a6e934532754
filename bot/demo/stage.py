"""The bot on a world, with a clock that can be moved: what the demo and the dialogue tests play on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.adapters.terminal.adapter import TerminalAdapter
from bot.adapters.terminal.world import World
from bot.app import build
from bot.config import Config
from bot.core.clock import HandClock, ShiftedClock
from bot.core.feature import Feature
from bot.core.fetching import Fetch
from bot.demo.event import PLATFORM, load_event
from bot.played import Played as Played
from bot.storage.database import Database, open_database

SEED = 2011


@dataclass(slots=True)
class Stage(Played):
    """A running bot, the world it lives in, and the clock of both. The world outlives the bot."""

    world: World
    adapter: TerminalAdapter

    async def settle(self) -> None:
        """Return when the bot has heard everything and said all it can say now."""
        await self.adapter.idle()
        await self.app.settle()


def make_codes(rng: Random) -> Callable[[], str]:
    """Codes that are the same every time."""
    return lambda: "".join(rng.choices("ABCDEFGHJKMNPQRSTUVWXYZ23456789", k=8))


async def set_stage(
    folder: Path,
    config: Config,
    clock: HandClock | ShiftedClock,
    names: Mapping[str, str],
    *,
    world: World | None = None,
    extra: Sequence[Feature] = (),
    database: Database | None = None,
    fetch: Fetch | None = None,
) -> Stage:
    """The bot in that folder (or on that database), started, with the reference event in it."""
    world = world or World(clock.now, folder / "world.jsonl")
    adapter = TerminalAdapter(world, clock, names, PLATFORM)
    rng = Random(SEED)
    app = await build(
        config,
        database or open_database(folder / "stammtisch.db"),
        [adapter],
        clock=clock,
        rng=rng,
        make_code=make_codes(rng),
        extra=extra,
        fetch=fetch,
    )
    await load_event(app)
    await app.start()
    stage = Stage(app, clock, world, adapter)
    await stage.settle()
    return stage
