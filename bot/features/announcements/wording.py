"""What people read of an announcement. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.core.message import (
    About,
    At,
    Block,
    Button,
    InEach,
    Line,
    Mention,
    Message,
    Phrase,
    Plain,
    Spoken,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.texts import SPOKEN
from bot.features.announcements.model import ANNOUNCEMENT, Announcement, State

READ = "announcement-seen"
MENTIONED_AT_ONCE = 150
"""A message that calls more people is too large for Slack: it would be cut, and only its first part rings."""


def copy_of(told: Sequence[Announcement], zone: str) -> Message:
    """What somebody gets: one announcement, or all that waited for the end of their quiet hours."""
    blocks = [block for one in told for block in _said(one, _text(one.texts), zone)]
    buttons = tuple(
        button for one in told if one.ask_read and one.state is not State.OVER for button in _asked(one)
    )
    return message(*blocks, buttons=buttons, about=_about(told))


def post_of(one: Announcement, zone: str) -> Message:
    """What stands in a conversation. People who share no language read along: each has its turn. A correction
    rings nobody."""
    texts: Mapping[str, str] = one.texts
    blocks = [
        block
        for number, (language, text) in enumerate(texts.items())
        for block in _said(one, Plain(text), zone, spoken=language, with_notes=number == len(texts) - 1)
    ]
    buttons = _asked(one) if one.ask_read and one.state is not State.OVER else ()
    return replace(
        message(*blocks, buttons=buttons, about=_about([one])), everyone=one.rings and one.version == 0
    )


def call_of(persons: Sequence[int]) -> Message:
    """The line below a post that calls people by name."""
    line: Line = (say("announcements-for"), Plain(" "))
    for number, who in enumerate(persons):
        line += (Mention(who),) if number == 0 else (Plain(", "), Mention(who))
    return replace(message(paragraph(*line)), notify=True)


def preview_of(one: Announcement, language: str, zone: str) -> list[Block]:
    """The blocks of a copy as a reader of that language sees them."""
    text = one.texts.get(language) or next(iter(one.texts.values()))
    return _said(one, Plain(text), zone, spoken=language)


def _said(
    one: Announcement, text: Plain | InEach, zone: str, *, spoken: str = "", with_notes: bool = True
) -> list[Block]:
    title = say("announcements-urgent" if one.urgent else "announcements-from")
    blocks = [heading(_in(title, spoken)), paragraph(text)]
    if not with_notes:
        return blocks
    if one.state is State.OVER:
        blocks.append(paragraph(_in(say("announcements-is-over"), spoken)))
    elif one.corrected_at is not None:
        corrected = say("announcements-corrected", at=At(one.corrected_at, zone))
        blocks.append(paragraph(_in(corrected, spoken)))
    return blocks


def _in(phrase: Phrase, language: str) -> Phrase | Spoken:
    return Spoken(phrase, language) if language in SPOKEN else phrase


def _text(texts: Mapping[str, str]) -> Plain | InEach:
    """Each reader's own; who reads none of the languages gets the English one."""
    if len(texts) == 1:
        return Plain(next(iter(texts.values())))
    return InEach(dict(sorted(texts.items(), key=lambda one: one[0] != "en")))


def _asked(one: Announcement) -> tuple[Button, ...]:
    number = str(one.id)
    twin = say("announcements-read-twin", number=number)
    return (Button(READ, say("announcements-button-read"), number, twin),)


def _about(told: Sequence[Announcement]) -> tuple[About, ...]:
    return tuple(About(ANNOUNCEMENT, one.id) for one in told)
