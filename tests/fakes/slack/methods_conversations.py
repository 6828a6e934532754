"""conversations.*: where people talk."""

import copy
import re
from typing import Any

from tests.fakes.slack import shapes
from tests.fakes.slack.call import Call, method
from tests.fakes.slack.facts import GROUP_SIZE, HISTORY_PAGE, SCOPES
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.world import Body, Channel, Message, User

TYPES = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}


@method("conversations.open")
def open_conversation(call: Call) -> Body:
    """The DM with one person, or with up to eight; the same people get the same one."""
    if call.get("channel"):
        channel = call.channel(call.get("channel"))
        call.need(SCOPES["manage"][channel.kind])
        if not channel.is_direct:
            raise Refusal("method_not_supported_for_channel_type")
        return _opened(call, channel, made=False)
    users = [one for one in dict.fromkeys(call.get("users", [])) if one != call.app.bot_user]
    call.need("im:write" if len(users) < 2 else "mpim:write")
    if not users:
        raise Refusal("users_list_not_supplied")
    if len(users) > GROUP_SIZE:
        raise Refusal("too_many_users")
    for person in [call.user(one) for one in users]:
        _can_be_opened(call, person, alone=len(users) == 1)
    found = call.world.direct({call.app.bot_user, *users})
    if found is None and call.get("prevent_creation"):
        raise Refusal("channel_not_found")
    channel, made = call.world.open_direct([call.app.bot_user, *users], call.app.bot_user)
    return _opened(call, channel, made=made)


def _opened(call: Call, channel: Channel, *, made: bool) -> Body:
    shape: Body = {"id": channel.id}
    if call.get("return_im"):
        shape = shapes.channel_shape(channel, call.app) | {"is_open": True}
    return {"channel": shape} | ({} if made else {"no_op": True, "already_open": True})


def _can_be_opened(call: Call, person: User, *, alone: bool) -> None:
    if person.refuses:
        raise Refusal(person.refuses)
    if person.deleted:
        raise Refusal("user_disabled")
    if person.is_bot and person.id != "USLACKBOT":
        raise Refusal("cannot_dm_bot")
    if person.is_stranger and not any(
        {person.id, call.app.bot_user} <= set(one.members) and not one.is_direct
        for one in call.world.channels.values()
    ):
        raise Refusal("channel_not_found" if alone else "invalid_user_combination")


@method("conversations.info")
def info(call: Call) -> Body:
    """One conversation."""
    channel = call.channel(call.get("channel"), "read")
    shape = shapes.channel_shape(
        channel,
        call.app,
        count=call.get("include_num_members", False),
        locale=call.get("include_locale", False),
    )
    return {"channel": shape}


@method("conversations.list")
def list_conversations(call: Call) -> Body:
    """All that the app can see, of the types asked for."""
    return _listed(call, [one for one in call.world.channels.values() if _visible(call, one)], default=100)


@method("users.conversations")
def of_user(call: Call) -> Body:
    """Those that a person, or the app itself, is in."""
    user = call.get("user", call.app.bot_user)
    call.user(user)
    seen = [one for one in call.world.channels.values() if _visible(call, one) and user in one.members]
    return _listed(call, seen, default=100)


def _visible(call: Call, channel: Channel) -> bool:
    return channel.kind == "channel" or call.app.bot_user in channel.members


def _listed(call: Call, seen: list[Channel], default: int) -> Body:
    types = [one.strip() for one in call.get("types", "public_channel").split(",")]
    if not set(types) <= TYPES.keys():
        raise Refusal("invalid_types")
    kinds = [TYPES[one] for one in types]
    for kind in kinds:
        call.need(SCOPES["read"][kind])
    wanted = [
        one for one in seen if one.kind in kinds and not (call.get("exclude_archived") and one.archived)
    ]
    page, cursor = call.page(wanted, default)
    mine = call.method == "conversations.list"
    listed = [shapes.channel_shape(one, call.app, count=mine and not one.is_direct) for one in page]
    if not mine:
        for one in listed:
            one.pop("is_member", None)
    return {"channels": listed, "response_metadata": {"next_cursor": cursor}}


@method("conversations.members")
def members(call: Call) -> Body:
    """Who is in."""
    channel = call.channel(call.get("channel"), "read")
    page, cursor = call.page(channel.members, 100)
    return {"members": page, "response_metadata": {"next_cursor": cursor}}


@method("conversations.history")
def history(call: Call) -> Body:
    """What was said, newest first, without replies; with `oldest` alone, the pages go forward from there."""
    channel = call.channel(call.get("channel"), "history")
    call.inside(channel)
    shown = [one for one in channel.standing() if not one.is_reply or one.subtype == "thread_broadcast"]
    shown = _between(call, shown)
    forward = call.get("oldest") not in (None, "", "0") and call.get("latest") in (None, "", "now")
    page, cursor = call.page(shown if forward else shown[::-1], 100, HISTORY_PAGE)
    page = page[::-1] if forward else page
    answer: Body = {
        "messages": [_shown(call, one) for one in page],
        "has_more": bool(cursor),
        "pin_count": 0,
        "channel_actions_ts": None,
        "channel_actions_count": 0,
    }
    return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})


@method("conversations.replies")
def replies(call: Call) -> Body:
    """A thread, oldest first, with its first message on every page."""
    channel = call.channel(call.get("channel"), "history")
    call.inside(channel)
    first = channel.messages.get(call.get("ts"))
    if first is None:
        raise Refusal("thread_not_found")
    first = channel.messages.get(first.thread_ts, first) if first.is_reply else first
    page, cursor = call.page(_between(call, channel.thread(first.ts)), 1000)
    answer: Body = {"messages": [_shown(call, one) for one in [first, *page]], "has_more": bool(cursor)}
    return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})


def _between(call: Call, messages: list[Message]) -> list[Message]:
    oldest, latest = _moment(call, "oldest", 0.0), _moment(call, "latest", float("inf"))
    if call.get("inclusive"):
        return [one for one in messages if oldest <= float(one.ts) <= latest]
    return [one for one in messages if oldest < float(one.ts) < latest]


def _moment(call: Call, name: str, default: float) -> float:
    value = call.get(name)
    if value in (None, "", "now"):
        return default
    if not re.fullmatch(r"\d+(\.\d+)?", value):
        raise Refusal(f"invalid_ts_{name}")
    return float(value)


def _shown(call: Call, message: Message) -> Body:
    shape = shapes.with_replies(message, call.app, call.world)
    if message.metadata and call.get("include_all_metadata"):
        shape["metadata"] = copy.deepcopy(message.metadata)
    return shape


@method("conversations.join")
def join(call: Call) -> Body:
    """The app comes into a public channel."""
    channel = call.channel(call.get("channel"))
    _public_or_private(channel)
    if channel.kind != "channel":
        raise Refusal("method_not_supported_for_channel_type")
    if channel.archived:
        raise Refusal("is_archived")
    if call.app.bot_user in channel.members:
        more: Body = {
            "warning": "already_in_channel",
            "response_metadata": {"warnings": ["already_in_channel"]},
        }
        return {"channel": shapes.channel_shape(channel, call.app)} | more
    call.slack.happenings.join(channel, call.app.bot_user)
    return {"channel": shapes.channel_shape(channel, call.app)}


@method("conversations.leave")
def leave(call: Call) -> Body:
    """The app goes."""
    channel = _manageable(call, member=False)
    if channel.name == "general":
        raise Refusal("cant_leave_general")
    if call.app.bot_user not in channel.members:
        return {"not_in_channel": True}
    call.slack.happenings.leave(channel, call.app.bot_user)
    return {}


@method("conversations.invite")
def invite(call: Call) -> Body:
    """People are brought in: all, or with `force` those for whom it goes."""
    channel = call.channel(call.get("channel"), "invite")
    _public_or_private(channel)
    if channel.archived:
        raise Refusal("is_archived")
    call.inside(channel)
    wrong = [(one, error) for one in call.get("users") if (error := _cannot_be_invited(call, channel, one))]
    if wrong and not (call.get("force") and len(wrong) < len(call.get("users"))):
        errors = [{"user": one, "ok": False, "error": error} for one, error in wrong]
        raise Refusal(wrong[0][1], errors=errors)
    for one in call.get("users"):
        if one not in dict(wrong):
            call.slack.happenings.join(channel, one, inviter=call.app.bot_user)
    return {"channel": shapes.channel_shape(channel, call.app)}


def _cannot_be_invited(call: Call, channel: Channel, user: str) -> str:
    person = call.world.users.get(user)
    if person is None:
        return "user_not_found"
    if user == call.app.bot_user:
        return "cant_invite_self"
    if user in channel.members:
        return "already_in_channel"
    if person.deleted or person.is_stranger:
        return "cant_invite"
    return "ura_max_channels" if person.is_ultra_restricted else ""


@method("conversations.kick")
def kick(call: Call) -> Body:
    """Somebody has to go."""
    channel = _manageable(call)
    if call.get("user") == call.app.bot_user:
        raise Refusal("cant_kick_self")
    call.user(call.get("user"))
    if call.get("user") not in channel.members:
        raise Refusal("not_in_channel")
    call.slack.happenings.leave(channel, call.get("user"))
    return {}


@method("conversations.create")
def create(call: Call) -> Body:
    """A new channel, with the app in it."""
    private = call.get("is_private", False)
    call.need(SCOPES["manage"]["group" if private else "channel"])
    name = _name(call)
    kind = "group" if private else "channel"
    bot = call.app.bot_user
    channel = Channel(call.world.id("C"), name, kind, [bot], bot, call.world.seconds())
    call.world.channels[channel.id] = channel
    call.slack.happenings.created(channel)
    return {"channel": shapes.channel_shape(channel, call.app)}


@method("conversations.rename")
def rename(call: Call) -> Body:
    """A channel of the app's own is called otherwise."""
    channel = _manageable(call)
    if channel.creator != call.app.bot_user:
        raise Refusal("not_authorized")
    call.slack.happenings.rename(channel, _name(call))
    return {"channel": shapes.channel_shape(channel, call.app)}


def _name(call: Call) -> str:
    name: str = call.get("name")
    if len(name) > 80:
        raise Refusal("invalid_name_maxlength")
    if not re.fullmatch(r"[\w-]+", name) or name != name.lower():
        raise Refusal("invalid_name_specials")
    if any(one.name == name for one in call.world.channels.values()):
        raise Refusal("name_taken")
    return name


@method("conversations.archive")
def archive(call: Call) -> Body:
    """A channel is closed for good."""
    channel = call.channel(call.get("channel"), "manage")
    _public_or_private(channel)
    if channel.name == "general":
        raise Refusal("cant_archive_general")
    if channel.archived:
        raise Refusal("already_archived")
    call.inside(channel)
    call.slack.happenings.archive(channel, call.app.bot_user)
    return {}


@method("conversations.unarchive")
def unarchive(call: Call) -> Body:
    """A channel is opened again."""
    channel = call.channel(call.get("channel"), "manage")
    if not channel.archived:
        raise Refusal("not_archived")
    call.slack.happenings.archive(channel, call.app.bot_user, archived=False)
    return {}


@method("conversations.close")
def close(call: Call) -> Body:
    """A DM leaves the list; what was said stays."""
    channel = call.channel(call.get("channel"), "manage")
    if not channel.is_direct:
        raise Refusal("method_not_supported_for_channel_type")
    return {}


@method("conversations.setTopic")
def set_topic(call: Call) -> Body:
    """What it is about."""
    return _described(call, "topic")


@method("conversations.setPurpose")
def set_purpose(call: Call) -> Body:
    """What it is for."""
    return _described(call, "purpose")


def _described(call: Call, what: str) -> Body:
    channel = call.channel(call.get("channel"), "topic")
    if channel.kind == "im":
        raise Refusal("method_not_supported_for_channel_type")
    if channel.archived:
        raise Refusal("is_archived")
    call.inside(channel)
    value: Any = call.get(what)
    if len(value) > 250:
        raise Refusal("too_long")
    setattr(channel, what, value)
    return {"channel": shapes.channel_shape(channel, call.app)}


def _manageable(call: Call, *, member: bool = True) -> Channel:
    channel = call.channel(call.get("channel"), "manage")
    _public_or_private(channel)
    if channel.archived:
        raise Refusal("is_archived")
    if member:
        call.inside(channel)
    return channel


def _public_or_private(channel: Channel) -> None:
    if channel.is_direct:
        raise Refusal("method_not_supported_for_channel_type")
