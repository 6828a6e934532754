"""Whatever people, organisers and fate do, in whatever order: no reminder is lost, none comes twice."""

import re
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes.house import MINUTE
from tests.faults.event_model import Slot
from tests.faults.whole_event import DAY, WholeEvent, moved

TOO_LATE = 15 * MINUTE
"""So long after its start a reminder is only named as missed."""

Step = Callable[[WholeEvent], Coroutine[Any, Any, None]]
WHO = st.sampled_from(["p0", "p1"])
LABEL = st.integers(1, 4)
LEAD = st.sampled_from([None, None, 5, 30, 45])
_POSTED = re.compile(r"\((\d\d):(\d\d)\)|(?:since|started at) (\d\d):(\d\d)")


def _slots() -> list[Slot]:
    """Two at once, one soon after, and one that overlaps with that."""
    starts = [DAY + timedelta(hours=hours) for hours in (8, 8, 9.5, 10)]
    return [
        Slot(number, f"Talk {number}", start, start + 45 * MINUTE, "Saal")
        for number, start in enumerate(starts, 1)
    ]


def _star(who: str, label: int, lead: int | None) -> Step:
    async def step(event: WholeEvent) -> None:
        now, span = event.house.clock.now(), None if lead is None else lead * MINUTE
        if event.model.can_star(who, label, now, span):
            event.model.star(who, label, now, span)
            await event.says(who, f"star #{label}" + (f" {lead} min before" if lead is not None else ""))

    return _named(step, f"{who} stars #{label}, {lead}")


def _unstar(who: str, label: int) -> Step:
    async def step(event: WholeEvent) -> None:
        event.model.unstar(who, label)
        await event.says(who, f"unstar #{label}")

    return _named(step, f"{who} unstars #{label}")


WISHES: dict[str, dict[str, Any]] = {
    "pause": {"paused": True},
    "resume": {"paused": False},
    "lead 20": {"lead": 20 * MINUTE},
    "lead 10": {"lead": 10 * MINUTE},
    "quiet 7:30-9": {"silence": (7.5, 9)},
    "quiet off": {"silence": None},
}


def _wish(who: str, said: str) -> Step:
    async def step(event: WholeEvent) -> None:
        if said != "resume" or event.model.guests[who].paused:
            event.model.wish(who, event.house.clock.now(), **WISHES[said])
        await event.says(who, said)

    return _named(step, f"{who}: {said}")


def _change(label: int, what: str, minutes: int) -> Step:
    async def step(event: WholeEvent) -> None:
        slot = event.model.slots[label]
        new = {
            "move": moved(slot, minutes),
            "room": replace(slot, room="Garten"),
            "off": replace(slot, off=True),
            "on": replace(slot, off=False),
        }[what]
        if not (slot.off and new.off) and any(
            not one.off for one in event.model.slots.values() if one != slot
        ):
            await event.change(new)

    return _named(step, f"#{label}: {what} {minutes}")


def _wait(minutes: int) -> Step:
    async def step(event: WholeEvent) -> None:
        await event.until(event.house.clock.now() + minutes * MINUTE)

    return _named(step, f"wait {minutes}")


def _sleep(minutes: int) -> Step:
    async def step(event: WholeEvent) -> None:
        await event.sleep(minutes * MINUTE)

    return _named(step, f"sleep {minutes}")


def _named(step: Step, name: str) -> Step:
    step.__name__ = step.__qualname__ = name
    return step


async def _restart(event: WholeEvent) -> None:
    await event.restart()


STEPS = st.lists(
    st.one_of(
        st.builds(_star, WHO, LABEL, LEAD),
        st.builds(_star, WHO, LABEL, LEAD),
        st.builds(_unstar, WHO, LABEL),
        st.builds(_wish, WHO, st.sampled_from(sorted(WISHES))),
        st.builds(
            _change,
            LABEL,
            st.sampled_from(["move", "move", "room", "off", "on"]),
            st.sampled_from([-60, -15, 5, 15, 60]),
        ),
        st.builds(_wait, st.sampled_from([1, 4, 10, 25, 60])),
        st.builds(_sleep, st.sampled_from([1, 5, 20, 90])),
        st.just(_restart),
    ),
    min_size=4,
    max_size=16,
)
QUIETLY = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


@settings(max_examples=10, deadline=None, suppress_health_check=QUIETLY)
@given(STEPS)
async def test_none_is_lost_and_none_doubled(steps: list[Step]) -> None:
    await _play(steps)


@pytest.mark.long
@settings(max_examples=200, deadline=None, suppress_health_check=QUIETLY)
@given(STEPS)
async def test_none_is_lost_and_none_doubled_at_length(steps: list[Step]) -> None:
    await _play(steps)


async def _play(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        event = WholeEvent(Path(folder), 2, 1, _slots())
        await event.begin()
        for step in steps:
            await step(event)
        await event.until(event.house.clock.now() + timedelta(hours=6))
        await event.house.kill()
    for who in event.people:
        heard = [
            one for when, how, text in event.heard[who] if how == "post" for one in _reminded(when, text)
        ]
        guest = event.model.guests[who]
        told = [(label, start) for label, start, at in guest.told if at < start + TOO_LATE]
        assert sorted(heard) == sorted(told)
    if not any("sleep" in step.__name__ for step in steps):
        assert event.differences() == []


def _reminded(when: datetime, text: str) -> list[tuple[int, datetime]]:
    """The sessions and the start that a posted reminder speaks of."""
    if not text.startswith("⏰"):
        return []
    found = _POSTED.search(text)
    hours, minutes = [one for one in found.groups() if one] if found else (f"{when:%H}", f"{when:%M}")
    start = when.replace(hour=int(hours), minute=int(minutes), second=0)
    return [(int(label), start) for label in re.findall(r"#(\d+)$", text, re.MULTILINE)]
