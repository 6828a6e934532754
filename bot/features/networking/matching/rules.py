"""Who must never be introduced to whom. Every path asks here, and nothing else knows a block."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.features.networking.matching.model import Couple, Person

Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]


class Rules:
    """The hard rules among these people, who are called by their position."""

    def __init__(self, people: Sequence[Person], blocks: Collection[Couple]) -> None:
        at = {person.id: position for position, person in enumerate(people)}
        self._count = len(people)
        self._teams = _teams(people)
        self._blocked: dict[int, list[int]] = {}
        for couple in blocks:
            known = [at[each] for each in couple if each in at]
            if len(known) == 2:
                self._blocked.setdefault(known[0], []).append(known[1])
                self._blocked.setdefault(known[1], []).append(known[0])
        self._languages = _Overlap([person.languages for person in people])
        self._times = _Overlap([person.available for person in people])

    def forbidden(self, rows: Sequence[int] | Numbers) -> Flags:
        """A row for each person asked about: true where they must not meet. Nobody meets themselves."""
        found = np.zeros((len(rows), self._count), dtype=np.bool_)
        for number, person in enumerate(rows):
            found[number, person] = True
            team = self._teams.get(int(person))
            if team is not None:
                found[number, team] = True
            blocked = self._blocked.get(int(person))
            if blocked is not None:
                found[number, blocked] = True
        self._languages.exclude(rows, found)
        self._times.exclude(rows, found)
        return found

    def why_nobody(self, person: int) -> str:
        """Why this person can meet nobody, as far as it may be said: a block never is."""
        others = self._count - 1
        if not others:
            return "nobody else is there"
        for overlap, why in (
            (self._languages, "no common language with anybody"),
            (self._times, "not there at the same time as anybody"),
        ):
            found = np.zeros((1, self._count), dtype=np.bool_)
            overlap.exclude([person], found)
            if int(found.sum()) - bool(found[0, person]) == others:
                return why
        team = self._teams.get(person)
        if team is not None and len(team) == self._count:
            return "everybody else is of the same organisation"
        return "nobody who fits"


def _teams(people: Sequence[Person]) -> dict[int, Numbers]:
    by_name: dict[str, list[int]] = {}
    for position, person in enumerate(people):
        if person.organisation is not None:
            by_name.setdefault(person.organisation, []).append(position)
    arrays = [np.array(team, dtype=np.int64) for team in by_name.values() if len(team) > 1]
    return {int(position): team for team in arrays for position in team}


class _Overlap:
    """Two people need something in common here; who said nothing has everything in common with all."""

    def __init__(self, said: Sequence[frozenset[str]]) -> None:
        names = sorted(frozenset[str]().union(*said))
        bit = {name: number for number, name in enumerate(names)}
        everything = np.uint64(2**64 - 1)
        self._words = np.zeros((len(names) // 64 + 1, len(said)), dtype=np.uint64)
        for position, words in enumerate(said):
            if not words:
                self._words[:, position] = everything
            for word in words:
                place, shift = divmod(bit[word], 64)
                self._words[place, position] |= np.uint64(1 << shift)
        self._useless = all(not words or len(words) == len(names) for words in said)

    def exclude(self, rows: Sequence[int] | Numbers, found: Flags) -> None:
        """Mark in `found` those who have nothing in common with the person of each row."""
        if self._useless:
            return
        common = np.zeros(found.shape, dtype=np.bool_)
        for word in self._words:
            common |= (word[np.asarray(rows), None] & word[None, :]) != 0
        found |= ~common
