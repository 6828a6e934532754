"""After an absence it is read back what was said, edited, taken back and put on the bot's messages, each once."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.adapters.slack.adapter import SlackAdapter
from bot.adapters.slack.looking import HISTORY
from bot.adapters.slack.manifest import manifest
from bot.adapters.slack.missed import (
    GIVEN_UP_AFTER,
    TOLD_AGAIN_FOR,
    Gap,
    has_news,
    holds_ours,
    missed_since,
    reactions_on,
)
from bot.core.clock import SystemClock
from bot.core.outgoing import Operation
from bot.core.signals import AnySignal, ConversationChanged, MessageSaid
from tests.adapters.slack.workshop import QUICK, Kept, State, delivery, settings_for
from tests.fakes.slack import SlackStandIn

NOON = datetime(2011, 11, 3, 12, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)


@dataclass(slots=True)
class Club:
    """A workspace in which the bot comes and goes; what it heard and noted stays."""

    slack: SlackStandIn
    kept: Kept = field(default_factory=Kept)
    state: State = field(default_factory=State)

    @asynccontextmanager
    async def life(self) -> AsyncIterator[SlackAdapter]:
        """The bot lives, and has heard and noted everything when it goes."""
        adapter = SlackAdapter(settings_for(self.slack), SystemClock(), waits=QUICK)
        await adapter.start(self.kept, self.state)
        try:
            await adapter.connected()
            yield adapter
            await self.slack.settled()
            stamps = [one.event.get("event_ts", "0") for one in self.slack.desk.deliveries if one.acked]
            last = max(stamps, key=float)
            await self.state.until(lambda: float(self.state.values.get("last event", "0")) >= float(last))
        finally:
            await adapter.stop_listening()
            await adapter.close()

    def be_away(self, span: timedelta = AN_HOUR) -> None:
        """Whatever happens from now on Slack tells nobody, and then so much time has passed."""
        self.slack.faults.on("event", "late", share=1.0)
        self.state.values["alive"] = (SystemClock().now() - span).isoformat()

    async def heard_after(self, count: int) -> list[tuple[str, str]]:
        """The bot comes back; what it hears until it heard so much, and from then until all was read."""
        before, looks = len(self.kept.signals), self.state.values["alive"]
        adapter = SlackAdapter(settings_for(self.slack), SystemClock(), waits=QUICK)
        await adapter.start(self.kept, self.state)
        try:
            await self.kept.until(lambda: len(self.kept.signals) >= before + count)
            await self.state.until(
                lambda: self.state.values["alive"] != looks and "to read back" not in self.state.values
            )
        finally:
            await adapter.stop_listening()
            await adapter.close()
        return [(one.kind, _about(one)) for one in self.kept.signals[before:]]


def _about(signal: AnySignal) -> str:
    """Who did it, to which message, and what it says."""
    parts = [signal.who.name if signal.who else "", getattr(signal, "message", "")]
    return " ".join([*parts, getattr(signal, "text", ""), getattr(signal, "emoji", "")]).strip()


@pytest.fixture
async def club() -> AsyncIterator[Club]:
    """A workspace."""
    slack = SlackStandIn(manifest=manifest("socket", "/stammtisch"))
    async with slack:
        yield Club(slack)


async def test_everything_that_happened_is_read_once(club: Club) -> None:
    slack = club.slack
    ada, bob = slack.person("Ada"), slack.person("Bob")
    hall = slack.channel("hall", ada, bob)
    async with club.life() as adapter:
        first, second = slack.say(ada, hall, "one"), slack.say(ada, hall, "two")
        link = slack.say(ada, hall, "https://example.org")
        shown = await adapter.send(delivery(Operation.POST, hall, "#3"))
        reply = slack.say(bob, hall, "three", thread_ts=first.ts)
        answer = delivery(Operation.POST, hall, "#4")
        assert answer.address
        there = await adapter.send(replace(answer, address=replace(answer.address, thread=first.ts)))
        ours, inside = slack.last(hall), slack.last(hall, first.ts)
        assert (ours.ts, inside.ts) == (shown, there)
        slack.react(bob, ours, "star")
        slack.react(bob, ours, "+1")
    club.be_away()
    slack.edit(ada, first, "one and a half")
    slack.unfurl(link)
    slack.delete(ada, second)
    slack.delete(bob, reply)
    slack.unreact(bob, ours, "star")
    slack.react(ada, ours, "star")
    slack.react(ada, ours, "party-parrot")
    slack.react(ada, inside, "star")
    said = slack.say(bob, hall, "four")
    happened = [
        ("message", f"Bob {said.ts} four"),
        ("edit", f"Ada {first.ts} one and a half"),
        ("deletion", second.ts),
        ("deletion", reply.ts),
        ("reaction added", f"Ada {ours.ts}  ⭐"),
        ("reaction removed", f"Bob {ours.ts}  ⭐"),
        ("reaction added", f"Ada {inside.ts}  ⭐"),
    ]
    assert await club.heard_after(8) == [("outage ended", ""), *happened]
    club.be_away()
    assert await club.heard_after(1) == [("outage ended", "")]


async def test_reactions_that_a_list_leaves_out_are_asked_for(club: Club) -> None:
    slack = club.slack
    people = [slack.person(f"P{number}") for number in range(3)]
    hall = slack.channel("hall", *people)
    async with club.life() as adapter:
        await adapter.send(delivery(Operation.POST, hall, "#3"))
        slack.say(people[0], hall, "nice")
        ours = slack.last(hall)
    club.be_away()
    for one in people:
        slack.react(one, ours, "star")
    slack.world.reactions_listed = 1
    heard = await club.heard_after(4)
    assert heard == [("outage ended", ""), *(("reaction added", f"P{n} {ours.ts}  ⭐") for n in range(3))]
    assert slack.count("reactions.get") == 1


async def test_a_reading_that_is_broken_off_goes_on_where_it_stopped(club: Club) -> None:
    slack = club.slack
    ada = slack.person("Ada")
    halls = [slack.channel(f"hall-{number}", ada) for number in range(5)]
    async with club.life():
        slack.say(ada, halls[0], "before")
    club.be_away()
    said = [slack.say(ada, hall, "meanwhile") for hall in halls]
    waits = replace(QUICK, between=AN_HOUR)  # but for the first three
    adapter = SlackAdapter(settings_for(slack), SystemClock(), waits=waits)
    await adapter.start(club.kept, club.state)
    try:
        await club.state.until(lambda: len(_read(club)) == 3)
    finally:
        await adapter.stop_listening()
        await adapter.close()
    done, before = _read(club), len(slack.calls)
    heard = await club.heard_after(2)
    looked = [str(given["channel"]) for name, given in slack.calls[before:] if name == HISTORY]
    left = [hall for hall in halls if hall not in done]
    assert looked[:5] == [*left, *done]
    assert [one for one in heard if one[0] == "message"] == [
        ("message", f"Ada {one.ts} meanwhile") for one in said if one.channel in left
    ]
    texts = [one.text for one in club.kept.signals if isinstance(one, MessageSaid)]
    assert texts == ["before", *["meanwhile"] * 5]


def _read(club: Club) -> list[str]:
    """Where it was read what was said, in that order."""
    kept = json.loads(club.state.values.get("to read back", "{}"))
    return [*kept.get("read", {})]


async def test_of_two_short_absences_what_was_said_is_read_and_no_outage_told(club: Club) -> None:
    slack = club.slack
    ada = slack.person("Ada")
    hall = slack.channel("hall", ada)
    async with club.life():
        slack.say(ada, hall, "before")
    club.be_away(timedelta(minutes=1))
    lost = slack.say(ada, hall, "lost")
    six_minutes_ago = (SystemClock().now() - timedelta(minutes=6)).isoformat()
    club.state.values["gap before"] = json.dumps([six_minutes_ago, club.state.values["last event"]])
    assert await club.heard_after(1) == [("message", f"Ada {lost.ts} lost")]


async def test_what_slack_held_back_is_read_when_it_holds_back_no_more(club: Club) -> None:
    slack = club.slack
    ada = slack.person("Ada")
    hall = slack.channel("hall", ada)
    async with club.life():
        slack.say(ada, hall, "before")
        await club.kept.until(lambda: len(club.kept.signals) == 1)
        await club.state.until(lambda: "last event" in club.state.values)
        slack.faults.on("event", "late", times=2)
        slack.hold_back()
        slack.say(ada, hall, "held back")
        await slack.until(lambda: len(slack.desk.held) == 2)
        slack.hold_back()
        await club.kept.until(lambda: len(club.kept.signals) == 2)
        slack.desk.release()
    assert [getattr(one, "text", "") for one in club.kept.signals] == ["before", "held back"]


async def test_a_removed_app_says_so_once_and_goes_on_when_it_is_back(club: Club) -> None:
    slack = club.slack
    ada = slack.person("Ada")
    with capture_logs() as lines:
        async with club.life() as adapter:
            slack.uninstall()
            await slack.until(lambda: slack.count("auth.test") > 1)
            slack.app.revoked.clear()
            await slack.until(lambda: bool(slack.sockets.open))
            await adapter.connected()
            await slack.connected()
            slack.say(ada, slack.dm(ada), "hello again")
            await club.kept.until(lambda: len(club.kept.signals) == 1)
    told = [one["event"] for one in lines if one["log_level"] == "error"]
    assert told[0] == "Slack shuts the bot out; install the app again"
    assert told.count("Slack is not heard") == 1


async def test_where_the_bot_is_shown_out_or_a_channel_reopens_is_told(club: Club) -> None:
    slack = club.slack
    ada = slack.person("Ada", is_admin=True)
    places = [slack.channel("hall", ada), slack.channel("den", ada, private=True)]
    async with club.life():
        for place in places:
            slack.archive(ada, place)
            slack.happenings.archive(slack.world.channels[place], ada, archived=False)
            slack.kick_app(place)
        slack.say(ada, slack.dm(ada), "done")
    changes = [one for one in club.kept.signals if isinstance(one, ConversationChanged)]
    assert sorted((one.where.conversation, one.change) for one in changes if one.where) == sorted(
        (place, change) for place in places for change in ("archived", "reopened", "archived")
    )


@pytest.mark.parametrize(
    ("gap", "before", "since"),
    [
        (timedelta(minutes=5), None, timedelta(minutes=5)),
        (timedelta(minutes=4), None, None),
        (timedelta(seconds=1), timedelta(minutes=7), timedelta(minutes=7)),
        (timedelta(seconds=1), timedelta(minutes=8), None),
        (timedelta(hours=2), timedelta(hours=3), timedelta(hours=2)),
    ],
)
def test_from_where_is_read(gap: timedelta, before: timedelta | None, since: timedelta | None) -> None:
    earlier = Gap(NOON - before, "1.0") if before else None
    found = missed_since(NOON, Gap(NOON - gap, "2.0"), earlier, TOLD_AGAIN_FOR, GIVEN_UP_AFTER)
    assert (NOON - found.began if found else None) == since


def test_only_threads_that_may_tell_something_are_read() -> None:
    def thread(*users: str, count: int | None = None) -> dict[str, object]:
        return {"latest_reply": "20.0", "reply_users": list(users), "reply_users_count": count or len(users)}

    alone, among, long = thread("UBOT"), thread("U1", "UBOT"), thread("U1", "U2", count=9)
    assert [has_news(one, 10.0, "UBOT") for one in (alone, among, long)] == [False, True, True]
    assert [has_news(one, 30.0, "UBOT") for one in (alone, among, long)] == [False, False, False]
    assert [holds_ours(one, "UBOT") for one in (alone, among, long, {})] == [True, True, True, False]
    assert reactions_on({"reactions": [{"name": "star", "users": ["U1"], "count": 2}]}) is None
