"""Every hard rule on people of every kind, held by a checker that shares nothing with the bot."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from bot.features.networking.matching.instance import read_instance
from bot.matching import written
from tests.features.networking.matching.checker import Judge, best_by_trying
from tests.features.networking.matching.populations import instances, population

Json = dict[str, Any]

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def matched(instance: Json) -> Json:
    answer = written(read_instance(json.dumps(instance)))
    assert isinstance(answer, dict)
    return answer


def judged(instance: Json) -> Json:
    answer = matched(instance)
    assert list(Judge(instance).complaints(answer)) == []
    return answer


@few
@given(instances(most=13))
def test_pairs_keep_every_rule(instance: Json) -> None:
    judged(instance)


@few
@given(instances(most=13, sizes=(3, 4)))
def test_groups_keep_every_rule(instance: Json) -> None:
    judged(instance)


@settings(few, max_examples=100)
@given(instances(most=7))
def test_few_people_are_paired_as_well_as_by_trying_everything(instance: Json) -> None:
    answer, judge = matched(instance), Judge(instance)
    trios = [group["people"] for group in answer["groups"] if len(group["people"]) == 3]
    spared = [each for trio in trios for each in trio] + [bye["person"] for bye in answer["byes"]]
    owed = sum(int(judge.ledger.get(each, 0)) for each in spared)
    introduced, fewer, debts, repeats, worth = best_by_trying(judge)
    assert (answer["introduced"], -len(trios), -owed, -answer["repeats"]) == (
        introduced,
        fewer,
        debts,
        repeats,
    )
    assert answer["worth"] == pytest.approx(worth, abs=1e-4)


@pytest.mark.parametrize("count", [120, 301, 340])
@pytest.mark.parametrize("size", [2, 3])
def test_many_people_keep_every_rule(count: int, size: int) -> None:
    instance = population(count, seed=count)
    instance["options"] |= {"size": size, "moves": 3000}
    instance["history"] = [*instance["blocks"][:5], ["p00001", "p00002", 2]]
    assert judged(instance)["introduced"] == count


@pytest.mark.parametrize("count", [40, 400])
def test_where_nobody_may_meet_everybody_hears_why(count: int) -> None:
    people = [{"id": str(number), "interests": ["x"], "organisation": "one"} for number in range(count)]
    answer = judged({"people": people})
    assert answer["introduced"] == 0
    assert {bye["why"] for bye in answer["byes"]} == {"everybody else is of the same organisation"}


@pytest.mark.parametrize("count", [41, 401])
def test_who_blocked_everybody_is_left_without_a_word_about_it(count: int) -> None:
    instance = population(count, seed=2)
    names = [person["id"] for person in instance["people"]]
    instance["blocks"] = [[names[0], other] for other in names[1:]]
    answer = judged(instance)
    assert answer["byes"] == [{"person": names[0], "why": "nobody who fits"}]


@pytest.mark.parametrize("count", [30, 600])
def test_of_a_large_team_as_many_are_introduced_as_there_are_others(count: int) -> None:
    instance = population(count, seed=3)
    for number, person in enumerate(instance["people"]):
        person["organisation"] = "large" if number < count * 3 // 5 else f"own {number}"
    instance["blocks"] = []
    assert judged(instance)["introduced"] == 2 * (count - count * 3 // 5)


@pytest.mark.parametrize("count", [30, 202])
def test_two_odd_halves_without_a_common_language_are_two_groups_of_three(count: int) -> None:
    instance = population(count, seed=4)
    for number, person in enumerate(instance["people"]):
        person["organisation"] = None
        person["languages"] = ["de"] if number < count // 2 else ["en", "fr"]
    answer = judged(instance)
    assert answer["introduced"] == count
    assert [len(group["people"]) for group in answer["groups"] if len(group["people"]) > 2] == [3, 3]


def test_who_shares_no_language_or_time_with_anybody_hears_it() -> None:
    people: list[Json] = [
        {"id": "a", "languages": ["de"], "available": ["mon"]},
        {"id": "b", "languages": ["de"], "available": ["mon"]},
        {"id": "c", "languages": ["zh"], "available": ["mon"]},
        {"id": "d", "languages": ["de"], "available": ["sun"]},
    ]
    answer = judged({"people": people})
    assert answer["byes"] == [
        {"person": "c", "why": "no common language with anybody"},
        {"person": "d", "why": "not there at the same time as anybody"},
    ]
