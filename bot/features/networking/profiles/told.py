"""What somebody says about themselves: whether a sentence is that, and what it says. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.features.networking.profiles.model import LONGEST_TAG, TagKind
from bot.language.fold import fold, words
from bot.language.tags.aliases import Aliases
from bot.language.tags.items import listed, tags_in
from bot.language.tags.known import Known
from bot.language.tags.names import merged, plain, row_of
from bot.language.tags.profile import understand_profile

LONGEST_TOLD = 1_000
"""Signs: to read them takes a few hundredths of a second."""
NOTHING = frozenset({"nichts", "keine", "keins", "none", "nothing", "leer", "empty", "rien", "无", "没有"})

_GREETING = r"^(?:(?:hallo|hi|hey|hello|moin|servus)\W+)?"
_LOOKING = re.compile(
    _GREETING + r"(?:ich (?:suche|brauche)"
    r"|i(?:'m| am)? (?:also )?(?:look(?:ing)? for|search(?:ing)? for|need))\b"
)
_OFFERING = re.compile(
    _GREETING + r"(?:ich (?:biete|kann .*\b(?:anbieten|bieten|helfen))"
    r"|i(?:'m| am)? (?:also )?(?:offer(?:ing)?|can offer|can help))\b"
)
_BEING = re.compile(
    _GREETING
    + r"(?:ich (?:bin|mache|baue|arbeite|entwickle|gestalte|schreibe|mag|liebe|interessiere mich|spreche)"
    r"|i'm|i (?:am|build|make|work|design|write|like|love|do|run|develop|teach|speak))\b"
)
_SOMEBODY = re.compile(
    r"\b(?:jemand\w*|leute|mitstreiter\w*|partner\w*|somebody|someone|anyone|people|co-?founder\w*)\b"
)
_OF_THE_PROGRAMME = re.compile(
    r"\b(?:vortrag\w*|vortraege\w*|session\w*|talks?|workshops?|panel\w*|keynote\w*|programm\w*|programme?s?"
    r"|schedule|raum\w*|raeum\w*|rooms?|saal|toilett?e\w*|klo|wc|bathroom|restroom|wlan|wifi|wi-fi|eingang"
    r"|entrance|garderobe|parkplatz|parking|tickets?|kaffee|coffee|essen|food|lunch|fruehstueck|breakfast"
    r"|steckdose\w*|tour(?:en|s)?|platz|seats?|slot\w*|beamer|buehne)\b"
)
_FIRST_TIME = re.compile(
    r"[,;.]?\s*(?:(?:und |and )?(?:ich bin |i am |i'm |it's )?)(?:hier )?"
    r"(?:zum ersten mal|das erste mal|neu hier|(?:here )?(?:for )?(?:the |my )?first time)"
    r"(?: hier| da| dabei| here)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What was told: tags by kind, languages, whether it is the first time here."""

    tags: Mapping[TagKind, tuple[str, ...]] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    newcomer: bool | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing in it."""
        return not (self.tags or self.languages or self.newcomer)


def read_told(text: str, aliases: Aliases) -> Told:
    """What a sentence or several say about whoever wrote them."""
    without, times = _FIRST_TIME.subn("", text)
    said = understand_profile(without, aliases)
    found: dict[TagKind, tuple[str, ...]] = {
        "interests": _fitting(said.interests),
        "offers": _fitting(said.offers),
        "needs": _fitting(said.needs),
    }
    tags = {kind: those for kind, those in found.items() if those}
    return Told(tags, said.languages, True if times else None)


def may_be_about_oneself(text: str) -> bool:
    """Whether it is worded like something that somebody says of themselves, whatever its tags may be."""
    if len(text) > LONGEST_TOLD or "?" in text or "\uff1f" in text:
        return False
    folded = fold(" ".join(text.split()))
    if _OF_THE_PROGRAMME.search(folded):
        return False
    return any(pattern.search(folded) for pattern in (_LOOKING, _OFFERING, _BEING))


def is_about_oneself(text: str, aliases: Aliases) -> bool:
    """Whether somebody who says this to the bot speaks of themselves, and asks nothing of the programme."""
    if not may_be_about_oneself(text):
        return False
    folded = fold(" ".join(text.split()))
    looking, offering = _LOOKING.search(folded) is not None, _OFFERING.search(folded) is not None
    told = read_told(text, aliases)
    if offering or (looking and _SOMEBODY.search(folded)):
        return bool(told.tags)
    known = [kind for kind, tags in told.tags.items() if any(row_of(tag, aliases) for tag in tags)]
    return bool(known) if looking else len(known) > 1


def tags_listed(text: str, aliases: Aliases, before: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The tags of a list, such as a field of a form holds; what stood there before stays as it is."""
    if set(words(text)) <= NOTHING:
        return ()
    known = Known(aliases)
    kept = {one.casefold(): one for one in before}
    found: list[str] = []
    for piece in re.split(r"[,;\n\r，、；]", text):
        bare = plain(piece)
        if bare.casefold() in kept:
            found.append(kept[bare.casefold()])
        elif row_of(bare, aliases):
            found.append(bare)
        else:
            items = [plain(tag) for item in listed(piece, known) for tag in tags_in(item, known)]
            found += items or ([bare] if words(bare) else [])
    return tuple(merged(found, aliases))


def _fitting(tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in tags if len(one) <= LONGEST_TAG)
