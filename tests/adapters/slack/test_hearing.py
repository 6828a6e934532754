"""What happens in a workspace is handed in, once, in both modes, and also after everything that breaks."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import ClientSession

from bot.adapters.slack.adapter import SlackAdapter
from bot.adapters.slack.manifest import manifest
from bot.core.clock import SystemClock
from bot.core.forms import WordedErrors, WordedField, WordedForm
from bot.core.outgoing import Operation
from bot.core.signals import AnySignal, FormSubmitted, MessageSaid, OutageEnded, PersonChanged
from tests.adapters.slack.workshop import QUICK, Kept, State, Workshop, delivery, settings_for, workshop
from tests.fakes.slack import SlackStandIn

FORM = WordedForm("pitch", "Pitch", (WordedField("title", "Title", "text", "", (), True, "", None),), "#1")


@pytest.fixture
async def shop() -> AsyncIterator[Workshop]:
    """A connected adapter."""
    async with workshop() as made:
        yield made


def texts(signals: list[AnySignal]) -> list[tuple[str, bool, str]]:
    """What was said, whether to the bot, and by whom."""
    return [
        (one.text, one.addressed, one.who.name) for one in signals if isinstance(one, MessageSaid) and one.who
    ]


async def test_a_mention_is_one_signal_though_it_is_told_twice(shop: Workshop) -> None:
    ada = shop.slack.person("Ada")
    hall = shop.slack.channel("hall", ada)
    shop.slack.faults.on("event", "duplicate", times=4)
    message = shop.slack.say(ada, hall, f"<@{shop.slack.app.bot_user}> what is on?")
    shop.slack.unfurl(message)
    shop.slack.say(ada, shop.slack.dm(ada), "hello")
    await shop.slack.settled()
    assert texts(shop.heard("message")) == [("what is on?", True, "Ada"), ("hello", True, "Ada")]
    assert shop.heard("edit") == []
    shop.slack.edit(ada, message, f"<@{shop.slack.app.bot_user}> what is next?")
    shop.slack.delete(ada, message)
    await shop.slack.settled()
    assert [one.kind for one in shop.kept.signals[2:]] == ["edit", "deletion"]


async def test_what_cannot_be_stored_is_not_acknowledged_and_told_again(shop: Workshop) -> None:
    ada = shop.slack.person("Ada")
    shop.kept.broken = True
    shop.slack.say(ada, shop.slack.dm(ada), "hello")
    async with asyncio.timeout(10):
        await shop.kept.refused.wait()
    assert not shop.slack.desk.quiet
    shop.kept.broken = False
    await shop.slack.settled()
    assert texts(shop.heard("message")) == [("hello", True, "Ada")]


async def test_a_form_is_opened_refused_and_taken(shop: Workshop) -> None:
    ada = shop.slack.person("Ada")
    shop.kept.answer = FORM
    await shop.slack.answered(shop.slack.command(ada, shop.slack.dm(ada), "/stammtisch pitch"))
    await shop.slack.until(lambda: bool(shop.slack.modals(ada)))
    [view] = shop.slack.modals(ada)
    shop.kept.answer = WordedErrors({"title": "Too short"})
    await shop.slack.answered(shop.slack.submit(ada, {"title": "x"}))
    assert view.errors == {"title": "Too short"}
    shop.kept.answer = None
    await shop.slack.answered(shop.slack.submit(ada, {"title": "Lunch"}))
    assert shop.slack.modals(ada) == []
    sent = [one for one in shop.kept.signals if isinstance(one, FormSubmitted)]
    assert [(one.form, one.subject, one.values) for one in sent] == [
        ("pitch", "#1", {"title": "x"}),
        ("pitch", "#1", {"title": "Lunch"}),
    ]


async def test_people_change_and_only_what_matters_is_told(shop: Workshop) -> None:
    ada = shop.slack.new_person("Ada")
    shop.slack.change_person(ada, updated=5)
    shop.slack.change_person(ada, tz="Asia/Tokyo")
    shop.slack.deactivate(ada)
    await shop.slack.settled()
    changes = [one for one in shop.kept.signals if isinstance(one, PersonChanged)]
    assert [(one.who.zone, one.who.language, one.active) for one in changes if one.who] == [
        ("Asia/Tokyo", "de", True),
        (None, None, False),
    ]


@pytest.mark.parametrize("fault", ["kill", "refresh", "too many", "no hello", "outage", "deaf"])
async def test_the_line_is_mended_whatever_breaks_it(shop: Workshop, fault: str) -> None:
    slack, ada = shop.slack, shop.slack.person("Ada")
    dm = slack.dm(ada)
    before = slack.count("apps.connections.open")
    match fault:
        case "kill":
            await slack.sockets.kill_all()
        case "refresh":
            await slack.sockets.disconnect("refresh_requested")
        case "too many":
            await slack.sockets.disconnect("too_many_websockets")
        case "no hello":
            slack.faults.on("socket", "no_hello")
            await slack.sockets.kill_all()
        case "outage":
            await slack.close_door()
            await slack.open_door()
        case "deaf":
            slack.sockets.deafen()
            await shop.adapter.send(delivery(Operation.POST, dm, "anybody there?"))
    await slack.until(lambda: slack.count("apps.connections.open") > before)
    await slack.connected()
    slack.say(ada, dm, "hello again")
    await slack.until(lambda: texts(shop.heard("message")) == [("hello again", True, "Ada")])


async def test_over_http_only_what_slack_signed_is_taken() -> None:
    slack = SlackStandIn(manifest=manifest("http", "/stammtisch", "https://b.example.org/slack/events"))
    async with slack:
        kept = Kept()
        adapter = SlackAdapter(settings_for(slack, mode="http", port=0), SystemClock(), waits=QUICK)
        await adapter.start(kept, State())
        try:
            await adapter.connected()
            url = f"http://127.0.0.1:{adapter.port}/slack/events"
            slack.use_http(url)
            ada = slack.person("Ada")
            slack.say(ada, slack.dm(ada), "hello")
            kept.answer = None
            await slack.settled()
            assert texts(kept.signals) == [("hello", True, "Ada")]
            await slack.answered(slack.command(ada, slack.dm(ada), "/stammtisch help"))
            assert [one.kind for one in kept.signals] == ["message", "command"]
            forged = json.dumps({"type": "event_callback", "event": {"type": "message"}})
            signed = {"X-Slack-Request-Timestamp": "1", "X-Slack-Signature": "v0=00"}
            async with ClientSession() as http, http.post(url, data=forged, headers=signed) as answer:
                assert answer.status == 401
            assert len(kept.signals) == 2
        finally:
            await adapter.stop_listening()
            await adapter.close()


async def test_a_refused_token_is_told_and_taken_up_when_it_is_mended() -> None:
    slack = SlackStandIn(manifest=manifest("socket", "/stammtisch"))
    async with slack:
        slack.app.revoked.add(slack.app.bot_token)
        adapter = SlackAdapter(settings_for(slack), SystemClock(), waits=QUICK)
        await adapter.start(Kept(), State())
        try:
            await slack.until(lambda: slack.count("auth.test") > 1)
            slack.app.revoked.clear()
            async with asyncio.timeout(10):
                await adapter.connected()
        finally:
            await adapter.stop_listening()
            await adapter.close()


async def test_after_a_long_absence_it_is_read_what_was_said() -> None:
    slack = SlackStandIn(manifest=manifest("socket", "/stammtisch"))
    async with slack:
        ada = slack.person("Ada")
        hall, dm = slack.channel("hall", ada), slack.dm(ada)
        state, first = State(), Kept()
        adapter = SlackAdapter(settings_for(slack), SystemClock(), waits=QUICK)
        await adapter.start(first, state)
        await adapter.connected()
        asked = slack.say(ada, hall, "before")
        await slack.settled()
        await state.until(lambda: float(state.values.get("last event", "0")) >= float(asked.ts))
        await adapter.stop_listening()
        await adapter.close()
        for text, place, thread in (
            ("aloud", hall, ""),
            ("in the thread", hall, asked.ts),
            ("quietly", dm, ""),
        ):
            slack.say(ada, place, text, thread_ts=thread)
        long_ago = SystemClock().now() - timedelta(hours=1)
        state.values["alive"] = long_ago.isoformat()
        kept = first
        again = SlackAdapter(settings_for(slack), SystemClock(), waits=QUICK)
        slack.faults.on("event", "late", share=1.0)  # Slack itself tells nothing any more
        await again.start(kept, state)
        try:
            await kept.until(lambda: len(kept.signals) >= 5)
            _, outage, *said = kept.signals
            assert isinstance(outage, OutageEnded)
            assert outage.since == long_ago
            assert [text for text, _, _ in texts(said)] == ["aloud", "in the thread", "quietly"]
        finally:
            await again.stop_listening()
            await again.close()
