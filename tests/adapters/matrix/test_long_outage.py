"""A homeserver that is away for an hour: said once, asked patiently, and healed without anybody's doing."""

from asyncio import sleep
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.adapters.matrix.adapter import MatrixAdapter
from bot.core.signals import OutageEnded
from tests.adapters.matrix.resident import NOW, Kept, settings
from tests.fakes.homeserver import BOT, FakeHomeserver
from tests.fakes.hurry import LoopClock, Tries, run_hurried

MIRA, TOM = "@mira:fake", "@tom:fake"
HOUR = timedelta(hours=1).total_seconds()
GROWING = [1, 2, 4, 8, 16]
LONGEST = 30.0
JITTER = 1.5
SLACK = 0.5
"""What a call takes at most."""

Outage = Callable[[FakeHomeserver], Awaitable[Callable[[], Awaitable[None]]]]


async def _nobody_there(server: FakeHomeserver) -> Callable[[], Awaitable[None]]:
    await server.close_door()
    return server.open_door


def _answering(**how: object) -> Outage:
    async def answer(server: FakeHomeserver) -> Callable[[], Awaitable[None]]:
        fault = server.fail("", times=10**9, **how)
        await server.hang_up()

        async def heal() -> None:
            fault.times = 0

        return heal

    return answer


@pytest.mark.parametrize(
    "outage",
    [
        pytest.param(_nobody_there, id="nobody there"),
        pytest.param(_answering(status=502), id="a proxy's page"),
        pytest.param(_answering(status=503, body=b""), id="nothing"),
        pytest.param(_answering(status=404, body=b"<html>parked</html>"), id="another site"),
        pytest.param(_answering(drop=True), id="a line that breaks"),
    ],
)
def test_an_hour_without_homeserver(outage: Outage, capsys: pytest.CaptureFixture[str]) -> None:
    kept, tries = Kept(), Tries(1)

    async def live() -> None:
        async with FakeHomeserver() as server:
            room = await server.make_room(MIRA, TOM, BOT)
            adapter = MatrixAdapter(settings(server), LoopClock(NOW), tries)
            await adapter.start(kept, kept)
            try:
                await adapter.connected()
                await adapter.heard(await server.say(MIRA, room, "before"))
                heal = await outage(server)
                server.calls.clear()
                await sleep(HOUR)
                # A line that breaks is tried once more at once, by the HTTP client itself.
                assert len(server.calls) <= 2 * len(tries.at)
                asked = await server.say(MIRA, room, "meanwhile")
                await heal()
                await adapter.heard(asked)
                await adapter.heard(await server.say(MIRA, room, "after"))
            finally:
                await adapter.stop_listening()
                await adapter.close()
            assert len(server.logins) == 1

    run_hurried(live())
    assert kept.said == ["before", "meanwhile", "after"]
    assert len(kept.of(OutageEnded)) == 1
    told = capsys.readouterr().out
    assert told.count("the homeserver is not heard") == 1
    assert told.count("the homeserver is heard again") == 1
    for gap, least in zip(tries.gaps, GROWING, strict=False):
        assert least <= gap <= least * JITTER + SLACK
    steady = tries.gaps[len(GROWING) :]
    assert all(LONGEST <= gap <= LONGEST * JITTER + SLACK for gap in steady)
    assert HOUR / (LONGEST * JITTER + SLACK) <= len(tries.at) <= HOUR / LONGEST + len(GROWING)
    assert len({round(gap) for gap in steady}) > 10  # many bots do not come back at once
