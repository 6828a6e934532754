"""A report reaches the organisers with where it is, and the reporter has a thank-you; nobody else sees it."""

from dataclasses import replace

import pytest

from bot.core.signals import Address, ButtonPressed, MessageSaid, ShortcutUsed, Who
from bot.demo.event import assign
from bot.demo.stage import Stage
from tests.fakes.house import START, House, hears, there
from tests.fakes.platform import NAME
from tests.storage.rows import all_rows
from tests.talk import Talk

THANKS = (
    "Thank you. The organisers know, and nobody else does. If it is urgent, or you do not feel safe, please "
    "talk to one of them right away."
)
DANKE = (
    "Danke. Das Orga-Team weiß Bescheid, und sonst niemand. Wenn es eilt oder du dich nicht sicher fühlst, "
    "sprich bitte gleich jemanden vom Team an."
)


async def test_a_message_is_reported_in_its_thread(chat: Talk, stage: Stage) -> None:
    await assign(stage.app, "#orga", "organisers")
    rude = await chat("tom", "Rude words.", where="#general", says=[])
    await chat("mira", "@stammtisch melde das", where="#general", thread=rude, says=None)
    shown = [(one.conversation, one.thread, one.text) for one in stage.world.messages.values()][-2:]
    assert sorted(shown) == [
        ("#orga", None, "@Mira meldet etwas.\n\nEine Nachricht in #general:"),
        ("dm:mira", None, DANKE),
    ]
    assert not any("Rude words" in said for _, _, said in shown)


async def test_a_person_is_reported_in_ones_own_words(chat: Talk, stage: Stage) -> None:
    nobody = "Ich kenne noch niemanden vom Orga-Team, dem ich das sagen könnte. Sprich sie bitte selbst an."
    await chat("mira", "melde @tom: er beleidigt Leute", says=[nobody])
    await chat("olga", "hilfe", says=None)
    await chat("mira", "melde @tom: er beleidigt Leute", says=[DANKE])
    await chat.hears("olga", ["@Mira meldet etwas.\n\n> @tom: er beleidigt Leute"])
    example = (
        "Was denn? Schreib melde das im Thread der Nachricht oder als Antwort darauf, oder melde @tom: was "
        "los ist."
    )
    await chat("mira", "melde das", says=[example])
    rows = await all_rows(stage.app.database)
    assert [(row["person"], row["act"]) for row in rows["audit"]] == [(2, "reported something")]


async def test_melde_mich_an_is_no_report(chat: Talk) -> None:
    assert DANKE not in await chat.asks("mira", "melde mich an für #3")


@pytest.fixture
async def house(tmp_path):  # type: ignore[no-untyped-def]
    """A bot on a platform with links and menus."""
    house = House(tmp_path)
    await house.start()
    yield house
    await house.stop()


def _chosen(key: str) -> ShortcutUsed:
    return ShortcutUsed(
        key=key,
        platform=NAME,
        at=START,
        who=Who(NAME, "mira", "Mira", "en"),
        name="moderation-report",
        message="17",
        text="Rude words.",
        author=Who(NAME, "tom", "Tom"),
        beside=Address(NAME, "#general"),
    )


async def test_the_menu_reports_any_message_once_and_its_author_can_be_muted(house: House) -> None:
    await house.meet("olga")
    await house.app.inbox(_chosen("1"))
    await house.app.inbox(_chosen("2"))
    await house.settle()
    [told] = house.world.standing("dm:olga")
    assert told.startswith(
        "@mira reports something.\nA message: https://fake.example.org/general/17\nIt is about Tom (tom)."
    )
    assert "Rude words" not in told
    assert house.world.standing("dm:mira") == [THANKS, THANKS]
    for user in ("mira", "olga"):
        await house.app.inbox(_press(user))
    await house.settle()
    rows = await all_rows(house.app.database)
    assert len(rows["mute"]) == 1
    assert [row["act"] for row in rows["audit"]][2:4] == [
        "refused moderation-mute-an-hour",
        "moderation-mute-an-hour",
    ]


async def test_an_answer_to_a_message_reports_it(house: House) -> None:
    await house.meet("olga")
    said: MessageSaid = hears("1", "report this", conversation="#general")
    await house.app.inbox(replace(said, reply_to="16"))
    await house.settle()
    assert house.world.standing("dm:olga") == [
        "@mira reports something.\nA message: https://fake.example.org/general/16"
    ]
    assert house.world.standing("#general") == []


def _press(user: str) -> ButtonPressed:
    return ButtonPressed(
        key=f"press:{user}",
        platform=NAME,
        at=START,
        who=Who(NAME, user, user.capitalize()),
        where=there(f"dm:{user}"),
        direct=True,
        message="1",
        action="moderation-mute-an-hour",
        value=f"{NAME}:tom",
    )
