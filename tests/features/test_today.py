"""What goes out until midnight: told to organisers beforehand, and nothing is written or sent by asking."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from bot.core.planned import Batch
from bot.core.texts import Reader, Texts
from bot.demo.stage import Stage
from bot.features.desk import today
from bot.features.desk.rehearsing import KINDS
from bot.features.desk.today import LINES_AT_MOST, Ahead, Today, from_text, merged, midnight, to_text, told
from bot.storage.database import Database
from bot.storage.tables import metadata, outbox
from tests.fakes.platform import text_of
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

BERLIN = ZoneInfo("Europe/Berlin")
NINE = datetime(2011, 11, 3, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
ASKING = {"inbox", "outbox", "audit", "identity", "adapter_state", "job"}
"""What any question is written down in, and when somebody was heard."""

batches = st.lists(
    st.builds(
        Batch,
        at=st.integers(0, 900).map(lambda seconds: NINE + timedelta(seconds=seconds * 60)),
        kind=st.sampled_from(["reminders", "personal", "posts"]),
        persons=st.lists(st.integers(1, 9), max_size=4).map(tuple),
        places=st.integers(0, 2),
    ),
    max_size=60,
)


@given(batches)
def test_merging_loses_nobody_and_keeps_the_order(found: list[Batch]) -> None:
    lines = merged(found, BERLIN)
    assert [one.at for one in lines] == sorted(one.at for one in lines)
    for kind in ("reminders", "personal", "posts"):
        before = [one for one in found if one.kind == kind]
        after = [one for one in lines if one.kind == kind]
        assert sorted(who for one in after for who in one.persons) == sorted(
            who for one in before for who in one.persons
        )
        assert sum(one.places for one in after) == sum(one.places for one in before)
    assert len(lines) <= max(LINES_AT_MOST, 3 * 16)


def test_batches_are_told_with_how_long_they_take() -> None:
    ahead = [
        Ahead(Batch(at=NINE, kind="reminders", persons=tuple(range(340))), 6 * MINUTE),
        Ahead(Batch(at=NINE, kind="posts", places=2)),
        Ahead(Batch(at=NINE + 5 * MINUTE, kind="personal", persons=(1, 1, 2)), timedelta(seconds=3)),
        Ahead(Batch(at=NINE + 30 * MINUTE, kind="rounds")),
    ]
    worded = Texts([Path(today.__file__).parent / "texts"]).word(
        told(ahead, "Europe/Berlin"), Reader("en", NINE, {})
    )
    assert text_of(worded).splitlines() == [
        "Until midnight there goes out, as things stand now:",
        "09:00 · reminders, 340 people, takes about 6 minutes (until 09:06)",
        "09:00 · announcements of sessions, in 2 conversations",
        "09:05 · people's own reminders, 2 people, 3 messages",
        "09:30 · a round of introductions, to whoever agreed",
        "345 messages in all. What comes up until then is not in it.",
    ]


@given(batches)
def test_what_is_kept_for_a_moment_is_the_same_again(found: list[Batch]) -> None:
    ahead = [Ahead(one, MINUTE if one.persons else None) for one in found]
    assert from_text(to_text(ahead)) == ahead


def test_midnight_is_the_communitys() -> None:
    assert midnight(datetime(2011, 11, 3, 23, 30, tzinfo=UTC), "Europe/Berlin") == datetime(
        2011, 11, 5, tzinfo=BERLIN
    )


async def _rows(database: Database) -> dict[str, list[tuple[object, ...]]]:
    async with database.reading() as tx:
        return {
            table.name: [tuple(row) for row in (await tx.execute(select(table))).all()]
            for table in metadata.sorted_tables
            if table.name not in ASKING
        }


async def test_what_is_told_comes_and_asking_changes_nothing(talk: Talk, stage: Stage) -> None:
    await talk("mira", "merk #5", says=None)
    await talk("tom", "star #5", says=None)
    await talk("tom", "star #22", says=None)
    await talk("tom", "outlook 20:00", says=None)
    await talk("mira", "erinnere mich um 15 Uhr an Kuchen", says=None)
    plan = (
        "Bis Mitternacht geht raus, so wie es jetzt steht:\n"
        "- 09:50 · Erinnerungen, eine Person\n"
        "- 11:05 · Erinnerungen, 2 Leute\n"
        "- 13:00 · Erinnerungen, eine Person\n"
        "- 13:15 · Erinnerungen, eine Person\n"
        "- 15:00 · eigene Erinnerungen der Leute, eine Person\n"
        "- 16:15 · Erinnerungen, eine Person\n"
        "- 20:00 · Nachrichten am Abend, eine Person\n\n"
        "Zusammen 8 Nachrichten. Was bis dahin dazukommt, ist nicht dabei."
    )
    await talk("olga", "was geht heute raus", says=[plan])
    before = await _rows(stage.app.database)
    await talk("olga", "versand", says=[plan])
    assert await _rows(stage.app.database) == before
    refused = "Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."
    await talk("mira", "was geht heute raus", says=[refused])


async def test_an_announcement_that_waits_for_its_time_is_told_of(talk: Talk) -> None:
    for who in ("mira", "tom"):
        await talk(who, "star #22", says=None)
    await talk("olga", "sprache deutsch", says=None)
    await talk("olga", "an alle mit #22 gemerkt: Bringt Tassen mit.", says=None)
    await talk("olga", "um 12:30 senden", says=None)
    plan = (
        "Bis Mitternacht geht raus, so wie es jetzt steht:\n"
        "- 09:50 · Erinnerungen, eine Person\n"
        "- 12:30 · Ankündigungen vom Orga-Team, 2 Leute\n"
        "- 13:00 · Erinnerungen, eine Person\n"
        "- 13:15 · Erinnerungen, eine Person\n"
        "- 16:15 · Erinnerungen, eine Person\n\n"
        "Zusammen 6 Nachrichten. Was bis dahin dazukommt, ist nicht dabei."
    )
    await talk("olga", "versand", says=[plan])


async def test_what_is_told_is_what_comes(talk: Talk, stage: Stage) -> None:
    for who, said in (
        ("mira", "merk #5"),
        ("tom", "star #5"),
        ("tom", "star #22"),
        ("tom", "outlook 20:00"),
        ("lin", "star #20"),
        ("mira", "erinnere mich um 15 Uhr an Kuchen"),
        ("olga", "kapazität #10 20"),
        ("mira", "dabei #10"),
    ):
        await talk(who, said, says=None)
    await talk("olga", "@stammtisch kündige Raum Saal hier an", where="#general", says=None)
    now, until = stage.clock.now(), midnight(stage.clock.now(), "Europe/Berlin")
    today_ = Today(lambda: stage.app.planned, lambda: stage.app.forecast, stage.app.outbox, "Europe/Berlin")
    async with stage.app.database.reading() as tx:
        ahead = [one.batch for one in await today_.ahead(tx, now)]
    planned = Counter({(f"{one.at:%H:%M}", one.kind): len(one.persons) + one.places for one in ahead})
    await stage.move_to(until)
    async with stage.app.database.reading() as tx:
        posts = select(outbox).where(
            outbox.c.operation == "post", outbox.c.state == "sent", outbox.c.ended_at >= now
        )
        rows = (await tx.execute(posts)).all()
    came = Counter(
        (f"{row.ended_at:%H:%M}", KINDS[row.key.partition(":")[0]])
        for row in rows
        if not row.key.startswith("answer:")
    )
    assert came == planned
    assert {kind for _, kind in planned} == {"reminders", "outlooks", "personal", "lists", "posts"}


async def test_rounds_and_what_follows_from_them_are_told(talk: Talk) -> None:
    for who, said in (
        ("mira", "mein profil: ich baue Karten in Rust, suche eine Designerin; Deutsch"),
        ("mira", "stell mich vor"),
        ("tom", "my profile: I design maps, look for Rust; German"),
        ("tom", "introduce me"),
        ("olga", "Runde jetzt"),
        ("olga", "Runde jeden Tag um 12:30"),
    ):
        await talk(who, said, says=None)
    plan = (await talk.asks("olga", "versand")).splitlines()
    assert [line for line in plan if "Vorstellung" in line or "Kennenlern" in line] == [
        "- 12:00 · Vorstellungen, 2 Leute",
        "- 12:30 · eine Kennenlernrunde, an alle, die zugestimmt haben",
    ]


async def test_what_is_on_today_is_still_a_question(talk: Talk) -> None:
    for question in ("heute", "was läuft heute", "was geht heute", "today", "what goes on today"):
        assert (await talk.asks("olga", question)).startswith(("Dann laufen 20 Sessions", "20 sessions"))
