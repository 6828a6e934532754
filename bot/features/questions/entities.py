"""The people, rooms and tracks that a question names. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.features.questions.index import Index
from bot.features.questions.of_people import people_in
from bot.features.questions.of_rooms import rooms_in
from bot.features.questions.of_tracks import tracks_in
from bot.language.stem import Word


@dataclass(frozen=True, slots=True)
class Entities:
    """What was found, and the words that said it. `stranger`: a name beside a known first name."""

    rooms: frozenset[str]
    no_room: str
    tracks: frozenset[str]
    people: frozenset[str]
    stranger: str
    taken: tuple[Word, ...]


def find_entities(words: Sequence[Word], index: Index, *, speaks: bool, about: bool) -> Entities:
    """The names among these words: rooms first, then people, then tracks; each word is read once.

    `speaks`: the question is about somebody who speaks; `about`: it is about a topic, so that a track is
    meant only where the word stands by.
    """
    rooms = rooms_in(words, index)
    left = [word for word in words if word not in rooms.taken]
    people = people_in(left, index, speaks=speaks)
    left = [word for word in left if word not in people.taken]
    tracks = tracks_in(left, index, about=about)
    taken = (*rooms.taken, *people.taken, *tracks.taken)
    return Entities(rooms.rooms, rooms.missing, tracks.tracks, people.people, people.stranger, taken)
