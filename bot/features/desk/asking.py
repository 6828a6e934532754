"""The log of acts, asked for in a sentence: `who did what today?`, `was hat Olga gestern gemacht?`. Pure."""

import re
from datetime import UTC, datetime

from bot.language.times import find_times

_TEAM = (
    r"we|(?:everybody|everyone|all)(?: of us)?|"
    r"(?:the )?(?:organi[sz]ers|team|organi[sz]ing team|orga(?:[- ]team)?)|"
    r"wir(?: alle)?|alle|(?:das |die )?(?:orga(?:[- ]?team)?|team|organisator(?:en|innen))"
)
_OTHERS = frozenset(
    "i you he she me us it they this that these those who what there the a an my your our "
    "ich du er sie es ihr man sich mich dich uns euch das der die den ein eine dieser diese wer was".split()
)
"""What no person is called."""

_NAME = r"@?[^\W\d_][^\s#?!,;\"]*(?: [^\W\d_][^\s#?!,;\"]*){0,2}"
_WHO = rf"(?:(?P<team>{_TEAM})|(?P<name>{_NAME}))"
_WHEN = r"(?P<when>\S+(?: \S+){0,3}?)"
_DONE = r"(?:gemacht|getan|geändert|geaendert)"
_ASKED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"who(?: has)? (?:did|done|changed) what(?: {_WHEN})?",
        rf"wer hat(?: {_WHEN})? (?:alles )?was(?: alles)? {_DONE}",
        rf"wer hat was(?: {_WHEN})? {_DONE}",
        rf"wer hat was {_DONE} {_WHEN}",
        rf"what (?:did|have|has) {_WHO} (?:do|done|change|changed)(?: {_WHEN})?",
        rf"was (?:hat|haben) {_WHO}(?: {_WHEN})?(?: alles| so)? {_DONE}",
    )
)
_ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
_POLITE = re.compile(r"^(?:(?:bitte|please)\s+)+|\s+(?:bitte|please)$", re.IGNORECASE)


def log_of(text: str) -> str | None:
    """What the log is asked for, as `audit` takes it: a name, a day, both, or nothing for all of it. None: it
    is another question."""
    said = _POLITE.sub("", " ".join(text.strip().rstrip("?!. ").split()))
    for pattern in _ASKED:
        if (found := pattern.fullmatch(said)) is not None:
            parts = found.groupdict()
            name, when = parts.get("name") or "", parts.get("when") or ""
            if _OTHERS.isdisjoint(name.lower().split()) and (not when or _is_a_time(when)):
                return f"{name} {when}".strip()
    return None


def _is_a_time(when: str) -> bool:
    return bool(find_times(when, _ANY_MOMENT, ()))
