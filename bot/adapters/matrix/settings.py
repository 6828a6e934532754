"""What the adapter has to be told: where the homeserver is, who the bot is there, and whom it follows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from fnmatch import fnmatchcase
from pathlib import Path

PREFIX = "!stammtisch"


@dataclass(frozen=True, slots=True)
class InvitePolicy:
    """Whose invitations are accepted, and how many in an hour.

    `allowed` are user ids (`@mira:example.org`) or patterns of them (`@*:example.org`).
    """

    allowed: tuple[str, ...] = ()
    per_hour: int = 60

    def accepts(self, user: str) -> bool:
        """Whether this user may bring the bot into a room."""
        return any(fnmatchcase(user, pattern) for pattern in self.allowed)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixSettings:
    """The settings; the secrets never show in a text of it.

    homeserver   the base address of its client API, such as `https://matrix.example.org`
    user_id      the bot's account, such as `@stammtisch:example.org`
    rooms        alias or id of the room of each role: general, barcamp, announcements, organisers
    ignored      patterns of user ids that are other bots: nothing they do is heard
    power_level  whoever has at least this power in the organisers' room is an organiser; None: nobody by that
    password     either this (used once, to get a token), or `access_token`
    encrypts     whether encrypted rooms are read and written; then `folder` is where the keys are kept
    private      whether direct and group conversations that the bot opens are encrypted, if it can
    card_pause   so long a live card stands before it is edited again: many clients ring or scroll at edits
    """

    homeserver: str
    user_id: str
    device_name: str = "Stammtisch"
    rooms: Mapping[str, str] = field(default_factory=dict)
    invites: InvitePolicy = field(default_factory=InvitePolicy)
    ignored: tuple[str, ...] = ()
    prefix: str = PREFIX
    power_level: int | None = None
    password: str | None = field(default=None, repr=False)
    access_token: str | None = field(default=None, repr=False)
    encrypts: bool = False
    private: bool = True
    folder: Path | None = None
    card_pause: timedelta = timedelta(seconds=10)

    def ignores(self, user: str) -> bool:
        """Whether this user is another bot."""
        return any(fnmatchcase(user, pattern) for pattern in self.ignored)
