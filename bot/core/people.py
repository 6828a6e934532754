"""People and conversations as the bot keeps them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

NAME_ALOUD = "name-aloud"
"""The consent to be called by name in a channel, where that alone reminds in time."""

SHOW_NAME = "show-name"
"""The consent to be named to those who host a session that one has starred."""


SHARE_ACCOUNT = "share-account"
"""The consent that those whom one is introduced to learn what one is called on another platform."""

INTRODUCED = "introduced"
"""The consent to be introduced to others by one's profile, and to be asked whether one takes a wish on."""


ORGANISERS_ROOM = "organisers"
"""The role of the conversation in which organisers are told of everything."""


@dataclass(frozen=True, slots=True)
class Person:
    """One human. `language` was chosen by them, `heard` is the language they last wrote in, `told` the one in
    which they use their platform. `zone` was chosen, or else is what the platform says. `new`: what is being
    handled is the first that was ever heard of them; `welcomed`: they were told what the bot is."""

    id: int
    name: str
    language: str | None = None
    heard: str | None = None
    zone: str | None = None
    told: str | None = None
    new: bool = False
    welcomed: bool = False

    def reads(self, community: str) -> str:
        """The language to write to them in, when nothing nearer is known."""
        return self.language or self.heard or self.told or community


@dataclass(frozen=True, slots=True)
class Consented:
    """A yes or no of a person to something of them being shown; `at` None: never said, or not noted when.

    The texts `consent-<topic>`, what is shown to whom, and `consent-<topic>-back`, how to change it, are its.
    """

    topic: str
    given: bool
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """A channel, room or direct conversation. `role` is what organisers use it for."""

    id: int
    platform: str
    platform_id: str
    kind: Literal["direct", "channel", "group"]
    name: str = ""
    role: str | None = None
    language: str | None = None
    event: str | None = None
    person: int | None = None
