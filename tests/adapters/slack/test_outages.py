"""What ends a connection is noticed within a minute, healed by itself, and said once."""

from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.adapters.slack.socket import Patience
from bot.core.message import Plain, message
from bot.core.outgoing import Outgoing, post
from bot.core.signals import Address
from tests.adapters.slack.hurried import hurried
from tests.adapters.slack.workshop import workshop

A_MINUTE = timedelta(minutes=1)
TRIES = 3


def test_nothing_goes_unnoticed_for_a_minute() -> None:
    patience = Patience()
    assert patience.connect + patience.hello + patience.look < A_MINUTE
    assert patience.echo + patience.look < A_MINUTE


@pytest.mark.parametrize(
    "fault",
    ["dead tickets", "refused sockets", "500s", "nonsense", "never hello", "revoked", "too fast"],
)
async def test_an_outage_is_said_once_however_often_it_is_tried(fault: str) -> None:
    async with workshop() as shop:
        slack = shop.slack
        ada = slack.person("Ada")
        with capture_logs() as lines:
            match fault:
                case "dead tickets":
                    slack.sockets.ticket_seconds = -1
                case "refused sockets":
                    slack.faults.on("socket", "refused", times=TRIES)
                case "500s":
                    slack.faults.on("apps.connections.open", "500", times=TRIES)
                case "nonsense":
                    slack.faults.on("apps.connections.open", "html", times=TRIES)
                case "never hello":
                    slack.faults.on("socket", "no_hello", times=TRIES)
                case "too fast":
                    slack.faults.on("apps.connections.open", "429", seconds=1)
                case _:
                    slack.app.revoked |= {slack.app.bot_token, slack.app.app_token}
            before = slack.count("auth.test")
            await slack.sockets.kill_all()
            await slack.until(lambda: slack.count("auth.test") >= before + 2)
            slack.sockets.ticket_seconds = 30.0
            slack.app.revoked.clear()
            await slack.connected()
            slack.say(ada, slack.dm(ada), "hello again")
            await shop.kept.until(lambda: len(shop.heard("message")) == 1)
        assert [one["event"] for one in lines] == ["Slack is not heard", "Slack is heard again"]


async def test_a_refused_token_is_said_once_and_nothing_is_lost_by_it(tmp_path: Path) -> None:
    async with hurried(tmp_path) as town:
        halls = [town.slack.channel(f"room-{number}", town.curious) for number in range(5)]
        town.slack.app.revoked.add(town.slack.app.bot_token)
        with capture_logs() as lines:
            await town.promise(*(_post("Hello", hall) for hall in halls))
            await town.pass_by(5 * A_MINUTE)
            assert town.slack.said_anywhere() == []
            town.slack.app.revoked.clear()
            await town.until_sent()
        assert [town.slack.said(hall) for hall in halls] == [["Hello"]] * 5
        refused = "the platform refuses the bot"
        assert [one["event"] for one in lines] == [refused, "the platform takes the bot again"]


async def test_what_was_for_an_archived_channel_is_given_up_and_said_once(tmp_path: Path) -> None:
    async with hurried(tmp_path) as town:
        closed, other = (town.slack.channel(name, town.curious) for name in ("closed", "other"))
        town.slack.world.channels[closed].archived = True  # and the event that tells it was lost
        with capture_logs() as lines:
            await town.promise(_post("Hello", closed), _post("Hello", other))
            await town.until_sent()
        assert (town.slack.said(closed), town.slack.said(other)) == ([], ["Hello"])
        assert [(one["event"], one["cause"]) for one in lines] == [
            ("a message was given up", "Slack says is_archived")
        ]


def _post(text: str, channel: str) -> Outgoing:
    return post(f"{text}:{channel}", Address("slack", channel), message(Plain(text)))
