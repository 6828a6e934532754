"""How messages stand after what was done to them, with Slack's known pitfalls."""

from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.adapters.slack.conftest import HandTime
from tests.adapters.slack.test_standin_bolt import BUTTON, FORM
from tests.fakes.slack import SlackStandIn, calls

BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "*Now*"}}]


@pytest.fixture
def ada(quiet: SlackStandIn) -> str:
    """Somebody."""
    return quiet.person("Ada")


@pytest.fixture
def hall(quiet: SlackStandIn, ada: str) -> str:
    """Where they are."""
    quiet.limits.off = True
    return quiet.channel("hall", ada)


async def test_an_answer_to_a_message_that_is_gone_lands_in_the_channel(
    quiet: SlackStandIn, client: AsyncWebClient, ada: str, hall: str
) -> None:
    first = quiet.say(ada, hall, "private?")
    quiet.delete(ada, first)
    answer = await client.chat_postMessage(channel=hall, text="Yes", thread_ts=first.ts)
    assert "thread_ts" not in answer["message"]
    assert quiet.said(hall) == ["Yes"]


async def test_a_thread_below_a_tombstone_goes_on(
    quiet: SlackStandIn, client: AsyncWebClient, ada: str, hall: str
) -> None:
    first = quiet.say(ada, hall, "one")
    quiet.say(ada, hall, "two", thread_ts=first.ts)
    quiet.delete(ada, first)
    answer = await client.chat_postMessage(channel=hall, text="Yes", thread_ts=first.ts)
    assert answer["message"]["thread_ts"] == first.ts
    assert quiet.said(hall, first.ts) == ["Yes"]


async def test_an_update_with_text_alone_keeps_the_blocks(
    quiet: SlackStandIn, client: AsyncWebClient, hall: str
) -> None:
    ts = (await client.chat_postMessage(channel=hall, text="Now", blocks=BLOCKS))["ts"]
    await client.chat_update(channel=hall, ts=ts, text="Later")
    assert (quiet.last(hall).text, len(quiet.last(hall).blocks)) == ("Later", 1)
    await client.chat_update(channel=hall, ts=ts, text="Later", blocks=[])
    assert quiet.last(hall).blocks == []


async def test_a_message_is_cut_and_one_of_blocks_says_that_it_cannot_be_shown(
    quiet: SlackStandIn, client: AsyncWebClient, hall: str
) -> None:
    await client.chat_postMessage(channel=hall, text="x" * 40_001)
    assert len(quiet.last(hall).text) == 40_000
    await client.api_call("chat.postMessage", json={"channel": hall, "blocks": BLOCKS})
    assert quiet.last(hall).text == "This content can't be displayed."


async def test_metadata_comes_back_only_when_asked_for(client: AsyncWebClient, hall: str) -> None:
    metadata = {"event_type": "op", "event_payload": {"id": "abc"}}
    first = await client.chat_postMessage(channel=hall, text="x", metadata=metadata)
    await client.chat_postMessage(channel=hall, text="y", metadata=metadata, thread_ts=first["ts"])
    asked = await client.conversations_history(channel=hall, include_all_metadata=True)
    assert [one["metadata"] for one in asked["messages"]] == [metadata]
    asked = await client.conversations_replies(channel=hall, ts=first["ts"], include_all_metadata=True)
    assert [one["metadata"] for one in asked["messages"]] == [metadata] * 2
    plain = await client.conversations_history(channel=hall)
    assert "metadata" not in plain["messages"][0]


async def _pages(method: Any, **arguments: Any) -> list[list[str]]:
    pages, cursor = [], ""
    while True:
        got = await method(**arguments, **({"cursor": cursor} if cursor else {}))
        pages.append([one["text"] for one in got["messages"]])
        cursor = got.get("response_metadata", {}).get("next_cursor", "")
        if not cursor:
            return pages


async def test_history_and_replies_by_pages(
    quiet: SlackStandIn, client: AsyncWebClient, ada: str, hall: str, time: HandTime
) -> None:
    said = []
    for number in range(5):
        time.pass_by(1)
        said.append(quiet.say(ada, hall, f"{number}"))
    for number in range(3):
        quiet.say(ada, hall, f"r{number}", thread_ts=said[0].ts)
    history, replies = client.conversations_history, client.conversations_replies
    assert await _pages(history, channel=hall, limit=2) == [["4", "3"], ["2", "1"], ["0"]]
    assert await _pages(history, channel=hall, limit=2, oldest=said[0].ts) == [["2", "1"], ["4", "3"]]
    between = {"oldest": said[1].ts, "latest": said[3].ts}
    assert await _pages(history, channel=hall, **between) == [["2"]]
    assert await _pages(history, channel=hall, inclusive=True, **between) == [["3", "2", "1"]]
    assert await _pages(replies, channel=hall, ts=said[0].ts, limit=2) == [["0", "r0", "r1"], ["0", "r2"]]


async def test_a_broadcast_reply_stands_in_both(
    quiet: SlackStandIn, client: AsyncWebClient, ada: str, hall: str
) -> None:
    first = quiet.say(ada, hall, "one")
    await client.chat_postMessage(channel=hall, text="all", thread_ts=first.ts, reply_broadcast=True)
    assert (quiet.said(hall), quiet.said(hall, first.ts)) == (["all"], ["all"])
    assert quiet.last(hall).subtype == "thread_broadcast"


async def test_answers_at_the_response_url(
    quiet: SlackStandIn, client: AsyncWebClient, ada: str, hall: str, time: HandTime
) -> None:
    await client.chat_postMessage(
        channel=hall, text="Now", blocks=[{"type": "actions", "elements": [BUTTON]}]
    )
    url = quiet.press(ada, quiet.last(hall), "more").payload["response_url"]
    async with aiohttp.ClientSession() as session:
        hook = AsyncWebhookClient(url, session=session)
        await hook.send(text="only you")
        await hook.send(text="all", response_type="in_channel")
        await hook.send(text="other", replace_original=True, blocks=[])
        assert [one.text for one in quiet.messages(hall)] == ["other", "all"]
        assert [one.text for one in quiet.ephemerals(ada)] == ["only you"]
        await hook.send(delete_original=True)
        assert quiet.said(hall) == ["all"]
        await hook.send(text="5th")
        used = await hook.send(text="6th")
        assert (used.status_code, used.body) == (404, '{"ok": false, "error": "used_url"}')
        again = quiet.command(ada, hall, "/stammtisch").payload["response_url"]
        time.pass_by(1801)
        late = await AsyncWebhookClient(again, session=session).send(text="late")
        assert (late.status_code, late.body) == (404, '{"ok": false, "error": "expired_url"}')


async def test_only_you_see_it_and_can_press_it(
    quiet: SlackStandIn, client: AsyncWebClient, ada: str, hall: str
) -> None:
    blocks = [{"type": "actions", "elements": [BUTTON]}]
    await client.chat_postEphemeral(channel=hall, user=ada, text="Psst", blocks=blocks)
    pressed = quiet.press(ada, quiet.ephemerals(ada)[0], "more").payload
    assert (pressed["container"]["is_ephemeral"], "message" in pressed) == (True, False)
    assert quiet.messages(hall) == []


async def test_a_form_is_filled_as_people_can(quiet: SlackStandIn, client: AsyncWebClient, ada: str) -> None:
    await client.views_open(trigger_id=quiet.triggers.new(ada), view=FORM)
    with pytest.raises(AssertionError, match="must be filled in"):
        quiet.submit(ada)
    with pytest.raises(AssertionError, match="no such field"):
        quiet.submit(ada, {"name": "x"})
    payload = quiet.submit(ada, {"text": "Trains"}).payload
    assert payload["view"]["state"] == {
        "values": {"title": {"text": {"type": "plain_text_input", "value": "Trains"}}}
    }


async def test_what_would_call_people(
    quiet: SlackStandIn, client: AsyncWebClient, ada: str, hall: str
) -> None:
    plain = {"type": "header", "text": {"type": "plain_text", "text": "<!here>"}}
    loud = {"type": "section", "text": {"type": "mrkdwn", "text": f"<@{ada}>"}}
    await client.chat_postMessage(channel=hall, text="<!channel> &lt;!here&gt;", blocks=[plain, loud])
    assert calls(quiet.last(hall)) == ["!channel", f"@{ada}"]
