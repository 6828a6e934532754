"""What one call's failure means for all the others that wait."""

import pytest

from bot.adapters.slack.calls import Calls
from bot.core.outgoing import Operation
from bot.core.signals import Address
from bot.errors import Gone, TryLater
from tests.adapters.slack.workshop import delivery, workshop
from tests.fakes.slack import SlackStandIn


@pytest.mark.parametrize(
    ("fault", "everything", "maybe_done"),
    [
        ("500", False, True),
        ("drop", False, True),
        ("drop_after", False, True),
        ("internal_error", False, True),
        ("html", True, True),  # 503: Slack is away
        ("429", True, False),
    ],
)
async def test_one_that_fails_holds_up_nobody_else_unless_slack_is_away(
    fault: str, everything: bool, maybe_done: bool
) -> None:
    async with SlackStandIn() as slack, Calls(slack.app.bot_token, slack.api_url) as calls:
        slack.faults.on("auth.test", fault)
        with pytest.raises(TryLater) as failed:
            await calls("auth.test")
        assert (failed.value.everything, failed.value.maybe_done) == (everything, maybe_done)


async def test_where_nobody_opens_everything_waits() -> None:
    async with SlackStandIn() as slack, Calls(slack.app.bot_token, slack.api_url) as calls:
        await slack.close_door()
        with pytest.raises(TryLater) as failed:
            await calls("auth.test")
        assert (failed.value.everything, failed.value.maybe_done) == (True, False)
        await slack.open_door()


async def test_an_answer_is_looked_for_in_its_thread_by_one_call() -> None:
    async with workshop() as shop:
        ada = shop.slack.person("Ada")
        hall = shop.slack.channel("hall", ada)
        asked = shop.slack.say(ada, hall, "what is on?")
        answer = delivery(Operation.POST, hall, "nothing", address=Address("slack", hall, asked.ts))
        assert await shop.adapter.find(answer) is None
        assert _looked(shop.slack) == ["conversations.replies"]
        stamp = await shop.adapter.send(answer)
        assert await shop.adapter.find(answer) == stamp
        assert _looked(shop.slack) == ["conversations.replies"] * 2
        # Where the thread is gone, it may stand in the channel.
        lost = delivery(Operation.POST, hall, "x", address=Address("slack", hall, "1320310800.000001"))
        assert await shop.adapter.find(lost) is None
        assert _looked(shop.slack)[2:] == ["conversations.replies", "conversations.history"]


async def test_what_was_said_to_a_reply_and_could_not_be_taken_back_is_found_in_the_channel() -> None:
    async with workshop() as shop:
        ada = shop.slack.person("Ada")
        hall = shop.slack.channel("hall", ada)
        asked = shop.slack.say(ada, hall, "what is on?")
        reply = shop.slack.say(ada, hall, "well?", thread_ts=asked.ts)
        answer = delivery(Operation.POST, hall, "nothing", address=Address("slack", hall, reply.ts))
        shop.slack.faults.on("chat.delete", "500")
        with pytest.raises(TryLater):
            await shop.adapter.send(answer)
        assert shop.slack.said(hall) == ["nothing"]
        with pytest.raises(Gone, match="the thread is gone"):
            await shop.adapter.find(answer)
        assert shop.slack.said(hall) == []


def _looked(slack: SlackStandIn) -> list[str]:
    return [name for name, _ in slack.calls if name in ("conversations.replies", "conversations.history")]
