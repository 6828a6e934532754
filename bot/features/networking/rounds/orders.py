"""`Runde jetzt`, `groups of 3 every day at 12:30`, `Probelauf`: what organisers mean. Pure."""

import re
from datetime import time

from bot.features.networking.rounds.model import LARGEST, SMALLEST, Often, Order
from bot.language.fold import fold

_NUMBERS = {
    "two": 2,
    "zwei": 2,
    "zweien": 2,
    "three": 3,
    "drei": 3,
    "dreien": 3,
    "four": 4,
    "vier": 4,
    "vieren": 4,
}
_SIZE = r"(?P<size>\d{1,2}|" + "|".join(_NUMBERS) + r")(?:er)?"
_DRY = r"(?P<dry>dry run|probelauf)"
_WHAT = (
    r"(?:(?:an? |eine |die |the |next |nachste )*(?:introduction |vorstellungs)?"
    r"(?:round|runde|rounds|runden)(?: (?:of|with|in|mit|von)(?: groups of| gruppen (?:von|zu))? "
    + _SIZE
    + r")?"
    r"|(?:(?:groups|gruppen)(?: of| von| zu)? " + _SIZE.replace("size", "size2") + r")"
    r"|(?:" + _SIZE.replace("size", "size3") + r"[ -]?gruppen)"
    r"|(?:pairs|paare))"
)
_DAILY = r"(?:every day|daily|each day|jeden tag|taglich)"
_EVENT = (
    r"(?:every (?:conference|event) day|each (?:conference|event) day|every day of the (?:conference|event)"
    r"|(?:an )?jede[mn] (?:konferenztag|veranstaltungstag|tag der (?:konferenz|veranstaltung)))"
)
_CLOCK = r"(?:(?:at|um|@) )?(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?(?: ?(?:uhr|o'clock))?"
_WHEN = (
    r"(?:(?P<now>now|jetzt|right now|sofort|please|bitte)"
    r"|(?:(?P<event>" + _EVENT + r")|(?P<daily>" + _DAILY + r")|(?:today|heute))? ?" + _CLOCK + r")"
)
_LONGEST = 200
_FORMS = (
    re.compile(rf"(?:hold |start |mach(?:e)? |starte? )?{_WHAT}(?:,? {_WHEN})"),
    re.compile(rf"{_DRY}(?:[:,]? (?:of |for |mit |fur |von |einer |a )*{_WHAT})?(?: (?:now|jetzt))?"),
    re.compile(rf"{_WHAT}(?: as a| als)?,? {_DRY}"),
)


def order_of(text: str) -> Order | None:
    """The round that somebody asks for; None: they mean something else.

    The size and the clock are as they were said, and may be none that there is: `wrong_with` tells."""
    if len(text) > _LONGEST:
        return None
    said = " ".join(fold(text).replace("–", "-").split()).rstrip(" .!?")
    found = next((match for form in _FORMS if (match := form.fullmatch(said))), None)
    if found is None:
        return None
    groups = found.groupdict()
    told = next((groups[name] for name in ("size", "size2", "size3") if groups.get(name)), None)
    size = 2 if told is None else _NUMBERS.get(told) or int(told)
    often: Often = "event" if groups.get("event") else "daily" if groups.get("daily") else "once"
    hour, minute = groups.get("hour"), groups.get("minute") or "0"
    if hour is not None and (int(hour) > 23 or int(minute) > 59):
        return None
    clock = time(int(hour), int(minute)) if hour is not None else None
    return Order(size, clock, often, dry=bool(groups.get("dry")))


def is_a_size(size: int) -> bool:
    """Whether so many people can be introduced to each other."""
    return SMALLEST <= size <= LARGEST
