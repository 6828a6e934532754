"""What organisers say of an announcement in their own words: "nimm das zurück", "who got it?". Pure."""

import re
from dataclasses import dataclass

from bot.features.announcements.sentences import Act, Wish, read_wish

_NAMED = re.compile(
    r"\b(?:(?:die|der|meine|unsere|diese|letzte|the|my|our|that|this|last)\s+)*"
    r"(?:ankündigung|ankuendigung|durchsage|announcement)\b\s*(?:(?:nr|no|nummer|number)\b\.?\s*)?(?P<number>\d{1,9}\b)?",
    re.IGNORECASE,
)
_IT = r"(?:(?:das|es|die|alles|it|that|this|everything)\s+)?"
_ENDS_IT = r"(?:\s+(?:das|es|it|that|this))?"
_ALREADY = r"(?:(?:denn|schon|alles|bisher|so\s+far|already|all)\s+)*"
_ACTS = (
    (
        Act.WITHDRAW,
        rf"(?:nimm|nehmt|zieh|zieht|ziehe)\s+{_IT}(?:bitte\s+)?(?:wieder\s+|doch\s+)?zur(?:ü|ue)ck|"
        rf"(?:take|pull)\s+{_IT}back|(?:withdraw|recall|unsend){_ENDS_IT}|"
        rf"{_IT}(?:wieder\s+)?zur(?:ü|ue)ck(?:ziehen|nehmen)",
    ),
    (
        Act.SHOW,
        rf"(?:and\s+|und\s+)?(?:who|how\s+many|how\s+many\s+people)\s+(?:(?:has|have|did)\s+)?{_ALREADY}(?:got|gotten|get|received?|seen?|read)"
        rf"{_ENDS_IT}(?:\s+(?:so\s+far|already|yet|now))?|"
        rf"(?:und\s+)?(?:wer|wie\s+viele|wieviele)(?:\s+(?:leute|personen))?\s+(?:hat|haben)(?:['’]s)?\s*{_ALREADY}{_IT}{_ALREADY}"
        r"(?:bekommen|gekriegt|erhalten|gelesen|gesehen)|"
        rf"(?:is|has)\s+{_IT}(?:out|gone\s+out|been\s+sent|sent|arrived)(?:\s+(?:yet|already))?|"
        rf"(?:ist|sind)\s+{_IT}(?:schon\s+)?(?:raus|rausgegangen|draußen|angekommen|gesendet|verschickt)|"
        r"(?:wie\s+steht\s+es\s+um|what\s+about|how\s+is|how['’]s)\s*(?:doing|going)?",
    ),
    (
        Act.STOP,
        rf"stopp?\s+(?:sending|senden){_ENDS_IT}|(?:hör|hoer)\s+auf\s+zu\s+senden|nicht\s+weiter\s+senden|stopp?e?",
    ),
    (
        Act.OVER,
        rf"{_IT}(?:hat\s+sich\s+(?:schon\s+)?erledigt|ist\s+(?:erledigt|vorbei|überholt))|(?:{_IT}is|it['’]s|that['’]s)\s+(?:over|done|obsolete)",
    ),
)
_DELETES = re.compile(r"(?:delete|lösch\w*)(?:\s+(?:everywhere|überall|wieder))*", re.IGNORECASE)
_WHOLE = [(act, re.compile(pattern, re.IGNORECASE)) for act, pattern in _ACTS]
_ALONE = (Act.WITHDRAW, Act.SHOW, Act.OVER)
"""What may be meant so without naming an announcement; a bare "stop" may speak of anything."""
_STOPS_SENDING = re.compile(r".*\bsend", re.IGNORECASE)
_CORRECTS = re.compile(r"(?:correct(?:ion)?|korrigiere?n?|korrektur)\s*:", re.IGNORECASE)
_SENDS_LATER = re.compile(
    r"(?:send|schicke?|sende)\s+(?:it|that|this|das|es)\s+(?:erst\s+|only\s+)?"
    r"(?:at|um|in|on|am|heute|today|morgen|tomorrow|tonight)\b",
    re.IGNORECASE,
)
_COLON = re.compile(r":(?!\d\d\b)")
_POLITE = re.compile(
    r"^(?:(?:bitte|please|halt|mal|oh|sorry|nein|no|ups|oops)[\s,!]+)+|[\s,]+(?:bitte|please)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Said:
    """What is to be done, and whether the sentence names an announcement."""

    wish: Wish
    named: bool


def read_said(said: str) -> Said | None:
    """`zieh ankündigung 1 zurück`, `take it back`; None: it speaks of something else."""
    colon = _COLON.search(said)
    head = said[: colon.start()] if colon else said
    found = _NAMED.search(head)
    number = int(found["number"]) if found is not None and found["number"] else None
    bare = f"{head[: found.start()]} {head[found.end() :]}" if found is not None else head
    bare = _POLITE.sub("", " ".join(bare.split()).strip(" .!?,"))
    if colon:
        bare = f"{bare}: {said[colon.end() :].strip()}"
    act = next((act for act, pattern in _WHOLE if pattern.fullmatch(bare)), None)
    if found is None:
        return _alone(bare, act)
    if act is not None or _DELETES.fullmatch(bare):
        return Said(Wish(act or Act.WITHDRAW, number), True)
    wish = read_wish(bare) if bare else Wish(Act.SHOW)
    return None if wish is None else Said(Wish(wish.act, number, wish.rest), True)


def _alone(bare: str, act: Act | None) -> Said | None:
    if act in _ALONE or (act is Act.STOP and _STOPS_SENDING.match(bare)):
        return Said(Wish(act), False)
    if _CORRECTS.match(bare) or _SENDS_LATER.match(bare):
        wish = read_wish(bare)
        return None if wish is None else Said(wish, False)
    return None
