"""From a text to a `Question`: what is asked, of when, where and whom. Pure.

Times, rooms, people, kinds and languages are taken out of the text one after the other; the words that are
left, without those that only hold a sentence together, are what the question is about.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.features.questions import intents
from bot.features.questions.entities import Entities, find_entities
from bot.features.questions.index import IN_KIND, IN_TITLE, Index
from bot.features.questions.kinds import ANY_KIND, KINDS, Kind
from bot.features.questions.names import squash
from bot.features.questions.question import OF_ONE, Question, Scope, Small, Term, Wants
from bot.features.questions.small_talk import small_talk
from bot.language.clean import clean
from bot.language.detect import detect
from bot.language.lexicon import AT_END, Found
from bot.language.near import Spellings, is_one_off
from bot.language.small_words import EVERYWHERE, GENERIC, HAN
from bot.language.stem import STEMMED, Word, keys, split
from bot.language.times import TimeMention, find_times
from bot.language.trace import trace

_LABEL = re.compile(r"#(\d{1,9})(?!\d)")
_EITHER = frozenset("oder or ou bzw beziehungsweise resp".split())
_OR = _EITHER | frozenset("und and et sowie plus like aber but mais vs versus zb beispielsweise eg".split())
_PARTS = _EITHER | frozenset("aber but mais".split())
_SHORT_TALK = 30
_SMALL_WORDS = Spellings(word for word in EVERYWHERE if len(word) > 3)


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
    said, before = _corrected(said)
    if before and quoted and not any(title in said for title in quoted):
        quoted = ()
    question = _Reader(index, now, said, quoted).question()
    if before and question.wants is Wants.LIST:
        first = next(intents.wants_of(trace(before).text), None)
        question = replace(question, wants=first[0] if first else Wants.LIST)
    definite = question.definite or question.wants in OF_ONE
    return replace(question, spoken=spoken, labels=labels, definite=definite, says=said)


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


class _Reader:
    """Reads one text; each part that is understood is made blank, so that it is not read twice."""

    def __init__(self, index: Index, now: datetime, said: str, quoted: tuple[str, ...]) -> None:
        self._index = index
        self._now = index.local(now)
        spoken = detect(said)
        more = tuple(one for one in (spoken, "de") if one in STEMMED and one not in index.languages)
        self._languages = (*index.languages, *more)
        self._quoted = tuple(title for title in quoted if not self._names_a_part(title))
        self._said = self._blank_quotes(said)
        self._text = trace(self._said).text
        self._traced = trace(self._said)

    def question(self) -> Question:
        """All of it."""
        whole = self._text
        lunch = intents.MITTAG.search(whole)
        if lunch:
            self._cut(*lunch.span())
        times, right_after = self._times()
        asks = list(intents.wants_of(self._text))
        tongues = intents.languages_in(self._text)
        wants = asks[0][0] if asks else Wants.WHEN if lunch else Wants.LIST
        if tongues and intents.asks_language(self._text) and wants in (Wants.LIST, Wants.ABOUT, Wants.WHEN):
            wants = Wants.LANGUAGE
        for _, span in tongues:
            self._cut(*span)
        for found in list(intents.SHORT.finditer(self._text)) if intents.TALKS_ONLY.search(whole) else []:
            self._cut(*found.span())
        said = {Wants.SEATS: intents.SEATS, Wants.WHO: intents.WHO_VERBS, Wants.CHANGES: intents.CHANGED}
        for found in list(said[wants].finditer(self._text)) if wants in said else []:
            self._cut(*found.span())
        scope = Scope.ANY if any(one.kind == "moment" for one in times) else intents.scope_of(self._text)
        for pattern in (intents.FIRST, intents.LAST, intents.NOW, intents.NEXT, intents.WITHOUT):
            for found in list(pattern.finditer(self._text)):
                self._cut(*found.span())
        titled = [word for word in split(self._said) if not word.han]
        about = intents.ABOUT_TOPIC.search(whole) is not None
        entities = find_entities(split(self._said), self._index, speaks=self._speaks(whole), about=about)
        self._cut_words(entities.taken)
        kind, edge, every = self._kind()
        if lunch and kind is None:
            kind = next((one for one in KINDS if one.name == "lunch"), None)
        if edge is not Scope.ANY:
            scope = edge
        groups = self._groups()
        if wants is Wants.WHO and entities.rooms and not times and scope is Scope.ANY and not groups:
            scope = Scope.NOW
        cued = self._is_cued(groups)
        structured = bool(
            scope is not Scope.ANY
            or entities.rooms
            or entities.tracks
            or any(one.clock_named for one in times)
            or (any(one.kind == "window" for one in times) and intents.ASKS.search(whole))
        )
        stranger = self._stranger(entities, groups, whole)
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
            loose=structured and not cued and wants in (Wants.LIST, Wants.WHO),
            noch=re.search(r"\b(?:noch|still|left|encore|reste)\b|还", whole) is not None,
            languages=frozenset(code for code, _ in tongues) if wants is not Wants.LANGUAGE else frozenset(),
            longest=_SHORT_TALK if intents.SHORT.search(whole) and intents.TALKS_ONLY.search(whole) else None,
            groups=() if stranger else groups,
            either=any(word.folded in _PARTS for word in split(self._said))
            or any(sign in self._said for sign in "/,!"),
            title=tuple(titled),
            quoted=self._quoted,
            definite=bool(self._quoted)
            or (intents.INDEFINITE.search(whole) is None and wants is not Wants.LIST),
            past=self._is_past(whole, times),
            points=intents.POINTS.search(whole) is not None,
            leans=intents.LEANS.search(whole) is not None,
            only_talks=intents.TALKS_ONLY.search(whole) is not None,
            only_what_is_on=intents.IS_ON.search(whole) is not None
            or (intents.ASKS.search(whole) is not None and intents.MAY_I.search(whole) is not None),
            words=len(split(self._said)),
        )

    def _names_a_part(self, title: str) -> bool:
        """Whether what stands in quotation marks is a track or a room."""
        name = squash(title)
        return (
            any(track.squashed == name for track in self._index.tracks.all) or name in self._index.rooms.whole
        )

    def _blank_quotes(self, said: str) -> str:
        for title in self._quoted:
            said = said.replace(title, " " * len(title))
        return said

    def _cut(self, start: int, end: int) -> None:
        """Make a part [start, end) of the folded text blank, there and in what was said."""
        first, last = self._traced.span(start, end)
        self._said = self._said[:first] + " " * (last - first) + self._said[last:]
        self._traced = trace(self._said)
        self._text = self._traced.text

    def _cut_words(self, taken: Sequence[Word]) -> None:
        for word in taken:
            self._said = self._said[: word.start] + " " * (word.end - word.start) + self._said[word.end :]
        self._traced = trace(self._said)
        self._text = self._traced.text

    def _times(self) -> tuple[tuple[TimeMention, ...], bool]:
        """The times that are named, by the clock or by what happens then."""
        clause = intents.WHILE.search(self._text)
        anchored = self._while(clause) if clause and clause.start() > 0 else ()
        found = find_times(self._said, self._now, self._index.days)
        if found:
            for start, end in sorted({span for one in found for span in one.at}, reverse=True):
                self._said = self._said[:start] + " " * (end - start) + self._said[end:]
            self._traced = trace(self._said)
            self._text = self._traced.text
        day = found[0] if found else None
        if day is None or day.kind == "day":
            around, right_after = self._around(day)
            if around is not None:
                return (around,), right_after
        if found and any(one.clock_named for one in found):
            clause = intents.AROUND.search(self._text)
            if clause and (meal := intents.MEAL.match(clause["what"])):
                self._cut(clause.start(), clause.start("what") + meal.end())
            return tuple(found), False
        return (tuple(found) or anchored), False

    def _while(self, clause: "re.Match[str]") -> tuple[TimeMention, ...]:
        """While something else is on."""
        from bot.features.questions.search import the_one

        meant = the_one(self._traced.text[clause.start("what") : clause.end("what")], self._index, self._now)
        self._cut(*clause.span())
        if meant is None:
            return ()
        start = self._index.local(meant.start)
        return (TimeMention("moment", start, start, ()),)

    def _around(self, day: TimeMention | None) -> tuple[TimeMention | None, bool]:
        """After lunch, before the keynote: the time beyond a session that happens that day."""
        from bot.features.questions.search import the_one

        found = intents.AROUND.search(self._text)
        if found is None:
            return None, False
        meant = the_one(found["what"], self._index, day.start if day else self._now)
        if meant is None or (day and self._index.local(meant.start).date() != day.start.date()):
            return None, False
        right_after = intents.RIGHT_AFTER.search(self._text) is not None
        self._cut(*found.span())
        start, end = self._index.local(meant.start), self._index.local(meant.end)
        midnight = start.replace(hour=0, minute=0)
        match found["way"]:
            case "nach" | "after" | "post" | "apres":
                # Whoever asks while lunch is still on wants what begins when it is over.
                return TimeMention(
                    "window", end, midnight + timedelta(hours=29), (), open_end=True
                ), right_after
            case "vor" | "before" | "avant":
                return TimeMention("window", midnight, start, ()), False
            case _:
                return TimeMention("window", start, end, ()), False

    def _speaks(self, whole: str) -> bool:
        return intents.SPEAKS.search(whole) is not None

    def _kind(self) -> tuple[Kind | None, Scope, bool]:
        """The kind of session that is asked for, if the programme has such a kind; whether the first or last
        of them, and whether several."""
        for kind in KINDS if ANY_KIND.search(self._text) else ():
            found = kind.asked.search(self._text)
            if found and (kind.always or any(kind.fits(one) for one in self._index.sessions)):
                before = intents.EDGE.search(self._text[: found.start()])
                edge = Scope.ANY if before is None else Scope.FIRST if before["first"] else Scope.LAST
                every = found[0].endswith(("s", "pausen")) and not found[0].endswith("ss")
                for each in list(kind.asked.finditer(self._text)):
                    self._cut(*each.span())
                return kind, edge, every
        return None, Scope.ANY, False

    def _is_cued(self, groups: Sequence[Sequence[Term]]) -> bool:
        """Whether something says that these words are a topic: "about", "any", "… talk", a capital letter."""
        words = split(self._said)
        first = {term.words[0].start for group in groups for term in group}
        last = {term.words[-1].end for group in groups for term in group}
        for place, word in enumerate(words):
            before = [one.folded for one in words[max(place - 2, 0) : place]]
            if word.start in first and (
                any(one in intents.CUES for one in before[-1:])
                or (
                    before[-1:]
                    and before[-1] in ("the", "der", "die", "das", "dem", "den")
                    and before[0] in intents.CUES
                )
                or (
                    place > 0
                    and word.plain[:1].isupper()
                    and not word.plain.isupper()
                    and not self._said.istitle()
                )
            ):
                return True
            after = words[place + 1] if place + 1 < len(words) else None
            if word.end in last and after and after.folded in GENERIC:
                return True
        return False

    def _groups(self) -> tuple[tuple[Term, ...], ...]:
        """The words that are left, in groups that "and", "or" or a comma part."""
        words = split(self._said)
        in_phrase = self._in_phrases(words)
        kept: list[list[Word]] = [[]]
        previous_end = 0
        for word in words:
            between = self._said[previous_end : word.start]
            if word.folded in _OR or any(sign in between for sign in ",/&;+、!?"):
                kept.append([])
            previous_end = word.end
            if word.han:
                kept[-1] += _han_words(word)
            elif word in in_phrase or self._tells(word):
                kept[-1].append(word)
        # What the event is called tells nothing, unless it stands beside something else.
        if all(self._is_event_name(word) for group in kept for word in group):
            return ()
        return tuple(self._terms(group) for group in kept if group)

    def _in_phrases(self, words: Sequence[Word]) -> list[Word]:
        """The words of phrases that are one concept, small ones included: Internet der Dinge."""
        found: list[Word] = []
        for one in self._index.lexicon.find(words, self._languages):
            phrase = words[one.first : one.last]
            if len(phrase) > 1 and any(word.folded not in EVERYWHERE for word in phrase):
                found += phrase
        return found

    def _is_event_name(self, word: Word) -> bool:
        return any(key in self._index.names_of_event for key in keys(word.plain))

    def _tells(self, word: Word) -> bool:
        """Whether a word says what a session is about."""
        if word.folded in EVERYWHERE or word.folded in ("s", "t", "m", "re", "ll", "ve"):
            return False
        if word.folded in self._index.words or len(word.folded) < 2:
            return len(word.folded) > 1
        if word.folded in self._index.lexicon.single or self._index.spelt.nearest(word.folded, 1):
            return True
        near = _SMALL_WORDS.nearest(word.folded, 1)
        return not near or abs(len(near[0]) - len(word.folded)) > 1 or not is_one_off(near[0], word.folded)

    def _terms(self, words: Sequence[Word]) -> tuple[Term, ...]:
        """Phrases that are one concept become one term."""
        found: dict[int, list[Found]] = {}
        for one in self._index.lexicon.find(words, self._languages):
            found.setdefault(one.first, []).append(one)
        terms: list[Term] = []
        place = 0
        while place < len(words):
            here = found.get(place)
            last = here[0].last if here else place + 1
            pair = words[place : place + 2]
            if last == place + 1 and len(pair) == 2 and self._is_one_word(pair):
                here, last = None, place + 2
            whole = [one for one in here or () if one.share > AT_END]
            terms.append(Term(tuple(words[place:last]), tuple(one.concept for one in whole)))
            place = last
        return tuple(terms)

    def _is_one_word(self, pair: Sequence[Word]) -> bool:
        """Whether a title writes the two as one: InnerSource."""
        joined = self._index.words.get(pair[0].folded + pair[1].folded, {})
        return any(strength >= IN_TITLE for strength in joined.values())

    def _stranger(self, entities: Entities, groups: Sequence[Sequence[Term]], whole: str) -> str:
        """A person who is asked for and is not in the programme."""
        if entities.people or self._quoted or not groups:
            return entities.stranger
        if not self._speaks(whole) or intents.ABOUT_TOPIC.search(whole):
            return entities.stranger
        names = [term for group in groups for term in group]
        told = [term for term in names if any(self._is_subject(word) for word in term.words)]
        if any(word.folded in ("herr", "frau", "mr", "mrs", "ms") for word in split(whole)):
            return " ".join(term.text for term in names)
        known = [term for term in names if term.concepts or term in told]
        return "" if len(known) * 2 > len(names) else " ".join(term.text for term in names)

    def _is_subject(self, word: Word) -> bool:
        """Whether a session is about it, and does not only mention it."""
        return any(strength >= IN_KIND for strength in self._index.words.get(word.folded, {}).values())

    def _is_past(self, whole: str, times: Sequence[TimeMention]) -> bool:
        if times:
            return all(one.end <= self._now for one in times)
        return (
            re.search(
                r"\b(?:verpasst|missed|miss|gestern|yesterday|vorhin|lief|liefen|gab es|gab's|rate)\b", whole
            )
            is not None
        )


def _han_words(word: Word) -> list[Word]:
    """What is left of a run of Chinese characters without its small words."""
    left = word.folded
    for small in sorted(HAN, key=len, reverse=True):
        left = left.replace(small, " " * len(small))
    return [
        Word(found[0], found[0], word.start + found.start(), word.start + found.end())
        for found in re.finditer(r"\S+", left)
    ]
