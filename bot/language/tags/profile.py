"""What somebody says about themselves in a sentence or several: interests, offers, needs, languages. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.language.detect import detect
from bot.language.tags.aliases import Aliases, shipped_aliases
from bot.language.tags.clauses import Clause, clauses
from bot.language.tags.items import cleaned, tags_in
from bot.language.tags.kinds import Kind
from bot.language.tags.known import Known
from bot.language.tags.names import canonical, key_of, merged, plain
from bot.language.tags.people import field_of, is_former, is_only_a_name, is_person
from bot.language.tags.told import told_languages
from bot.language.tags.tongues import language_of

LONGEST = 1_000
_SCOPE = re.compile(r"\b(?:or|oder|nor|noch)\b", re.IGNORECASE)
_PURPOSE = re.compile(r"\s(?:für|for)\s", re.IGNORECASE)
_KINDS = {Kind.INTEREST: "interests", Kind.OFFER: "offers", Kind.NEED: "needs"}


@dataclass(frozen=True, slots=True)
class Profile:
    """Tags as they were said, none twice within its kind; languages as codes of two letters."""

    interests: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(slots=True)
class _Heard:
    tags: dict[Kind, list[str]] = field(default_factory=lambda: {kind: [] for kind in _KINDS})
    languages: list[str] = field(default_factory=list)
    unwanted: list[str] = field(default_factory=list)


def understand_profile(text: str, aliases: Aliases | None = None) -> Profile:
    """The profile that a text in German, English or both describes. What is neither a tag nor a language is left,
    and so is what comes after 1,000 characters."""
    known_ones = aliases or shipped_aliases()
    heard = _Heard()
    for clause in _within_scope(clauses(text[:LONGEST])):
        _hear(clause, heard, known_ones, detect(text) or "en")
    unwanted = {key_of(tag, known_ones) for tag in heard.unwanted}
    wanted = {
        name: tuple(
            tag for tag in merged(heard.tags[kind], known_ones) if key_of(tag, known_ones) not in unwanted
        )
        for kind, name in _KINDS.items()
    }
    return Profile(**wanted, languages=tuple(dict.fromkeys(heard.languages)))


def _within_scope(parts: Iterator[Clause]) -> Iterator[Clause]:
    """ "no" reaches to the next comma, or over a list that ends in "or"."""
    before = Kind.INTEREST
    for part in parts:
        head, comma, rest = part.text.partition(",")
        if comma and (part.kind is Kind.ASIDE or (part.kind is Kind.NOT and not _SCOPE.search(part.text))):
            yield Clause(head, part.kind)
            yield Clause(rest, before, cued=False)
        else:
            yield part
        if part.kind in _KINDS:
            before = part.kind


def _hear(clause: Clause, heard: _Heard, aliases: Aliases, language: str) -> None:
    known = Known(aliases)
    spoken, left = told_languages(clause, known)
    heard.languages += spoken
    if clause.kind is Kind.NOT:
        heard.unwanted += [tag for item in left for tag in tags_in(item, known)]
        if any(language_of(item) for item in left):
            return
    for item in left:
        _hear_item(item, clause, heard, aliases, known, language)


def _hear_item(
    item: str, clause: Clause, heard: _Heard, aliases: Aliases, known: Known, language: str
) -> None:
    if clause.kind in (Kind.NOT, Kind.ASIDE):
        return
    oneself = clause.kind is Kind.PERSON or (clause.kind is Kind.INTEREST and not clause.cued)
    if oneself and _PURPOSE.search(item):
        about = _PURPOSE.split(item)[-1]
        item = about if known(cleaned(about, known)) else item
    if oneself and is_former(item.strip()):
        return
    for tag in map(plain, tags_in(item, known, clause.kind not in (Kind.OFFER, Kind.NEED))):
        if clause.kind in _KINDS and (clause.cued or known(tag)):
            heard.tags[clause.kind].append(
                canonical(tag, language, aliases) if oneself and is_person(tag) else tag
            )
        elif clause.kind is Kind.SPOKEN:
            heard.tags[Kind.INTEREST] += [tag] if known(tag) else []
        elif fields := list(field_of(tag, known)):
            heard.tags[Kind.INTEREST] += [canonical(one, language, aliases) for one in fields]
        elif clause.kind in _KINDS and not is_only_a_name(tag, clause.text):
            heard.tags[clause.kind].append(tag)
