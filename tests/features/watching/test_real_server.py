"""Watching a real server: what it answers, from good to garbage, and the way back."""

from datetime import timedelta
from pathlib import Path

from bot.adapters.web.fetch import WebFetch
from bot.core.clock import HandClock
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import Stage, set_stage
from bot.features.programme.watching.store import Source, SourceStore
from tests.features.watching.web import Answer, Server, table

EVENT = "coworking-konferenz-2011"
GOOD = table("a", "b").decode()
HOUR = timedelta(hours=1)


async def _stage(folder: Path) -> Stage:
    return await set_stage(folder, demo_config(), HandClock(OPENING), dict(PLAYERS), fetch=WebFetch())


async def _import(stage: Stage, url: str) -> list[str]:
    before = len(stage.world.in_conversation("dm:olga"))
    stage.world.say("olga", "dm:olga", f"importiere {url} als touren")
    await stage.settle()
    return [one.text for one in stage.world.in_conversation("dm:olga")[before + 1 :]]


async def _source(stage: Stage) -> Source | None:
    async with stage.app.database.reading() as tx:
        return await SourceStore(stage.app.programme).find(tx, EVENT, "touren")


async def _titles(stage: Stage) -> list[str]:
    async with stage.app.database.reading() as tx:
        found = await stage.app.programme.sessions(tx)
    return [one.title for one in found if one.source == "touren" and not one.cancelled]


async def _look(stage: Stage) -> Source:
    """Go to the next look."""
    source = await _source(stage)
    assert source
    assert source.due
    await stage.move_to(source.due)
    after = await _source(stage)
    assert after
    assert after.last_tried == source.due
    return after


async def test_it_is_asked_only_for_what_is_new(tmp_path: Path) -> None:
    async with Server([GOOD, "304"]) as server:
        stage = await _stage(tmp_path)
        await _import(stage, server.url)
        for _ in range(3):
            source = await _look(stage)
            assert (source.failures, source.last_good) == (0, source.last_tried)
        assert server.conditions == [None, '"1"', '"1"', '"1"']
        assert await _titles(stage) == ["Session a", "Session b"]
        await stage.stop()


async def test_whatever_it_answers_the_programme_stays_and_it_comes_back(tmp_path: Path) -> None:
    answers = [
        GOOD,
        Answer(500),
        Answer(429, headers={"Retry-After": "7200"}),
        "cut",
        Answer(body=b"<html>Wartung</html>", kind="text/html"),
        Answer(body=b"\x00\xff\xfe\x00garbage", kind="application/json"),
        Answer(),
        Answer(404),
        Answer(302, headers={"Location": "ftp://nowhere"}),
        Answer(302, headers={"Location": "/elsewhere.csv"}),
    ]
    async with Server(answers) as server:
        stage = await _stage(tmp_path)
        await _import(stage, server.url)
        reasons = []
        for count in range(1, 9):
            source = await _look(stage)
            assert await _titles(stage) == ["Session a", "Session b"]
            assert source.failures == count
            assert source.reason
            reasons.append(source.reason.key)
            assert source.due
            assert source.last_tried
            assert (source.due - source.last_tried >= 2 * HOUR) is (count == 2)
        assert reasons == [
            "sources-status",
            "sources-status",
            "sources-away",
            "fetch-type",
            "import-unknown",
            "import-empty",
            "fetch-status",
            "fetch-address",
        ]
        source = await _look(stage)
        assert (source.failures, source.reason, source.last_good) == (0, None, source.last_tried)
        await stage.stop()


async def test_it_is_followed_to_where_it_moved(tmp_path: Path) -> None:
    async with Server([Answer(302, headers={"Location": "/elsewhere.csv"})]) as server:
        stage = await _stage(tmp_path)
        said = await _import(stage, server.url)
        assert said[1].split("\n")[0] == f"2 Sessions gelesen (csv) für {EVENT}."
        source = await _look(stage)
        assert source.failures == 0
        await stage.stop()


async def test_nobody_there_is_one_sentence(tmp_path: Path) -> None:
    async with Server([GOOD]) as server:
        url = server.url
    stage = await _stage(tmp_path)
    said = await _import(stage, url)
    assert said == [
        "Ich lese es und melde mich gleich.",
        "Das hat nicht geklappt, am Programm hat sich nichts geändert.\n\nDer Server antwortet gerade nicht.",
    ]
    assert await _source(stage) is None
    await stage.stop()
