"""Whatever happens to a file on its way: a programme or one sentence, and nothing else."""

import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import SaySo
from bot.features.programme.formats import Parsed, write
from bot.features.programme.formats.read import read_openly
from tests.features.formats.examples import EXAMPLES, HINTS
from tests.features.formats.reading import parse

SHORT = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
LONG = settings(SHORT, max_examples=10_000)
SOURCES = [source.encode() for source in EXAMPLES.values()] + [
    write(kind, parse(EXAMPLES["frab-xml"]))
    for kind in ("json", "xml", "ics", "csv")  # type: ignore[arg-type]
]


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _hole(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 60) :]


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 8)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _shuffle(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    start = chance.randrange(len(lines))
    part = lines[start : start + 12]
    chance.shuffle(part)
    return b"\n".join([*lines[:start], *part, *lines[start + 12 :]])


def _swap(data: bytes, chance: random.Random) -> bytes:
    """A value becomes one of another sort: where programs are surprised."""
    pieces = [
        b'""',
        b"null",
        b"[]",
        b"{}",
        b"1e999",
        b"true",
        b"-1",
        b"[[1]]",
        b'{"a": {"b": 1}}',
        b"99999999999999999999",
    ]
    places = [at for at in range(len(data)) if data[at : at + 2] == b'": '[:2]]
    if not places:
        return _flip(data, chance)
    at = chance.choice(places) + 2
    end = min((found for mark in b",}]\n" if (found := data.find(mark, at)) > 0), default=len(data))
    return data[:at] + b" " + chance.choice(pieces) + data[end:]


def _number(data: bytes, chance: random.Random) -> bytes:
    places = [at for at in range(len(data)) if data[at : at + 1].isdigit()]
    if not places:
        return data
    at = chance.choice(places)
    return (
        data[:at]
        + chance.choice([b"99999", b"", b"-", b"0", b"1e9", "٣".encode(), b"12345678901234567890"])
        + data[at + 1 :]
    )


def _recode(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    written = text.encode(
        chance.choice(["utf-16", "utf-16-le", "latin-1", "cp437", "utf-7", "utf-32"]), "replace"
    )
    return chance.choice([written, written[1:], data[1:]])


def _twice(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data + data[at:]


MUTATIONS: list[Callable[[bytes, random.Random], bytes]] = [
    _cut,
    _hole,
    _flip,
    _shuffle,
    _swap,
    _number,
    _recode,
    _twice,
]


def _read_or_told(source: bytes) -> Parsed | None:
    """The programme, or None where a sentence was said; any other exception fails the test."""
    try:
        return read_openly(source, HINTS)
    except SaySo:
        return None


def _survives(source: bytes, mutations: list[int], seed: int) -> None:
    chance = random.Random(seed)
    for index in mutations:
        source = MUTATIONS[index](source or b"1", chance)
    parsed = _read_or_told(source)
    if parsed is None:
        return
    assert parsed.sessions
    assert len({one.key for one in parsed.sessions}) == len(parsed.sessions)
    assert all(
        one.start < one.end and one.title and one.key and len(one.key) <= 255 for one in parsed.sessions
    )
    for kind in ("json", "xml", "ics", "csv"):
        assert read_openly(write(kind, parsed), HINTS).sessions == parsed.sessions  # type: ignore[arg-type]


ARGUMENTS = (
    st.sampled_from(SOURCES),
    st.lists(st.integers(0, len(MUTATIONS) - 1), min_size=1, max_size=3),
    st.integers(0, 2**32),
)


@SHORT
@given(*ARGUMENTS)
def test_a_damaged_file_is_a_programme_or_a_sentence(source: bytes, mutations: list[int], seed: int) -> None:
    _survives(source, mutations, seed)


@pytest.mark.long
@LONG
@given(*ARGUMENTS)
def test_ten_thousand_damaged_files(source: bytes, mutations: list[int], seed: int) -> None:
    _survives(source, mutations, seed)


@SHORT
@given(st.binary(max_size=300))
def test_any_bytes(source: bytes) -> None:
    _read_or_told(source)
