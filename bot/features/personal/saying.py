"""What is said of a reminder: when it comes, that it came, and the buttons beneath. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.late import TOLERANCE
from bot.core.message import About, At, Button, Choice, Mention, Message, Phrase, message, say
from bot.core.outgoing import Outgoing, Priority, ToPerson, Variant
from bot.features.personal.store import PERSONAL, Part

STILL_USEFUL = timedelta(days=1)
"""So long a reminder is still said, marked as late; after that it is only named among what was missed."""

DROP = "personal-drop"
LATER = "personal-later"
TOMORROW = "tomorrow"


@dataclass(frozen=True, slots=True)
class Zones:
    """Whose clock is meant: the person's own, and the event's, which is often the same."""

    own: str
    event: str

    @property
    def clock(self) -> ZoneInfo:
        """The one that times are said in."""
        return ZoneInfo(self.own)


def when(moment: datetime, zones: Zones, now: datetime) -> Phrase:
    """Day and time; where the person's clock differs from the event's, on both, each by its city."""
    own = _on_clock(moment, zones.own, now)
    there = ZoneInfo(zones.event)
    if moment.astimezone(there).utcoffset() == moment.astimezone(zones.clock).utcoffset():
        return own
    return say(
        "personal-when-both",
        own=own,
        home=_city(zones.own),
        other=_on_clock(moment, zones.event, now),
        place=_city(zones.event),
    )


def _on_clock(moment: datetime, zone: str, now: datetime) -> Phrase:
    clock = ZoneInfo(zone)
    days = (moment.astimezone(clock).date() - now.astimezone(clock).date()).days
    day = {0: "today", 1: "tomorrow"}.get(days, "date")
    return say("personal-when", day=Choice(day), time=At(moment, zone), date=At(moment, zone, "day"))


def _city(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def promise(part: Part, zones: Zones, now: datetime, *, public: bool, also: Sequence[About] = ()) -> Message:
    """The confirmation. `public`: others can join; `also`: what else the message is about."""
    reminder = part.reminder
    moment = when(part.due, zones, now)
    number = str(part.number)
    if reminder.words:
        parts = [say("personal-promised", when=moment, words=reminder.words, number=number)]
    else:
        parts = [say("personal-promised-here", when=moment, number=number)]
    if public:
        parts.append(say("personal-join"))
    buttons = (
        Button(
            DROP, say("personal-button-cancel"), str(reminder.id), say("personal-drop-twin", number=number)
        ),
        _later(part, 10),
    )
    return message(*parts, buttons=buttons, about=(About(PERSONAL, reminder.id), *also))


def _later(part: Part, minutes: int) -> Button:
    twin = say("personal-later-twin", number=str(part.number), minutes=str(minutes))
    label = say("personal-button-hour") if minutes == 60 else say("personal-button-later")
    return Button(LATER, label, f"{part.reminder.id}:{minutes}", twin)


def _buttons(part: Part) -> tuple[Button, ...]:
    number, id = str(part.number), part.reminder.id
    return (
        _later(part, 10),
        _later(part, 60),
        Button(
            LATER,
            say("personal-button-tomorrow"),
            f"{id}:{TOMORROW}",
            say("personal-tomorrow-twin", number=number),
        ),
        Button(DROP, say("personal-button-done"), str(id), say("personal-drop-twin", number=number)),
    )


def reminding(part: Part, zone: str, now: datetime) -> Outgoing:
    """The promise kept, with all that it may say by the time it is sent. `zone`: the person's."""
    under = part.reminder.under
    at_home = under is None or (part.reminder.words != "" and part.person != part.reminder.person)
    late_until = part.due + STILL_USEFUL
    at = At(part.due, zone, "daytime")
    variants = (
        Variant(_said(part, "due", at, at_home), part.due + TOLERANCE),
        Variant(_said(part, "late", at, at_home), late_until),
    )
    if under is None or at_home or now >= late_until:
        # In a conversation nobody is told what they missed: there it is said however late it is.
        return Outgoing(
            key=part.key,
            to=ToPerson(part.person),
            variants=variants,
            expires=late_until,
            priority=Priority.TIMED,
            missed=_missed(part, at),
        )
    very_late = Variant(_said(part, "late", at, at_home))
    return Outgoing(key=part.key, to=under, variants=(*variants, very_late), priority=Priority.TIMED)


def _missed(part: Part, at: At) -> Phrase:
    if part.reminder.words:
        return say("personal-missed", words=part.reminder.words, at=at)
    return say("personal-missed-here", at=at)


def _said(part: Part, how: str, at: At, at_home: bool) -> Message:
    """The words are repeated as a value, so that nothing in them acts as markup or calls anybody."""
    words, who, late = part.reminder.words, Mention(part.person), Choice(how)
    if at_home:
        said = say("personal-due", words=words, late=late, at=at)
    elif words:
        said = say("personal-due-under", who=who, words=words, late=late, at=at)
    else:
        said = say("personal-due-this", who=who, late=late, at=at)
    return replace(message(said, buttons=_buttons(part)), notify=not at_home)
