"""The door in: what was heard is handled once and in its order, or its sender and the organisers know."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.context import Context
from bot.core.feature import Feature, FormSpec
from bot.core.forms import Form, WordedErrors, WordedForm
from bot.core.message import Phrase, Plain, say
from bot.core.outgoing import ToPerson
from bot.core.signals import Address, ButtonPressed, FormSubmitted, Joined, OutageEnded, Who
from bot.errors import SaySo, StorageError
from tests.fakes.house import START, House, hears, out, there
from tests.fakes.platform import NAME

BROKEN = "That did not work, and it is my fault. The organisers know. Please try again later."


class Parrot:
    """Repeats what it joins in on, and fails as it is told."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.failing: dict[str, int] = {}

    async def joined(self, context: Context) -> None:
        """Somebody came in: the key of the signal is what is said."""
        key = context.signal.key
        self.heard.append(key)
        if self.failing.get(key, 0) > 0:
            self.failing[key] -= 1
            await context.reply(Plain(f"half of {key}"))
            raise RuntimeError(key)
        if key.startswith("refused"):
            await context.reply(Plain(f"half of {key}"))
            raise SaySo(say("refused-public-only"))
        await context.reply(Plain(key))

    async def fill(self, context: Context, subject: str) -> Form:
        """An empty form."""
        return Form("parrot", say("home-now"), (), subject)

    async def submit(self, context: Context, subject: str, values: Mapping[str, str]) -> Mapping[str, Phrase]:
        """Wants a word."""
        if not values.get("word"):
            return {"word": say("form-unclear")}
        await context.reply(Plain(values["word"]))
        return {}

    async def repeat(self, context: Context, value: str) -> None:
        """Opens the form on that subject."""
        await context.open_form(context, "parrot", value)

    def feature(self, folder: Path) -> Feature:
        """All of it."""
        return Feature(
            name="parrot",
            texts=folder,
            signals={"joined": self.joined},
            forms={"parrot": FormSpec(fill=self.fill, submit=self.submit)},
            buttons={"repeat": self.repeat},
        )


UNCLEAR = WordedErrors({"word": "That does not fit here. Type one of the numbers or answers."})


@pytest.fixture
def parrot() -> Parrot:
    """A feature that shows what is handled."""
    return Parrot()


@pytest.fixture
async def house(tmp_path: Path, parrot: Parrot) -> AsyncIterator[House]:
    """A running bot on a fake platform."""
    house = House(tmp_path, extra=[parrot.feature(tmp_path)])
    await house.start()
    yield house
    await house.kill()


def joins(key: str, conversation: str = "dm:mira", user: str = "mira") -> Joined:
    """Somebody came in."""
    about = hears(key, "", user=user)
    where = replace(about.where, conversation=conversation) if about.where else None
    return Joined(key=key, platform=NAME, at=START, who=about.who, where=where, direct=conversation[0] == "d")


def form(key: str, **values: str) -> FormSubmitted:
    """A form sent off."""
    return FormSubmitted(
        key=key, platform=NAME, at=START, who=Who(NAME, "mira", "Mira"), form="parrot", values=values
    )


async def test_a_repeated_key_is_nothing(house: House, parrot: Parrot) -> None:
    await house.app.inbox(joins("1"), joins("1"), joins("2"))
    await house.app.inbox(joins("1"))
    await asyncio.gather(*(house.app.inbox(joins(key)) for key in ("2", "3", "3")))
    await house.settle()
    await house.restart()
    await house.app.inbox(joins("2"), joins("4"))
    await house.settle()
    assert parrot.heard == ["1", "2", "3", "4"]
    assert house.world.standing("dm:mira") == ["1", "2", "3", "4"]


async def test_the_same_key_on_another_platform_is_another_signal(house: House, parrot: Parrot) -> None:
    await house.app.inbox(joins("1"), replace(joins("1"), platform="other"))
    await house.settle()
    assert parrot.heard == ["1", "1"]


async def test_each_conversation_keeps_its_order(house: House) -> None:
    await asyncio.gather(*(house.app.inbox(joins(f"{n}", f"#{n % 3}")) for n in range(12)))
    await house.settle()
    assert [house.world.standing(f"#{lane}") for lane in range(3)] == [
        [f"{n}" for n in range(12) if n % 3 == lane] for lane in range(3)
    ]


async def test_what_fails_twice_is_done_the_third_time_and_only_once(house: House, parrot: Parrot) -> None:
    parrot.failing["1"] = 2
    await house.app.inbox(joins("1"), joins("2"))
    await house.settle()
    assert [parrot.heard, house.world.standing("dm:mira")] == [["1", "1", "1", "2"], ["1", "2"]]


async def test_what_fails_three_times_is_set_aside_and_the_others_go_on(house: House, parrot: Parrot) -> None:
    await house.meet("olga")
    parrot.failing["1"] = 99
    await house.app.inbox(joins("1"), joins("2"), joins("3", "dm:tom", "tom"))
    await house.settle()
    assert parrot.heard.count("1") == 3
    assert house.world.standing("dm:mira") == [BROKEN, "2"]
    assert house.world.standing("dm:tom") == ["3"]
    assert house.world.standing("dm:olga") == [
        "I could not handle something (joined, no. 1) and put it aside after three tries. "
        "The person knows that it did not work. The cause is in the log."
    ]
    await house.restart()
    await house.app.inbox(joins("1"))
    await house.settle()
    assert [parrot.heard.count("1"), len(house.world.posts)] == [3, 4]


async def test_a_refusal_is_said_and_changes_nothing(house: House, parrot: Parrot) -> None:
    await house.app.inbox(joins("refused 1"), joins("2"))
    await house.settle()
    assert house.world.standing("dm:mira") == [
        "That works in a channel only, not in a direct conversation.",
        "2",
    ]
    assert parrot.heard == ["refused 1", "2"]


async def test_what_nobody_listens_to_is_nothing(house: House) -> None:
    await house.app.inbox(OutageEnded(key="1", platform=NAME, at=START, since=START))
    await house.app.inbox()
    await house.settle()
    assert house.world.posts == []


@pytest.mark.parametrize("gates", range(1, 9))
async def test_what_was_stored_survives_a_power_cut_at_any_moment(
    house: House, parrot: Parrot, gates: int
) -> None:
    house.power.cut_after(gates)
    handing = asyncio.create_task(house.app.inbox(joins("1"), joins("2")))
    await house.power.cut.wait()
    acknowledged = handing.done() and handing.exception() is None
    await house.kill()
    await house.start()
    if not acknowledged:
        await house.app.inbox(joins("1"), joins("2"))
    await house.settle()
    assert house.world.standing("dm:mira") == ["1", "2"]


async def test_one_who_stops_takes_in_no_more(house: House) -> None:
    await house.app.inbox.stop()
    with pytest.raises(StorageError):
        await house.app.inbox(joins("1"))


async def test_a_form_gets_its_field_errors_at_once(house: House) -> None:
    assert await house.app.inbox.ask(form("1")) == UNCLEAR
    assert await house.app.inbox.ask(form("2", word="hello")) is None
    await house.settle()
    assert house.world.standing("dm:mira") == ["hello"]


def presses(key: str, trigger: str | None = "t1") -> ButtonPressed:
    """Mira presses the button that opens the form."""
    return ButtonPressed(
        key=key,
        platform=NAME,
        at=START,
        who=Who(NAME, "mira", "Mira"),
        where=Address(NAME, "dm:mira"),
        direct=True,
        trigger=trigger,
        message="1",
        action="repeat",
        value="7",
    )


async def test_a_form_is_opened_in_the_persons_language_where_somebody_waits_for_it(house: House) -> None:
    assert await house.app.inbox.ask(presses("1")) == WordedForm("parrot", "Now", (), "7")
    await house.settle()
    assert house.world.standing("dm:mira") == []


async def test_wrong_values_that_nobody_waits_for_are_not_lost(house: House) -> None:
    await house.app.inbox(form("1"))
    await house.settle()
    assert house.world.standing("dm:mira") == [
        "That took too long, and something did not fit yet. Nothing was saved; please open the form again."
    ]


async def test_a_form_sent_off_twice_is_taken_once(house: House) -> None:
    answers = [await house.app.inbox.ask(form("1", word="hello")) for _ in range(2)]
    await house.settle()
    assert [answers, house.world.standing("dm:mira")] == [[None, None], ["hello"]]


async def test_a_form_sent_off_twice_at_once_is_answered_twice(house: House) -> None:
    answers = await asyncio.gather(*(house.app.inbox.ask(form("1")) for _ in range(2)))
    assert answers == [UNCLEAR] * 2


async def test_a_form_that_breaks_is_answered_and_apologised_for(house: House, parrot: Parrot) -> None:
    async def broken(context: Context, subject: str, values: Mapping[str, str]) -> Mapping[str, Phrase]:
        raise RuntimeError

    parrot.submit = broken  # type: ignore[method-assign]
    await house.stop()
    house.extra = [parrot.feature(house.folder)]
    await house.start()
    assert await house.app.inbox.ask(form("1", word="hello")) is None
    await house.settle()
    assert house.world.standing("dm:mira") == [BROKEN]


@pytest.mark.parametrize("text", ["half a character: \ud83d", "null \x00 here", "\u202e turned", "\uffff"])
async def test_no_text_stops_the_others(house: House, text: str) -> None:
    first, second = hears("1", text), joins("2")
    async with asyncio.timeout(5):
        for signal in (first, second):
            try:
                await house.app.inbox(signal)
            except StorageError:
                assert signal == first
        await house.settle()
    assert house.world.standing("dm:mira")[-1] == "2"


@pytest.mark.parametrize("name", ["half a character: \ud83d", "null \x00 here"])
async def test_no_name_stops_the_others(house: House, name: str) -> None:
    first = replace(joins("1", "dm:tom", "tom"), who=Who(NAME, "tom", name))
    async with asyncio.timeout(5):
        for signal in (first, joins("2")):
            try:
                await house.app.inbox(signal)
            except StorageError:
                assert signal == first
        await house.settle()
    assert house.world.standing("dm:mira") == ["2"]


async def test_what_is_said_may_be_corrected_and_taken_back_by_the_outbox(house: House) -> None:
    mira = await house.meet("mira")
    await house.app.inbox(joins("1"))
    await house.settle()
    await house.send(out("2", ToPerson(mira)))
    await house.withdraw(f"answer:{NAME}:1:0")
    assert house.world.standing("dm:mira") == ["2"]


async def test_what_was_taken_in_of_a_conversation_can_be_looked_up(house: House) -> None:
    asked = [hears("1", "a"), hears("3", "b", conversation="#a"), hears("2", "c", conversation="#a")]
    await house.app.inbox(*asked, hears("4", "d", conversation="#ab"), joins("5", "#a"))
    await house.settle()
    found = await house.app.inbox.taken(there("#a"), "2")
    assert [(one.key, one.kind, one.message) for one in found] == [
        ("3", "message", "3"),
        ("2", "message", "2"),
    ]
    assert [one.message for one in await house.app.inbox.taken(there("#a"), "3")] == ["3"]
