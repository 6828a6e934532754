"""Organisers appoint others in chat, by the account and never by a name."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.config import Organisers
from bot.core.clock import HandClock
from bot.core.message import Plain, message
from bot.core.signals import Address, MessageSaid, Who
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import Stage, set_stage
from bot.features.roles.audience import OrganisersAudience
from bot.features.roles.store import RoleStore
from tests.conftest import platform_of
from tests.storage.rows import all_rows
from tests.talk import Talk

REFUSED = "Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."
LISTED = "Das Orga-Team:\n- terminal: Olga (olga) · steht in der Konfiguration"


async def acts(stage: Stage) -> list[tuple[int, str, str]]:
    """What was written down: who, what, about what."""
    rows: Mapping[str, list[dict[str, Any]]] = await all_rows(stage.app.database)
    return [(row["person"], row["act"], row["subject"]) for row in rows.get("audit", [])]


async def test_who_is_appointed_can_do_what_organisers_do_until_it_is_taken(chat: Talk, stage: Stage) -> None:
    await chat("tom", "wer ist stumm", says=[REFUSED])
    await chat("olga", "mach @tom zum Organisator", says=["Tom (tom) gehört jetzt zum Orga-Team."])
    told = "Olga hat dich ins Orga-Team geholt. Mit hilfe siehst du, was du jetzt kannst."
    await chat.hears("tom", [told])
    both = f"{LISTED}\n- terminal: Tom (tom) · ernannt von Olga am 3. November 2011"
    await chat("tom", "orga-team", says=[both])
    await chat("olga", "nimm @tom die Rolle", says=["Tom (tom) gehört nicht mehr zum Orga-Team."])
    await chat.hears("tom", ["Olga hat dich aus dem Orga-Team genommen."])
    await chat("tom", "wer ist stumm", says=[REFUSED])
    await chat("olga", "orga-team", says=[LISTED])
    assert await acts(stage) == [
        (3, "refused moderation-muted", ""),
        (5, "roles-appoint", ""),
        (5, "appointed an organiser", "person 3"),
        (3, "roles-list", ""),
        (5, "roles-take", ""),
        (5, "took an organiser's role", "person 3"),
        (3, "refused moderation-muted", ""),
        (5, "roles-list", ""),
    ]


async def test_nobody_appoints_themselves(chat: Talk, stage: Stage) -> None:
    await chat("tom", "mach @tom zum Organisator", says=[REFUSED])
    await chat(
        "tom",
        "make me an organiser",
        says=["Only the organisers can do that. Type help to see what you can do."],
    )
    assert (await all_rows(stage.app.database)).get("appointed", []) == []


async def test_a_name_alone_is_nobody(chat: Talk, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.people.meet(tx, Who("terminal", "impostor", "Lin Muster"), stage.clock.now())
    asked = (
        "So heißen kann jeder, darum brauche ich das Konto. lin muster nennt sich hier: impostor (Lin Muster). "
        "Erwähne die Person mit @, oder schreib ihr Konto statt des Namens."
    )
    await chat("olga", "mach lin muster zur Organisatorin", says=[asked])
    unknown = "Ich kenne hier niemanden namens nobody. Erwähne die Person mit @, oder schreib ihr Konto."
    await chat("olga", "mach @nobody zur Organisatorin", says=[unknown])
    assert (await all_rows(stage.app.database)).get("appointed", []) == []


async def test_what_was_said_before_changes_nothing(chat: Talk) -> None:
    await chat("olga", "mach @olga zur Organisatorin", says=["Olga (olga) gehört schon zum Orga-Team."])
    mine = "Olga (olga) steht in meiner Konfiguration. Das kann nur ändern, wer mich betreibt."
    await chat("olga", "nimm @olga die Rolle", says=[mine])
    await chat("olga", "nimm @tom die Rolle", says=["Tom (tom) gehört nicht zum Orga-Team."])
    await chat("olga", "make @tom an organiser", says=["Tom (tom) is an organiser now."])
    await chat("olga", "make @tom an organiser", says=["Tom (tom) is an organiser already."])
    await chat("olga", "entferne @tom aus dem Orga-Team", says=["Tom (tom) gehört nicht mehr zum Orga-Team."])
    await chat("olga", "ernenne wen", says=["Wen denn? Zum Beispiel: mach @olga zur Organisatorin."])


async def test_whom_the_platform_mentions_is_meant_even_if_never_heard(stage: Stage) -> None:
    await stage.app.inbox(_said(stage, "1", "make @Who Ever an organiser", mentions=("nova",)))
    await stage.app.inbox(_said(stage, "2", "make @A and @B an organiser", mentions=("a", "b")))
    await stage.settle()
    rows = await all_rows(stage.app.database)
    assert [row["user"] for row in rows["appointed"]] == ["nova"]
    shown = [(said.conversation, said.text) for said in stage.world.messages.values()]
    assert sorted(shown[-3:]) == [
        ("dm:nova", "Olga hat dich ins Orga-Team geholt. Mit hilfe siehst du, was du jetzt kannst."),
        ("dm:olga", "Please name exactly one person."),
        ("dm:olga", "nova is an organiser now."),
    ]


async def test_the_platform_makes_organisers_where_it_says_so(stage: Stage) -> None:
    strong = Who("terminal", "ada", "Ada", organises=True)
    await stage.app.inbox(_said(stage, "1", "organisers", who=strong))
    await stage.settle()
    assert list(stage.world.messages.values())[-1].text.startswith("The organisers:")
    await stage.app.inbox(_said(stage, "2", "organisers", who=Who("terminal", "ada", "Ada", organises=False)))
    await stage.settle()
    (named, *_) = list(stage.world.messages.values())[-1].text.splitlines()
    assert named == "I do not know any organiser yet."


async def test_reports_reach_all_organisers_wherever_their_role_comes_from(chat: Talk, stage: Stage) -> None:
    await chat("olga", "mach @tom zum Organisator", says=None)
    await stage.app.inbox(_said(stage, "1", "help", who=Who("terminal", "ada", "Ada", organises=True)))
    await stage.settle()
    people, identities = stage.app.people, ("terminal:olga",)
    async with stage.app.database.transaction() as tx:
        now = stage.clock.now()
        here = await OrganisersAudience(people, identities, ("terminal",)).members(tx, now)
        elsewhere = await OrganisersAudience(people, identities, ()).members(tx, now)
        names = await people.names(tx, here)
        await stage.app.outbox.tell_organisers(tx, "news", message(Plain("News.")))
    assert [names[one] for one in here] == ["Olga", "Tom", "Ada"]
    assert list(elsewhere) == list(here[:2])
    await stage.settle()
    reached = [one.conversation for one in stage.world.messages.values() if one.text == "News."]
    assert sorted(reached) == ["dm:olga", "dm:tom"]


async def test_a_role_is_shown_with_my_data_and_forgotten_with_me(chat: Talk, stage: Stage) -> None:
    await chat("olga", "mach @tom zum Organisator", says=None)
    await chat.reads("tom")
    assert "terminal: Tom (tom): im Orga-Team seit dem 3. November 2011" in await chat.asks(
        "tom", "meine daten"
    )
    await chat("tom", "vergiss mich", says=None)
    await chat("tom", "ja", says=None)
    assert (await all_rows(stage.app.database)).get("appointed", []) == []
    await chat("tom", "wer ist stumm", says=[REFUSED])


async def test_the_last_organiser_stays_one(tmp_path: Path) -> None:
    config = demo_config().model_copy(update={"organisers": Organisers()})
    stage = await set_stage(tmp_path, config, HandClock(OPENING), dict(PLAYERS))
    async with stage.app.database.transaction() as tx:
        await stage.app.people.meet(tx, Who("terminal", "olga", "Olga"), stage.clock.now())
        await RoleStore().appoint(tx, Who("terminal", "olga"), 0, stage.clock.now())
    chat = Talk(platform_of(stage))
    last = "Du bist die letzte Person im Orga-Team. Ernenne erst jemand anderes."
    await chat("olga", "nimm @olga die Rolle", says=[last])
    await chat("olga", "mach @tom zum Organisator", says=["Tom (tom) gehört jetzt zum Orga-Team."])
    await chat("olga", "nimm @olga die Rolle", says=["Olga (olga) gehört nicht mehr zum Orga-Team."])
    await chat("olga", "wer ist stumm", says=[REFUSED])
    await stage.stop()


def _said(
    stage: Stage,
    key: str,
    text: str,
    *,
    who: Who = Who("terminal", "olga", "Olga"),  # noqa: B008 (a value)
    mentions: tuple[str, ...] = (),
) -> MessageSaid:
    return MessageSaid(
        key=f"said:{key}",
        platform="terminal",
        at=stage.clock.now(),
        who=who,
        where=Address("terminal", f"dm:{who.user}"),
        direct=True,
        message=f"said:{key}",
        text=text,
        addressed=True,
        mentions=mentions,
    )
