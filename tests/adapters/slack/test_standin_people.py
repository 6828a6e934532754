"""What the app hears of what people do: exactly what it is subscribed to, may hear, and is there for."""

from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.fakes.slack import Message, SlackStandIn


class Place:
    """Ada and Bob in a channel with the app."""

    def __init__(self, slack: SlackStandIn) -> None:
        self.slack = slack
        self.ada, self.bob = slack.person("Ada"), slack.person("Bob")
        self.hall = slack.channel("hall", self.ada, self.bob)
        self.bot = slack.app.bot_user
        self._heard = 0

    def say(self, text: str, **more: Any) -> Message:
        """Ada says it."""
        return self.slack.say(self.ada, self.hall, text, **more)

    def heard(self, *keys: str) -> list[tuple[Any, ...]]:
        """These values of each event since the last time."""
        events = self.slack.desk.events()[self._heard :]
        self._heard += len(events)
        return [tuple(event.get(key) for key in keys) for event in events]


@pytest.fixture
def place(quiet: SlackStandIn) -> Place:
    """A place to talk."""
    return Place(quiet)


def test_a_message(place: Place) -> None:
    said = place.say("R&D <now> at https://example.org/a?b=1&c=2")
    text = "R&amp;D &lt;now&gt; at <https://example.org/a?b=1&amp;c=2>"
    (payload,) = [one.payload for one in place.slack.desk.deliveries]
    assert payload == {
        "token": "verification",
        "team_id": "T0STAMM01",
        "context_team_id": "T0STAMM01",
        "context_enterprise_id": None,
        "api_app_id": place.slack.app.id,
        "event": {
            "user": place.ada,
            "type": "message",
            "ts": said.ts,
            "client_msg_id": said.client_msg_id,
            "text": text,
            "team": "T0STAMM01",
            "blocks": said.blocks,
            "channel": place.hall,
            "channel_type": "channel",
            "event_ts": said.ts,
        },
        "type": "event_callback",
        "event_id": payload["event_id"],
        "event_time": 1_320_310_800,
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": "T0STAMM01",
                "user_id": place.bot,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": payload["event_context"],
    }


def test_a_mention_comes_twice_with_one_ts_and_two_ids(place: Place) -> None:
    said = place.say(f"<@{place.bot}> hi")
    assert place.heard("type", "ts", "text") == [
        ("message", said.ts, f"<@{place.bot}> hi"),
        ("app_mention", said.ts, f"<@{place.bot}> hi"),
    ]
    ids = [one.payload["event_id"] for one in place.slack.desk.deliveries]
    assert len(set(ids)) == 2


def test_no_mention_in_a_dm(place: Place) -> None:
    place.slack.say(place.ada, place.slack.dm(place.ada), f"<@{place.bot}> hi")
    place.slack.say(place.ada, place.slack.dm(place.ada, place.bob), "hi")
    assert place.heard("type", "channel_type") == [("message", "im"), ("message", "mpim")]


def test_edits_unfurls_deletions_and_tombstones(place: Place) -> None:
    first = place.say("one")
    reply = place.slack.say(place.bob, place.hall, "two", thread_ts=first.ts)
    place.heard()
    place.slack.edit(place.bob, reply, "three")
    place.slack.unfurl(reply)
    changes = place.heard("subtype", "message", "previous_message", "hidden")
    assert [
        (kind, now["text"], old["text"], "edited" in old, hidden) for kind, now, old, hidden in changes
    ] == [
        ("message_changed", "three", "two", False, True),
        ("message_changed", "three", "three", True, True),
    ]
    assert changes[0][1]["thread_ts"] == first.ts
    place.slack.delete(place.ada, first)
    ((kind, message),) = place.heard("subtype", "message")
    assert (kind, message["subtype"], message["user"], message["text"]) == (
        "message_changed",
        "tombstone",
        "USLACKBOT",
        "This message was deleted.",
    )
    place.slack.delete(place.bob, reply)
    assert place.heard("subtype", "deleted_ts") == [("message_deleted", reply.ts)]
    assert place.slack.messages(place.hall) == []


def test_reactions(place: Place) -> None:
    said = place.say("one")
    place.heard()
    place.slack.react(place.bob, said, "wave")
    place.slack.unreact(place.bob, said, "wave")
    item = {"type": "message", "channel": place.hall, "ts": said.ts}
    assert place.heard("type", "user", "reaction", "item", "item_user") == [
        ("reaction_added", place.bob, "wave", item, place.ada),
        ("reaction_removed", place.bob, "wave", item, place.ada),
    ]


def test_coming_and_going(place: Place) -> None:
    cleo = place.slack.new_person("Cleo")
    place.slack.join(cleo, place.hall, inviter=place.ada)
    place.slack.leave(cleo, place.hall)
    assert place.heard("type", "subtype") == [
        ("team_join", None),
        ("message", "channel_join"),
        ("member_joined_channel", None),
        ("message", "channel_leave"),
        ("member_left_channel", None),
    ]


def test_people_and_channels_change(place: Place) -> None:
    place.slack.change_person(place.ada, tz="America/New_York")
    place.slack.deactivate(place.bob)
    place.slack.rename_channel(place.hall, "lobby")
    place.slack.archive(place.ada, place.hall)
    events = place.slack.desk.events()
    assert [event["type"] for event in events] == [
        "user_change",
        "user_change",
        "channel_rename",
        "channel_archive",
    ]
    assert (events[0]["user"]["tz"], events[1]["user"]["deleted"]) == ("America/New_York", True)
    assert events[2]["channel"]["name"] == "lobby"


def test_the_home_is_told_with_every_visit(place: Place) -> None:
    place.slack.open_home(place.ada)
    place.slack.open_home(place.ada, "messages")
    assert place.heard("type", "user", "tab") == [
        ("app_home_opened", place.ada, "home"),
        ("app_home_opened", place.ada, "messages"),
    ]


def test_where_the_app_is_not_it_hears_nothing(place: Place) -> None:
    elsewhere = place.slack.channel("elsewhere", place.ada, bot=False)
    said = place.slack.say(place.ada, elsewhere, f"<@{place.bot}> hi")
    place.slack.react(place.ada, said, "wave")
    assert place.heard() == []
    place.slack.invite_app(place.ada, elsewhere)
    assert place.heard("type", "inviter") == [("message", place.ada), ("member_joined_channel", place.ada)]


@pytest.fixture
def deaf(place: Place) -> Iterator[Place]:
    """An app that may not read in channels, and is not subscribed to reactions."""
    manifest = place.slack.app.manifest
    manifest["oauth_config"]["scopes"]["bot"].remove("channels:history")
    manifest["settings"]["event_subscriptions"]["bot_events"].remove("reaction_added")
    return place


def test_what_the_manifest_does_not_give_is_not_heard(deaf: Place) -> None:
    said = deaf.say(f"<@{deaf.bot}> hi")
    deaf.slack.react(deaf.ada, said, "wave")
    deaf.slack.unreact(deaf.ada, said, "wave")
    assert deaf.heard("type") == [("app_mention",), ("reaction_removed",)]


async def test_own_messages_and_those_of_other_bots_come_with_a_bot_id(
    place: Place, client: AsyncWebClient
) -> None:
    robot = place.slack.person("Robot", bot=True)
    place.slack.world.channels[place.hall].members.append(robot)
    place.slack.say(robot, place.hall, f"<@{place.bot}> beep")
    await client.chat_postMessage(channel=place.hall, text="boop")
    other = place.slack.world.users[robot].bot_id
    assert place.heard("type", "user", "bot_id") == [
        ("message", robot, other),
        ("app_mention", robot, other),
        ("message", place.bot, place.slack.app.bot_id),
    ]


async def test_strangers_and_guests(place: Place, client: AsyncWebClient) -> None:
    sam = place.slack.person("Sam", stranger=True)
    guest = place.slack.person("Gwen", guest="single")
    shared = place.slack.channel("shared", sam, guest, ext_shared=True)
    place.slack.say(sam, shared, "hi")
    (payload,) = [one.payload for one in place.slack.desk.deliveries]
    assert (payload["is_ext_shared_channel"], payload["event"]["team"]) == (True, "T0OTHER01")
    stranger = (await client.users_info(user=sam))["user"]
    assert (stranger["is_stranger"], stranger["team_id"], "tz" in stranger) == (True, "T0OTHER01", False)
    member = (await client.users_info(user=guest))["user"]
    assert (member["is_restricted"], member["is_ultra_restricted"]) == (True, True)
    listed = {one["id"] for one in (await client.users_list())["members"]}
    assert (sam in listed, guest in listed, "USLACKBOT" in listed) == (False, True, True)
