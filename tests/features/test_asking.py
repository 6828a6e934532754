"""How questions are understood and answered, on small programmes of our own: rules, and properties."""

import tomllib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering import index_of
from bot.core.sessions import Session
from bot.features.programme.formats import Hints, read
from bot.features.questions.answers import Answer, ask
from bot.features.questions.follow import Turn
from bot.features.questions.index import Index, build_index

START = datetime(2031, 5, 9, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DEMO = Path(__file__).parents[2] / "bot" / "demo" / "programme.toml"


def _session(number: int, title: str, **values: object) -> Session:
    start = values.pop("start", START + HOUR)
    plain: dict[str, object] = {
        "event": "camp",
        "source": "programme",
        "key": f"k{number}",
        "kind": "talk",
        "start": start,
        "end": start + HOUR,  # type: ignore[operator]
        "zone": "UTC",
        "room": "Blue",
    }
    return Session(id=number, title=title, **(plain | values))  # type: ignore[arg-type]


def _titles(answer: Answer) -> list[str]:
    return [one.title for one in answer.said.sessions]


PROGRAMME = (
    _session(1, "Opening", start=START, room="Blue"),
    _session(2, "Keeping Bees on the Roof", people=("Ada Summer", "Jon Smith"), language="en"),
    _session(3, "Datenschutz im Verein", people=("Özlem Kaya",), room="Red", language="de", track="Law"),
    _session(4, "Lunch", kind="break", start=START + 4 * HOUR, room="Hall"),
    _session(
        5, "Docker für alle", start=START + 5 * HOUR, people=("Mia Groß",), language="de", track="Tools"
    ),
    _session(6, "Go Workshop", kind="workshop", start=START + 6 * HOUR, room="Red", track="Tools"),
    _session(7, "Java on the Beach", start=START + 24 * HOUR, people=("Jon Smith",), language="en"),
    _session(8, "JavaScript without Tears", start=START + 25 * HOUR, room="Red", language="en"),
    _session(
        9, "Sewing Circle 2", start=START + 26 * HOUR, abstract="Bring cloth. We sew, talk and sew again."
    ),
    _session(10, "Farewell", start=START + 30 * HOUR),
)


@pytest.fixture(scope="module")
def index() -> Index:
    """Over a small programme."""
    return build_index(PROGRAMME, ["Camp 2031"])


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("what's on now?", ["Opening"]),
        ("what's next in Red?", ["Datenschutz im Verein"]),
        ("wer ist Özlem Kaya und wann spricht sie", ["Datenschutz im Verein"]),
        ("when does oezlem speak?", ["Datenschutz im Verein"]),
        ("Wann spricht Kaya?", ["Datenschutz im Verein"]),
        ("what does Jon Smith do tomorrow?", ["Java on the Beach"]),
        ("talks by Jon Smyth", ["Keeping Bees on the Roof", "Java on the Beach"]),
        ("any talks on privacy?", ["Datenschutz im Verein"]),
        ("irgendwas mit bienen?", ["Keeping Bees on the Roof"]),
        ("was zu Containern", ["Docker für alle"]),
        ("Datenschutzrecht?", ["Datenschutz im Verein"]),
        ("wo ist der dokcer vortrag", ["Docker für alle"]),
        ("when is the Go workshop", ["Go Workshop"]),
        ("anything about Java?", ["Java on the Beach"]),
        ("gibt es was zu JavaScript", ["JavaScript without Tears"]),
        ("when is lunch", ["Lunch"]),
        ("what comes right after lunch?", ["Docker für alle"]),
        ("what's in the Tools track", ["Docker für alle", "Go Workshop"]),
        ("was läuft morgen auf Englisch?", ["Java on the Beach", "JavaScript without Tears"]),
        ("where is sewing circle 2", ["Sewing Circle 2"]),
        ("what is the last session tomorrow?", ["Farewell"]),
        ("rn in blue plz", ["Opening"]),
        ("no wait, Ada Summer, when", ["Keeping Bees on the Roof"]),
    ],
)
def test_what_is_found(index: Index, question: str, titles: list[str]) -> None:
    assert _titles(ask(question, index, START + HOUR / 2)) == titles


@pytest.mark.parametrize(
    "question",
    [
        "when is the talk on quantum teleportation?",
        "when does Linus Torvalds speak?",
        "Gibt es was zu Rust?",
        "what's on in room Green?",
        "what's on next Friday?",
        "who won the cricket yesterday?",
        "is there dinner?",
        "asdfghjkl",
        "you are useless",
        "wie wird das Wetter morgen?",
        "你好",
        "???",
    ],
)
def test_what_is_not_there_is_never_made_up(index: Index, question: str) -> None:
    assert _titles(ask(question, index, START + HOUR / 2)) == []


def test_a_conversation(index: Index) -> None:
    now = START + HOUR / 2
    turn: Turn | None = None
    for question, titles in (
        ("what's in Red today?", ["Datenschutz im Verein", "Go Workshop"]),
        ("and tomorrow?", ["JavaScript without Tears"]),
        ("how long is it?", ["JavaScript without Tears"]),
        ("and in Blue?", ["Java on the Beach", "Sewing Circle 2", "Farewell"]),
        ("and after that?", []),
        ("and in Blue tomorrow?", ["Java on the Beach", "Sewing Circle 2", "Farewell"]),
        ("only in english", ["Java on the Beach"]),
        ("what about docker?", ["Docker für alle"]),
    ):
        answer = ask(question, index, now, turn)
        turn = answer.turn
        assert _titles(answer) == titles, question


def test_a_cancelled_session_is_named_as_such_and_never_listed() -> None:
    programme = [replace(one, cancelled=one.id == 5) for one in PROGRAMME]
    index = build_index(programme)
    answer = ask("wann ist der Docker-Vortrag?", index, START)
    assert [(one.title, one.cancelled) for one in answer.said.sessions] == [("Docker für alle", True)]
    assert "Docker für alle" not in _titles(ask("was läuft heute Nachmittag?", index, START))


def test_an_empty_programme_has_an_answer_to_everything() -> None:
    index = build_index(())
    for question in ("was läuft jetzt?", "when is lunch?", "gibt es was zu Docker?", "und danach?", "hi"):
        assert _titles(ask(question, index, START)) == []


_WORDS = st.sampled_from(
    "was läuft jetzt wann wo wer ist der die das nach lunch vor morgen um 14 Uhr in Red Blue talk track zu über "
    "Docker Jon Smith Kaya und oder ? ! , … „ “ # 12 #12 > * 下午 三点 有 什么 議程 the next and Özlem 2 Sewing egal "
    "no wait ich meine wenn läuft before during workshop keynote only nur davon it 31.2. 25:99 @bot <@U1> :smile:".split()
)


@given(
    question=st.lists(_WORDS | st.text(max_size=6), max_size=12).map(" ".join),
    before=st.lists(_WORDS, max_size=6).map(" ".join),
    minutes=st.integers(-3000, 3000),
)
def test_no_question_is_too_strange(question: str, before: str, minutes: int) -> None:
    now = START + timedelta(minutes=minutes)
    first = ask(before, _INDEX, now)
    answer = ask(question, _INDEX, now, first.turn)
    known = {one.id for one in PROGRAMME}
    assert {one.id for one in (*answer.said.sessions, *answer.said.suggestions)} <= known
    assert answer.said.message.blocks


_INDEX = build_index(PROGRAMME, ["Camp 2031"])


@given(
    st.lists(
        st.builds(
            lambda number, title, room, people, text: _session(
                number, title, room=room, people=people, abstract=text, track=room, language=room
            ),
            st.integers(1, 10**6),
            st.text(min_size=1, max_size=30),
            st.none() | st.text(max_size=12),
            st.lists(st.text(max_size=12), max_size=2).map(tuple),
            st.text(max_size=80),
        ),
        max_size=5,
        unique_by=lambda one: one.id,
    )
)
def test_no_programme_is_too_strange(sessions: list[Session]) -> None:
    index = build_index(sessions)
    for one in sessions:
        assert ask(f"wann ist „{one.title}“ {one.room}?", index, START).said.message.blocks
    assert ask("was läuft jetzt?", index, START).said.message.blocks


def test_the_demo_programme_is_known_by_its_own_words() -> None:
    """Every title, asked for as it stands, is found; the programme's own sanity."""
    titles = [one["title"] for one in tomllib.loads(DEMO.read_text(encoding="utf-8"))["session"]]
    now = datetime(2011, 11, 3, 7, 0, tzinfo=UTC)
    index = index_of(read(DEMO.read_bytes(), Hints("Europe/Berlin", None, now)))
    missed = [title for title in titles if title not in _titles(ask(f'Wann ist "{title}"?', index, now))]
    assert missed == []
