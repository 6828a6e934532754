"""`länge 45`, `braucht Beamer`, `co-host Lin`: what hosts say in the thread without a colon, where it can
mean nothing else. Pure."""

import re

from bot.features.barcamp.details import Details, read_detail
from bot.features.barcamp.wordings import FIELDS
from bot.language.fold import fold
from bot.language.host_words import CO_HOST, PARTS

LONGEST = 60
LONGEST_NAME = 4
"""Words."""

_PART = re.compile(rf"^\s*(?P<field>{PARTS})\s+(?P<value>\S[^\n?]*)$", re.IGNORECASE)
_CO_HOST = re.compile(rf"^\s*{CO_HOST}\s*(?P<colon>:)?\s*@?(?P<name>\w[^\n?]*)$", re.IGNORECASE)
_ATTRIBUTES = {"length": "minutes", "language": "language", "level": "level", "needs": "needs"}


def part_said(text: str) -> tuple[str, str] | None:
    """A part of the pitch and what it is now; None where it may be talk: something else is said as well."""
    found = _PART.match(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    field, value = FIELDS[fold(found["field"])], found["value"].strip(" .!")
    if field == "length" and re.fullmatch(r"\d{1,3}", value):
        return field, value
    details = read_detail(value if field == "length" else f"{found['field']} {value}")
    name = _ATTRIBUTES[field]
    if details is None or details != Details(**{name: getattr(details, name)}) or not getattr(details, name):
        return None
    return field, value


def co_host_said(text: str) -> tuple[str, bool] | None:
    """Who is to host it, too, and whether that is certain (there is a colon); None: it is something else."""
    found = _CO_HOST.match(text) if len(text) <= LONGEST else None
    name = found["name"].strip(" .!") if found else ""
    if found is None or not name or len(name.split()) > LONGEST_NAME:
        return None
    return name, found["colon"] is not None
