"""How long it takes to look a question up in the largest real programme, and how good the answers are."""

import json
import math
import re
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answering import answer_all, index_of
from bot.core.sessions import Session
from bot.features.programme.formats import Hints, read
from bot.features.questions.answers import ask
from bot.features.questions.index import build_index
from bot.language.lexicon import lexicon
from tests.benchmarks.figures import Figure, milliseconds, spread, without_rubbish
from tests.test_answering import GOLD, load_score

pytestmark = pytest.mark.benchmark

ROUNDS = 20


class Bm25:
    """The plain look-up that ours is held against: words as they are, over titles, people, rooms and texts."""

    def __init__(self, sessions: Sequence[Session]) -> None:
        self._texts = [
            Counter(_words(" ".join((one.title, *one.people, one.room or "", one.track or "", one.abstract))))
            for one in sessions
        ]
        self._lengths = [sum(text.values()) for text in self._texts]
        self._mean = sum(self._lengths) / len(self._lengths)
        self._where: dict[str, list[int]] = {}
        for position, text in enumerate(self._texts):
            for word in text:
                self._where.setdefault(word, []).append(position)

    def find(self, question: str) -> list[int]:
        """The three best sessions."""
        scores: dict[int, float] = {}
        for word in _words(question):
            where = self._where.get(word, [])
            weight = math.log(1 + (len(self._texts) - len(where) + 0.5) / (len(where) + 0.5))
            for position in where:
                count = self._texts[position][word]
                share = count + 1.2 * (0.25 + 0.75 * self._lengths[position] / self._mean)
                scores[position] = scores.get(position, 0.0) + weight * count * 2.2 / share
        return sorted(scores, key=lambda position: -scores[position])[:3]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _data(request: pytest.FixtureRequest) -> Path:
    folder: Path | None = request.config.getoption("--data")
    if folder is None:
        pytest.skip("no real programmes and questions: give their folder with --data DIR")
    return folder


def _timed(look_up: Callable[[str], object], questions: Sequence[str]) -> list[float]:
    """Seconds for each question, every question many times; the first round warms up."""
    times = []
    for number in range(ROUNDS + 1):
        for question in questions:
            start = time.perf_counter()
            look_up(question)
            if number:
                times.append(time.perf_counter() - start)
    return times


def test_look_up(table: list[Figure], request: pytest.FixtureRequest) -> None:
    folder = _data(request)
    now = datetime(2025, 2, 1, 11, tzinfo=UTC)
    parsed = read((folder / "schedules" / "fosdem2025.xml").read_bytes(), Hints("Europe/Brussels", None, now))
    lines = (folder / "questions" / "fosdem2025.en.jsonl").read_text(encoding="utf-8").splitlines()
    questions = [json.loads(line)["question"] for line in lines]
    lexicon()
    built = []
    for _ in range(5):
        without_rubbish()
        start = time.perf_counter()
        index = index_of(parsed)
        built.append(time.perf_counter() - start)
    without_rubbish()
    tracemalloc.start()
    kept = build_index(index.sessions)
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    plain = Bm25(kept.sessions)
    ours = _timed(lambda question: ask(question, index, now), questions)
    theirs = _timed(plain.find, questions)
    table.append(
        Figure("look-up of a question", spread(ours), "p50 1 ms, p99 5 ms", f"BM25: {spread(theirs)}")
    )
    table.append(
        Figure("index built", milliseconds(sorted(built)[2]), "1000 ms", f"first: {milliseconds(built[0])}")
    )
    table.append(Figure("memory of the index", f"{size / 1e6:.0f} MB", "30 MB"))


def test_scores(table: list[Figure], request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Per kind, over all gold questions, beside keywords alone (BM25, the three best)."""
    folder = _data(request)
    score = load_score(folder)
    kinds: dict[str, list[int]] = {}
    for name, (programme, zone, _) in GOLD.items():
        gold_file = folder / "questions" / f"{name}.jsonl"
        gold, sidecar = score.load(gold_file), score.load(gold_file.with_suffix(".sessions.jsonl"))
        by = {entry["id"]: entry for entry in sidecar}
        alias = {str(other): entry["id"] for entry in sidecar for other in entry["aliases"]}
        path = folder / "schedules" / programme
        with gold_file.open(encoding="utf-8") as lines:
            ours = {one["id"]: one for one in map(json.loads, answer_all(lines, path, zone))}
        theirs = _keywords(gold, path, zone)
        good = 0
        for one in gold:
            mine = score.judge(one, ours.get(one["id"]), by, alias)[1]
            count = kinds.setdefault(one["kind"], [0, 0, 0])
            count[0] += 1
            count[1] += mine
            count[2] += score.judge(one, theirs[one["id"]], by, alias)[1]
            good += mine
        table.append(Figure(f"questions of {name}", f"{good / len(gold):.1%}", f"{GOLD[name][2]:.0%}"))
    for kind, (count, mine, plain) in sorted(kinds.items()):
        table.append(
            Figure(
                f"questions: {kind} ({count})", f"{mine / count:.0%}", "", f"keywords: {plain / count:.0%}"
            )
        )
    count, mine, plain = (sum(one[column] for one in kinds.values()) for column in range(3))
    table.append(
        Figure(f"questions: all ({count})", f"{mine / count:.1%}", "", f"keywords: {plain / count:.1%}")
    )


def _keywords(gold: Sequence[dict[str, str]], programme: Path, zone: str) -> dict[str, dict[str, object]]:
    now = datetime.fromisoformat(gold[0]["now"])
    index = index_of(read(programme.read_bytes(), Hints(zone, None, now)))
    plain = Bm25(index.sessions)
    answers: dict[str, dict[str, object]] = {}
    for one in gold:
        found = [index.sessions[position] for position in plain.find(one["question"])]
        lines = [
            f"{index.local(each.start):%H:%M}-{index.local(each.end):%H:%M} {each.room}: {each.title} "
            f"({', '.join(each.people)}) [{each.language}]"
            for each in found
        ]
        answers[one["id"]] = {"sessions": [each.key for each in found], "text": "\n".join(lines) or "nothing"}
    return answers
