"""A start with more people than are promised a reminder at once: what was decided for all of them holds."""

import itertools
from pathlib import Path

from bot.features.reminders.service import Reminders
from tests.fakes.house import MINUTE, House
from tests.features.posts.conference import SLOW, open_doors, public, reminders, stars, tells

QUIET = ("anna", "bob", "carl")
ALOUD = ("fay", "gil")
DIRECT = "⏰ “Keynote” starts in 10 minutes (11:00), Saal. #1"
CALLED = "📣 Beginning in 10 minutes, at 11:00:\nKeynote · Saal · #1\nYou wanted to see it: {}"


async def _two_at_once(house: House) -> None:
    for one in house.app.alarm._timed:
        if isinstance(one, Reminders):
            one.promises.at_once = 2


async def _hall(folder: Path) -> House:
    """Five people starred the keynote, two of whom agreed to be called."""
    house = House(folder)
    await house.start()
    await open_doors(house)
    for user in QUIET:
        await stars(house, user, 1)
    for user in ALOUD:
        await stars(house, user, 1, aloud=True)
    await _two_at_once(house)
    return house


async def test_where_there_is_time_everybody_hears_directly(tmp_path: Path) -> None:
    house = await _hall(tmp_path)
    await house.move(50 * MINUTE)
    assert public(house) == []
    told = {user: reminders(house, user) for user in (*QUIET, *ALOUD)}
    assert told == {user: [DIRECT] for user in told}
    await house.stop()


async def test_who_hears_in_public_is_decided_once_for_all(tmp_path: Path) -> None:
    house = await _hall(tmp_path)
    house.adapter.allowed = (SLOW,)
    await house.move(50 * MINUTE)
    house.adapter.allowed = ()
    for _ in range(3):
        await house.move(MINUTE)
    assert public(house) == [CALLED.format("@fay, @gil")]
    heard = {user: len(reminders(house, user)) for user in (*QUIET, *ALOUD)}
    assert heard == {user: int(user in QUIET) for user in heard}
    await house.stop()


async def test_who_becomes_due_between_two_portions_is_decided_on_anew(tmp_path: Path) -> None:
    house = await _hall(tmp_path)
    await stars(house, "ivy", 1, aloud=True)
    await tells(house, "lead 9 #1", user="ivy")
    house.clock.move(50 * MINUTE)
    (part,) = (one for one in house.app.alarm._timed if isinstance(one, Reminders))
    for _ in range(2):  # the decision, and the first portion
        async with house.app.database.transaction() as tx:
            await part.run_due(tx, house.clock.now())
    house.adapter.allowed = (SLOW,)
    house.clock.move(MINUTE)
    await house.app.alarm.ring()
    house.adapter.allowed = ()
    for _ in range(3):
        await house.move(MINUTE)
    assert [text.splitlines()[-1] for text in public(house)] == ["You wanted to see it: @ivy"]
    heard = {user: len(reminders(house, user)) for user in (*QUIET, *ALOUD, "ivy")}
    assert heard == {user: int(user != "ivy") for user in heard}
    await house.stop()


async def _play(folder: Path, gates: int) -> bool:
    """All is due, and the power goes after so many gates. Whether it went."""
    folder.mkdir()
    house = await _hall(folder)
    house.adapter.allowed = (SLOW,)
    house.clock.move(50 * MINUTE)
    house.power.cut_after(gates)
    finished = await house.unless_cut(house.app.alarm.ring())
    house.power.left = None
    if not finished:
        await house.kill()
        await house.start()
        await _two_at_once(house)
    house.adapter.allowed = ()
    for _ in range(3):
        await house.move(MINUTE)
    called = "".join(public(house))
    heard = {user: len(reminders(house, user)) + called.count(f"@{user}") for user in (*QUIET, *ALOUD)}
    await house.stop()
    assert heard == dict.fromkeys(heard, 1)
    return not finished


async def test_the_power_goes_between_portions(tmp_path: Path) -> None:
    for gates in itertools.count():
        if not await _play(tmp_path / str(gates), gates):
            break
    assert gates > 10
