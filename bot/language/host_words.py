"""What whoever hosts a session calls its parts when they say in its thread what these are now. Pure."""

import re

LENGTH = "length|duration|länge|laenge|dauer"
PARTS = rf"{LENGTH}|language|sprache|level|niveau|needs|braucht"
"""Parts of which a value can be told from talk."""
CO_HOST = r"(?:co|mit)-?\s?host"

_PART = re.compile(
    rf"^\s*(?:(?:{PARTS}|titel|title|beschreibung|description|raumwunsch|room wish)\b\s*:?|{CO_HOST}\b)\s*\S"
    r"|^\s*\d{1,3}\s?(?:min\b|minuten|minutes|h\b|std|stunden?|hours?)",
    re.IGNORECASE,
)


def names_a_part(text: str) -> bool:
    """Whether the message begins with what a part of a session is called, and goes on."""
    return _PART.match(text) is not None
