"""How much of what people write is read. Pure.

Many rules look at every place of a text, and some from there to its end: what is endless, or has an endless
gap in it, would keep everybody waiting.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from bot.core.message import Phrase, say
from bot.core.signals import AnySignal, CommandGiven, FormSubmitted, MessageEdited, MessageSaid

LONGEST = 4_000
"""Signs of a message that is read; a long announcement in two languages has half of that."""
SEEN = 300
"""Signs that are looked at of a longer one, to know to whom and in which language to say so."""

_GAP = re.compile(r"\s{5,}")

Heard = TypeVar("Heard", bound=AnySignal)


def without_gaps(signal: Heard) -> Heard:
    """The same, with no more than a blank, or an empty line, for each long gap in what somebody wrote."""
    if isinstance(signal, MessageSaid | MessageEdited | CommandGiven):
        return replace(signal, text=_closed(signal.text))
    if isinstance(signal, FormSubmitted):
        values = {name: _closed(value) for name, value in signal.values.items()}
        return replace(signal, values=values)
    return signal


def is_too_long(signal: AnySignal) -> bool:
    """Whether it is more than is read."""
    return isinstance(signal, MessageSaid | MessageEdited | CommandGiven) and len(signal.text) > LONGEST


def too_long(values: Mapping[str, str]) -> Mapping[str, Phrase]:
    """What is to be said of the fields of a form that are longer than is read."""
    told = say("too-long", longest=LONGEST)
    return {name: told for name, value in values.items() if len(value) > LONGEST}


def beginning(signal: Heard) -> Heard:
    """The same, with what is looked at of a text that is too long."""
    if isinstance(signal, MessageSaid | MessageEdited | CommandGiven):
        return replace(signal, text=signal.text[:SEEN])
    return signal


def _closed(text: str) -> str:
    return _GAP.sub(lambda gap: "\n\n" if "\n" in gap[0] else " ", text)
