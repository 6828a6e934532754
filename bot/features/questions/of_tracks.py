"""Finds the tracks that a question names. Pure."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from bot.features.questions.index import Index
from bot.features.questions.names import Track, track_words
from bot.language.lexicon import ALL
from bot.language.small_words import EVERYWHERE
from bot.language.stem import Word

_TRACK_WORDS = frozenset("track tracks devroom devrooms schiene strang reihe room series stream".split())


@dataclass(frozen=True, slots=True)
class TracksNamed:
    """The tracks, and the words that say so."""

    tracks: frozenset[str] = frozenset()
    taken: tuple[Word, ...] = ()


def tracks_in(words: Sequence[Word], index: Index, *, about: bool) -> TracksNamed:
    """A track is meant when the word "track" stands by, or when its whole name does.

    `about`: the question is about a topic, so that only a track that is called so is meant.
    """
    if not index.tracks.all:
        return TracksNamed()
    telling = [word for word in words if word.folded not in EVERYWHERE]
    squashed = "".join(word.folded for word in words)
    exact = [track for track in index.tracks.all if len(track.squashed) > 8 and track.squashed in squashed]
    if exact:
        longest = max(exact, key=lambda track: len(track.squashed))
        return TracksNamed(frozenset({longest.name}), tuple(_words_of(longest.squashed, words)))
    marked = any(word.folded in _TRACK_WORDS for word in words)
    for before, word in itertools.pairwise(words):
        if word.folded in ("track", "devroom") and (
            one := next((t for t in index.tracks.all if t.squashed == before.folded), None)
        ):
            return TracksNamed(frozenset({one.name}), (before,))
    said = track_words(telling, index.lexicon, ALL)
    if not said or (about and not marked):
        return TracksNamed()
    scored = _scored(said, index)
    if not scored:
        return TracksNamed()
    best = max(scored, key=lambda one: (one[0], one[1]))
    needed = 0.2 if marked else 0.4 if len(said) > 1 else 0.6
    if not ((best[0] == 1.0 and best[1] >= needed) or (marked and best[1] >= 0.5)):
        return TracksNamed()
    names = frozenset(one[2].name for one in scored if one[:2] == best[:2])
    return TracksNamed(names, tuple(word for word in telling if _in_track(word, best[2].words, index)))


def _scored(said: Sequence[frozenset[str | int]], index: Index) -> list[tuple[float, float, Track]]:
    """For each track that shares a word: how much of what was said is in its name, and of that was said."""
    scored = []
    near = {number for one in said for key in one for number in index.tracks.by_word.get(key, ())}
    for track in (index.tracks.all[number] for number in sorted(near)):
        hit = [one for one in said if any(one & part for part in track.words)]
        covered = sum(any(one & part for one in said) for part in track.words)
        telling_parts = [part for part in track.words if not part & index.names_of_event]
        share = covered / max(len(telling_parts), 1)
        if hit and len(hit) >= len(said) * 0.6:
            scored.append((len(hit) / len(said), share, track))
    return scored


def _in_track(word: Word, parts: Sequence[frozenset[str | int]], index: Index) -> bool:
    return any(one & part for one in track_words([word], index.lexicon, ALL) for part in parts)


def _words_of(squashed: str, words: Sequence[Word]) -> list[Word]:
    """The words that make up a name in a run."""
    for first in range(len(words)):
        text = ""
        for last in range(first, len(words)):
            text += words[last].folded
            if text == squashed:
                return list(words[first : last + 1])
    return [word for word in words if word.folded in squashed and len(word.folded) > 2]
