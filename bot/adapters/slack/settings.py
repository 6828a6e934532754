"""What the adapter has to be told: how Slack reaches the bot, its tokens, and whom it follows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from bot.core.shortcuts import Meanwhile

API = "https://slack.com/api/"
PATH = "/slack/events"
"""Where Slack's requests are taken, over HTTP."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackSettings:
    """The settings; the secrets never show in a text of it.

    channels     id or `#name` of the channel of each role: general, barcamp, announcements, organisers
    guests       whether guests of the workspace are heard
    strangers    whether people of other workspaces are heard, in channels shared with these
    admins       whether admins and owners of the workspace are organisers
    app_token    for Socket Mode; over HTTP the signing secret instead
    host, port   where requests are taken, over HTTP
    until_forms  by shortcut, what is shown until its form is there
    card_pause   so long a live card stands before it is edited again
    """

    bot_token: str = field(repr=False)
    app_token: str | None = field(default=None, repr=False)
    signing_secret: str | None = field(default=None, repr=False)
    mode: Literal["socket", "http"] = "socket"
    command: str = "/stammtisch"
    channels: Mapping[str, str] = field(default_factory=dict)
    guests: bool = True
    strangers: bool = False
    admins: bool = False
    host: str = "127.0.0.1"
    port: int = 3000
    api_url: str = API
    until_forms: Mapping[str, Meanwhile] = field(default_factory=dict)
    card_pause: timedelta = timedelta(seconds=2)
