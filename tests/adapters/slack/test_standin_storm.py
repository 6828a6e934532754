"""Real slack_bolt hears every message through everything that can be switched on."""

from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.fakes.slack import SlackStandIn
from tests.fakes.slack.facts import RETRY_AFTER

MESSAGES = 200


async def test_a_storm() -> None:
    async with SlackStandIn(seed=7) as slack:
        slack.desk.ack_seconds = 0.5
        slack.desk.retry_after = tuple(seconds / 60 for seconds in RETRY_AFTER)
        heard: list[str] = []
        client = AsyncWebClient(slack.app.bot_token, base_url=slack.api_url)
        app = AsyncApp(client=client, signing_secret=slack.app.signing_secret)

        @app.event("message")
        async def hear(event: dict[str, Any]) -> None:
            heard.append(event["ts"])

        handler = AsyncSocketModeHandler(app, slack.app.app_token, ping_interval=1)
        await handler.connect_async()
        await slack.connected()
        ada = slack.person("Ada")
        hall = slack.channel("hall", ada)
        faults = [slack.faults.on("event", kind, share=0.1) for kind in ("duplicate", "swap")]
        faults.append(slack.faults.on("ack", "lost", share=0.1))
        said = {slack.say(ada, hall, f"{number}").ts for number in range(MESSAGES // 2)}
        await slack.until(lambda: len(heard) > MESSAGES // 4)
        faults.append(slack.faults.on("event", "kill_socket"))
        said |= {slack.say(ada, hall, f"{number}").ts for number in range(MESSAGES // 2)}
        await slack.settled()
        given_up = {one.event["ts"] for one in slack.desk.deliveries if one.lost}
        assert said - set(heard) <= given_up
        assert len(heard) > len(set(heard)) >= MESSAGES - len(given_up)
        assert all(fault.met for fault in faults)
        await handler.close_async()
