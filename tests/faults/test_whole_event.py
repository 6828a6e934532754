"""A whole event: what every single person heard of reminders and changes, against a model of its own."""

import os
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.benchmarks.figures import Figure
from tests.fakes.house import MINUTE
from tests.faults.whole_event import DAY, ROOMS, WholeEvent, moved

HOUR = timedelta(hours=1)
MOVES = (-90, -30, 15, 30, 45, 90)


@pytest.mark.figure
@pytest.mark.parametrize(
    ("people", "seed"), [(30, 1), pytest.param(2000, 2, marks=pytest.mark.long, id="two thousand")]
)
async def test_everybody_hears_what_they_should(
    tmp_path: Path, table: list[Figure], people: int, seed: int
) -> None:
    began, worked = time.perf_counter(), os.times().user
    event = WholeEvent(tmp_path, people, seed)
    await event.begin()
    await event.join()
    for day in range(3):
        await _a_day(event, day)
    different = event.differences()
    heard = sum(map(len, event.heard.values()))
    await event.house.kill()
    took, cpu = time.perf_counter() - began, os.times().user - worked
    name = f"an event of three days, {people} people, {heard} messages and edits against a model"
    measured = f"{len(different)} different; {took:.0f} s, {cpu:.0f} s of CPU time"
    table.append(Figure(name, measured, "0; 3 minutes"))
    assert different == []
    assert heard > people * 8


async def _a_day(event: WholeEvent, day: int) -> None:
    """Four moves, half of them by an organiser in chat and some when reminders are out, another room, a
    cancellation, a mistake that is set right, and people who change their minds."""
    rng, morning = event.rng, DAY + timedelta(days=day, hours=9)
    await event.until(morning)
    labels = rng.sample(range(day * 20 + 1, day * 20 + 21), 7)
    for number, label in enumerate(sorted(labels[:4], key=lambda one: event.model.slots[one].start)):
        slot = event.model.slots[label]
        await event.until(max(slot.start - rng.choice([3, 8, 70]) * MINUTE, event.house.clock.now() + MINUTE))
        later = rng.choice(MOVES[2:])
        if number % 2:
            await event.move(moved(slot, later))
        else:
            await event.change(moved(slot, later, rng.choice(ROOMS)))
        await _somebody_acts(event)
    # In one import: one moves (and is set right in a moment), one goes elsewhere, one is off.
    await event.until(max(event.house.clock.now() + 10 * MINUTE, morning + 4 * HOUR - 9 * MINUTE))
    first, second, third = (event.model.slots[label] for label in labels[4:])
    away = [moved(first, rng.choice(MOVES)), replace(second, room="Dach"), replace(third, off=True)]
    await event.change(*away)
    await event.until(event.house.clock.now() + MINUTE / 2)
    if rng.random() < 0.5:
        await event.change(first)
    await _somebody_acts(event)
    await event.until(event.house.clock.now() + 2 * HOUR)
    await event.change(third)
    await event.until(DAY + timedelta(days=day, hours=20))


async def _somebody_acts(event: WholeEvent) -> None:
    """Some star or let go, some pause and come back, some want another lead."""
    now = event.house.clock.now()
    ahead = [one for one in event.model.slots.values() if one.start > now + MINUTE and not one.off]
    for who in event.rng.sample(event.people, 6):
        guest, what = event.model.guests[who], event.rng.randrange(5)
        if what == 0 and guest.stars:
            label = event.rng.choice(sorted(guest.stars))
            event.model.unstar(who, label)
            await event.says(who, f"unstar #{label}")
        elif what == 1:
            event.model.wish(who, now, paused=not guest.paused)
            await event.says(who, "pause" if guest.paused else "resume")
        elif what == 2:
            lead = event.rng.choice([5, 25])
            event.model.wish(who, now, lead=lead * MINUTE)
            await event.says(who, f"lead {lead}")
        elif new := [one.label for one in ahead if one.label not in guest.stars]:
            label = event.rng.choice(new)
            event.model.star(who, label, now)
            await event.says(who, f"star #{label}")
