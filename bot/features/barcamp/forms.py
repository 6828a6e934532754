"""The form that asks for everything a pitch can say."""

from collections.abc import Mapping

from bot.core.context import Context
from bot.core.forms import Field, Form, Option
from bot.core.message import Choice, Phrase, say
from bot.errors import SaySo
from bot.features.barcamp.details import (
    LARGEST,
    LONGEST_LENGTH,
    LONGEST_TITLE,
    LONGEST_WHAT,
    Details,
)
from bot.features.barcamp.pitching import FORM, Taking
from bot.features.barcamp.reading import Said, read, read_body
from bot.features.barcamp.wordings import LANGUAGE_NAMES
from bot.language.equipment import read_needs
from bot.language.fold import words
from bot.language.times import find_length

LONGEST_ROOM = 80
_OPEN = "open"


class PitchForm:
    """Made for whoever wants to pitch; `subject` is what was said already."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking

    async def fill(self, context: Context, subject: str) -> Form:
        """The form, with what the subject says of it."""
        said = read(subject) or read_body("pitch", subject)
        details = said.details if said else Details()
        languages = tuple(
            Option(one, say("barcamp-language-name", language=Choice(one))) for one in LANGUAGE_NAMES
        )
        any_language = Option(_OPEN, say("barcamp-form-any"))
        return Form(
            FORM,
            say("barcamp-form"),
            (
                Field(
                    "title",
                    say("barcamp-form-title"),
                    value=said.title if said else "",
                    longest=LONGEST_TITLE,
                ),
                Field(
                    "what",
                    say("barcamp-form-what"),
                    "long",
                    details.what,
                    required=False,
                    longest=LONGEST_WHAT,
                ),
                Field(
                    "length",
                    say("barcamp-form-length"),
                    value=str(details.minutes or ""),
                    required=False,
                    hint=say("barcamp-form-length-hint"),
                ),
                Field(
                    "language",
                    say("barcamp-form-language"),
                    "choice",
                    details.language or _OPEN,
                    (any_language, *languages),
                ),
                Field(
                    "needs",
                    say("barcamp-form-needs"),
                    required=False,
                    hint=say("barcamp-form-needs-hint"),
                ),
                Field(
                    "capacity",
                    say("barcamp-form-capacity"),
                    value=str(details.capacity or ""),
                    required=False,
                ),
                Field(
                    "room",
                    say("barcamp-form-room"),
                    value=details.room or "",
                    required=False,
                    longest=LONGEST_ROOM,
                ),
            ),
            subject,
        )

    async def submit(self, context: Context, subject: str, values: Mapping[str, str]) -> Mapping[str, Phrase]:
        """Pitch it, or say what does not fit."""
        title = " ".join(values.get("title", "").split())[:LONGEST_TITLE]
        wrong: dict[str, Phrase] = {}
        if not words(title):
            wrong["title"] = say("barcamp-what")
        minutes = length_of(values.get("length", ""))
        if minutes is None and _given(values, "length"):
            wrong["length"] = say("barcamp-no-length")
        capacity = size_of(values.get("capacity", ""))
        if capacity is None and _given(values, "capacity"):
            wrong["capacity"] = say("barcamp-no-capacity")
        needs = read_needs(values.get("needs", ""))
        if not needs and _given(values, "needs"):
            wrong["needs"] = say("barcamp-no-needs")
        if wrong:
            return wrong
        language = values.get("language", _OPEN)
        details = Details(
            what=values.get("what", "").strip()[:LONGEST_WHAT],
            minutes=minutes,
            language=language if language in LANGUAGE_NAMES else None,
            needs=needs,
            capacity=capacity,
            room=" ".join(values.get("room", "").split())[:LONGEST_ROOM] or None,
        )
        try:
            event = await self._taking.event(context)
            await self._taking.take(context, Said("pitch", title, details, plainly=True), event)
        except SaySo as refused:
            return {"title": refused.phrase}
        return {}


def length_of(text: str) -> int | None:
    """Minutes, from a number or words; None for what is no length a session can have."""
    said = text.strip()
    found = find_length(said)
    minutes = int(said) if said.isdecimal() and len(said) <= 4 else found[0] if found else None
    return minutes if minutes is not None and 0 < minutes <= LONGEST_LENGTH else None


def size_of(text: str) -> int | None:
    """So many people, from a number; None for what is none."""
    numbers = [word for word in words(text) if word.isdecimal() and len(word) <= len(str(LARGEST))]
    size = int(numbers[0]) if len(numbers) == 1 else 0
    return size if 0 < size <= LARGEST else None


def _given(values: Mapping[str, str], name: str) -> bool:
    return bool(values.get(name, "").strip(" -"))
