"""Whatever a homeserver answers: a batch is read, or the line is said to be broken. Nothing else is raised."""

import asyncio
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.matrix.calls import Calls
from bot.adapters.matrix.doors import Doors
from bot.adapters.matrix.listening import Listener, Position
from bot.adapters.matrix.rooms import Rooms
from bot.adapters.matrix.sealing import Seal
from bot.adapters.matrix.settings import InvitePolicy, MatrixSettings
from bot.adapters.matrix.unread import Unread
from bot.core.clock import HandClock
from bot.core.wire import signal_to_text, storable
from bot.errors import TryLater
from tests.adapters.matrix.events import ME, ROOM
from tests.adapters.matrix.resident import NOW, Kept
from tests.adapters.matrix.test_inbound import HOSTILE, JSON, ODD

EVENTS = JSON | st.lists(HOSTILE, max_size=4)
BAG = JSON | st.fixed_dictionaries({"events": EVENTS})
TIMELINE = JSON | st.fixed_dictionaries(
    {"events": EVENTS}, optional={"limited": st.booleans() | JSON, "prev_batch": ODD}
)
JOINED = JSON | st.fixed_dictionaries({"timeline": TIMELINE}, optional={"state": BAG, "summary": JSON})
INVITED = JSON | st.fixed_dictionaries({"invite_state": BAG})
ROOMS = st.sampled_from([ROOM, "!other", ""])
ANSWER = st.fixed_dictionaries(
    {"next_batch": st.just("s2") | ODD},
    optional={
        "account_data": BAG,
        "rooms": JSON
        | st.fixed_dictionaries(
            {},
            optional={
                "join": JSON | st.dictionaries(ROOMS, JOINED, max_size=2),
                "invite": JSON | st.dictionaries(ROOMS, INVITED, max_size=2),
                "leave": JSON | st.dictionaries(ROOMS, JSON, max_size=2),
            },
        ),
    },
)
OTHER = st.dictionaries(
    st.sampled_from(["chunk", "joined", "displayname", "content", "sender"]), JSON | EVENTS
)


class Answering(Calls):
    """A homeserver that answers nothing else."""

    def __init__(self, sync: Any, other: Any) -> None:
        super().__init__("http://nowhere")
        self._answers = {"sync": sync}
        self._other = other

    async def __call__(self, method: str, *path: str, **_: Any) -> Any:
        return self._answers.get(path[0], self._other)


async def _listen(sync: Any, other: Any) -> None:
    calls, clock, rooms, kept = Answering(sync, other), HandClock(NOW), Rooms(), Kept()
    about = MatrixSettings(homeserver="http://nowhere", user_id=ME, invites=InvitePolicy(("@*",)))
    seal = Seal()
    doors = Doors(calls, about, clock, rooms, seal)
    listener = Listener(calls, about, clock, rooms, doors, kept, seal, Unread(kept))
    await doors.open(kept)
    await listener.prepare()
    for number in range(2):
        try:
            batch = await listener.next_batch(Position("s1", number, NOW), None)
        except TryLater:
            known = isinstance(sync.get("next_batch"), str) and sync["next_batch"]
            assert not (known and isinstance(other.get("chunk"), list)), "nothing was missing"
            return
        assert all(signal_to_text(storable(signal)) for signal in batch.signals)
        await doors.run_errands(kept)


@settings(max_examples=200, deadline=None)
@given(ANSWER, OTHER)
def test_a_batch_of_any_shape_is_read(sync: Any, other: Any) -> None:
    asyncio.run(_listen(sync, other))


@pytest.mark.long
@settings(max_examples=5_000, deadline=None)
@given(ANSWER, OTHER)
def test_five_thousand_batches_are_read(sync: Any, other: Any) -> None:
    asyncio.run(_listen(sync, other))
