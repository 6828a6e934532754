"""Wherever the power goes, a channel hears of a start once, and each person once: in public or directly."""

import itertools
from pathlib import Path

from tests.fakes.house import MINUTE, House
from tests.features.posts.conference import (
    SLOW,
    open_doors,
    public,
    reminders,
    stars,
    tells,
)

CALLED = "📣 Beginning in 10 minutes, at 11:00:\nKeynote · Saal · #1\nYou wanted to see it: @emil, @fay"
ANNOUNCED = "📣 Beginning in 10 minutes, at 11:00:\nKeynote · Saal · #1"


async def _play(folder: Path, gates: int) -> bool:
    """The moment at which all is due, with the power going after so many gates. Whether it went."""
    folder.mkdir()
    house = House(folder)
    await house.start()
    await open_doors(house)
    await tells(house, "announce room Saal here", conversation="#saal")
    await stars(house, "anna", 1)
    for user in ("emil", "fay"):
        await stars(house, user, 1, aloud=True)
    house.adapter.allowed = (SLOW,)
    house.clock.move(50 * MINUTE)
    house.power.cut_after(gates)
    finished = await house.unless_cut(_ring(house))
    house.power.left = None
    if not finished:
        await house.kill()
        await house.start()
    house.adapter.allowed = ()
    await house.move(MINUTE)
    for _ in range(3):
        await house.move(MINUTE)
    posts = sorted(text.replace("in 9 minutes", "in 10 minutes") for text in public(house, "#saal"))
    heard = [len(reminders(house, user)) for user in ("anna", "emil", "fay")]
    await house.stop()
    # Started anew, the bot has not yet learnt of the limits: then everybody hears directly.
    assert (posts, heard) in (([ANNOUNCED, CALLED], [1, 0, 0]), ([ANNOUNCED], [1, 1, 1]))
    return not finished


async def _ring(house: House) -> None:
    await house.app.alarm.ring()
    house.app.worker.poke()
    await house.settle()


async def test_the_power_goes_while_it_is_announced(tmp_path: Path) -> None:
    for gates in itertools.count():
        if not await _play(tmp_path / str(gates), gates):
            break
    assert gates > 5
