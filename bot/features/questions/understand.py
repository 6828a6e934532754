"""From a text to a `Question`: what is asked, of when, where and whom. Pure.

Times, rooms, people, kinds and languages are taken out of the text one after the other; the words that are
left, without those that only hold a sentence together, are what the question is about.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.features.questions import intents
from bot.features.questions.entities import Entities, find_entities
from bot.features.questions.index import IN_KIND, Index
from bot.features.questions.kinds import ANY_KIND, KINDS, Kind
from bot.features.questions.names import squash
from bot.features.questions.of_times import times_in
from bot.features.questions.of_topic import Groups, are_alternatives, groups_in, is_cued
from bot.features.questions.question import OF_ONE, Question, Scope, Small, Wants
from bot.features.questions.slate import Slate
from bot.features.questions.small_talk import small_talk
from bot.language.clean import clean
from bot.language.detect import detect
from bot.language.small_words import EVERYWHERE
from bot.language.stem import STEMMED, Word, split
from bot.language.times import TimeMention
from bot.language.trace import trace

_LABEL = re.compile(r"#(\d{1,9})(?!\d)")
_BEFORE_NAMES = frozenset("herr frau mr mrs ms".split())
_CLAUSE = re.compile(r"(?<=[.!?,;…])\s+|\s[–—-]\s")
_SHORT_TALK = 30


def understand(text: str, index: Index, now: datetime) -> Question:
    """What the text asks. `now` decides what "today" and "at three" mean."""
    cleaned = clean(text)
    said, quoted = cleaned.text, cleaned.titles
    if cleaned.answered and not quoted:
        quoted = (cleaned.answered,)
    folded = trace(said).text
    spoken = detect(said)
    if small := small_talk(folded):
        return Question(small=small, spoken=spoken, says=said)
    if not any(sign.isalnum() for sign in said):
        empty = Small.NOTED if text.strip(" .,:;!?") else Small.HELLO
        return Question(small=empty, spoken=spoken) if not quoted else Question(quoted=quoted)
    labels = tuple(int(found) for found in _LABEL.findall(said))
    said = _without_preamble(said)
    said, before = _corrected(said)
    if before and quoted and not any(title in said for title in quoted):
        quoted = ()
    question = _read(said, quoted, index, index.local(now))
    if before and question.wants is Wants.LIST:
        first = next(intents.wants_of(trace(before).text), None)
        question = replace(question, wants=first[0] if first else Wants.LIST)
    definite = question.definite or question.wants in OF_ONE
    return replace(question, spoken=spoken, labels=labels, definite=definite, says=said)


def _without_preamble(said: str) -> str:
    """Without the sentence or clause in which somebody tells of themselves before or after they ask."""
    clauses = _CLAUSE.split(said)
    asking = [clause for clause in clauses if intents.ASKS.search(trace(clause).text)]
    told = [
        clause for clause in clauses if clause not in asking and intents.OF_MYSELF.match(trace(clause).text)
    ]
    if not asking or not told:
        return said
    for clause in told:
        said = said.replace(clause, " " * len(clause))
    return said


def _corrected(said: str) -> tuple[str, str]:
    """What counts after somebody corrected themselves, and what went before."""
    traced = trace(said)
    for found in intents.CORRECTION.finditer(traced.text):
        if found.start() == 0 and not found[0].startswith("egal"):
            continue
        rest = said[traced.places[found.end()] :] if found.end() < len(traced.places) else ""
        if any(word.folded not in EVERYWHERE for word in split(rest)):
            return rest, said[: traced.places[found.start()]]
    return said, ""


def _read(said: str, quoted: tuple[str, ...], index: Index, now: datetime) -> Question:
    """The question, part by part; `now` is on the wall clock of the event."""
    quoted = tuple(title for title in quoted if not _names_a_part(title, index))
    for one in quoted:
        said = said.replace(one, " " * len(one))
    slate = Slate(said)
    whole = slate.text
    lunch = intents.MITTAG.search(whole)
    if lunch:
        slate.cut(*lunch.span())
    times, right_after = times_in(slate, index, now)
    wants, tongues = _wants(slate, lunch=lunch is not None)
    scope = Scope.ANY if any(one.kind == "moment" for one in times) else intents.scope_of(slate.text)
    for pattern in (intents.FIRST, intents.LAST, intents.NOW, intents.NEXT, intents.WITHOUT):
        slate.cut_all(pattern)
    title = tuple(word for word in slate.words() if not word.han)
    about = intents.ABOUT_TOPIC.search(whole) is not None
    speaks = intents.SPEAKS.search(whole) is not None
    entities = find_entities(slate.words(), index, speaks=speaks, about=about)
    slate.cut_words(entities.taken)
    kind, edge, every = _kind(slate, index)
    if lunch and kind is None:
        kind = next((one for one in KINDS if one.name == "lunch"), None)
    groups = groups_in(slate, index, _languages(said, index))
    if edge is not Scope.ANY:
        scope = edge
    elif wants is Wants.WHO and entities.rooms and not times and scope is Scope.ANY:
        scope = Scope.NOW
    stranger = entities.stranger
    if speaks and not (about or entities.people or entities.rooms or times or quoted):
        stranger = _stranger(groups, whole, index) or stranger
    indefinite = intents.INDEFINITE.search(whole) is not None
    return Question(
        wants=wants,
        scope=scope,
        also_next=scope is Scope.NOW and intents.NEXT.search(whole) is not None,
        times=times,
        right_after=right_after,
        rooms=entities.rooms,
        no_room=entities.no_room,
        tracks=entities.tracks,
        people=entities.people,
        stranger=stranger,
        kind=kind,
        all_of_kind=every,
        loose=wants in (Wants.LIST, Wants.WHO)
        and _is_placed(scope, entities, times, whole)
        and not is_cued(groups, slate),
        noch=intents.STILL.search(whole) is not None,
        languages=frozenset(tongues) if wants is not Wants.LANGUAGE else frozenset(),
        longest=_SHORT_TALK if intents.SHORT.search(whole) and intents.TALKS_ONLY.search(whole) else None,
        groups=() if stranger else groups,
        either=are_alternatives(slate),
        title=title,
        quoted=quoted,
        definite=bool(quoted) or (not indefinite and wants is not Wants.LIST),
        past=all(one.end <= now for one in times) if times else intents.PAST.search(whole) is not None,
        points=intents.POINTS.search(whole) is not None,
        leans=intents.LEANS.search(whole) is not None,
        starts=intents.STARTS.search(whole) is not None,
        only_talks=intents.TALKS_ONLY.search(whole) is not None,
        only_what_is_on=intents.asks_what_is_on(whole),
        words=len(slate.words()),
    )


def _wants(slate: Slate, *, lunch: bool) -> tuple[Wants, list[str]]:
    """What is wanted, and the languages that are named; the words that say so are cut."""
    asked = next(intents.wants_of(slate.text), None)
    wants = asked[0] if asked else Wants.WHEN if lunch else Wants.LIST
    tongues = intents.languages_in(slate.text)
    if tongues and intents.asks_language(slate.text) and wants in (Wants.LIST, Wants.ABOUT, Wants.WHEN):
        wants = Wants.LANGUAGE
    if intents.TALKS_ONLY.search(slate.text):
        slate.cut_all(intents.SHORT)
    for pattern in intents.TONGUES:
        slate.cut_all(pattern)
    said = {Wants.SEATS: intents.SEATS, Wants.WHO: intents.WHO_VERBS, Wants.CHANGES: intents.CHANGED}
    if wants in said:
        slate.cut_all(said[wants])
    return wants, tongues


def _kind(slate: Slate, index: Index) -> tuple[Kind | None, Scope, bool]:
    """The kind of session that is asked for, if the programme has such a kind; whether the first or last of
    them, and whether several."""
    for kind in KINDS if ANY_KIND.search(slate.text) else ():
        found = kind.asked.search(slate.text)
        if found and (kind.always or any(kind.fits(one) for one in index.sessions)):
            before = intents.EDGE.search(slate.text[: found.start()])
            edge = Scope.ANY if before is None else Scope.FIRST if before["first"] else Scope.LAST
            every = found[0].endswith(("s", "pausen")) and not found[0].endswith("ss")
            slate.cut_all(kind.asked)
            if before:
                slate.cut(*before.span())
            return kind, edge, every
    return None, Scope.ANY, False


def _is_placed(scope: Scope, entities: Entities, times: Sequence[TimeMention], whole: str) -> bool:
    """Whether time or place say what is meant, so that words that fit nothing may be noise."""
    return bool(
        scope is not Scope.ANY
        or entities.rooms
        or entities.tracks
        or any(one.clock_named for one in times)
        or (any(one.kind == "window" for one in times) and intents.ASKS.search(whole))
    )


def _stranger(groups: Groups, whole: str, index: Index) -> str:
    """The name of somebody who speaks, when most of it is nothing that the programme is about."""
    names = [term for group in groups for term in group]
    said = " ".join(term.text for term in names)
    if any(word.folded in _BEFORE_NAMES for word in split(whole)):
        return said
    known = [term for term in names if term.concepts or any(_is_subject(word, index) for word in term.words)]
    return "" if len(known) * 2 > len(names) else said


def _is_subject(word: Word, index: Index) -> bool:
    """Whether a session is about it, and does not only mention it."""
    return any(strength >= IN_KIND for strength in index.words.get(word.folded, {}).values())


def _names_a_part(title: str, index: Index) -> bool:
    """Whether what stands in quotation marks is a track or a room."""
    name = squash(title)
    return name in index.rooms.whole or any(track.squashed == name for track in index.tracks.all)


def _languages(said: str, index: Index) -> tuple[str, ...]:
    """The languages whose word forms count: the programme's, the question's, and German: it joins words."""
    more = [one for one in dict.fromkeys((detect(said), "de")) if one in STEMMED]
    return tuple(dict.fromkeys((*index.languages, *more)))
