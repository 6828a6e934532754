"""What counts whoever did it, what needs a role, and what a message shows after it was changed."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import NoResultFound

from bot.core.context import Context
from bot.core.feature import Feature
from bot.core.message import About, Message, Plain, message
from bot.core.outgoing import CardRef, Outgoing, Priority, ToPerson, Variant
from bot.core.ports import Limit, Tx
from bot.core.roles import Role
from bot.core.signals import Address, AnySignal, ButtonPressed, MessageDeleted, OutageEnded, Who
from bot.delivery.pace import Pace
from bot.errors import Gone
from bot.storage.notes import what_is_shown
from bot.storage.tables import audit
from tests.fakes.house import START, House, hears
from tests.fakes.platform import NAME

ROOM = Address(NAME, "#a")


class BadCard:
    """A card whose feature cannot find what it shows."""

    kind = "bad"

    async def message(self, tx: Tx, id: int, now: datetime) -> Message | None:
        """Fails the way the database's own helpers fail."""
        raise NoResultFound


class Listening:
    """A feature that hears news and has a button for organisers."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    async def outage(self, tx: Tx, signal: AnySignal) -> None:
        """Remember it."""
        self.heard.append(signal.kind)

    async def broadcast(self, context: Context, value: str) -> None:
        """What only organisers may do."""
        self.heard.append(f"broadcast {value}")

    def feature(self, folder: Path) -> Feature:
        """All of it."""
        return Feature(
            name="listening",
            texts=folder,
            news={"outage ended": self.outage},
            buttons={"broadcast": self.broadcast},
            roles={"broadcast": Role.ORGANISER},
            cards=(BadCard(),),
        )


@pytest.fixture
def listening() -> Listening:
    """What was heard."""
    return Listening()


@pytest.fixture
async def house(tmp_path: Path, listening: Listening) -> AsyncIterator[House]:
    """A running bot on a fake platform."""
    house = House(tmp_path, extra=[listening.feature(tmp_path)])
    await house.start()
    yield house
    await house.stop()


def _post(key: str, text: str, **values: object) -> Outgoing:
    whole = {"to": ROOM, "variants": (Variant(message(Plain(text))),)} | values
    return Outgoing(key=key, **whole)  # type: ignore[arg-type]


@pytest.mark.parametrize("who", [None, Who(NAME, "moderator", "Mo")])
async def test_a_deletion_takes_the_answer_back_whoever_made_it(house: House, who: Who | None) -> None:
    asked = hears("1", "hello")
    await house.app.inbox(asked)
    await house.settle()
    assert asked.where
    place = asked.where.conversation
    assert len(house.world.standing(place)) == 1
    gone = MessageDeleted(
        key="2",
        platform=NAME,
        at=START,
        who=who,
        where=asked.where,
        direct=asked.direct,
        message=asked.message,
    )
    await house.app.inbox(gone)
    await house.settle()
    assert house.world.standing(place) == []


async def test_news_that_comes_from_nobody_reaches_features(house: House, listening: Listening) -> None:
    await house.app.inbox(OutageEnded(key="1", platform=NAME, at=START, since=START))
    await house.settle()
    assert listening.heard == ["outage ended"]


async def test_a_button_for_organisers_is_for_organisers(house: House, listening: Listening) -> None:
    def presses(key: str, user: str) -> ButtonPressed:
        return ButtonPressed(
            key=key,
            platform=NAME,
            at=START,
            who=Who(NAME, user, user),
            where=Address(NAME, f"dm:{user}"),
            direct=True,
            message="1",
            action="broadcast",
            value=user,
        )

    await house.app.inbox(presses("1", "mira"), presses("2", "olga"))
    await house.settle()
    assert listening.heard == ["broadcast olga"]
    async with house.app.database.reading() as tx:
        acts = (await tx.execute(select(audit.c.act).order_by(audit.c.id))).scalars().all()
    assert sorted(acts) == ["broadcast", "refused broadcast"]


async def test_a_message_shows_what_it_shows_now(house: House) -> None:
    for number in (1, 2):
        shows = replace(message(Plain(f"s{number}")), about=(About("session", number),))
        await house.send(_post(f"k{number}", "", variants=(Variant(shows),), slot="card"))
    async with house.app.database.reading() as tx:
        assert await what_is_shown(tx, ROOM, "0") == (About("session", 2),)
    await house.withdraw("k1")
    async with house.app.database.reading() as tx:
        assert await what_is_shown(tx, ROOM, "0") == ()


async def test_what_is_withdrawn_is_withdrawn_in_all_its_versions(house: House) -> None:
    later = START + timedelta(minutes=1)
    await house.put(_post("k1", "one", slot="card", due=later), _post("k2", "two", slot="card", due=later))
    await house.withdraw("k1")
    await house.move(timedelta(minutes=2))
    assert house.world.posts == []


async def test_a_post_with_a_target_hangs_under_it(house: House) -> None:
    [root] = await house.send(_post("root", "root"))
    await house.send(_post("reply", "reply", target=root))
    assert [(post.text, post.thread) for post in house.world.posts] == [("root", None), ("reply", "0")]


async def test_a_direct_conversation_that_is_gone_is_opened_anew(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    mira = await house.meet("mira")
    await house.send(_post("k1", "one", to=ToPerson(mira)))

    async def another(user: str) -> str:
        return f"new:{user}"

    house.adapter.broken["dm:mira"] = Gone("left")
    monkeypatch.setattr(house.adapter, "open_direct", another)
    await house.send(_post("k2", "two", to=ToPerson(mira)))
    await house.send(_post("k3", "three", to=ToPerson(mira)))
    assert [house.world.standing(place) for place in ("dm:mira", "new:mira")] == [["one"], ["two", "three"]]


async def test_a_card_that_finds_nothing_holds_nobody_up(house: House) -> None:
    await house.send(
        _post("bad", "", variants=(), card=CardRef("bad", 1)), _post("good", "good", to=Address(NAME, "#b"))
    )
    assert house.world.standing("#b") == ["good"]


def test_a_limit_learnt_anew_does_not_fill_the_bucket() -> None:
    pace = Pace()
    for _ in range(10):
        assert pace.take(NAME, [Limit("all", 1, 10)], Priority.ANSWER, START) is None
    assert pace.take(NAME, [Limit("all", 0.5, 5)], Priority.ANSWER, START) == START + timedelta(seconds=2)


def test_a_limit_that_was_hit_pauses_what_counts_against_it_alone() -> None:
    pace = Pace()
    until = START + timedelta(seconds=30)
    pace.pause(NAME, until, "posts")
    assert pace.take(NAME, [Limit("posts", 1, 10)], Priority.ANSWER, START) == until
    assert pace.take(NAME, [Limit("edits", 1, 10)], Priority.ANSWER, START) is None
