"""The adapter on a real homeserver: what the small one of the other tests only pretends to do."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from urllib.parse import quote

import pytest
from aiohttp import ClientSession

from bot.adapters.matrix.adapter import MatrixAdapter
from bot.adapters.matrix.settings import InvitePolicy, MatrixSettings
from bot.core.clock import SystemClock
from bot.core.message import Worded, WordedAttachment
from bot.core.outgoing import Operation
from bot.core.signals import Address, ConversationChanged, MessageSaid, ReactionAdded, ReactionRemoved
from bot.errors import Gone, TryLater
from tests.adapters.matrix.resident import QUICK, Kept, delivery
from tests.filer import CALENDAR
from tests.live.homeserver import NAME, Account, Homeserver, running_homeserver
from tests.live.matrix_people import MatrixPerson, until

pytestmark = pytest.mark.live


@dataclass(slots=True)
class Place:
    """A homeserver with two people and the bot in a room."""

    server: Homeserver
    mira: MatrixPerson
    tom: MatrixPerson
    bot: Account
    room: str

    @asynccontextmanager
    async def living(self, kept: Kept, **more: Any) -> AsyncIterator[MatrixAdapter]:
        """The adapter, in the room, and in the end stopped."""
        values: dict[str, Any] = {"access_token": self.bot.token, "rooms": {"general": self.room}, **more}
        settings = MatrixSettings(
            homeserver=self.server.url,
            user_id=self.bot.user,
            invites=InvitePolicy((f"@mira:{NAME}",)),
            **values,
        )
        adapter = MatrixAdapter(settings, SystemClock(), Random(1), QUICK)
        await adapter.start(kept, kept)
        try:
            await adapter.connected()
            yield adapter
        finally:
            await adapter.stop_listening()
            await adapter.close()


@asynccontextmanager
async def place(*, limits: Any = "lifted") -> AsyncIterator[Place]:
    with running_homeserver(limits) as server:
        async with ClientSession() as http:
            mira, tom = (MatrixPerson(http, server.url, server.register(name)) for name in ("mira", "tom"))
            room = await mira.open_room()
            await tom.join(room)
            yield Place(server, mira, tom, server.register("stammtisch"), room)


async def test_a_gap_is_read_back_exactly() -> None:
    kept = Kept()
    async with place() as here:
        await here.mira.say(here.room, "before the bot came")
        async with here.living(kept) as adapter:
            await adapter.heard(await here.mira.say(here.room, "first"))
        said = [f"hello {number}" for number in range(230)]
        for text in said:
            last = await here.mira.say(here.room, text)
        async with here.living(kept) as adapter:
            await adapter.heard(last)
    assert kept.said == ["first", *said]
    orders = [signal.order for signal in kept.of(MessageSaid)]
    assert orders == sorted(set(orders))


async def test_post_find_edit_react_and_take_back() -> None:
    async with place() as here, here.living(Kept()) as adapter:
        sent = delivery(here.room, "tea?", first_at=datetime.now(UTC))
        posted = await adapter.send(sent)
        assert await adapter.send(sent) == posted
        assert await adapter.find(sent) == posted
        assert (
            await adapter.find(delivery(here.room, "tea?", op_id="other", first_at=datetime.now(UTC))) is None
        )
        await adapter.send(
            delivery(here.room, "coffee?", operation=Operation.EDIT, op_id="op2", target=posted)
        )
        for op_id in ("op3", "op4"):
            react = delivery(here.room, operation=Operation.REACT, op_id=op_id, target=posted, detail="👍")
            assert await adapter.send(react) == posted
        off = delivery(here.room, operation=Operation.UNREACT, op_id="op5", target=posted, detail="👍")
        await adapter.send(off)
        delete = delivery(here.room, operation=Operation.DELETE, op_id="op6", target=posted)
        await adapter.send(delete)
        await adapter.send(delete)
        seen = [one.event for one in await here.mira.look() if one.event["sender"] == here.bot.user]
        kinds = [event["type"] for event in seen if event["type"] != "m.room.member"]
        assert kinds == [
            "m.room.message",
            "m.room.message",
            "m.reaction",
            "m.room.redaction",
            "m.room.redaction",
        ]
        with pytest.raises(Gone):
            await adapter.send(delivery("!nowhere:example.org", "tea?", op_id="op7"))


async def test_an_answer_to_what_cannot_begin_a_thread_is_a_reply() -> None:
    async with place() as here, here.living(Kept()) as adapter:
        poll = await here.mira.say(here.room, "tea or coffee?")
        about = {"rel_type": "m.reference", "event_id": poll}
        content = {"msgtype": "m.text", "body": "tea", "m.relates_to": about}
        asked = await here.mira.send(here.room, "m.room.message", content)
        posted = await adapter.send(delivery(here.room, "noted", thread=asked))
        event = await here.mira.event(here.room, str(posted))
        assert event["content"]["m.relates_to"] == {"m.in_reply_to": {"event_id": asked}}


async def test_a_reaction_taken_off_while_the_bot_was_away() -> None:
    kept = Kept()
    async with place() as here:
        card = await here.tom.say(here.room, "who comes?")
        async with here.living(kept) as adapter:
            put = await here.mira.react(here.room, card, "👍🏽")
            await adapter.heard(put)
        await here.mira.redact(here.room, put)
        last = await here.mira.say(here.room, "sorry")
        async with here.living(kept) as adapter:
            await adapter.heard(last)
    assert [(one.message, one.emoji) for one in kept.of(ReactionAdded)] == [(card, "👍")]
    removed = [(one.who.user, one.message, one.emoji) for one in kept.of(ReactionRemoved)]
    assert removed == [(here.mira.user, card, "👍")]


async def test_an_upgraded_room_is_followed() -> None:
    kept = Kept()
    async with place() as here, here.living(kept) as adapter:
        answer = await here.mira.ask("POST", f"/rooms/{quote(here.room)}/upgrade", {"new_version": "12"})
        new = answer["replacement_room"]

        async def is_there() -> bool:
            return here.bot.user in await here.mira.members(new)

        await until(is_there, "the bot follows")
        await adapter.heard(await here.mira.say(new, "here we are"))
        changed = [
            (one.change, one.where.conversation, one.successor) for one in kept.of(ConversationChanged)
        ]
        assert ("upgraded", here.room, new) in changed


async def test_a_direct_conversation_from_either_side() -> None:
    kept = Kept()
    async with place() as here, here.living(kept) as adapter:
        ours = await adapter.open_direct(here.tom.user)
        assert await adapter.open_direct(here.tom.user) == ours
        await here.tom.join(ours)
        await adapter.send(delivery(ours, "hello", user=here.tom.user))
        theirs = await here.mira.open_direct(here.bot.user)

        async def is_there() -> bool:
            return here.bot.user in await here.mira.members(theirs)

        await until(is_there, "the bot accepts")
        await adapter.heard(await here.mira.say(theirs, "hi"))
        assert await adapter.open_direct(here.mira.user) == theirs
        heard = [(one.text, one.direct) for one in kept.signals if getattr(one, "text", "")]
        assert heard == [("hi", True)]
        refused = await here.tom.open_direct(here.bot.user)

        async def is_refused() -> bool:
            state = await here.tom.state(refused, "m.room.member", here.bot.user)
            return bool(state["membership"] == "leave")

        await until(is_refused, "the policy is kept")


async def test_who_left_and_was_forgotten_is_met_anew() -> None:
    kept = Kept()
    async with place() as here, here.living(kept) as adapter:
        ours = await adapter.open_direct(here.tom.user)
        await here.tom.join(ours)
        await adapter.heard(await here.tom.say(ours, "hi"))
        await here.tom.leave(ours)

        async def is_over() -> bool:
            return "alone" in kept.values and json.loads(kept.values["errands"]) == {}

        await until(is_over, "the bot leaves as well")
        with pytest.raises(Gone):
            await adapter.open_direct(here.tom.user)
        await adapter.forget(here.tom.user, [ours])
        assert json.loads(kept.values["alone"]) == []
        assert await adapter.open_direct(here.tom.user) != ours


async def test_a_revoked_token_is_replaced_for_the_same_device() -> None:
    kept = Kept()
    async with place() as here:
        how = {"access_token": None, "password": here.bot.password}
        async with here.living(kept, **how) as adapter:
            sent = delivery(here.room, "tea?", first_at=datetime.now(UTC))
            posted = await adapter.send(sent)
            session = kept.values["session"]
            here.server.ask("POST", "/_matrix/client/v3/logout/all", {}, here.bot.token)

            async def has_new_token() -> bool:
                return kept.values["session"] != session

            await until(has_new_token, "the bot logs in again")
            await adapter.heard(await here.mira.say(here.room, "hello"))
            assert await adapter.find(sent) == posted
    assert kept.said == ["hello"]


async def test_the_limits_of_a_server_as_it_comes_are_learnt() -> None:
    async with place(limits="stock") as here, here.living(Kept()) as adapter:
        for number in range(20):
            try:
                await adapter.send(delivery(here.room, f"{number}", op_id=f"op{number}"))
            except TryLater as error:
                busy = error
                break
        assert busy.limit == "messages"
        assert timedelta() < (busy.after or timedelta()) <= timedelta(seconds=5)
        learnt = adapter.limits(Operation.POST, Address("matrix", here.room))
        assert [(one.name, one.burst) for one in learnt] == [("messages", 1)]
        assert 0.19 <= learnt[0].per_second <= 1  # the true one, 0.2, is never more than what is learnt


async def test_a_long_message_and_a_file_on_a_real_homeserver() -> None:
    file = WordedAttachment("plan.ics", "text/calendar", CALENDAR)
    now = datetime.now(UTC)
    async with place() as here, here.living(Kept()) as adapter:
        asked = await here.tom.say(here.room, "everything!")
        long = delivery(here.room, "ü🦄\n " * 12_000, thread=asked, first_at=now)
        upload = delivery(here.room, operation=Operation.UPLOAD, op_id="op2", first_at=now)
        upload = replace(upload, worded=Worded((), attachment=file))
        posted = [await adapter.send(one) for one in (long, upload)]
        assert [await adapter.send(one) for one in (long, upload)] == posted
        assert [await adapter.find(one) for one in (long, upload)] == posted
        contents = [one.event["content"] for one in await here.mira.look() if "body" in one.event["content"]]
        *parts, sent = [content for content in contents if content["body"] != "everything!"]
        assert len(parts) == parts[0]["stammtisch.parts"] > 2
        assert {part["m.relates_to"]["event_id"] for part in parts} == {asked}
        assert (sent["msgtype"], sent["filename"]) == ("m.file", "plan.ics")
        address = sent["url"].removeprefix("mxc://")
        token = {"Authorization": f"Bearer {here.bot.token}"}
        download = f"/_matrix/client/v1/media/download/{address}"
        async with ClientSession(here.server.url, headers=token) as http, http.get(download) as answer:
            assert (answer.content_type, await answer.read()) == ("text/calendar", CALENDAR)
        edit = delivery(here.room, "short", operation=Operation.EDIT, op_id="op3", target=posted[0])
        await adapter.send(edit)
        seen = [one.event["type"] for one in await here.mira.look()]
        assert seen == ["m.room.message"] + ["m.room.redaction"] * (len(parts) - 1)
        longer = delivery(here.room, "a b " * 6_000, operation=Operation.EDIT, op_id="op4", target=posted[0])
        await adapter.send(longer)
        added = [one.event["content"]["m.relates_to"] for one in await here.mira.look()][1:]
        assert added
        assert all(relation["event_id"] == asked for relation in added)
