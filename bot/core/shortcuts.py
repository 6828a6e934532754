"""What a platform's own menus offer of the bot: anywhere, or on a message."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.message import say
from bot.core.texts import Reader, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """The texts `<name>-shortcut` and `<name>-shortcut-help` belong to it.

    on_message   whether it is offered on messages; else it is anywhere
    twin         the command that does the same in words
    opens_form   whether a form answers it, for which a platform can make room at once
    """

    name: str
    twin: str
    on_message: bool = False
    opens_form: bool = False


@dataclass(frozen=True, slots=True)
class Offered:
    """A shortcut in the community's language, as platforms list it."""

    shortcut: Shortcut
    label: str
    help: str


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What stands in the place of a form: until it is there, if the answer is elsewhere, if it failed."""

    title: str
    waiting: str
    elsewhere: str
    broken: str


def offered(shortcuts: Sequence[Shortcut], texts: Texts, language: str) -> list[Offered]:
    """The shortcuts as they are listed. Raises KeyError for one without words."""
    reader = Reader(language, datetime.now(UTC), {})
    return [
        Offered(
            one, *(texts.plain(say(f"{one.name}-{part}"), reader) for part in ("shortcut", "shortcut-help"))
        )
        for one in shortcuts
    ]


def meanwhile(listed: Sequence[Offered], texts: Texts, language: str) -> dict[str, Meanwhile]:
    """What is shown until the form is there, for each shortcut that opens one."""
    reader = Reader(language, datetime.now(UTC), {})
    words = [
        texts.plain(one, reader)
        for one in (say("form-coming"), say("answered-directly"), say("form-not-now"))
    ]
    return {one.shortcut.name: Meanwhile(one.label, *words) for one in listed if one.shortcut.opens_form}
