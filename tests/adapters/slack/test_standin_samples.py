"""No answer, event or payload of the stand-in has a key that Slack's own samples do not know."""

from pathlib import Path
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.adapters.slack.reference import read, reference, strange_keys
from tests.adapters.slack.test_standin_bolt import BUTTON, FORM, HOME
from tests.fakes.slack import SlackStandIn
from tests.fakes.slack.facts import METHODS

MENU = {
    "type": "static_select",
    "action_id": "zone",
    "options": [{"text": {"type": "plain_text", "text": "Berlin"}, "value": "berlin"}],
}
BLOCKS = [{"type": "actions", "elements": [BUTTON, MENU]}]
METADATA = {"event_type": "op", "event_payload": {"id": "1"}}

# Known from Slack's documents; the samples come from messages and views that do not happen to have them.
DOCUMENTED = {
    "chat.postMessage": {".message.root.user"},
    "conversations.history": {".messages[].root.user"},
    "conversations.leave": {".not_in_channel"},
    "conversations.replies": {".messages[].root", ".messages[].subtype"},
    "reactions.get": {".message.edited"},
    "GroupUnarchivePayload": {".event.user"},
    "MessageFileSharePayload": {".event.bot_id", ".event.bot_profile", ".event.team"}
    | {f".event.files[].{name}" for name in ("channels", "groups", "ims")},
    "MessageDeletedPayload": {".event.previous_message.root"},
    "MessageThreadBroadcastPayload": {
        f".event.{name}" for name in ("bot_id", "bot_profile", "parent_user_id", "team")
    },
    "block_actions": {".view.blocks"},
    "view_closed": {".view.blocks"},
    "view_submission": {".view.blocks", ".response_urls"},
}
EVENT_FILES = {
    "message": "MessagePayload",
    "message_changed": "MessageChangedPayload",
    "message_deleted": "MessageDeletedPayload",
    "channel_join": "MessageChannelJoinPayload",
    "channel_leave": "MessageChannelLeavePayload",
    "file_share": "MessageFileSharePayload",
    "thread_broadcast": "MessageThreadBroadcastPayload",
}


def _strange(name: str, ours: Any, sample: Any) -> set[str]:
    return {f"{name} {key}" for key in strange_keys(ours, sample) if key not in DOCUMENTED.get(name, set())}


def _event_file(event: dict[str, Any]) -> str:
    if event["type"] == "message":
        return EVENT_FILES[event.get("subtype", "message")]
    return "".join(part.title() for part in event["type"].split("_")) + "Payload"


async def _everything(slack: SlackStandIn, client: AsyncWebClient) -> None:
    """Each method at least once, answered with ok."""
    slack.limits.off = True
    ada = slack.person("Ada")
    bob = slack.person("Bob", guest="multi")
    hall = slack.channel("hall", ada)
    other = slack.channel("other", ada, bot=False)
    await client.api_test()
    await client.auth_test()
    await client.apps_connections_open(app_token=slack.app.app_token)
    await client.team_info()
    await client.bots_info(bot=slack.app.bot_id)
    await client.users_list(include_locale=True)
    await client.users_info(user=ada, include_locale=True)
    slack.app.manifest["oauth_config"]["scopes"]["bot"].append("users:read.email")
    await client.users_lookupByEmail(email="ada@example.org")
    slack.app.manifest["oauth_config"]["scopes"]["bot"].remove("users:read.email")
    first = await client.chat_postMessage(channel=hall, text="Hi", blocks=BLOCKS, metadata=METADATA)
    reply = await client.chat_postMessage(
        channel=hall, text="There", thread_ts=first["ts"], reply_broadcast=True
    )
    slack.say(ada, hall, "Hello https://example.org", thread_ts=first["ts"])
    await client.chat_update(channel=hall, ts=first["ts"], text="Hi!", blocks=BLOCKS)
    await client.chat_postEphemeral(channel=hall, user=ada, text="Psst")
    await client.chat_getPermalink(channel=hall, message_ts=reply["ts"])
    await client.reactions_add(channel=hall, name="wave", timestamp=first["ts"])
    await client.reactions_get(channel=hall, timestamp=first["ts"])
    await client.conversations_history(channel=hall, limit=1, include_all_metadata=True)
    await client.conversations_replies(channel=hall, ts=first["ts"], limit=1, include_all_metadata=True)
    await client.reactions_remove(channel=hall, name="wave", timestamp=first["ts"])
    await client.chat_delete(channel=hall, ts=reply["ts"])
    direct = await client.conversations_open(users=[ada], return_im=True)
    await client.conversations_open(users=[ada, bob])
    await client.conversations_close(channel=direct["channel"]["id"])
    await client.conversations_info(channel=hall, include_num_members=True, include_locale=True)
    await client.conversations_list(types="public_channel,im,mpim,private_channel")
    await client.users_conversations(types="public_channel,im,mpim,private_channel")
    await client.conversations_members(channel=hall)
    await client.conversations_join(channel=other)
    await client.conversations_join(channel=other)
    await client.conversations_invite(channel=other, users=[bob])
    await client.conversations_kick(channel=other, user=bob)
    await client.conversations_setTopic(channel=other, topic="This")
    await client.conversations_setPurpose(channel=other, purpose="That")
    await client.conversations_leave(channel=other)
    made = (await client.conversations_create(name="new"))["channel"]["id"]
    await client.conversations_rename(channel=made, name="newer")
    await client.conversations_archive(channel=made)
    await client.conversations_unarchive(channel=made)
    await client.views_publish(user_id=ada, view=HOME)
    opened = await client.views_open(trigger_id=slack.triggers.new(ada), view=FORM)
    await client.views_update(view_id=opened["view"]["id"], view=FORM)
    await client.views_push(trigger_id=slack.triggers.new(ada), view=FORM)
    await client.files_upload_v2(channel=hall, content="abc", filename="a.png", alt_txt="A picture")
    file = next(iter(slack.world.files))
    await slack.until(lambda: bool(slack.world.files[file].shares))
    await client.files_info(file=file)
    await client.files_delete(file=file)


async def test_answers(quiet: SlackStandIn, client: AsyncWebClient, request: pytest.FixtureRequest) -> None:
    samples = reference(request.config) / "samples/api"
    await _everything(quiet, client)
    assert {method for method, body in quiet.answers if body["ok"]} == set(METHODS)
    strange: set[str] = set()
    for method, body in quiet.answers:
        strange |= _strange(method, body, read(samples / f"{method}.json"))
    assert sorted(strange) == []


def _what_people_do(slack: SlackStandIn) -> None:
    ada, bob = slack.person("Ada"), slack.person("Bob")
    hall, room = slack.channel("hall", ada, bob), slack.channel("room", ada, private=True)
    first = slack.say(ada, hall, f"<@{slack.app.bot_user}> hi")
    reply = slack.say(bob, hall, "hi", thread_ts=first.ts)
    slack.edit(bob, reply, "hi!")
    slack.unfurl(reply)
    slack.react(bob, first, "wave")
    slack.unreact(bob, first, "wave")
    slack.delete(ada, first)
    slack.delete(bob, reply)
    slack.say(ada, slack.dm(ada), "hello")
    slack.say(ada, slack.dm(ada, bob), "hello")
    cleo = slack.new_person("Cleo")
    slack.join(cleo, hall, inviter=ada)
    slack.leave(cleo, hall)
    slack.change_person(cleo, real_name="Cleopatra")
    slack.deactivate(cleo)
    for channel in (hall, room):
        slack.rename_channel(channel, f"{channel.lower()}-new")
        slack.archive(ada, channel)
        slack.unarchive(ada, channel)
    slack.open_home(ada)
    slack.kick_app(hall)
    slack.uninstall()


def _outer(samples: Path) -> dict[str, Any]:
    """Every outer key that any event has."""
    found: dict[str, Any] = {}
    for file in samples.glob("*.json"):
        found |= {key: value for key, value in read(file).items() if key != "event"}
    return found


def _dirs(request: pytest.FixtureRequest) -> Path:
    return reference(request.config) / "samples"


async def test_events(quiet: SlackStandIn, client: AsyncWebClient, request: pytest.FixtureRequest) -> None:
    samples = _dirs(request) / "events"
    outer = _outer(samples)
    quiet.app.manifest["settings"]["event_subscriptions"]["bot_events"] += ["channel_left", "channel_created"]
    await _everything(quiet, client)
    _what_people_do(quiet)
    strange: set[str] = set()
    seen = set()
    for payload in [one.payload for one in quiet.desk.deliveries]:
        sample = {**outer, **read(samples / f"{_event_file(payload['event'])}.json")}
        seen.add(_event_file(payload["event"]))
        strange |= _strange(_event_file(payload["event"]), payload, sample)
    assert sorted(strange) == []
    assert seen == {
        *EVENT_FILES.values(),
        *(
            f"{name}Payload"
            for name in (
                "AppHomeOpened AppMention AppUninstalled ChannelArchive ChannelCreated ChannelLeft ChannelRename "
                "ChannelUnarchive GroupArchive GroupRename GroupUnarchive MemberJoinedChannel MemberLeftChannel "
                "ReactionAdded ReactionRemoved TeamJoin TokensRevoked UserChange"
            ).split()
        ),
    }


async def test_payloads_of_interactions(
    quiet: SlackStandIn, client: AsyncWebClient, request: pytest.FixtureRequest
) -> None:
    samples = _dirs(request) / "app-backend"
    ada = quiet.person("Ada")
    hall = quiet.channel("hall", ada)
    await client.chat_postMessage(channel=hall, text="Hi", blocks=BLOCKS)
    form = FORM | {"notify_on_close": True, "blocks": [*FORM["blocks"], *BLOCKS]}  # type: ignore[misc]
    quiet.press(ada, quiet.last(hall), "more")
    quiet.choose(ada, quiet.last(hall), "zone", "berlin")
    quiet.command(ada, hall, "/stammtisch <help>")
    quiet.shortcut(ada, "remember", quiet.last(hall))
    await client.views_open(trigger_id=quiet.triggers.new(ada), view=form)
    quiet.press(ada, quiet.modals(ada)[-1], "more")
    quiet.submit(ada, {"title": "Trains"})
    quiet.close(ada)
    files = {
        "block_actions": "BlockActionPayload",
        "message_action": "MessageShortcutPayload",
        "view_submission": "ViewSubmissionPayload",
        "view_closed": "ViewClosedPayload",
        "command": "SlashCommandPayload",
    }
    strange: set[str] = set()
    seen = set()
    for one in quiet.desk.deliveries:
        kind = "command" if one.kind == "slash_commands" else one.payload.get("type", "")
        if kind not in files:
            continue
        seen.add(kind)
        strange |= _strange(kind, one.payload, read(samples / f"{files[kind]}.json"))
    assert sorted(strange) == []
    assert seen == set(files)
