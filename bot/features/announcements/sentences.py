"""What an organiser's sentence asks for: an announcement, or something to be done with one. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.audiences import AnyOf
from bot.features.announcements.channels import CHANNEL
from bot.features.announcements.whom import is_sure, read_whom
from bot.language.fold import fold
from bot.language.times import find_times

LONGEST = 3_000
"""So many signs at most in one language: Slack cuts what is longer."""

_URGENT = r"(?:urgent(?:ly)?|dringende?|eilt|eilmeldung|alarm|wichtig)"
_HEAD = re.compile(
    rf"\s*(?:(?:bitte|please)\s+)?(?:(?P<urgent>{_URGENT})\b[\s:,!–-]*)?(?:(?:bitte|please)\s+)?"
    r"(?:(?P<explicit>(?:announce(?:ment)?|ankündigung|ankuendigung|durchsage|rundmail|broadcast)\s+"
    r"(?:to|for|an|für|fuer))|(?:send|schicke?|sende)(?:\s+(?:to|an|das\s+an|this\s+to))?|write\s+to|ping|"
    r"gib|an|to|tell|let|sag(?:e|t)?|schreib(?:e|t)?(?:\s+an)?|nachricht\s+an|message(?:\s+to)?|inform(?:iere)?)"
    r"\s+(?P<whom>[^:\n]{1,300}?)\s*:\s*(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_TO_ALL = re.compile(
    rf"\s*(?:(?:bitte|please)\s+)?(?:(?P<urgent>{_URGENT})[\s,!–-]+)?"
    r"(?:announce(?:ment)?|ankündigung|ankuendigung|durchsage|rundmail|broadcast|@?(?:alle|all|everyone|everybody))"
    r"\s*:\s*(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_WITHOUT_COLON = re.compile(
    r"\s*(?:(?:bitte|please)\s+)?(?:sag(?:e|t)?|tell|inform(?:iere)?|let|gib)\s+(?:allen|alle|everyone|everybody|all\s)\b"
    r"[^:]+\s\S+[^:?]*",
    re.IGNORECASE,
)
_READ = re.compile(
    r"[\s,(]*\b(?:(?:und\s+)?mit\s+lesebestätigung(?:en)?|mit\s+lesebestaetigung|with\s+(?:a\s+)?read\s+receipts?|"
    r"and\s+ask\s+who\s+(?:has\s+)?read\s+it|und\s+frag(?:e)?\s*,?\s+wer\s+es\s+gelesen\s+hat)\)?",
    re.IGNORECASE,
)
_KNOW = re.compile(r"\s+(?:know|bescheid)$", re.IGNORECASE)
_MEANT = re.compile(r"(?:die|den|alle[nrs]?|jede[nrm]?|the|all|every\w*|those|people)\b", re.IGNORECASE)
_ASKS_ME = re.compile(r"(?:mir|mich|uns|me|us)\b", re.IGNORECASE)
_ME = re.compile(r"(?:the\s+(?:best|point|question|answer)|die\s+frage|den\s+punkt)\b", re.IGNORECASE)
_LANGUAGES = {
    "de": "de",
    "deutsch": "de",
    "german": "de",
    "en": "en",
    "englisch": "en",
    "english": "en",
    "fr": "fr",
    "französisch": "fr",
    "french": "fr",
    "zh": "zh",
    "chinesisch": "zh",
    "chinese": "zh",
}
_MARK = re.compile(rf"(?:^|\n|\s[/|])\s*({'|'.join(_LANGUAGES)})\s*:\s*", re.IGNORECASE)
_PLACE = re.compile(CHANNEL)
_PLACE_FIRST = re.compile(rf"(?:(?:in|im|den|the|kanal|channel)\s+)*{CHANNEL}", re.IGNORECASE)
_BETWEEN_PLACES = re.compile(
    r"(?:\b(?:und|and|in|im|den|the|kanal|channel|kanäle|channels)\b|[\s,&+])+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Order:
    """An announcement as it was asked for. `texts` by language; one alone may have none (""). `places`:
    conversations that are to be posted into, and not whose people are meant."""

    whom: str
    texts: Mapping[str, str]
    urgent: bool = False
    read: bool = False
    places: tuple[str, ...] = ()


class Act(StrEnum):
    """What can be done with an announcement."""

    SHOW = "show"
    SEND = "send"
    STOP = "stop"
    ASK = "ask"
    APPROVE = "approve"
    REJECT = "reject"
    DISCARD = "discard"
    URGENT = "urgent"
    NORMAL = "normal"
    READ = "read"
    POST = "post"
    DIRECT = "direct"
    RING = "ring"
    REALLY = "really"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    OVER = "over"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be done with which announcement (None: the one at hand), and what was said beside it."""

    act: Act
    number: int | None = None
    rest: str = ""


_SEND = r"(?:send(?:en)?|sende|schick(?:e|en)?|abschicken|verschicken)"
_ACTS = (
    (Act.SEND, rf"(?:jetzt |now )?{_SEND}(?: it| now| jetzt| ab)*|ja|yes|los|go|ok|okay"),
    (Act.REALLY, r"(?:ring|klingeln|klingel)[ ,]*(?:really|wirklich)|(?:really|wirklich) (?:ring|klingeln)"),
    (Act.RING, r"ring(?: everybody| everyone| them)?|klingeln?(?: bei allen)?|alle anklingeln"),
    (Act.STOP, r"stopp?(?:en)?|anhalten|halt"),
    (Act.ASK, r"second opinion|ask for approval|zweite meinung|freigabe(?: holen)?|gegenlesen(?: lassen)?"),
    (Act.APPROVE, r"approved?|freigeben|freigegeben"),
    (Act.REJECT, r"reject(?:ed)?|ablehnen|abgelehnt|not so|so nicht"),
    (Act.DISCARD, r"discard|verwerfen|weg damit|nein|no|cancel|abbrechen"),
    (Act.NORMAL, r"normal|not urgent|nicht dringend"),
    (Act.URGENT, r"urgent|dringend"),
    (
        Act.READ,
        r"ask (?:who|if they) read(?: it)?|with read receipts?|(?:mit )?lesebestatigung|fragen wer es gelesen hat",
    ),
    (Act.POST, r"(?:send )?as (?:a )?post|in the channel|(?:als )?beitrag|im kanal"),
    (Act.DIRECT, r"direct(?:ly)?|direkt|einzeln"),
    (Act.WITHDRAW, r"withdraw|zuruckziehen|zurucknehmen"),
    (Act.OVER, r"done|over|erledigt|vorbei"),
    (Act.SHOW, r"show|zeigen|zeig(?: es)?|status|preview|vorschau|"),
)
_WHOLE = [(act, re.compile(pattern)) for act, pattern in _ACTS]
_CORRECT = re.compile(
    r"(?:correct(?:ion)?|korrigiere?n?|korrektur|text)\s*:\s*(\S.*)", re.IGNORECASE | re.DOTALL
)
_UNTIL = re.compile(
    r"(?:(?:it\s+is\s+)?(?:valid|good)\s+|gilt\s+|gültig\s+)?(?:until|till|bis)\s+(\S.*)", re.IGNORECASE
)
_SEND_AT = re.compile(rf"(?:(?P<before>.+?)\s+{_SEND}|{_SEND}\s+(?P<behind>.+))", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(?:no\.?\s*|nr\.?\s*)?(\d{1,9})\b\s*[:,]?\s*(.*)", re.IGNORECASE | re.DOTALL)
_UMLAUT = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})


def read_order(said: str) -> Order | None:
    """The announcement that is asked for; None: it is no such sentence."""
    found = _HEAD.fullmatch(said)
    if found is None:
        to_all = _TO_ALL.fullmatch(said)
        if to_all is None or read_wish(to_all["text"]) is not None:
            return None
        return Order("alle", texts_in(to_all["text"]), urgent=to_all["urgent"] is not None)
    head = _KNOW.sub("", _READ.sub("", found["whom"]))
    if _ASKS_ME.match(head):  # "gib mir die von #5: …" is for whoever says it
        return None
    places = tuple(_PLACE.findall(head))
    only_places = bool(places) and not _BETWEEN_PLACES.sub("", _PLACE.sub(" ", head))
    meant = found["explicit"] or places or (_MEANT.match(head) and not _ME.match(head))
    whom = read_whom(head)
    if not meant and not is_sure(whom):
        return None
    if not only_places and not (_PLACE_FIRST.match(head) and isinstance(whom, AnyOf)):
        places = ()  # "everyone in #general": its people
    return Order(
        whom="" if only_places else head,
        texts=texts_in(found["text"]),
        urgent=found["urgent"] is not None,
        read=_READ.search(found["whom"]) is not None,
        places=places,
    )


def asks_to_announce(said: str) -> bool:
    """Whether the sentence asks for an announcement; without a colon one asks back where the text begins."""
    return read_order(said) is not None or _WITHOUT_COLON.fullmatch(said) is not None


def texts_in(said: str) -> dict[str, str]:
    """`de: … / en: …` by language; a text without such marks has none ("")."""
    marks = list(_MARK.finditer(said))
    if not marks or said[: marks[0].start()].strip():
        return {"": said.strip()} if said.strip() else {}
    ends = [*(mark.start() for mark in marks[1:]), len(said)]
    texts: dict[str, str] = {}
    for mark, end in zip(marks, ends, strict=True):
        text = said[mark.end() : end].strip()
        if text:
            texts[_LANGUAGES[mark[1].casefold()]] = text
    return texts


def read_wish(said: str) -> Wish | None:
    """`7 send at 14:00`, `stop`; None: nothing that can be done with an announcement."""
    number, text = None, said.strip()
    if found := _NUMBER.fullmatch(text):
        number, text = int(found[1]), found[2].strip()
    if correction := _CORRECT.fullmatch(text):
        return Wish(Act.CORRECT, number, correction[1].strip())
    bare = " ".join(fold(text.translate(_UMLAUT)).strip(" .!?").split())
    for act, pattern in _WHOLE:
        if pattern.fullmatch(bare) and (text or number is not None):
            return Wish(act, number)
    if until := _UNTIL.fullmatch(text):
        return Wish(Act.UNTIL, number, until[1])
    if at := _SEND_AT.fullmatch(text.strip(" .!")):
        return Wish(Act.SEND, number, at["before"] or at["behind"])
    return None


def moment_in(said: str, now: datetime) -> datetime | None:
    """The one moment that the words name, with a clock; None: none, or several. `now` is on the clock that
    is meant. One that has passed is returned, too, for the sake of what is said then."""
    found = [one for one in find_times(said, now, ()) if one.clock_named]
    return found[0].start if len(found) == 1 else None
