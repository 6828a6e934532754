"""What one call's failure means for all the others that wait."""

import pytest

from bot.adapters.slack.calls import Calls
from bot.errors import TryLater
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
