"""users.*, bots.*, team.*, auth.*, reactions.*: who is there, and how they like it."""

import re

from tests.fakes.slack import shapes
from tests.fakes.slack.call import Call, method
from tests.fakes.slack.facts import REACTIONS_PER_PERSON
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.world import TEAM, Body, Message


@method("api.test")
def api_test(call: Call) -> Body:
    """What was given comes back."""
    if call.get("error"):
        raise Refusal(call.get("error"), args=dict(call.arguments))
    return {"args": dict(call.arguments)}


@method("auth.test")
def auth_test(call: Call) -> Body:
    """Who the token belongs to."""
    return {
        "url": f"https://{call.world.domain}.slack.com/",
        "team": call.world.name,
        "user": call.world.users[call.app.bot_user].name,
        "team_id": TEAM,
        "user_id": call.app.bot_user,
        "bot_id": call.app.bot_id,
        "is_enterprise_install": False,
    }


@method("apps.connections.open")
def connections_open(call: Call) -> Body:
    """A ticket for a socket."""
    return {"url": call.slack.sockets.ticket()}


@method("team.info")
def team_info(call: Call) -> Body:
    """The workspace."""
    if call.get("team", TEAM) != TEAM:
        raise Refusal("team_not_found")
    team: Body = {"id": TEAM, "name": call.world.name, "domain": call.world.domain, "email_domain": ""}
    return {
        "team": team | {"url": f"https://{call.world.domain}.slack.com/", "icon": {"image_default": True}}
    }


@method("bots.info")
def bots_info(call: Call) -> Body:
    """A bot by its bot id."""
    if not call.get("bot"):
        raise Refusal("bot_not_found")
    user = next((one for one in call.world.users.values() if one.bot_id == call.get("bot")), None)
    if user is None:
        raise Refusal("bot_not_found")
    shape = shapes.bot_profile(call.app, call.world, user.bot_id)
    shape.pop("team_id")
    return {"bot": shape | {"user_id": user.id}}


@method("users.info")
def users_info(call: Call) -> Body:
    """One person."""
    person = call.user(call.get("user"))
    return {"user": shapes.user_shape(person, call.app, locale=call.get("include_locale", False))}


@method("users.list")
def users_list(call: Call) -> Body:
    """All: people, guests, bots, and who left."""
    people = [one for one in call.world.users.values() if not one.is_stranger]
    page, cursor = call.page(people, max(1, len(people)))
    return {
        "members": [
            shapes.user_shape(one, call.app, locale=call.get("include_locale", False)) for one in page
        ],
        "cache_ts": call.world.seconds(),
        "response_metadata": {"next_cursor": cursor},
    }


@method("users.lookupByEmail")
def users_by_email(call: Call) -> Body:
    """One person by their address."""
    found = next((one for one in call.world.users.values() if one.email == call.get("email")), None)
    if found is None or found.deleted:
        raise Refusal("users_not_found")
    return {"user": shapes.user_shape(found, call.app)}


@method("reactions.add")
def reactions_add(call: Call) -> Body:
    """The app reacts."""
    message = _item(call)
    name, bot = call.get("name").strip(":"), call.app.bot_user
    if not re.fullmatch(r"[\w+'-]+(::skin-tone-[2-6])?", name):
        raise Refusal("invalid_name")
    if bot in message.reactions.get(name, []):
        raise Refusal("already_reacted")
    if sum(bot in users for users in message.reactions.values()) >= REACTIONS_PER_PERSON:
        raise Refusal("too_many_reactions")
    if call.world.channels[message.channel].archived:
        raise Refusal("is_archived")
    call.slack.happenings.react(bot, message, name, added=True)
    return {}


@method("reactions.remove")
def reactions_remove(call: Call) -> Body:
    """The app takes it back."""
    message = _item(call)
    name = call.get("name").strip(":")
    if call.app.bot_user not in message.reactions.get(name, []):
        raise Refusal("no_reaction")
    call.slack.happenings.react(call.app.bot_user, message, name, added=False)
    return {}


@method("reactions.get")
def reactions_get(call: Call) -> Body:
    """A message with its reactions."""
    message = _item(call)
    shape = shapes.message_shape(message, call.app, call.world)
    link = f"https://{call.world.domain}.slack.com/archives/{message.channel}/p{message.ts.replace('.', '')}"
    shape["permalink"] = link
    if message.reactions:
        shape["reactions"] = shapes.reactions_shape(message)
    return {"type": "message", "channel": message.channel, "message": shape}


def _item(call: Call) -> Message:
    if not call.get("channel") or not call.get("timestamp"):
        raise Refusal("no_item_specified")
    if not re.fullmatch(r"\d+\.\d+", call.get("timestamp")):
        raise Refusal("bad_timestamp")
    channel = call.channel(call.get("channel"))
    if channel.kind == "channel" and call.app.bot_user not in channel.members:
        raise Refusal("not_in_channel")
    return call.message(channel, call.get("timestamp"))
