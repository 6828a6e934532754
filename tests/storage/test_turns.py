"""One at a time, those in a hurry first, and nobody who gives up holds up the others."""

import asyncio

from bot.storage.turns import Turns


async def test_those_in_a_hurry_go_first_and_equals_in_their_order() -> None:
    turns, done, inside = Turns(), [], 0

    async def act(name: str, urgent: bool) -> None:
        nonlocal inside
        async with turns.turn(urgent=urgent):
            inside += 1
            assert inside == 1
            await asyncio.sleep(0)
            inside -= 1
            done.append(name)

    names = [("first", False), ("a", False), ("b", False), ("hurry 1", True), ("c", False), ("hurry 2", True)]
    await asyncio.gather(*(act(name, urgent) for name, urgent in names))
    assert done == ["first", "hurry 1", "hurry 2", "a", "b", "c"]


async def test_who_gives_up_waiting_is_passed_over_even_at_the_last_moment() -> None:
    turns, done = Turns(), []

    async def act(name: str) -> None:
        async with turns.turn():
            done.append(name)

    async with turns.turn():
        waiting = [asyncio.create_task(act(name)) for name in ("a", "b", "c")]
        await asyncio.sleep(0)
        waiting[0].cancel()
    waiting[1].cancel()  # it was just told that it is its turn
    await asyncio.gather(*waiting, return_exceptions=True)
    assert done == ["c"]
    await asyncio.wait_for(act("d"), 1)
    assert done == ["c", "d"]


async def test_what_fails_passes_it_on() -> None:
    turns = Turns()

    async def fail() -> None:
        async with turns.turn():
            raise ValueError

    await asyncio.gather(fail(), fail(), return_exceptions=True)
    async with asyncio.timeout(1), turns.turn(urgent=True):
        pass
