"""The published rate limits, by a clock that stands still."""

import asyncio

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.adapters.slack.conftest import HandTime
from tests.fakes.slack import SlackStandIn


async def take(call: object) -> int:
    """0, or for how many seconds it is refused."""
    try:
        answer = (await call).data  # type: ignore[misc]
    except SlackApiError as error:
        answer = error.response
    if answer["ok"]:
        return 0
    assert (answer.status_code, answer.data) == (429, {"ok": False, "error": "ratelimited"})
    return int(answer.headers["Retry-After"])


async def test_one_message_a_second_into_a_channel_after_a_small_burst(
    quiet: SlackStandIn, client: AsyncWebClient, time: HandTime
) -> None:
    hall, other = quiet.channel("hall", quiet.person("Ada")), quiet.channel("other")
    assert [await take(client.chat_postMessage(channel=hall, text="x")) for _ in range(4)] == [0, 0, 0, 1]
    assert await take(client.chat_postMessage(channel=other, text="x")) == 0
    time.pass_by(1)
    assert [await take(client.chat_postMessage(channel=hall, text="x")) for _ in range(2)] == [0, 1]
    assert len(quiet.said(hall)) == 4
    assert (quiet.limits.refused, quiet.limits.given["chat.postMessage"]) == (2, 2)


@pytest.mark.parametrize(("factor", "passed"), [(1.0, 50), (0.5, 25), (2.0, 100)])
async def test_so_many_calls_in_any_minute(
    quiet: SlackStandIn, client: AsyncWebClient, time: HandTime, factor: float, passed: int
) -> None:
    quiet.limits.factor = factor
    hall = quiet.channel("hall")
    for _ in range(passed):
        assert await take(client.conversations_info(channel=hall)) == 0
    assert await take(client.conversations_info(channel=hall)) == 60
    time.pass_by(59)
    assert await take(client.conversations_info(channel=hall)) == 1
    time.pass_by(1)
    assert await take(client.conversations_info(channel=hall)) == 0
    assert quiet.limits.refused == 2


async def test_the_whole_workspace_has_a_limit(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    people = [quiet.person(f"P{number}") for number in range(301)]
    waits = await asyncio.gather(*(take(client.chat_postMessage(channel=one, text="x")) for one in people))
    assert sorted(waits) == [*[0] * 300, 60]


async def test_without_limits(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    quiet.limits.off = True
    hall = quiet.channel("hall")
    assert [await take(client.chat_postMessage(channel=hall, text="x")) for _ in range(60)] == [0] * 60
