"""The question sets hold together: what they name is there, and a follow-up follows something."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.features.question_sets.sidecar import HERE, QuestionSet, sets, sidecar, source_id

SETS = sets()
KINDS = set(
    "now next room title speaker topic time track combined duration special language"
    " negative smalltalk followup noisy".split()
)


def questions(chosen: QuestionSet) -> list[dict[str, Any]]:
    return [json.loads(line) for line in chosen.questions.read_text(encoding="utf-8").splitlines()]


def ids(question: dict[str, Any]) -> set[str]:
    expect = question["expect"]
    return {one for name in expect if name.startswith("sessions_") for one in expect[name]}


def test_every_file_of_questions_is_a_set() -> None:
    assert {path.stem for path in HERE.glob("*.jsonl")} == {one.name for one in SETS}


@pytest.mark.parametrize("chosen", SETS, ids=lambda one: one.name)
def test_questions_are_whole(chosen: QuestionSet) -> None:
    asked: set[str] = set()
    for question in questions(chosen):
        where = question["id"]
        now = datetime.fromisoformat(question["now"])
        expect = question["expect"]
        assert question["kind"] in KINDS, where
        assert now.utcoffset() == now.astimezone(ZoneInfo(chosen.zone)).utcoffset(), where
        assert (question["kind"] == "followup") == ("previous" in question), where
        assert question.get("previous", where) in asked | {where}, where
        assert bool(expect.get("empty")) != bool(expect.get("sessions_all") or expect.get("sessions_any")), (
            where
        )
        assert where not in asked
        asked.add(where)


@pytest.mark.parametrize("chosen", SETS, ids=lambda one: one.name)
def test_a_programme_has_the_sessions_of_its_questions(
    chosen: QuestionSet, pytestconfig: pytest.Config
) -> None:
    folder: Path | None = pytestconfig.getoption("--data")
    if folder is None and not chosen.is_ours:
        pytest.skip("no real files: give their folder with --data DIR")
    known = {entry["id"] for entry in chosen.sessions((folder or Path()) / "schedules")}
    assert {one for question in questions(chosen) for one in ids(question)} <= known


def test_an_id_is_the_sources_own_unless_several_sessions_have_it() -> None:
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{title}\r\nDTSTART:20240913T{hour}0000\r\nDTEND:20240913T{hour}3000\r\nEND:VEVENT\r\n"
        for uid, title, hour in (("one", "Alone", 10), ("two", "Together", 11), ("two", "Apart", 12))
    )
    data = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\n{events}END:VCALENDAR\r\n".encode()
    alone, *others = sidecar(data, "Europe/Rome")
    assert (alone["id"], alone["start"]) == ("one", "2024-09-13T10:00+02:00")
    assert [source_id(other["id"]) for other in others] == ["two", "two"]
    assert len({other["id"] for other in others}) == 2
    assert all(entry["aliases"] for entry in (alone, *others))
