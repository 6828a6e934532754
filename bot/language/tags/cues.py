"""The words that tell what comes after them, or came before: "suche", "can teach", "kann ich beibringen".

A cue is a pattern for words in a row. Before a cue stand small words that belong to it ("und ich würde auch gern");
they are taken with it, so that they are no tags. Where several fit, the one that begins first counts, of those the
longest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.language.tags.kinds import Kind

_SMALL = {
    "en": (
        "be and but also plus so then i we i'm im am i'd i'll i've have been would will can could happy glad able willing"
        " ready love like always really gladly currently to may might just that's mostly mainly still"
        " very in+return hi hello hey where which what of+course besides myself on+the+side"
    ),
    "de": (
        "und aber auch dazu außerdem ich wir gern gerne kann könnte würde möchte will dir euch dich anderen leuten im+gegenzug"
        " zurzeit gerade aktuell derzeit noch dringend hier dabei jederzeit immer natürlich sehr voll total vor+allem"
        " besonders mich mir dann daneben nebenbei zudem sonst hallo hi moin servus wer der die dafür selbst bin habe"
        " mit+freude"
    ),
}


_END = re.compile(r"\s*(?:[,.;!?)]|$|(?:und|and|aber|but)\s)")
_SWAP = re.compile(r"\b(?:swap|trade|barter|exchange)\b.+?(?P<price>\bfor\b(?: your| some)?)", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\b(?:who|that|which|people|others|folks|someone|somebody|leute|menschen|jemanden|with)(?: also| really| can| could)?\s*$",
    re.IGNORECASE,
)
"""What other people do, whom somebody looks for, is no word about oneself."""


@dataclass(frozen=True, slots=True)
class Cue:
    """`after` when it speaks of what stands before it; a weak one gives way to that."""

    kind: Kind
    start: int
    end: int
    after: bool = False
    weak: bool = False


@lru_cache(maxsize=64)
def cues(sentence: str) -> tuple[Cue, ...]:
    """The cues of a sentence in their order, none inside another."""
    found = sorted(
        (*_all(sentence), *_price(sentence)),
        key=lambda cue: (cue.start, cue.after is not _ends(sentence, cue), -cue.end, cue.weak),
    )
    kept: list[Cue] = []
    for cue in found:
        if kept and (cue.start < kept[-1].end or _is_of_others(sentence, kept[-1], cue)):
            continue
        kept.append(cue)
    return tuple(kept)


def _price(sentence: str) -> Iterator[Cue]:
    """What somebody wants who swaps one thing "for" another."""
    for match in _SWAP.finditer(sentence):
        yield Cue(Kind.NEED, match.start("price"), match.end("price"))


def _is_of_others(sentence: str, before: Cue, cue: Cue) -> bool:
    """Whether it says what those do whom somebody looks for, and not what they do themselves."""
    return (
        before.kind is Kind.NEED
        and cue.kind is not Kind.NEED
        and _OF_OTHERS.search(sentence[: cue.start]) is not None
    )


def _ends(sentence: str, cue: Cue) -> bool:
    """Whether nothing comes after it that it could speak of."""
    return _END.match(sentence, cue.end) is not None and sentence[cue.end - 1] != ":"


def _all(sentence: str) -> Iterator[Cue]:
    for pattern, kind, after, weak in _patterns():
        for match in pattern.finditer(sentence):
            yield Cue(kind, match.start(), match.end(), after, weak)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], Kind, bool, bool], ...]:
    from bot.language.tags.cue_words import AFTER, BEFORE, WEAK

    small = "|".join(_word(one) for words in _SMALL.values() for one in words.split())
    lead = rf"(?<![\w-])(?:(?:{small})(?:\s+|,\s*(?=\w))){{0,6}}"
    return (
        *((_compiled(lead, text), kind, False, False) for kind, texts in BEFORE.items() for text in texts),
        *((_compiled(lead, text), kind, False, True) for kind, texts in WEAK.items() for text in texts),
        *(
            (_compiled(r"(?<![\w-])", text), kind, True, False)
            for kind, texts in AFTER.items()
            for text in texts
        ),
    )


def _compiled(lead: str, text: str) -> re.Pattern[str]:
    return re.compile(f"{lead}(?:{_umlauts(text)})(?![\\w-])\\s*:?", re.IGNORECASE)


def _word(text: str) -> str:
    return _umlauts(text.replace("+", " "))


def _umlauts(pattern: str) -> str:
    for umlaut, written_out in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        pattern = pattern.replace(umlaut, f"(?:{umlaut}|{written_out})")
    return pattern.replace("'", "['’]").replace(" ", r"\s+")
