"""Programmes made up by hypothesis, in the form that reading gives them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.core.ports import SessionDraft
from bot.features.programme.formats import Parsed
from bot.features.programme.formats.text import many_lines, one_line, web_address

ZONES = ("Europe/Berlin", "Asia/Kolkata", "America/New_York", "UTC", "Australia/Lord_Howe", "Etc/GMT-2")
NASTY = st.sampled_from(
    ["<b>&amp;</b>", "]]>", "?>", "'=1+1", "a|b;c,d", 'say "x"', "\\n\\,\\;", "﻿x", "Ü ß 開幕 🎉", "=cmd()"]
)
ANY = st.one_of(NASTY, st.text(max_size=30))
LINE = ANY.map(lambda text: one_line(text, ours=True))
LINES = st.lists(ANY, max_size=4).map("\n".join).map(lambda text: many_lines(text, ours=True))
OR_NONE = LINE.map(lambda text: text or None)
URLS = st.one_of(st.none(), st.text(max_size=20).map(lambda path: web_address(f"https://example.org/{path}")))
KEYS = st.one_of(
    st.integers(1, 2**33).map(str), st.uuids().map(str), st.from_regex(r"[A-Z0-9]{6}", fullmatch=True), LINE.filter(bool)
).map(lambda key: key[:150].strip()).filter(bool)  # fmt: skip
STARTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(
    lambda time: time.replace(tzinfo=UTC, microsecond=0)
)


@st.composite
def drafts(draw: st.DrawFn, near: datetime) -> SessionDraft:
    """A session within some days of the first."""
    start = near + timedelta(
        seconds=draw(st.one_of(st.integers(0, 400_000), st.sampled_from([0, 3600, 5400])))
    )
    length = draw(st.one_of(st.integers(1, 200), st.just(60 * 24 * 5)).map(lambda n: timedelta(minutes=n)))
    length += timedelta(seconds=draw(st.sampled_from([0, 0, 0, 1, 59])))
    return SessionDraft(
        key=draw(KEYS),
        title=draw(LINE.filter(bool)),
        start=start,
        end=start + length,
        kind=draw(st.sampled_from(["talk", "workshop", "barcamp", "tour", "keynote"])),
        room=draw(st.one_of(st.sampled_from(["Saal", "Salon", "–"]), OR_NONE)),
        language=draw(st.sampled_from([None, "de", "de, en"])),
        subtitle=draw(LINE),
        abstract=draw(LINES),
        description=draw(LINES),
        url=draw(URLS),
        track=draw(OR_NONE),
        people=tuple(dict.fromkeys(draw(st.lists(LINE.filter(bool), max_size=3)))),
        capacity=draw(st.one_of(st.none(), st.integers(1, 500))),
        place=draw(OR_NONE),
    )


@st.composite
def programmes(draw: st.DrawFn) -> Parsed:
    """A whole programme, sorted and with unique keys, as `read` promises it."""
    first, zone = draw(STARTS), draw(st.sampled_from(ZONES))
    found = draw(st.lists(drafts(first), min_size=1, max_size=6, unique_by=lambda one: one.key))
    sessions = tuple(sorted(found, key=lambda one: (one.start, one.room or "", one.key)))
    days = sorted(one.start.astimezone(ZoneInfo(zone)).date() for one in sessions)
    return Parsed(
        format="made up",
        title=draw(OR_NONE),
        slug=draw(OR_NONE),
        zone=zone,
        first_day=days[0],
        last_day=days[-1],
        language=draw(st.sampled_from([None, "de"])),
        sessions=sessions,
        rooms=tuple(dict.fromkeys(one.room for one in sessions if one.room)),
    )
