"""How people, conversations, messages, views and files look in answers and events."""

import copy
import re
from typing import Any

from tests.fakes.slack.world import TEAM, App, Body, Channel, File, Message, User, View, World

ICON = "https://stand-in.invalid/icon.png"
TOMBSTONE = "This message was deleted."


def user_shape(user: User, app: App, *, locale: bool = False) -> Body:
    """A person, as users.info shows them; strangers and the deactivated without zone."""
    profile: Body = {
        "title": "",
        "phone": "",
        "skype": "",
        "real_name": user.real_name,
        "real_name_normalized": user.real_name,
        "display_name": user.display_name,
        "display_name_normalized": user.display_name,
        "status_text": "",
        "status_emoji": "",
        "status_expiration": 0,
        "avatar_hash": "",
        "image_24": ICON,
        "image_72": ICON,
        "team": user.team_id,
    }
    if user.email and "users:read.email" in app.scopes and not user.is_stranger:
        profile["email"] = user.email
    if user.bot_id:
        profile |= {"bot_id": user.bot_id, "api_app_id": app.id if user.id == app.bot_user else "A0OTHER01"}
    shape: Body = {
        "id": user.id,
        "team_id": user.team_id,
        "name": user.name,
        "deleted": user.deleted,
        "profile": profile,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": user.updated,
    }
    if user.deleted:
        return shape
    shape |= {"real_name": user.real_name, "color": "9f69e7"}
    if user.is_stranger:
        return shape | {"is_stranger": True}
    shape |= {
        "tz": user.tz,
        "tz_label": user.tz_label,
        "tz_offset": user.tz_offset,
        "is_admin": user.is_admin,
        "is_owner": user.is_owner,
        "is_primary_owner": False,
        "is_restricted": user.is_restricted,
        "is_ultra_restricted": user.is_ultra_restricted,
        "is_email_confirmed": not user.is_bot,
    }
    return shape | ({"locale": user.locale} if locale else {})


def channel_shape(channel: Channel, app: App, *, count: bool = False, locale: bool = False) -> Body:
    """A conversation, as conversations.info shows it to the app."""
    if channel.kind == "im":
        other = next((one for one in channel.members if one != app.bot_user), app.bot_user)
        return {
            "id": channel.id,
            "created": channel.created,
            "is_archived": channel.archived,
            "is_im": True,
            "is_org_shared": False,
            "user": other,
            "context_team_id": TEAM,
            "updated": channel.created * 1000,
        }
    shape: Body = {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "channel",
        "is_group": channel.kind == "group",
        "is_im": False,
        "is_mpim": channel.kind == "mpim",
        "is_private": channel.kind != "channel",
        "is_general": channel.name == "general",
        "is_archived": channel.archived,
        "is_shared": channel.ext_shared,
        "is_ext_shared": channel.ext_shared,
        "is_org_shared": False,
        "is_pending_ext_shared": False,
        "is_member": app.bot_user in channel.members,
        "created": channel.created,
        "creator": channel.creator,
        "unlinked": 0,
        "shared_team_ids": [TEAM],
        "pending_shared": [],
        "pending_connected_team_ids": [],
        "previous_names": list(channel.previous_names),
        "topic": {"value": channel.topic, "creator": "", "last_set": 0},
        "purpose": {"value": channel.purpose, "creator": "", "last_set": 0},
        "context_team_id": TEAM,
        "updated": channel.created * 1000,
    }
    if count:
        shape["num_members"] = len(channel.members)
    return shape | ({"locale": "en-US"} if locale else {})


def bot_profile(app: App, world: World, bot_id: str) -> Body:
    """The bot behind a message."""
    user = next(one for one in world.users.values() if one.bot_id == bot_id)
    return {
        "id": bot_id,
        "deleted": user.deleted,
        "name": user.name,
        "updated": user.updated,
        "app_id": app.id if bot_id == app.bot_id else "A0OTHER01",
        "icons": {"image_36": ICON, "image_48": ICON, "image_72": ICON},
        "team_id": user.team_id,
    }


def message_shape(message: Message, app: App, world: World) -> Body:
    """A message as it is shown wherever it stands."""
    shape: Body = {"user": message.user, "type": "message", "ts": message.ts, "text": message.text}
    if message.subtype:
        shape["subtype"] = message.subtype
    if message.client_msg_id:
        shape["client_msg_id"] = message.client_msg_id
    if message.user in world.users:
        shape["team"] = world.users[message.user].team_id
    if message.bot_id:
        shape["bot_id"] = message.bot_id
        shape["bot_profile"] = bot_profile(app, world, message.bot_id)
        shape["app_id"] = shape["bot_profile"]["app_id"]
    if message.blocks:
        shape["blocks"] = copy.deepcopy(message.blocks)
    if message.edited:
        shape["edited"] = dict(message.edited)
    if message.files:
        shape["files"] = [file_shape(one, world) for one in message.files]
        shape["upload"] = False
    if message.thread_ts:
        shape["thread_ts"] = message.thread_ts
    parent = world.channels[message.channel].messages.get(message.thread_ts)
    if message.is_reply and parent is not None:
        shape["parent_user_id"] = parent.user
    return shape | copy.deepcopy(message.more)


def root_shape(parent: Message, app: App, world: World) -> Body:
    """The first message of a thread, as a broadcast reply carries it."""
    shape = with_replies(parent, app, world)
    left_out = (
        "app_id",
        "blocks",
        "bot_profile",
        "is_locked",
        "team",
        "reply_users",
        "client_msg_id",
        "reactions",
    )
    return {key: value for key, value in shape.items() if key not in left_out}


def with_replies(message: Message, app: App, world: World) -> Body:
    """A message as history shows it: with reactions, and what is known of its thread."""
    shape = message_shape(message, app, world)
    replies = world.channels[message.channel].thread(message.ts)
    if replies:
        people = list(dict.fromkeys(one.user for one in replies))
        shape |= {
            "thread_ts": message.ts,
            "reply_count": len(replies),
            "reply_users_count": len(people),
            "latest_reply": replies[-1].ts,
            "reply_users": people[:5],
            "subscribed": False,
            "is_locked": False,
        }
    if message.reactions:
        listed = reactions_shape(message)
        shape["reactions"] = [one | {"users": one["users"][: world.reactions_listed]} for one in listed]
    return shape


def reactions_shape(message: Message) -> list[Body]:
    """Who reacted how."""
    return [
        {"name": name, "users": list(users), "count": len(users)} for name, users in message.reactions.items()
    ]


def view_shape(view: View, app: App) -> Body:
    """A view with everything that Slack adds to it."""
    body = copy.deepcopy(view.body)
    return {
        "id": view.id,
        "team_id": TEAM,
        "type": view.type,
        "blocks": body["blocks"],
        "private_metadata": body.get("private_metadata", ""),
        "callback_id": body.get("callback_id", ""),
        "external_id": body.get("external_id", ""),
        "state": {"values": copy.deepcopy(view.values)},
        "hash": view.hash,
        "title": body.get("title", {"type": "plain_text", "text": "View Title", "emoji": True}),
        "clear_on_close": body.get("clear_on_close", False),
        "notify_on_close": body.get("notify_on_close", False),
        "submit_disabled": body.get("submit_disabled", False),
        "close": body.get("close"),
        "submit": body.get("submit"),
        "previous_view_id": view.previous,
        "root_view_id": view.root or view.id,
        "app_id": app.id,
        "app_installed_team_id": TEAM,
        "bot_id": app.bot_id,
    }


def file_shape(file: File, world: World) -> Body:
    """A file; where it was shared stays empty until it was."""
    public: Body = {}
    private: Body = {}
    for channel, ts, thread_ts in file.shares:
        kind = world.channels[channel].kind
        share: Body = {"ts": ts, "team_id": TEAM, "channel_name": world.channels[channel].name}
        if thread_ts:
            share["thread_ts"] = thread_ts
        (public if kind == "channel" else private).setdefault(channel, []).append(share)
    shares = ({"public": public} if public else {}) | ({"private": private} if private else {})
    kinds = {channel: world.channels[channel].kind for channel, _, _ in file.shares}
    ending = file.name.rpartition(".")[2]
    return {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.title or file.name,
        "mimetype": {"png": "image/png", "ics": "text/calendar"}.get(ending, "application/octet-stream"),
        "filetype": ending,
        "pretty_type": ending.upper(),
        "user": file.user,
        "user_team": TEAM,
        "editable": False,
        "size": file.length,
        "mode": "hosted",
        "is_external": False,
        "external_type": "",
        "is_public": bool(public),
        "public_url_shared": False,
        "display_as_bot": False,
        "username": "",
        "url_private": f"https://stand-in.invalid/files/{file.id}",
        "permalink": f"https://stand-in.invalid/files/{file.id}/{file.name}",
        "channels": [one for one, kind in kinds.items() if kind == "channel"],
        "groups": [one for one, kind in kinds.items() if kind in ("group", "mpim")],
        "ims": [one for one, kind in kinds.items() if kind == "im"],
        "shares": shares,
        "has_more_shares": False,
    } | ({"alt_txt": file.alt_txt} if file.alt_txt else {})


def typed(text: str) -> str:
    """What a person types, as it comes in events: escaped, links in brackets; mentions stay."""
    parts = re.split(r"(<[@#!][^<>\s]+>)", text)
    return "".join(part if number % 2 else _escaped(part) for number, part in enumerate(parts))


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"https?://[^\s<>]+", lambda found: f"<{found[0]}>", text)


def rich_text(text: str, block_id: str) -> list[Body]:
    """The block that Slack's clients send with what is typed."""
    elements: list[Any] = [{"type": "text", "text": text}]
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": block_id, "elements": [section]}]
