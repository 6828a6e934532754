"""Whom a sentence means: "alle von Tour 3 außer der Warteliste". Pure.

What is named (a session, a room) is found later; see `named`. "Except" takes all that stands before it, "who
also" the same up to an "except"; "and" between people joins them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.audiences import EVERYONE, AllOf, AnyOf, Circle, Kind, Whom, Without, circles_of
from bot.features.announcements.channels import channel_in, relative_clauses
from bot.language.fold import words

_QUOTED = re.compile(r"[„“\"»«]([^„“”\"»«]{1,200})[“”\"«»]")
_HELD = re.compile(r"\ue000(\d+)\ue000")
_EXCEPT = re.compile(
    r"[\s,;]*\b(?:außer|ausser|ausgenommen|bis\s+auf|ohne|except(?:ing)?(?:\s+for)?|but(?:\s+not)?|without|excluding|minus|"
    r"aber\s+nicht|und\s+nicht|and\s+not)\b\s*",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"[\s,;]*\b(?:(?:und|and)\s+)?(?:(?:die|der|who|that)\s+(?:(?:are|sind)\s+)?(?:auch|zugleich|gleichzeitig|also)|"
    r"und\s+zugleich|and\s+also|who\s+are\s+also)\b\s*",
    re.IGNORECASE,
)
_OR = re.compile(
    r"\s*(?:[,;&+]|\b(?:und|and|sowie|oder|or|plus|as\s+well\s+as)\b)(?:\s*\b(?:auch|also)\b)?\s*",
    re.IGNORECASE,
)
_EVERYBODY = r"(?:alle[nrs]?|jede[nmr]?|everyone|everybody|all|anyone|sämtliche[nr]?|saemtliche[nr]?)"
_PEOPLE = r"(?:people|persons?|those|leuten?|personen|teilnehme(?:rinnen|nden?|rn?)|attendees|participants|menschen|gästen?|gaesten?|guests?|besuche(?:rinnen|nden?|rn?)|diejenigen|denen|derer)"
_RELATIVE = re.compile(
    rf"\b({_EVERYBODY}|{_PEOPLE}|die|den|der),\s*(?=(?:die|der|who|that|welche)\b)", re.IGNORECASE
)
_MARKED: Sequence[tuple[Kind, str]] = (
    (
        Kind.ABSENT,
        r"(?:noch\s+)?(?:nicht|not|ohne|without|haven't|hasn't|aren't|isn't)\s+(?:(?:yet|been|have|noch|hier)\s+)*(?:eingecheckt\w*|checked[\s-]*in|check[\s-]?in|da\s+sind|erschienen)|"
        r"did(?:\s+not|n't)\s+(?:yet\s+)?check\s+in|"
        r"no-shows?|fehlende[nr]?|nicht\s+erschienene[nr]?",
    ),
    (Kind.CHECKED_IN, r"eingecheckt\w*|checked[\s-]*in|anwesend\w*"),
    (Kind.WAITLIST, r"wait(?:ing|-)?\s*list(?:ed)?|wartelisten?|wartende[nr]?|waiting|warten"),
    (
        Kind.STARRED,
        r"(?:vor)?gemerkt\w*|gestarrt|markiert\w*|starred|bookmarked|(?:einen?\s+)?stern(?:e)?\b|stars?\b|sehen\s+wollen|want\s+to\s+see|"
        r"auf\s+(?:der|ihrer)\s+(?:merk)?liste|interested|interessier\w*|fans?\b",
    ),
    (
        Kind.SEATED,
        r"(?:(?:einen|einem|a|the)\s+)?(?:fest(?:en|em)\s+)?(?:sitz)?plätzen?\b|(?:(?:einen|einem|a)\s+)?(?:sitz)?platz\b|seated|seats?\b|booked|gebucht\w*",
    ),
    (
        Kind.SIGNED_UP,
        r"angemeldet\w*|signed[\s-]*up|registered|dabei|teilnehmen|mitmachen|mitkommen|joined|taking\s+part|going|coming",
    ),
    (
        Kind.HOSTS,
        r"hosts?\b|gastgebe(?:rinnen|r:innen|r\*innen|nden?|rn?)|guides?\b|tourguides?\b|(?:tour)?leite(?:rinnen|nden?|rn?)|hosting",
    ),
    (
        Kind.SPEAKERS,
        r"sprecher(?:innen|:innen|\*innen|n)?\b|speaker(?:innen|:innen|\*innen|n|s)?\b|vortragende[nr]?|referent(?:en|innen|:innen|\*innen)|referierende[nr]?|presenters?",
    ),
    (
        Kind.NEWCOMERS,
        r"erstbesucher\w*|newcomers?|new\s+people|neulinge[n]?|neue[nr]?\b|first[\s-]?timers?|zum\s+ersten\s+mal|for\s+the\s+first\s+time|neu\s+(?:sind|hier)",
    ),
)
_MARKS = [(kind, re.compile(rf"\b(?:{pattern})", re.IGNORECASE)) for kind, pattern in _MARKED]
_NOW = re.compile(
    r"\b(?:right\s+now|just\s+now|now|at\s+the\s+moment|currently|gerade|jetzt|momentan|im\s+moment)\b",
    re.IGNORECASE,
)
_TODAY = re.compile(r"\b(?:today(?:'s|’s)?|heutigen?|heute)\b", re.IGNORECASE)
_ROOM = re.compile(r"^(?:room|raum|zimmer)\s+(?=\S)", re.IGNORECASE)
_BARCAMP = re.compile(r"bar[\s-]?camps?", re.IGNORECASE)
_A_LABEL = re.compile(r"#\d{1,9}")
_NOT = re.compile(r"\b(?:nicht|not|aren't|haven't|keinen?|no)\b", re.IGNORECASE)
_SURE = re.compile(
    r"#\d|\ue000|^(?:tour|workshop|session|room|raum|führung|fuehrung|talk|vortrag)\b", re.IGNORECASE
)
_ALL = re.compile(rf"\b(?:{_EVERYBODY}|{_PEOPLE})\b", re.IGNORECASE)
_TIES = frozenset(
    "an to the die den der dem das des von vom of from in im at bei beim zu zum zur mit with for für fuer auf on is are "
    "ist sind haben hat have has who that welche welchen those those's people whose up there was were sich on's auch also "
    "all alle allen aller jeden jeder everyone everybody anyone leute leuten personen teilnehmer teilnehmern "
    "teilnehmende teilnehmenden attendees participants persons person diejenigen denen derer a an einen einem ein "
    "gaeste gaesten guests besucher besuchern besucherinnen besuchende besuchenden "
    "stehen steht sitzen sitzt stand sit sitting standing going coming gehen kommen wollen "
    "und and noch schon already yet session da wer".split()
)


def read_whom(said: str) -> Whom:
    """Whom the words mean. What is not understood is a THING of that name, which nothing will be found by."""
    held: list[str] = []

    def hold(found: "re.Match[str]") -> str:
        held.append(found[1])
        return f"\ue000{len(held) - 1}\ue000"

    text = _RELATIVE.sub(r"\1 ", _QUOTED.sub(hold, " ".join(said.replace("’", "'").split())))
    return _excepting(relative_clauses(text).strip(" .!,;"), held)


def is_sure(whom: Whom) -> bool:
    """Whether it surely speaks of people: some of it is a circle, or is named as sessions and rooms are."""
    return any(one.kind is not Kind.THING or _SURE.search(one.said) is not None for one in circles_of(whom))


def _excepting(text: str, held: Sequence[str]) -> Whom:
    first, *others = _EXCEPT.split(text)
    whole = _also(first, held) if first.strip() else EVERYONE
    for less in others:
        whole = Without(whole, _as_before(_also(less, held), whole))
    return whole


def _also(text: str, held: Sequence[str]) -> Whom:
    parts = [_joined(part, held) for part in _ALSO.split(text) if part.strip()]
    return _all_of(parts) if parts else _circle(text, held)


def _all_of(parts: Sequence[Whom]) -> Whom:
    """Who is in each of these. Who is not in something is said of the others: "everyone" alone would be those
    whom the bot has met."""
    nots = [part.less for part in parts if isinstance(part, Without) and part.whole == EVERYONE]
    some = [part for part in parts if not (isinstance(part, Without) and part.whole == EVERYONE)]
    whole: Whom = AllOf(tuple(some)) if len(some) > 1 else some[0] if some else EVERYONE
    for less in nots:
        whole = Without(whole, less)
    return whole


def _joined(text: str, held: Sequence[str]) -> Whom:
    parts: list[Whom] = []
    for part in _OR.split(text):
        if part.strip():
            parts.append(_as_before(_circle(part, held), parts[-1] if parts else None))
    return parts[0] if len(parts) == 1 else AnyOf(tuple(parts)) if parts else _circle(text, held)


def _as_before(whom: Whom, before: Whom | None) -> Whom:
    """In "the waitlist of #12 or #13" the second label speaks of its waitlist, too; so does it in "who
    starred #12 but not #13"."""
    if not isinstance(whom, Circle) or not isinstance(before, Circle) or whom.kind is not Kind.THING:
        return whom
    both = _A_LABEL.fullmatch(whom.said) and _A_LABEL.fullmatch(before.said)
    return replace(whom, kind=before.kind) if both else whom


def _circle(text: str, held: Sequence[str]) -> Whom:
    """One circle, or those of it who are in a channel."""
    channel = channel_in(text)
    if channel is None:
        return _marked(text, held)
    there = Circle(Kind.CONVERSATION, channel.name)
    if all(word in _TIES for word in words(channel.rest)) and "\ue000" not in channel.rest:
        return Without(EVERYONE, there) if channel.negated else there
    others = _circle(channel.rest, held)
    if others == Circle(Kind.SIGNED_UP):  # "who joined #coworking" names no session
        return there
    return Without(others, there) if channel.negated else _all_of((there, others))


def _marked(text: str, held: Sequence[str]) -> Whom:
    """One circle: what marks it taken away, what is left is a name."""
    rest, kind = text, Kind.THING
    for one, mark in _MARKS:
        found = mark.sub(" ", rest)
        if found != rest:
            rest, kind = found, one
            break
    negated = _NOT.search(rest) is not None
    if negated:
        rest = _NOT.sub(" ", rest)
    today = _TODAY.search(rest) is not None and kind in (Kind.HOSTS, Kind.SPEAKERS)
    if today or kind is Kind.ABSENT:  # who is not checked in is so today
        rest = _TODAY.sub(" ", rest)
    everybody = _ALL.search(rest) is not None
    bare = _NOW.sub(" ", rest)
    name, says_room = _name(bare, held)
    if kind is Kind.THING and name and (says_room or bare != rest):
        kind = Kind.ROOM
    circle = Circle(kind, name, today=today)
    if kind is Kind.HOSTS and _BARCAMP.fullmatch(name):
        circle = Circle(Kind.BARCAMP_HOSTS, today=today)
    if kind is Kind.THING and not name and everybody:
        return EVERYONE
    if kind is Kind.THING and not name:
        circle = Circle(kind, _name_as_said(text, held))
    return Without(EVERYONE, circle) if negated else circle


def _name(text: str, held: Sequence[str]) -> tuple[str, bool]:
    """The words that name something, without those that only tie them to the sentence; a quoted name is all
    of it. And whether it says that it is a room."""
    tokens = text.strip(" ,.;!?").split()
    while tokens and _is_a_tie(tokens[0]):
        tokens = tokens[1:]
    while tokens and _is_a_tie(tokens[-1]):
        tokens = tokens[:-1]
    left = " ".join(tokens)
    quoted = _HELD.search(left)
    bare = _ROOM.sub("", left)
    return _name_as_said(quoted[0] if quoted else bare, held), bare != left


def _is_a_tie(token: str) -> bool:
    return not token.startswith("#") and all(word in _TIES for word in words(token)) and "\ue000" not in token


def _name_as_said(text: str, held: Sequence[str]) -> str:
    return _HELD.sub(lambda found: held[int(found[1])], text).strip(" ,.;!?")
