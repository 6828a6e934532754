"""Real slack_bolt and slack_sdk on the stand-in: everything that a community bot does, once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.fakes.slack import SlackStandIn

BUTTON = {"type": "button", "action_id": "more", "text": {"type": "plain_text", "text": "More"}, "value": "3"}
FORM = {
    "type": "modal",
    "callback_id": "pitch",
    "title": {"type": "plain_text", "text": "Pitch"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "block_id": "title",
            "label": {"type": "plain_text", "text": "Title"},
            "element": {"type": "plain_text_input", "action_id": "text"},
        }
    ],
}
HOME = {"type": "home", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "Your desk"}}]}


def echo_app(slack: SlackStandIn) -> AsyncApp:
    """An app that does each thing once."""
    client = AsyncWebClient(slack.app.bot_token, base_url=slack.api_url)
    app = AsyncApp(client=client, signing_secret=slack.app.signing_secret)

    @app.event("app_mention")
    async def mentioned(event: dict[str, Any], say: Any) -> None:
        blocks = [{"type": "actions", "elements": [BUTTON]}]
        await say(text="You called?", thread_ts=event["ts"], blocks=blocks)

    @app.event("message")
    async def heard(event: dict[str, Any], say: Any) -> None:
        if event["channel_type"] == "im":
            await say(f"Echo: {event['text']}")

    @app.action("more")
    async def pressed(ack: Any, body: dict[str, Any], respond: Any) -> None:
        await ack()
        await respond(f"More of {body['actions'][0]['value']}", replace_original=False)

    @app.command("/stammtisch")
    async def commanded(ack: Any, command: dict[str, Any], client: AsyncWebClient) -> None:
        if command["text"] == "pitch":
            await ack()
            await client.views_open(trigger_id=command["trigger_id"], view=FORM)
        else:
            await ack(f"Help for {command['user_name']}")

    @app.view("pitch")
    async def submitted(ack: Any, view: dict[str, Any], body: dict[str, Any], client: AsyncWebClient) -> None:
        title = view["state"]["values"]["title"]["text"]["value"]
        if title == "x":
            await ack(response_action="errors", errors={"title": "Too short"})
            return
        await ack()
        await client.chat_postMessage(channel=body["user"]["id"], text=f"Pitched: {title}")

    @app.event("app_home_opened")
    async def opened(event: dict[str, Any], client: AsyncWebClient) -> None:
        await client.views_publish(user_id=event["user"], view=HOME)

    @app.shortcut("open")
    async def shortcut(ack: Any, shortcut: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=shortcut["trigger_id"], view=FORM)

    return app


@asynccontextmanager
async def over_sockets(slack: SlackStandIn) -> AsyncIterator[None]:
    """The echo app in Socket Mode."""
    handler = AsyncSocketModeHandler(echo_app(slack), slack.app.app_token, ping_interval=1)
    await handler.connect_async()
    await slack.connected()
    yield
    await handler.close_async()


@asynccontextmanager
async def over_http(slack: SlackStandIn) -> AsyncIterator[None]:
    """The echo app behind a request URL."""
    runner = web.AppRunner(echo_app(slack).server(port=0, path="/slack/events").web_app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    requests = slack.use_http(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
    assert await requests.verify()
    yield
    await runner.cleanup()


@pytest.fixture(params=[over_sockets, over_http])
async def slack(request: pytest.FixtureRequest) -> AsyncIterator[SlackStandIn]:
    """A workspace with the echo app."""
    async with SlackStandIn() as slack, request.param(slack):
        yield slack


async def test_a_mention_is_answered_in_its_thread_and_the_button_works(slack: SlackStandIn) -> None:
    ada = slack.person("Ada")
    hall = slack.channel("hall", ada)
    question = slack.say(ada, hall, f"<@{slack.app.bot_user}> hello")
    await slack.until(lambda: slack.said(hall, question.ts) == ["You called?"])
    assert slack.said(hall) == []
    await slack.answered(slack.press(ada, slack.last(hall, question.ts), "more"))
    await slack.until(lambda: [one.text for one in slack.ephemerals(ada)] == ["More of 3"])


async def test_a_dm_is_answered_there(slack: SlackStandIn) -> None:
    ada = slack.person("Ada")
    room = slack.dm(ada)
    slack.say(ada, room, "fish & chips")
    await slack.until(lambda: slack.said(room) == ["Echo: fish &amp; chips"])


async def test_a_command_is_answered_only_for_that_person(slack: SlackStandIn) -> None:
    ada, bob = slack.person("Ada"), slack.person("Bob")
    hall = slack.channel("hall", ada, bob)
    await slack.answered(slack.command(ada, hall, "/stammtisch help"))
    assert [one.text for one in slack.ephemerals(ada)] == ["Help for ada"]
    assert slack.ephemerals(bob) == []
    assert slack.messages(hall) == []


async def test_a_modal_is_opened_refused_and_sent(slack: SlackStandIn) -> None:
    ada = slack.person("Ada")
    hall = slack.channel("hall", ada)
    slack.command(ada, hall, "/stammtisch pitch")
    await slack.until(lambda: len(slack.modals(ada)) == 1)
    await slack.answered(slack.submit(ada, {"title": "x"}))
    assert slack.modals(ada)[0].errors == {"title": "Too short"}
    await slack.answered(slack.submit(ada, {"title": "Coworking on trains"}))
    assert slack.modals(ada) == []
    room = slack.dm(ada)
    await slack.until(lambda: slack.said(room) == ["Pitched: Coworking on trains"])


async def test_a_shortcut_opens_the_modal(slack: SlackStandIn) -> None:
    ada = slack.person("Ada")
    await slack.answered(slack.shortcut(ada, "open"))
    await slack.until(lambda: [one.body["callback_id"] for one in slack.modals(ada)] == ["pitch"])


async def test_a_home_is_published(slack: SlackStandIn) -> None:
    ada = slack.person("Ada")
    slack.open_home(ada)
    await slack.until(lambda: ada in slack.world.homes)
    assert slack.home(ada).body["blocks"][0]["text"]["text"] == "Your desk"
