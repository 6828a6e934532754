"""What somebody with matrix-js-sdk sees of the bot, told in three talks: in the open and, the same, encrypted."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.live.homeserver import Account
from tests.live.js_client import JsClient
from tests.live.matrix_people import MatrixPerson, until
from tests.live.matrix_platform import Town
from tests.live.run_process import bring_in, running, write_config

PROGRAMME = """\
Titel;Start;Ende;Raum;Wer
Begrüßung;2099-11-03 09:30;2099-11-03 10:00;Saal;Mira Beispiel
Datenschutz im Alltag;2099-11-03 10:15;2099-11-03 11:00;Werkstatt;Tom Fiction
"""
CARD = """\
Begrüßung · #1
- Tue 09:30–10:00
- Saal
- with Mira Beispiel
- {stars}

1️⃣ ⭐ Star: {call}star #1
2️⃣ 📅 Calendar: {call}calendar #1"""


@asynccontextmanager
async def bot_with_programme(town: Town, folder: Path) -> AsyncIterator[Account]:
    """`stammtisch run` with a programme that is still to come."""
    account = town.server.register(f"stammtisch-{next(town.bots)}")
    config = write_config(folder, town.server, account)
    await asyncio.to_thread(bring_in, config, PROGRAMME)
    with running(config, account):
        yield account


@dataclass(frozen=True, slots=True)
class Meeting:
    """A room where Ada is alone with the bot (`direct`), or with somebody else there."""

    ada: JsClient
    bot: Account
    room: str
    direct: bool

    @property
    def call(self) -> str:
        """What the bot is called with."""
        return "" if self.direct else "!stammtisch "


async def meet(
    ada: JsClient, bot: Account, others: MatrixPerson, *, direct: bool, encrypted: bool = False
) -> Meeting:
    """Return when all are there."""
    invited = [bot.user] if direct else [bot.user, others.user]
    room = await ada.open(*invited, direct=direct, encrypted=encrypted)
    if not direct:
        await others.join(room)

    async def is_there() -> bool:
        return bot.user in await ada.do("members", room=room)

    async def is_known() -> bool:
        return list((await ada.do("devices", user=bot.user)).values()) == [True]

    await until(is_there, "the bot accepts the invitation")
    if encrypted:
        await until(is_known, "the bot's device is known, and signed by its owner")
    return Meeting(ada, bot, room, direct)


async def answers_are_whole_and_in_their_place(here: Meeting) -> None:
    """Questions by prefix and by mention, and in a thread."""
    ada, bot, room, call = here.ada, here.bot, here.room, here.call
    asked = await ada.say(room, f"{call}hilfe")
    helped = await ada.answer(asked, bot.user)
    assert (helped.msgtype, helped.thread, helped.mentions) == ("m.notice", "" if here.direct else asked, [])
    directly = (
        "Ich kenne das Programm und erinnere dich an das, was du sehen willst. Frag einfach:",
        "- hilfe alles – alles, was ich verstehe",
    )
    among_others = (
        "Ich kenne das Programm und erinnere dich. Schreib mich hier mit Namen an (@…), zum Beispiel:",
        "Mehr zeige ich dir, wenn du mir direkt hilfe schreibst.",
    )
    lines = helped.body.splitlines()
    assert (lines[0], lines[-1]) == (directly if here.direct else among_others)
    asked = await ada.say(room, "Stammtisch, show #1", mentions=[bot.user])
    card = await ada.answer(asked, bot.user)
    assert (card.msgtype, card.thread, card.mentions) == ("m.notice", "" if here.direct else asked, [])
    assert card.body == CARD.format(stars="nobody has starred it yet", call=call)
    if not here.direct:
        within = await ada.say(room, "!stammtisch show #2", thread=asked)
        assert (await ada.answer(within, bot.user)).thread == asked


async def a_reaction_is_a_star_or_a_button(here: Meeting) -> None:
    """Both answered in private, and the card kept up to date."""
    ada, bot, room, call = here.ada, here.bot, here.room, here.call
    card = await ada.answer(await ada.say(room, "Stammtisch, show #1", mentions=[bot.user]), bot.user)
    for emoji, answer in [
        ("⭐", "Starred: “Begrüßung”, Tue 09:30–10:00 (#1). I will remind you 10 minutes before."),
        ("1️⃣", "You have already starred “Begrüßung” (#1)."),
    ]:
        await ada.react(room, card.id, emoji)
        told = await ada.says(bot.user, answer)
        assert (told.room == room, told.thread) == (here.direct, "")
    await ada.becomes(card.id, body=CARD.format(stars="one person has starred it", call=call), edited=True)


async def an_edit_changes_the_answer_and_a_deletion_takes_it_back(here: Meeting) -> None:
    """As far as the client is concerned."""
    ada, bot, room, call = here.ada, here.bot, here.room, here.call
    asked = await ada.say(room, f"{call}when is Begrüßung?")
    answer = await ada.answer(asked, bot.user)
    assert answer.body == "“Begrüßung” is Tue 09:30–10:00:\n- Saal · Mira Beispiel · #1"
    await ada.say(room, f"{call}when is Datenschutz?", edits=asked)
    changed = "“Datenschutz im Alltag” is Tue 10:15–11:00:\n- Werkstatt · Tom Fiction · #2"
    await ada.becomes(answer.id, body=changed, edited=True)
    await ada.redact(room, asked)
    await ada.becomes(answer.id, body="", redacted=True)
