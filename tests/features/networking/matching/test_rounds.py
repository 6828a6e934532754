"""One round after the other: no repeats while others are left, and nobody is odd one out twice before all
others were."""

import json
import random
from collections import Counter

import pytest
from hypothesis import given, settings

from bot.features.networking.matching.instance import Instance, read_instance
from bot.features.networking.matching.model import Past, Person, Terms, Wish
from bot.features.networking.matching.rounds import Round, after, round_of, rounds_of
from tests.features.networking.matching.populations import Json, instances, population


def _instance(count: int, seed: int, **options: object) -> Instance:
    drawn = population(count, seed)
    for person in drawn["people"]:
        person.pop("organisation", None)
    drawn["blocks"] = []
    drawn["options"] |= {"fairness": True, **options}
    return read_instance(json.dumps(drawn))


def _groups(found: Round) -> list[tuple[str, ...]]:
    return [one.people for one in found.introductions]


@pytest.mark.parametrize("count", [8, 20, 60])
def test_nobody_meets_again_while_others_are_left(count: int) -> None:
    one = _instance(count, 1)
    rounds = list(rounds_of(one.people, one.past, one.wish, min(7, count // 2)))
    assert [sum(each.repeats for each in found.introductions) for found in rounds] == [0] * len(rounds)
    assert [dict(found.byes) for found in rounds] == [{}] * len(rounds)


def test_when_everybody_has_met_they_meet_again_those_least_often_met_first() -> None:
    one = _instance(4, 1)
    rounds = list(rounds_of(one.people, one.past, one.wish, 6))
    met = Counter(frozenset(couple) for found in rounds for couple in _groups(found))
    assert set(met.values()) == {2}
    assert len(met) == 6


@pytest.mark.parametrize("count", [9, 21, 27])
def test_nobody_is_in_a_group_of_three_twice_before_all_others_were(count: int) -> None:
    one = _instance(count, 2)
    times = Counter({person.id: 0 for person in one.people})
    for found in rounds_of(one.people, one.past, one.wish, count // 3 + 2):
        assert found.byes == {}
        trio = [each for group in _groups(found) if len(group) == 3 for each in group]
        assert len(trio) == 3
        times.update(trio)
        assert max(times.values()) - min(times.values()) <= 1


def test_who_had_nobody_is_not_left_again() -> None:
    """Three of one team and one other: one pair a round, and each of the three in turn."""
    people = [Person(name, organisation="team") for name in "abc"] + [Person("d", interests=frozenset("x"))]
    past, met = Past(), []
    for _ in range(3):
        found = round_of(people, past, Wish())
        past = after(past, found)
        met += _groups(found)
    assert sorted(met) == [("a", "d"), ("b", "d"), ("c", "d")]


def test_in_groups_the_odd_sizes_go_round() -> None:
    one = _instance(13, 3, size=3, moves=20_000)
    times = Counter({person.id: 0 for person in one.people})
    for found in rounds_of(one.people, one.past, one.wish, 3):
        times.update(each for group in _groups(found) if len(group) != 3 for each in group)
    assert sorted(times.values()) == [0] + [1] * 12


def test_who_joins_late_is_placed_by_the_same_rules() -> None:
    one = _instance(20, 4)
    first = round_of(one.people, one.past, one.wish)
    late = (Person("late"), Person("later"))
    second = round_of((*one.people, *late), after(one.past, first), one.wish)
    assert second.byes == {}
    assert [each.repeats for each in second.introductions] == [0] * 11


@settings(max_examples=25, deadline=None)
@given(instances(most=13, sizes=(2, 3)))
def test_the_same_seed_gives_the_same_round_in_whatever_order_people_come(drawn: Json) -> None:
    once = read_instance(json.dumps(drawn))
    random.Random(len(drawn["people"])).shuffle(drawn["people"])
    again = read_instance(json.dumps(drawn))
    assert round_of(once.people, once.past, once.wish) == round_of(again.people, again.past, again.wish)


def test_the_same_holds_for_many() -> None:
    one = _instance(320, 5)
    other = random.Random(1).sample(one.people, len(one.people))
    assert round_of(one.people, one.past, one.wish) == round_of(other, one.past, one.wish)


def test_a_tag_of_another_name_changes_nothing() -> None:
    drawn = population(40, 6)
    renamed = json.loads(json.dumps(drawn).replace('"tag ', '"word '))
    one, other = read_instance(json.dumps(drawn)), read_instance(json.dumps(renamed))
    assert _groups(round_of(one.people, one.past, one.wish)) == _groups(
        round_of(other.people, other.past, other.wish)
    )


def test_newcomers_meet_regulars_where_that_counts() -> None:
    people = [Person(str(number), newcomer=number < 4) for number in range(8)]
    found = round_of(people, Past(), Wish(terms=Terms(newcomer_bonus=1.0)))
    assert [worth.newcomer for one in found.introductions for worth in one.worths.values()] == [True] * 4
    assert sum(one.value for one in found.introductions) == pytest.approx(4.0)


def test_who_wants_a_group_gets_one_where_there_are_three() -> None:
    people = [Person(str(number), wants="group" if number < 3 else "any") for number in range(7)]
    assert sorted(map(len, _groups(round_of(people, Past(), Wish())))) == [2, 2, 3]
    assert sorted(map(len, _groups(round_of(people[1:], Past(), Wish())))) == [2, 2, 2]
    pairs = [Person(str(number), wants="pair" if number < 2 else "any") for number in range(5)]
    assert sorted(map(len, _groups(round_of(pairs, Past(), Wish(size=3))))) == [2, 3]


@pytest.mark.parametrize(
    ("count", "size", "expected"),
    [
        (1, 3, []),
        (2, 3, [2]),
        (4, 3, [4]),
        (5, 3, [2, 3]),
        (8, 3, [4, 4]),
        (10, 3, [3, 3, 4]),
        (5, 4, [2, 3]),
        (6, 4, [3, 3]),
        (9, 4, [3, 3, 3]),
        (11, 4, [3, 4, 4]),
    ],
)
def test_groups_are_of_the_size_wished_for_or_one_off(count: int, size: int, expected: list[int]) -> None:
    people = [Person(str(number)) for number in range(count)]
    found = round_of(people, Past(), Wish(size=size, moves=100))
    assert sorted(map(len, _groups(found))) == expected


def test_many_are_parted_before_they_are_grouped() -> None:
    one = _instance(620, 7, size=4, moves=2000)
    found = round_of(one.people, one.past, one.wish)
    assert set(map(len, _groups(found))) <= {3, 4}
    assert sorted(each for group in _groups(found) for each in group) == sorted(p.id for p in one.people)
