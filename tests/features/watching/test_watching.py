"""Watched sources: looked at in time, patiently, and never in anybody's way."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.adapters.terminal.world import BOT
from bot.app import App
from bot.config import Config, make_config
from bot.core.clock import HandClock
from bot.core.fetching import Known
from bot.core.freshness import StaleSource
from bot.demo.event import OPENING, ORGANISER, PLATFORM, PLAYERS, demo_config
from bot.demo.stage import Stage, set_stage
from bot.features.programme.watching.looking import SMALL
from bot.features.programme.watching.store import Source, SourceStore
from tests.features.watching.web import Web
from tests.talk import Talk
from tests.terminal_platform import TerminalPlatform

pytestmark = pytest.mark.the_same_everywhere

URL = "https://example.org/tours.csv"
EVENT = "coworking-konferenz-2011"
ALL = ("a", "b", "c", "d", "e", "f")
MINUTE = timedelta(minutes=1)
FAILING = (
    f"Since Thu 09:45 I cannot read the source “touren” for {EVENT} any more. The programme stays as it is; "
    "I keep trying.\n\nThe server says that it cannot right now (answer 503)."
)


def _config(**source: object) -> Config:
    values = demo_config().model_dump(by_alias=True)
    sources = [{"url": URL, "event": EVENT, "name": "touren"} | source] if source.get("url", URL) else []
    return make_config(values | {"programme": {"sources": sources}})


async def _stage(folder: Path, web: Web, config: Config | None = None, at: datetime = OPENING) -> Stage:
    return await set_stage(folder, config or _config(), HandClock(at), dict(PLAYERS), fetch=web)


async def _source(app: App) -> Source:
    async with app.database.reading() as tx:
        found = await SourceStore(app.programme).find(tx, EVENT, "touren")
    assert found
    return found


async def _titles(app: App, source: str = "touren") -> list[str]:
    async with app.database.reading() as tx:
        found = await app.programme.sessions(tx)
    return [one.title for one in found if one.source == source and not one.cancelled]


async def _stale(app: App) -> Sequence[StaleSource]:
    async with app.database.reading() as tx:
        return await SourceStore(app.programme).stale(tx, app.clock.now())


def _heard(stage: Stage, who: str = ORGANISER) -> list[str]:
    return [one.text for one in stage.world.in_conversation(f"dm:{who}")]


async def test_what_is_configured_is_read_at_the_start_and_told_once(tmp_path: Path, web: Web) -> None:
    web.puts(URL, "a", "b")
    stage = await _stage(tmp_path, web)
    stage.world.say("olga", "dm:olga", "hallo")
    await stage.settle()
    assert await _titles(stage.app) == ["Session a", "Session b"]
    await stage.move(minutes=30)
    assert [known.etag is not None for _, known in web.asked] == [False] + [True] * 6
    await stage.stop()


async def test_organisers_hear_of_the_first_reading(tmp_path: Path, web: Web) -> None:
    stage = await _stage(tmp_path, web)
    stage.world.say("olga", "dm:olga", "language english")
    await stage.settle()
    web.puts(URL, "a")
    await stage.move(minutes=10)
    first = (
        "Read for the first time: “touren”\n"
        f"- One session read (csv) for {EVENT}.\n- 1 new\n"
        "- The file names no time zone; I took Europe/Berlin."
    )
    assert _heard(stage)[2:] == [first]
    await stage.stop()


async def test_a_failing_source_is_told_once_and_once_when_it_is_well(talk: Talk, web: Web) -> None:
    await talk("olga", "language english", says=None)
    web.puts(URL, "a", "b")
    await talk("olga", f"import {URL} as touren", says=None)
    web.breaks(URL)
    await talk.waits("olga", minutes=12, says=[])
    await talk.waits("olga", minutes=48, says=[FAILING])
    listed = (
        "The programme comes from:\n"
        f"- touren for {EVENT} · 2 sessions · last read Thu 09:40 · failing since Thu 09:45: "
        "The server says that it cannot right now (answer 503). · I look again in 2 minutes\n"
        f"- programme for {EVENT} · 42 sessions · brought by hand"
    )
    await talk("olga", "sources", says=[listed])
    status = (
        "How I'm doing:\n- I know 5 people\n- nothing waits to be sent\n- everything arrived\n"
        f"- nothing got stuck\n- one source of the programme is out of date: {EVENT}/touren. See sources"
    )
    await talk("olga", "status", says=[status])
    web.puts(URL, "a", "b")
    well = f"I can read the source “touren” for {EVENT} again."
    await talk.waits("olga", minutes=30, says=[well])
    await talk.waits("olga", minutes=30, says=[])
    fresh = status.rsplit("\n", 1)[0] + "\n- the programme's source is fresh"
    await talk("olga", "status", says=[fresh])


async def test_one_that_is_back_with_half_a_file_is_well_and_waits(talk: Talk, web: Web) -> None:
    await talk("olga", "language english", says=None)
    web.puts(URL, *ALL)
    await talk("olga", f"import {URL} as touren", says=None)
    web.breaks(URL)
    await talk.waits("olga", minutes=40, says=[FAILING])
    web.puts(URL, "a")
    well = f"I can read the source “touren” for {EVENT} again."
    held = (
        f"In the source “touren” for {EVENT}, 5 of 6 sessions still to come are missing. Perhaps only half of "
        "the file is there, so I have not changed anything. If they really are cancelled: "
        f"source {EVENT}/touren accept"
    )
    await talk.waits("olga", minutes=40, says=[well, held])
    listed = (
        "The programme comes from:\n"
        f"- touren for {EVENT} · 6 sessions · last read Thu 09:40 · waits for your yes: source touren accept · "
        "I look again in 1 minute\n"
        f"- programme for {EVENT} · 42 sessions · brought by hand"
    )
    await talk("olga", "sources", says=[listed])
    web.puts(URL, *ALL)
    await talk.waits("olga", minutes=10, says=[])


async def test_a_hiccup_is_told_to_nobody(talk: Talk, web: Web) -> None:
    web.puts(URL, "a", "b")
    await talk("olga", f"importiere {URL} als touren", says=None)
    for _ in range(4):
        web.breaks(URL)
        await talk.waits("olga", minutes=6, says=[])
        web.puts(URL, "a", "b")
        await talk.waits("olga", minutes=6, says=[])


async def test_the_other_side_is_left_in_peace_for_as_long_as_it_asks(tmp_path: Path, web: Web) -> None:
    web.breaks(URL, after=timedelta(hours=2))
    stage = await _stage(tmp_path, web)
    await stage.move(minutes=119)
    assert len(web.asked) == 1
    await stage.move(minutes=2)
    assert len(web.asked) == 2
    await stage.stop()


async def test_freshness(tmp_path: Path, web: Web) -> None:
    web.puts(URL, "a")
    stage = await _stage(tmp_path, web)
    read_at = stage.clock.now()
    assert await _stale(stage.app) == []
    web.breaks(URL)
    await stage.move(minutes=20)
    assert await _stale(stage.app) == []
    await stage.move(minutes=20)
    assert await _stale(stage.app) == [StaleSource(EVENT, "touren", read_at)]
    web.puts(URL, "a")
    await stage.move(minutes=20)
    assert await _stale(stage.app) == []
    await stage.stop()


async def test_what_was_never_read_is_stale_after_a_while(tmp_path: Path, web: Web) -> None:
    stage = await _stage(tmp_path, web)
    assert await _stale(stage.app) == []
    await stage.move(minutes=40)
    assert await _stale(stage.app) == [StaleSource(EVENT, "touren", None)]
    await stage.stop()


async def test_a_session_is_cancelled_after_two_looks_and_ten_minutes(tmp_path: Path, web: Web) -> None:
    web.puts(URL, *ALL)
    stage = await _stage(tmp_path, web, at=OPENING - timedelta(days=20))
    web.puts(URL, *ALL[1:])
    await stage.move(minutes=70)
    looks = len(web.asked)
    assert (looks, len(await _titles(stage.app))) == (2, 6) or looks == 3
    await stage.move(minutes=12)
    assert await _titles(stage.app) == [f"Session {key}" for key in ALL[1:]]
    # It did not take another hour: what waits to be decided is looked at sooner, and whole.
    assert len(web.asked) == 3
    assert web.asked[2] == (URL, Known())
    await stage.stop()


async def test_a_restart_in_the_middle_of_a_look_does_it_again(tmp_path: Path, web: Web) -> None:
    web.puts(URL, "a")
    stage = await _stage(tmp_path, web)
    web.puts(URL, "a", "b")
    web.shut()
    stage.clock.move(6 * MINUTE)
    await stage.app.alarm.ring()
    await web.begun.wait()
    await stage.stop()
    web.open.set()
    stage = await _stage(tmp_path, web, at=OPENING + 6 * MINUTE)
    assert await _titles(stage.app) == ["Session a", "Session b"]
    assert len(web.asked) == 3
    await stage.stop()


async def test_one_that_was_stopped_stays_so_until_another_address_is_configured(
    tmp_path: Path, web: Web
) -> None:
    web.puts(URL, "a")
    stage = await _stage(tmp_path, web)
    stage.world.say("olga", "dm:olga", "quelle touren stopp")
    await stage.settle()
    await stage.stop()
    stage = await _stage(tmp_path, web)
    await stage.move(hours=1)
    assert (len(web.asked), (await _source(stage.app)).watched) == (1, False)
    await stage.stop()
    other = "https://example.org/new.csv"
    web.puts(other, "a", "b")
    stage = await _stage(tmp_path, web, _config(url=other))
    assert await _titles(stage.app) == ["Session a", "Session b"]
    await stage.stop()
    stage = await _stage(tmp_path, web, _config(url=""))
    assert (await _source(stage.app)).watched is False
    await stage.stop()


async def test_nobody_waits_while_the_other_side_does_not_answer(tmp_path: Path, web: Web) -> None:
    web.puts(URL, "a")
    stage = await _stage(tmp_path, web)
    talk = TerminalPlatform(stage)
    web.shut()
    stage.clock.move(6 * MINUTE)
    await stage.app.alarm.ring()
    await web.begun.wait()
    stage.world.say("nora", "dm:nora", "star #3")
    await stage.adapter.idle()
    await stage.app.inbox.idle()
    stage.clock.move_to(OPENING.replace(minute=50))
    # Another look is due, and what else is due is done; the one that waits is not begun again.
    await stage.app.alarm.ring()
    await stage.app.worker.idle()
    said = [text for _, text in await talk.heard("nora")]
    assert said[-1] == "⏰ “Nobody Came for the Desk” starts in 10 minutes (10:00), Saal. #3"
    assert (len(web.asked), web.most_at_once) == (2, 1)
    web.open.set()
    await stage.settle()
    await stage.stop()


async def test_answers_overtake_a_large_file(tmp_path: Path, web: Web) -> None:
    keys = [f"k{number}" for number in range(1_500)]
    web.puts(URL, *keys)
    assert len(web.pages[URL]) > SMALL  # type: ignore[arg-type]
    stage = await _stage(tmp_path, web, _config(url=""))
    said: list[str] = []
    stage.world.watchers.append(
        lambda entry: said.append(stage.world.messages[entry.message].text) if entry.user == BOT else None
    )
    stage.world.say("olga", "dm:olga", f"importiere {URL} für fest")
    await web.begun.wait()
    stage.world.say("tom", "dm:tom", "unstar #3")
    await stage.settle()
    assert said == [
        "Ich lese es und melde mich gleich.",
        "You had not starred “Nobody Came for the Desk” (#3).",
        "1.500 Sessions gelesen (csv) für fest.\n- 1.500 neu\n- Die Datei nennt keine Zeitzone; ich habe "
        "Europe/Berlin genommen.\n- Ob sich etwas ändert, sehe ich ab jetzt von selbst nach, das nächste "
        "Mal in 15 Minuten. Nicht mehr: quelle programme stopp",
    ]
    await stage.stop()


async def test_a_look_and_a_wish_for_one_source_do_not_overlap(tmp_path: Path, web: Web) -> None:
    web.puts(URL, "a")
    stage = await _stage(tmp_path, web)
    web.shut()
    stage.clock.move(6 * MINUTE)
    await stage.app.alarm.ring()
    await web.begun.wait()
    stage.world.say("olga", "dm:olga", f"importiere {URL} für {EVENT} als touren")
    await stage.adapter.idle()
    await stage.app.inbox.idle()
    assert web.at_once == 1
    web.open.set()
    await stage.settle()
    assert (len(web.asked), web.most_at_once) == (3, 1)
    await stage.stop()


async def test_a_wish_outlives_a_restart(tmp_path: Path, web: Web) -> None:
    web.puts(URL, "a")
    stage = await _stage(tmp_path, web, _config(url=""))
    web.shut()
    stage.world.say("olga", "dm:olga", f"importiere {URL} als touren")
    await web.begun.wait()
    await stage.stop()
    web.open.set()
    stage = await _stage(tmp_path, web, _config(url=""))
    assert await _titles(stage.app) == ["Session a"]
    said = [text.split("\n")[0] for text in _heard(stage)]
    assert said[1:] == ["Ich lese es und melde mich gleich.", f"Eine Session gelesen (csv) für {EVENT}."]
    await stage.stop()


async def test_what_somebody_wished_is_forgotten_with_them(tmp_path: Path, web: Web) -> None:
    stage = await _stage(tmp_path, web, _config(url=""))
    sources = SourceStore(stage.app.programme)
    async with stage.app.database.transaction() as tx:
        values = {"person": 5, "platform": PLATFORM, "direct": True, "language": "de", "name": "x"}
        await sources.wish(tx, url=URL, asked_at=stage.clock.now(), **values)
        assert await sources.wished_by(tx, 5) == [URL]
        await sources.merge(tx, 4, 5)
        assert (await sources.wished_by(tx, 4), await sources.wished_by(tx, 5)) == ([URL], [])
        await sources.forget(tx, 4)
        assert await sources.wishes(tx) == []
    await stage.stop()
