"""Hundreds press the same button at once: exactly as many seats as there are, in the order of the platform."""

from pathlib import Path

import pytest
from sqlalchemy import select

from bot.features.seats.acts import State
from bot.features.seats.rules import allocate
from bot.features.seats.store import SeatStore
from bot.storage.tables import identity
from tests.slack_platform import SlackPlatform, set_slack_stage

SEATS = 20


@pytest.mark.parametrize("count", [60, pytest.param(500, marks=pytest.mark.long)])
async def test_all_press_at_once_for_twenty_seats(tmp_path: Path, count: int) -> None:
    stage = await set_slack_stage(tmp_path)
    try:
        platform, slack = SlackPlatform(stage), stage.slack
        await platform.say("olga", None, f"capacity #7 {SEATS}", None)
        shown = await platform.say("tom", "#general", "@stammtisch show #7", None)
        general = stage.channels["#general"]
        card = slack.last(general, shown.partition("/")[2])
        people = [slack.person(f"P{number}") for number in range(count)]
        slack.world.channels[general].members.extend(people)
        presses = [slack.press(person, card, "0|seat-join") for person in people]
        await slack.until(lambda: all(one.acked or one.lost for one in presses), 60)
        assert [one.failures for one in presses if not one.acked] == []
        await stage.app.inbox.idle()
        store = SeatStore()
        async with stage.app.database.reading() as tx:
            book = await store.book(tx, 7)
            standings = allocate(book, SEATS)
            rows = await tx.execute(select(identity.c.person, identity.c.user))
            known = {row.person: row.user.rpartition(":")[2] for row in rows}
        seated = [known[who] for who, it in standings.items() if it.state is State.SEAT]
        waiting = sorted(
            (it.position, known[who]) for who, it in standings.items() if it.state is State.WAITLIST
        )
        assert sorted(seated, key=people.index) == people[:SEATS]
        assert waiting == list(enumerate(people[SEATS:], 1))
        assert {it.state.value for it in book.told.values()} == {"seat", "waitlist"}
        times = [one.acked_at - one.attempts[0] for one in presses if one.acked_at]
        print(f"{count} presses: acknowledged within {max(times):.2f} s at most")
    finally:
        await stage.stop()
