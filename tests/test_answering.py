"""`stammtisch answer`, and how good it is: the bars over real questions, where they are at hand."""

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.answering import answer_all
from bot.cli import app
from bot.errors import StorageError
from tests.features.question_sets.sidecar import QuestionSet, sets

DEMO = Path(__file__).parent.parent / "bot" / "demo" / "programme.toml"
NOW = "2011-11-03T09:40+01:00"

GOLD = {
    "froscon2018.de": ("froscon2018.json", "Europe/Berlin", 0.95),
    "debconf23.en": ("debconf23.xml", "Asia/Kolkata", 0.95),
    "fosdem2025.en": ("fosdem2025.xml", "Europe/Brussels", 0.90),
    "pyconfr2024.fr": ("pyconfr2024.json", "Europe/Paris", 0.90),
    "sitcon2022.zh": ("sitcon2022.json", "Asia/Taipei", 0.90),
    "machbar_potsdam.de": ("machbar_potsdam.ics", "Europe/Berlin", 0.90),
}
"""Programme, zone and bar of each gold set."""

OUR_BAR = 0.80
"""Our own sets are written to be harder: sloppy, dialect, misspelt."""


def _asked(*questions: str) -> list[dict[str, Any]]:
    lines = [
        json.dumps(
            {"id": f"q{number}", "lang": "en", "now": NOW, "question": text, "previous": f"q{number - 1}"}
        )
        for number, text in enumerate(questions, 1)
    ]
    return [json.loads(line) for line in answer_all(lines, DEMO, "Europe/Berlin")]


def test_answers_are_lines_of_json_with_ids_facts_and_what_the_attendee_reads() -> None:
    first, second, third = _asked("when is Nobody Came for the Desk?", "and who gives it?", "quantum yoga?")
    desk = {
        "start": "2011-11-03T10:00+01:00",
        "end": "2011-11-03T10:45+01:00",
        "duration": 45,
        "room": "Saal",
        "speaker": ["Tom Fiction"],
        "language": "en",
    }
    assert first == {
        "id": "q1",
        "sessions": ["d1-nobody-came-for-the-desk"],
        "suggestions": [],
        "facts": desk,
        "text": "“Nobody Came for the Desk” is 10:00–10:45:\nSaal · Tom Fiction · #3",
    }
    assert second["text"] == "“Nobody Came for the Desk” is with Tom Fiction:\n10:00–10:45 · Saal · #3"
    assert third == {
        "id": "q3",
        "sessions": [],
        "suggestions": [],
        "facts": {},
        "text": "I can't find anything about that in the programme.",
    }


def test_what_else_stands_in_a_line_is_never_looked_at() -> None:
    line = {"id": 1, "lang": "en", "now": NOW, "question": "what's on now?"}
    plain = list(answer_all([json.dumps(line)], DEMO, None))
    told = list(
        answer_all([json.dumps(line | {"expect": {"sessions_all": ["x"]}, "kind": "now"})], DEMO, None)
    )
    assert told == plain


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "a"}', '{"id": "a", "now": "noon", "question": "?"}'])
def test_a_line_that_is_no_question_is_one_sentence(line: str) -> None:
    with pytest.raises(StorageError, match="line 1: no question"):
        list(answer_all([line], DEMO, None))


def test_the_command_reads_standard_input_and_says_what_is_wrong_with_the_file(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "lang": "de", "now": NOW, "question": "was läuft jetzt?"})
    said = CliRunner().invoke(app, ["answer", "--programme", str(DEMO)], input=line + "\n")
    assert (said.exit_code, json.loads(said.stdout)["sessions"]) == (0, ["d1-eroeffnung"])
    missing = CliRunner().invoke(
        app, ["answer", "--programme", str(tmp_path / "none.xml")], input=line + "\n"
    )
    assert (missing.exit_code, missing.stdout) == (1, "")
    other = tmp_path / "page.html"
    other.write_text("<html>no programme</html>")
    refused = CliRunner().invoke(app, ["answer", "--programme", str(other)], input=line + "\n")
    assert (refused.exit_code, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)


def load_score(data: Path) -> ModuleType:
    """The scorer in that folder."""
    spec = importlib.util.spec_from_file_location("score", data / "questions" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def data(request: pytest.FixtureRequest) -> Path:
    """The folder of real programmes and questions."""
    folder: Path | None = request.config.getoption("--data")
    if folder is None:
        pytest.skip("no real questions: give their folder with --data DIR")
    return folder


@pytest.fixture
def score(data: Path) -> ModuleType:
    """The scorer that lies beside the questions."""
    return load_score(data)


@pytest.mark.parametrize("name", GOLD)
def test_the_bar_is_held_on_the_gold_questions(name: str, data: Path, score: ModuleType) -> None:
    programme, zone, bar = GOLD[name]
    questions = data / "questions" / f"{name}.jsonl"
    sidecar = score.load(questions.with_suffix(".sessions.jsonl"))
    good, count = _scored(score, questions, sidecar, data / "schedules" / programme, zone)
    assert good / count >= bar


@pytest.mark.parametrize("one", [one for one in sets() if not one.is_ours], ids=lambda one: one.name)
def test_our_own_questions_on_other_programmes(one: QuestionSet, data: Path, score: ModuleType) -> None:
    schedules = data / "schedules"
    good, count = _scored(score, one.questions, one.sessions(schedules), schedules / one.programme, one.zone)
    assert good / count >= OUR_BAR


def _scored(score: ModuleType, questions: Path, sidecar: Any, programme: Path, zone: str) -> tuple[int, int]:
    """How many of the questions are answered as the gold wants it."""
    with questions.open(encoding="utf-8") as lines:
        answers = {one["id"]: one for one in map(json.loads, answer_all(lines, programme, zone))}
    by = {entry["id"]: entry for entry in sidecar}
    alias = {str(other): entry["id"] for entry in sidecar for other in entry["aliases"]}
    judge: Callable[..., tuple[bool, bool, list[str]]] = score.judge
    gold = score.load(questions)
    return sum(judge(one, answers.get(one["id"]), by, alias)[1] for one in gold), len(gold)
