"""Kinds of sessions that people ask for by what they are: lunch, the keynote, the opening, workshops. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.core.sessions import Session
from bot.language.clean import simplify
from bot.language.fold import fold
from bot.language.small_words import EVERYWHERE
from bot.language.stem import split

Pick = Literal["next", "first", "last", "all"]


@dataclass(frozen=True, slots=True)
class Kind:
    """asked   how people ask for it (in folded text)
    titled  what such a session is called; `kinds`: or what kind the programme says it is
    pick    which of several is meant when one is asked for
    always  also asked for where the programme has none: then there is none
    strict  False: the word is often only part of a title ("the Go workshop")
    """

    name: str
    asked: "re.Pattern[str]"
    titled: "re.Pattern[str]"
    kinds: frozenset[str] = frozenset()
    pick: Pick = "all"
    strict: bool = True
    always: bool = False

    def fits(self, session: Session) -> bool:
        """Whether the session is of this kind."""
        if session.kind in self.kinds:
            return True
        return self.titled.search(fold(simplify(session.title))) is not None


def _kind(
    name: str,
    asked: str,
    titled: str = "",
    kinds: str = "",
    pick: Pick = "all",
    *,
    strict: bool = True,
    always: bool = False,
) -> Kind:
    return Kind(
        name, re.compile(asked), re.compile(titled or asked), frozenset(kinds.split()), pick, strict, always
    )


_BREAKFAST = r"\bbreakfasts?\b|\bbrekk(?:ie|y)s?\b|\bfruehstuecks?\w*|\bpetit.dejeuners?\b|早餐|早饭"
_LUNCH = r"\blunch\w*|\bmittagessen\b|\bmittagspause\b|\bmittagstisch\b|(?<!petit )(?<!petit-)\bdejeuners?\b|\bpause.midi\b|\brepas de midi\b|午餐|午饭|午休"
_DINNER = r"\bdinners?\b|\babendessen\b|\babendbrot\b|\bsupper\b|\bdiners?\b|\bconference dinner\b|晚餐|晚饭"
_COFFEE = r"\bcoffee ?breaks?\b|\bkaffee ?pausen?\b|\bpauses? cafe\b|\bcoffee\b|\bafternoon breaks?\b|\bmorning breaks?\b|\bkaffee\b|\btea ?breaks?\b|\bteatime\b|\bpauses?\b|\bbreaks?\b|茶歇|休息|点心"
_FOOD = r"\bfood\b|\bessen\b|\bhungry\b|\bhunger\b|\beat\b|\bmeals?\b|\bmahlzeit(?:en)?\b|\bmanger\b|\bmangeons\b|\bmange\b|\bmiam\b|\bfaim\b|\brepas\b|\bverpflegung\b|\bcatering\b|吃饭|用餐"

KINDS: Sequence[Kind] = (
    _kind("breakfast", _BREAKFAST, pick="next", always=True),
    _kind("lunch", _LUNCH, pick="next", always=True),
    _kind("dinner", _DINNER, pick="next", always=True),
    _kind("snack", r"\bsnacks?\b|\bgouter\b|\bimbiss\b|点心|茶点", pick="next", strict=False),
    _kind("coffee", _COFFEE, pick="next", strict=False),
    _kind("food", _FOOD, f"{_BREAKFAST}|{_LUNCH}|{_DINNER}|\\bessen\\b|\\bbrunch\\b|\\bfood\\b|\\bbuffet\\b|\\bbbq\\b", pick="next", strict=False),
    _kind(
        "doors",
        r"\beinlass\b|\bdoors? open|\bdoors\b|\bregistration\b|\bcheck.?in\b|入场|报到|签到",
        r"\beinlass\b|\bdoors\b|\bregistration\b|\bcheck.?in\b|入场|报到|签到",
        pick="first",
        strict=False,
    ),
    _kind(
        "opening",
        r"\beroeffnung\w*|\bopening\b|\bouverture\b|\bbegruessung\b|\bwelcome\b|\baccueil\b|\b(?:conference|event|con|camp|konferenz|veranstaltung) opens?\b|"
        r"\beroeffnet\b|\bkick.?off\b|开幕",
        r"\beroeffnung\w*|\bopening\b|\bouverture\b|\bbegruessung\b|^welcome\b|\bwelcome (?:to|and|session|by)\b|\baccueil\b|\bkick.?off\b|\bwillkommen\b|"
        r"开幕",
        pick="first",
    ),
    _kind(
        "closing",
        r"\babschluss(?:veranstaltung|feier|plenum|session|runde)?\b|\bclosing\b|\bcloture\b|\bverabschiedung\b|\bfarewell\b|\bschlussveranstaltung\b|\bclos(?:es|e|ing) (?:ceremony|event)\b|闭幕",
        r"\babschluss(?:veranstaltung|feier|plenum|session|runde)?\b|\bclosing\b|\bcloture\b|\bverabschiedung\b|\bfarewell\b|\bschlussveranstaltung\b|\bwrap.?up\b|闭幕",
        pick="last",
    ),
    _kind("keynote", r"\bkey ?notes?\b|\bkeynotes?\w*|\beroeffnungsrede\b|\bpleniere\b|主题演讲|主旨演讲", r"\bkey ?notes?\b", "keynote"),
    _kind("lightning", r"\blightning ?talks?\b|\bblitzvortraege?n?\b|\bkurzvortraege?n?\b|\bpresentations? eclairs?\b|闪电秀|闪电演讲", r"\blightning ?talks?\b|闪电秀|闪电演讲|\bpresentations? eclairs?\b|\bblitzvortrae?ge?\b", "lightning"),
    _kind("panel", r"\bpodiumsdiskussion(?:en)?\b|\bpodium\b|\bpanels?(?: discussion| debate)?\b|\btable ronde\b|\bdiskussionsrunden?\b|座谈|论坛", r"\bpodiumsdiskussion\b|\bpodium\b|\bpanel\b|\btable ronde\b|\bdiskussionsrunde\b|座谈|论坛", "panel", strict=False),
    _kind("workshop", r"\bworkshops?\b|\bateliers?\b|\btutorials?\b|\bkurse?\b|\bhands.?on\b|工作坊", r"\bworkshops?\b|\bateliers?\b|\btutorials?\b|\bkurs\b|\bhands.?on\b|工作坊", "workshop", strict=False),
    _kind("bof", r"\bbofs?\b|\bbirds of a feather\b", "", "bof", strict=False),
    _kind("party", r"\bpart(?:y|ies|ys)\b|\bsocial event\b|\bfete\b|\bsoiree\b|\bfeier\b|派对", r"\bparty\b|\bsocial event\b|\bfete\b|\bsoiree\b|\bfeier\b|派对", "party", strict=False),
    _kind("tour", r"\btour(?:s|en)?\b|\bfuehrung(?:en)?\b|\brundgaenge?\b|\bvisites?(?: guidees?)?\b|导览|参观", r"\btour\b|\bfuehrung\b|\brundgang\b|\bvisite\b|导览|参观", "tour", strict=False),
)  # fmt: skip
"""In the order in which they are looked for; the first one that the programme has is meant."""

_MEALS = re.compile("|".join((_BREAKFAST, _LUNCH, _DINNER, _COFFEE)))
_SHORT_TITLE = 3


def is_break(session: Session) -> bool:
    """Whether it is a meal or a pause, by its kind or by a title that says nothing else."""
    return session.kind == "break" or _is_meal(session.title)


@lru_cache(maxsize=4096)
def _is_meal(title: str) -> bool:
    words = split(simplify(title))
    return len(words) <= _SHORT_TITLE and all(
        _MEALS.search(word.folded) or word.folded in EVERYWHERE for word in words
    )


ANY_KIND = re.compile("|".join(kind.asked.pattern for kind in KINDS))
"""Whether any of them is asked for."""
