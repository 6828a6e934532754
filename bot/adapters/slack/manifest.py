"""The app's manifest: what an organiser pastes, so that Slack lets the bot do what its code does. Pure.

Every event and scope stands here with what it is for; what nothing needs is not asked for.
"""

from collections.abc import Sequence

from bot.adapters.slack.markup import Json, clean
from bot.core.shortcuts import Offered

EVENTS = {
    "app_home_opened": "",
    "app_mention": "app_mentions:read",
    "app_uninstalled": "",
    "channel_archive": "channels:read",
    "channel_deleted": "channels:read",
    "channel_id_changed": "",
    "channel_left": "channels:read",
    "channel_rename": "channels:read",
    "channel_unarchive": "channels:read",
    "group_archive": "groups:read",
    "group_deleted": "groups:read",
    "group_left": "groups:read",
    "group_rename": "groups:read",
    "group_unarchive": "groups:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "team_join": "users:read",
    "tokens_revoked": "",
    "user_change": "users:read",
}
"""What is subscribed to, and the scope that it comes with."""

METHODS = {
    "apps.connections.open": (),
    "auth.test": (),
    "chat.delete": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "conversations.close": ("im:write", "mpim:write"),
    "conversations.history": ("channels:history", "groups:history", "im:history", "mpim:history"),
    "conversations.info": ("channels:read", "groups:read"),
    "conversations.invite": ("mpim:write",),
    "conversations.members": ("channels:read", "groups:read"),
    "conversations.open": ("im:write", "mpim:write"),
    "conversations.replies": ("channels:history", "groups:history", "im:history", "mpim:history"),
    "files.completeUploadExternal": ("files:write",),
    "files.getUploadURLExternal": ("files:write",),
    "reactions.add": ("reactions:write",),
    "reactions.get": ("reactions:read",),
    "reactions.remove": ("reactions:write",),
    "users.conversations": ("channels:read", "groups:read", "im:read", "mpim:read"),
    "users.info": ("users:read",),
    "users.list": ("users:read",),
    "views.open": (),
    "views.publish": (),
    "views.update": (),
}
"""What is called, and the scopes that it takes in the conversations that the bot is in."""

COMMANDS = "commands"
SCOPES = tuple(
    sorted(
        {COMMANDS, *(one for one in EVENTS.values() if one), *(s for many in METHODS.values() for s in many)}
    )
)


LONGEST_LABEL, LONGEST_HELP = 24, 150


def manifest(mode: str, command: str, url: str | None = None, shortcuts: Sequence[Offered] = ()) -> Json:
    """The manifest. `url`: where Slack's requests go, over HTTP; Socket Mode needs none. `shortcuts`: what
    Slack's menus offer."""
    over_http = {"request_url": url or "https://example.org/slack/events"} if mode == "http" else {}
    slash: Json = {
        "command": command,
        "description": "Ask, star, be reminded",
        "usage_hint": "help",
        "should_escape": True,
    }
    if over_http:
        slash["url"] = over_http["request_url"]
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Stammtisch",
            "description": "What is on, what you starred, and who you should meet",
            "background_color": "#2c2d30",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "stammtisch", "always_online": True},
            **({"shortcuts": [_shortcut(one) for one in shortcuts]} if shortcuts else {}),
            "slash_commands": [slash],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**over_http, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **over_http},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not over_http,
            "token_rotation_enabled": False,
        },
    }


def _shortcut(offered: Offered) -> Json:
    return {
        "name": clean(offered.label)[:LONGEST_LABEL],
        "type": "message" if offered.shortcut.on_message else "global",
        "callback_id": offered.shortcut.name,
        "description": clean(offered.help)[:LONGEST_HELP],
    }
