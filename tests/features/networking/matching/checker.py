"""Holds a round against the rules, from the files alone: nothing of the bot is used here."""

import math
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Any

Json = dict[str, Any]


class Judge:
    """Knows the people of an instance, and what a pair of them is worth."""

    def __init__(self, instance: Json) -> None:
        self.people = {str(person["id"]): person for person in instance["people"]}
        self.options = instance.get("options", {})
        self.blocked = {frozenset(map(str, couple)) for couple in instance.get("blocks", [])}
        self.met: Counter[frozenset[str]] = Counter()
        for one, other, *times in instance.get("history", []):
            self.met[frozenset((str(one), str(other)))] += times[0] if times else 1
        self.ledger = instance.get("ledger", {}) if self.options.get("fairness", True) else {}
        self._interested = Counter(
            tag for person in self.people.values() for tag in set(person.get("interests", []))
        )

    def idf(self, tag: str) -> float:
        return math.log(1 + len(self.people) / max(1, self._interested[tag]))

    def may_meet(self, one: str, other: str) -> bool:
        a, b = self.people[one], self.people[other]
        if one == other or frozenset((one, other)) in self.blocked:
            return False
        if a.get("organisation") and a.get("organisation") == b.get("organisation"):
            return False
        return all(
            not a.get(kind) or not b.get(kind) or set(a[kind]) & set(b[kind])
            for kind in ("languages", "available")
        )

    def worth(self, one: str, other: str) -> float:
        a, b = self.people[one], self.people[other]
        shared = set(a.get("interests", [])) & set(b.get("interests", []))
        favours = [
            tag
            for giver, taker in ((a, b), (b, a))
            for tag in set(giver.get("offers", [])) & set(taker.get("needs", []))
        ]
        return sum(map(self.idf, shared)) + 1.5 * sum(map(self.idf, favours))

    def worth_of_groups(self, groups: list[list[str]]) -> float:
        return sum(self.worth(*couple) for group in groups for couple in combinations(group, 2))

    def complaints(self, answer: Json) -> Iterator[str]:
        """Whatever is wrong with a round."""
        size = self.options.get("size", 2)
        seen: Counter[str] = Counter()
        repeats = 0
        for group in answer["groups"]:
            people = group["people"]
            seen.update(people)
            if not 2 <= len(people) <= size + 1:
                yield f"{people}: {len(people)} people"
            if {frozenset(reason["people"]) for reason in group["reasons"]} != {
                frozenset(couple) for couple in combinations(people, 2)
            }:
                yield f"{people}: reasons for other pairs"
            for reason in group["reasons"]:
                yield from self._of_reason(reason)
                repeats += self.met[frozenset(reason["people"])]
            if not math.isclose(group["worth"], self.worth_of_groups([people]), abs_tol=1e-4):
                yield f"{people}: worth {group['worth']}"
        seen.update(bye["person"] for bye in answer["byes"])
        if seen != Counter(list(self.people)):
            yield f"not everybody once: {seen}"
        if answer["repeats"] != repeats:
            yield f"{answer['repeats']} repeats said, {repeats} there"
        if answer["introduced"] != sum(len(group["people"]) for group in answer["groups"]):
            yield "wrong number introduced"
        together = [group["people"] for group in answer["groups"]]
        if not math.isclose(answer["worth"], self.worth_of_groups(together), abs_tol=1e-3):
            yield f"worth {answer['worth']} of all"
        left = [bye["person"] for bye in answer["byes"]]
        for one, other in combinations(left, 2):
            if self.may_meet(one, other):
                yield f"{one} and {other} have nobody, and could have each other"

    def _of_reason(self, reason: Json) -> Iterator[str]:
        one, other = reason["people"]
        a, b = self.people[one], self.people[other]
        if not self.may_meet(one, other):
            yield f"{one} and {other} must not meet"
        if set(reason["shared"]) != set(a.get("interests", [])) & set(b.get("interests", [])):
            yield f"{one} and {other}: shared {reason['shared']}"
        expected = {(one, other, tag) for tag in set(a.get("offers", [])) & set(b.get("needs", []))}
        expected |= {(other, one, tag) for tag in set(b.get("offers", [])) & set(a.get("needs", []))}
        if {(each["from"], each["to"], each["tag"]) for each in reason["offers"]} != expected:
            yield f"{one} and {other}: offers {reason['offers']}"
        if not math.isclose(reason["worth"], self.worth(one, other), abs_tol=1e-5):
            yield f"{one} and {other}: worth {reason['worth']} instead of {self.worth(one, other)}"


def best_by_trying(judge: Judge) -> tuple[int, int, int, int, float]:
    """Of all ways to part few people into pairs, groups of three and nobody: most introduced, fewest groups
    of three, least owed, fewest repeats, most worth (tried one after the other)."""
    return max(_tried(judge, sorted(judge.people)), default=(0, 0, 0, 0, 0.0))


def _tried(judge: Judge, people: list[str]) -> Iterator[tuple[int, int, int, int, float]]:
    if not people:
        yield (0, 0, 0, 0, 0.0)
        return
    first, rest = people[0], people[1:]
    owed = int(judge.ledger.get(first, 0))
    for introduced, trios, debts, repeats, worth in _tried(judge, rest):
        yield (introduced, trios, debts - owed, repeats, worth)
    for number in (1, 2):
        for others in combinations(rest, number):
            group = [first, *others]
            if not all(judge.may_meet(*couple) for couple in combinations(group, 2)):
                continue
            left = [each for each in rest if each not in others]
            met = sum(judge.met[frozenset(couple)] for couple in combinations(group, 2))
            odd = sum(int(judge.ledger.get(each, 0)) for each in group) if number == 2 else 0
            value = judge.worth_of_groups([group])
            for introduced, trios, debts, repeats, worth in _tried(judge, left):
                yield (
                    introduced + len(group),
                    trios - (number == 2),
                    debts - odd,
                    repeats - met,
                    worth + value,
                )
