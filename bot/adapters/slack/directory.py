"""What Slack knows of people: how they are called, who is a bot, a guest or from elsewhere. Pure."""

import re
from dataclasses import dataclass

from bot.core.shape import mapping, part, text

EVERYWHERE = "USLACKBOT"
LONGEST_NAME = 100

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LANGUAGE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True)
class Known:
    """A user. `stranger`: of another workspace, met in a shared channel. `admin`: an admin or owner of the
    bot's own workspace."""

    name: str = ""
    bot: bool = False
    guest: bool = False
    stranger: bool = False
    admin: bool = False
    active: bool = True
    zone: str | None = None
    language: str | None = None


NOBODY = Known()
"""What is assumed of somebody whom Slack did not tell of (yet)."""


def read_user(user: object, team: str) -> Known:
    """What a user object says. `team`: the bot's own."""
    profile = mapping(user, "profile")
    names = (text(profile, "display_name"), text(profile, "real_name"), text(user, "real_name"))
    language = _LANGUAGE.match(text(user, "locale"))
    theirs = text(user, "team_id")
    stranger = part(user, "is_stranger") is True or theirs not in ("", team)
    powerful = any(part(user, name) is True for name in ("is_admin", "is_owner", "is_primary_owner"))
    return Known(
        name=next((one for one in map(clean_name, (*names, text(user, "name"))) if one), ""),
        bot=part(user, "is_bot") is True or text(user, "id") == EVERYWHERE,
        guest=part(user, "is_restricted") is True or part(user, "is_ultra_restricted") is True,
        stranger=stranger,
        admin=powerful and not stranger and part(user, "deleted") is not True,
        active=part(user, "deleted") is not True,
        zone=text(user, "tz") or None,
        language=language[0] if language else None,
    )


def clean_name(name: str) -> str:
    """A name or title in one line, short, and read in one direction."""
    return _CONTROLS.sub(" ", name).strip()[:LONGEST_NAME]
