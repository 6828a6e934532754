"""A round that was asked for among many people, and is held by whichever bot lives."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from bot.app import build
from bot.core.signals import Who
from bot.demo.event import demo_config
from bot.features.networking.rounds.holding import JOB
from bot.features.networking.rounds.store import RoundStore
from bot.storage.database import open_database
from bot.storage.jobs import ask_for_job
from tests.features.networking.meeting.crowd import fill

HELLO = "Darf ich vorstellen?"


async def ask_for_a_round(folder: Path, people: Sequence[Who], seed: int) -> None:
    """All of these want to be introduced, and a round among them is to be held."""
    app = await build(demo_config(), open_database(folder / "stammtisch.db"))
    now = app.clock.now()
    async with app.database.transaction() as tx:
        await fill(tx, app, people, Random(seed), all_want=True)
        round = await RoundStore().ask(tx, "round", 2, seed, now)
        await ask_for_job(tx, JOB, f"round:{round}", str(round), now)
    await app.database.close()
