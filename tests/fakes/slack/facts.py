"""What Slack publishes and the stand-in needs: methods, limits, scopes of events.

A method's arguments are words: `name` is text; `name:bool`, `:int`, `:json` (a list or an object, also as text in
JSON), `:list` (ids with commas, or a list) say what else it is; `!` marks what must be given.
"""

from dataclasses import dataclass
from typing import Any

MINUTE = 60.0
PER_MINUTE = {1: 1, 2: 20, 3: 50, 4: 100, 5: 300}  # 5: "hundreds a minute", and what is special

CHANNEL_SECOND = 1.0  # of messages into one channel
CHANNEL_BURST = 3
ACK_SECONDS = 3.0
RETRY_AFTER = (0.0, 60.0, 300.0)
TRIGGER_SECONDS = 3.0
RESPONSE_URL_SECONDS = 30 * MINUTE
RESPONSE_URL_USES = 5
TICKET_SECONDS = 30.0
SOCKETS = 10

TEXT_KEPT = 40_000
UPDATE_TEXT = 4_000
BLOCKS_IN_ALL = 13_200
METADATA_BYTES = 8_000
MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
VIEW_BYTES = 250_000
VIEW_STACK = 3
GROUP_SIZE = 8
HISTORY_PAGE = 999
REACTIONS_PER_PERSON = 23

_POST = (
    "as_user:bool attachments:json blocks:json icon_emoji icon_url link_names:bool markdown_text metadata:json "
    "mrkdwn:bool parse reply_broadcast:bool text thread_ts unfurl_links:bool unfurl_media:bool username"
)
_READ = "cursor include_all_metadata:bool inclusive:bool latest limit:int oldest"


@dataclass(frozen=True, slots=True)
class Method:
    """Its tier, arguments, a scope (`*`: by the kind of conversation), and whether it reads JSON bodies."""

    tier: int
    words: str = ""
    scope: str = ""
    json: bool = True
    token: str = "bot"


METHODS = {
    "api.test": Method(4, "error foo", token=""),
    "apps.connections.open": Method(3, token="app"),
    "auth.test": Method(5),
    "bots.info": Method(3, "bot team_id", "users:read", json=False),
    "chat.delete": Method(3, "channel! ts! as_user:bool", "chat:write"),
    "chat.getPermalink": Method(5, "channel! message_ts!", json=False),
    "chat.postEphemeral": Method(
        4,
        "channel! user! as_user:bool attachments:json blocks:json icon_emoji icon_url link_names:bool "
        "markdown_text metadata:json parse text thread_ts username",
        "chat:write",
    ),
    "chat.postMessage": Method(5, "channel! " + _POST, "chat:write"),
    "chat.update": Method(
        3,
        "channel! ts! as_user:bool attachments:json blocks:json file_ids:json link_names:bool markdown_text "
        "metadata:json parse reply_broadcast:bool text",
        "chat:write",
    ),
    "conversations.archive": Method(2, "channel!", "*manage"),
    "conversations.close": Method(2, "channel!", "*manage"),
    "conversations.create": Method(2, "name! is_private:bool team_id"),
    "conversations.history": Method(3, f"channel! {_READ}", "*history"),
    "conversations.info": Method(
        3, "channel! include_locale:bool include_num_members:bool", "*read", json=False
    ),
    "conversations.invite": Method(3, "channel! users:list! force:bool", "*invite"),
    "conversations.join": Method(3, "channel!", "channels:join"),
    "conversations.kick": Method(3, "channel! user!", "*manage"),
    "conversations.leave": Method(3, "channel!", "*manage"),
    "conversations.list": Method(2, "cursor exclude_archived:bool limit:int team_id types", json=False),
    "conversations.members": Method(4, "channel! cursor limit:int", "*read", json=False),
    "conversations.open": Method(3, "channel return_im:bool users:list prevent_creation:bool"),
    "conversations.rename": Method(2, "channel! name!", "*manage"),
    "conversations.replies": Method(3, f"channel! ts! {_READ}", "*history", json=False),
    "conversations.setPurpose": Method(2, "channel! purpose!", "*topic"),
    "conversations.setTopic": Method(2, "channel! topic!", "*topic"),
    "conversations.unarchive": Method(2, "channel!", "*manage"),
    "files.completeUploadExternal": Method(
        4,
        "files:json! channel_id channels thread_ts initial_comment blocks:json username icon_url icon_emoji",
        "files:write",
    ),
    "files.delete": Method(3, "file!", "files:write"),
    "files.getUploadURLExternal": Method(
        4, "filename! length:int! snippet_type alt_txt", "files:write", json=False
    ),
    "files.info": Method(4, "file! count:int cursor limit:int page:int", "files:read", json=False),
    "reactions.add": Method(3, "channel! name! timestamp!", "reactions:write"),
    "reactions.get": Method(3, "channel timestamp full:bool file file_comment", "reactions:read", json=False),
    "reactions.remove": Method(2, "name! channel timestamp file file_comment", "reactions:write"),
    "team.info": Method(3, "team domain", "team:read"),
    "users.conversations": Method(
        3, "cursor exclude_archived:bool exclude_muted:bool limit:int team_id types user", json=False
    ),
    "users.info": Method(4, "user! include_locale:bool", "users:read", json=False),
    "users.list": Method(2, "cursor include_locale:bool limit:int team_id", "users:read", json=False),
    "users.lookupByEmail": Method(3, "email!", "users:read.email", json=False),
    "views.open": Method(4, "trigger_id interactivity_pointer view:json!"),
    "views.publish": Method(4, "user_id! view:json! hash interactivity_pointer"),
    "views.push": Method(4, "trigger_id interactivity_pointer view:json!"),
    "views.update": Method(4, "view:json! view_id external_id hash"),
}

# Scopes by what is done and the kind of conversation.
SCOPES = {
    "read": {"channel": "channels:read", "group": "groups:read", "im": "im:read", "mpim": "mpim:read"},
    "history": {
        "channel": "channels:history",
        "group": "groups:history",
        "im": "im:history",
        "mpim": "mpim:history",
    },
    "manage": {"channel": "channels:manage", "group": "groups:write", "im": "im:write", "mpim": "mpim:write"},
    "invite": {
        "channel": "channels:manage|channels:write.invites",
        "group": "groups:write|groups:write.invites",
        "im": "im:write",
        "mpim": "mpim:write",
    },
    "topic": {
        "channel": "channels:manage|channels:write.topic",
        "group": "groups:write|groups:write.topic",
        "im": "im:write|im:write.topic",
        "mpim": "mpim:write|mpim:write.topic",
    },
}

# An event comes when it is subscribed to and one of these scopes is there; none: always.
EVENT_SCOPES = {
    "app_home_opened": "",
    "app_mention": "app_mentions:read",
    "app_rate_limited": "",
    "app_uninstalled": "",
    "channel_archive": "channels:read",
    "channel_created": "channels:read",
    "channel_deleted": "channels:read",
    "channel_left": "channels:read",
    "channel_rename": "channels:read",
    "channel_unarchive": "channels:read",
    "group_archive": "groups:read",
    "group_left": "groups:read",
    "group_rename": "groups:read",
    "group_unarchive": "groups:read",
    "member_joined_channel": "channels:read|groups:read|mpim:read",
    "member_left_channel": "channels:read|groups:read",
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

MANIFEST: dict[str, Any] = {
    "_metadata": {"major_version": 2, "minor_version": 1},
    "display_information": {"name": "Stammtisch"},
    "features": {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": "stammtisch", "always_online": True},
        "shortcuts": [
            {"name": "Stammtisch", "type": "global", "callback_id": "open", "description": "Open the desk"},
            {
                "name": "Remember",
                "type": "message",
                "callback_id": "remember",
                "description": "Remember this",
            },
        ],
        "slash_commands": [{"command": "/stammtisch", "description": "Ask", "should_escape": True}],
    },
    "oauth_config": {
        "scopes": {
            "bot": (
                "app_mentions:read channels:history channels:join channels:manage channels:read chat:write commands "
                "files:read files:write groups:history groups:read groups:write im:history im:read im:write "
                "mpim:history mpim:read mpim:write reactions:read reactions:write team:read users:read"
            ).split()
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": (
                "app_home_opened app_mention app_uninstalled channel_archive channel_rename channel_unarchive "
                "group_archive group_rename group_unarchive member_joined_channel member_left_channel "
                "message.channels message.groups message.im message.mpim reaction_added reaction_removed team_join "
                "tokens_revoked user_change"
            ).split()
        },
        "interactivity": {"is_enabled": True},
        "org_deploy_enabled": False,
        "socket_mode_enabled": True,
        "token_rotation_enabled": False,
    },
}
"""What an app is installed with, unless the test gives its own."""
