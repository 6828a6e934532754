"""Whom Slack makes an organiser, and whom a message mentions."""

from dataclasses import replace
from typing import Any

import pytest

from bot.adapters.slack.directory import Known, read_user
from bot.adapters.slack.inbound import from_event
from bot.adapters.slack.interactions import from_interaction
from bot.core.signals import CommandGiven, MessageSaid
from tests.adapters.slack.events import reader, said

ADMINS = {"U1": Known("Mira", admin=True)}


@pytest.mark.parametrize(
    ("user", "admin"),
    [
        ({}, False),
        ({"is_admin": True}, True),
        ({"is_owner": True}, True),
        ({"is_primary_owner": True}, True),
        ({"is_admin": "true"}, False),
        ({"is_admin": True, "deleted": True}, False),
        ({"is_admin": True, "team_id": "T9"}, False),
        ({"is_admin": True, "is_stranger": True}, False),
    ],
)
def test_an_admin_is_one_of_the_bots_own_workspace(user: dict[str, Any], admin: bool) -> None:
    assert read_user({"id": "U1", "team_id": "T1", "name": "admin", **user}, "T1").admin is admin


def test_admins_are_organisers_where_that_counts() -> None:
    counts = replace(reader(), known=lambda user: ADMINS.get(user, Known()), admins=True)
    does_not = replace(counts, admins=False)
    assert [one.who("U1").organises for one in (counts, does_not)] == [True, None]
    assert counts.who("U2").organises is False


def test_whom_a_message_or_command_mentions() -> None:
    signal = from_event(said("<@UBOT> make <@U2> an organiser, not &lt;@U3&gt; or @Mira"), reader())
    assert isinstance(signal, MessageSaid)
    assert (signal.text, signal.mentions) == ("make @Tom an organiser, not <@U3> or @Mira", ("T1:U2",))
    payload = {"command": "/stammtisch", "user_id": "U1", "channel_id": "C1", "text": "mute <@U2|tom> 1 hour"}
    given = from_interaction(payload, reader())
    assert isinstance(given, CommandGiven)
    assert given.mentions == ("T1:U2",)
