"""What the adapter does in a workspace, also where calls break, and what it says of what cannot be done."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.adapters.slack.calls import Refused
from bot.core.message import Plain, WordedBlock, WordedButton
from bot.core.outgoing import Operation
from bot.core.signals import Address
from bot.errors import Gone, Shut, TryLater
from tests.adapters.slack.workshop import Workshop, delivery, identities, picture, words, workshop


@pytest.fixture
async def shop() -> AsyncIterator[Workshop]:
    """A connected adapter."""
    async with workshop() as made:
        yield made


async def test_a_post_its_edit_and_its_end(shop: Workshop) -> None:
    ada = shop.slack.person("Ada")
    hall = shop.slack.channel("hall", ada)
    post = delivery(Operation.POST, hall, "one & <two>")
    stamp = await shop.adapter.send(post)
    assert stamp is not None
    assert shop.slack.said(hall) == ["one &amp; &lt;two&gt;"]
    assert await shop.adapter.find(post) == stamp
    assert await shop.adapter.find(delivery(Operation.POST, hall, "x")) is None
    await shop.adapter.send(delivery(Operation.EDIT, hall, "three", target=stamp))
    assert shop.slack.said(hall) == ["three"]
    message = shop.slack.last(hall)
    for operation in (Operation.REACT, Operation.REACT):
        await shop.adapter.send(delivery(operation, hall, target=stamp, detail="⭐"))
    assert message.reactions == {"star": [shop.slack.app.bot_user]}
    for operation in (Operation.UNREACT, Operation.UNREACT):
        await shop.adapter.send(delivery(operation, hall, target=stamp, detail="⭐"))
    assert not message.reactions.get("star")
    with pytest.raises(Gone, match="no name for this emoji"):
        await shop.adapter.send(delivery(Operation.REACT, hall, target=stamp, detail="🦖"))
    for operation in (Operation.DELETE, Operation.DELETE):
        await shop.adapter.send(delivery(operation, hall, target=stamp))
    assert shop.slack.said(hall) == []


async def test_what_was_done_while_the_line_broke_is_found(shop: Workshop) -> None:
    hall = shop.slack.channel("hall", shop.slack.person("Ada"))
    post = delivery(Operation.POST, hall, "once")
    shop.slack.faults.on("chat.postMessage", "drop_after")
    with pytest.raises(TryLater) as broken:
        await shop.adapter.send(post)
    assert broken.value.maybe_done
    assert await shop.adapter.find(post) == shop.slack.last(hall).ts
    assert shop.slack.said(hall) == ["once"]


async def test_in_a_thread_and_found_there(shop: Workshop) -> None:
    ada = shop.slack.person("Ada")
    hall = shop.slack.channel("hall", ada)
    asked = shop.slack.say(ada, hall, "what is on?")
    reply = delivery(Operation.POST, hall, "nothing", address=Address("slack", hall, asked.ts))
    stamp = await shop.adapter.send(reply)
    assert (shop.slack.said(hall), shop.slack.said(hall, asked.ts)) == ([], ["nothing"])
    assert await shop.adapter.find(reply) == stamp
    # Under a reply there is no thread of its own: it goes into the one that there is.
    again = delivery(Operation.POST, hall, "really", address=Address("slack", hall, stamp))
    await shop.adapter.send(again)
    assert (shop.slack.said(hall), shop.slack.said(hall, asked.ts)) == ([], ["nothing", "really"])


async def test_what_belongs_into_a_thread_that_is_gone_stays_out_of_the_channel(shop: Workshop) -> None:
    ada = shop.slack.person("Ada")
    hall = shop.slack.channel("hall", ada)
    asked = shop.slack.say(ada, hall, "secret question")
    shop.slack.delete(ada, asked)
    reply = delivery(Operation.POST, hall, "secret answer", address=Address("slack", hall, asked.ts))
    with pytest.raises(Gone, match="the thread is gone"):
        await shop.adapter.send(reply)
    assert shop.slack.said(hall) == []
    # Also where the bot could not look at the answer: it is found in the channel, and taken back.
    shop.slack.faults.on("chat.postMessage", "drop_after")
    with pytest.raises(TryLater):
        await shop.adapter.send(reply)
    with pytest.raises(Gone, match="the thread is gone"):
        await shop.adapter.find(reply)
    assert shop.slack.said(hall) == []


async def test_a_long_message_is_several_and_changes_as_one(shop: Workshop) -> None:
    hall = shop.slack.channel("hall", shop.slack.person("Ada"))
    shop.slack.limits.off = True
    long = replace(words(""), blocks=tuple(WordedBlock(((Plain(f"{n} {'x' * 500}"),),)) for n in range(20)))
    post = delivery(Operation.POST, hall, worded=long)
    stamp = await shop.adapter.send(post)
    parts = shop.slack.said(hall)
    assert [len(one) <= 4_000 for one in parts] == [True] * 3
    assert await shop.adapter.find(post) == stamp
    await shop.adapter.send(delivery(Operation.EDIT, hall, "short", target=stamp))
    assert shop.slack.said(hall) == ["short"]
    await shop.adapter.send(delivery(Operation.EDIT, hall, worded=long, target=stamp))
    assert shop.slack.said(hall) == parts
    await shop.adapter.send(delivery(Operation.DELETE, hall, target=stamp))
    assert shop.slack.said(hall) == []


async def test_a_long_message_that_was_only_begun_is_finished(shop: Workshop) -> None:
    hall = shop.slack.channel("hall", shop.slack.person("Ada"))
    long = replace(words(""), blocks=tuple(WordedBlock(((Plain(f"{n} {'x' * 500}"),),)) for n in range(12)))
    post = delivery(Operation.POST, hall, worded=long)
    whole = []
    shop.slack.faults.on("chat.postMessage", "delay", seconds=0)
    shop.slack.faults.on("chat.postMessage", "500")
    with pytest.raises(TryLater) as broken:
        await shop.adapter.send(post)
    assert broken.value.maybe_done
    whole = shop.slack.said(hall)
    assert len(whole) == 1
    assert await shop.adapter.find(post) is None
    await shop.adapter.send(post)
    assert shop.slack.said(hall)[:1] == whole
    assert len(shop.slack.said(hall)) == 2


async def test_buttons_come_back_as_they_were_given(shop: Workshop) -> None:
    ada = shop.slack.person("Ada")
    hall = shop.slack.channel("hall", ada)
    worded = words(
        "sessions", buttons=(WordedButton("star", "⭐", "3", "star #3"), WordedButton("star", "⭐", "4"))
    )
    await shop.adapter.send(delivery(Operation.POST, hall, worded=worded))
    assert shop.slack.said(hall) == ["sessions\n\n⭐: /stammtisch star #3\n⭐"]
    message = shop.slack.last(hall)
    await shop.slack.answered(shop.slack.press(ada, message, "1|star"))
    [press] = shop.heard("button")
    assert [getattr(press, one) for one in ("action", "value", "message")] == ["star", "4", message.ts]


async def test_direct_and_group_conversations(shop: Workshop) -> None:
    ada, bo, cem = (shop.slack.person(name) for name in ("Ada", "Bo", "Cem"))
    [one] = identities(ada)
    direct = await shop.adapter.open_direct(one)
    assert direct == await shop.adapter.open_direct(one) == shop.slack.dm(ada)
    group = delivery(Operation.OPEN, None, users=identities(ada, bo), detail="Lunch")
    opened = await shop.adapter.send(group)
    assert [opened] == shop.slack.group_dms(ada, bo)
    assert await shop.adapter.find(group) == opened
    with pytest.raises(Gone, match="lets nobody into a group later on"):
        await shop.adapter.send(delivery(Operation.INVITE, opened, user=identities(cem)[0]))
    assert await shop.adapter.send(delivery(Operation.LEAVE, opened)) == opened
    many = identities(*(shop.slack.person(f"P{n}") for n in range(9)))
    with pytest.raises(Gone, match="8 people at most"):
        await shop.adapter.send(delivery(Operation.OPEN, None, users=many))


async def test_who_cannot_be_had_is_left_out_of_a_group(shop: Workshop) -> None:
    ada, bo = shop.slack.person("Ada"), shop.slack.person("Bo")
    gone = shop.slack.person("Gone", deleted=True)
    opened = await shop.adapter.send(delivery(Operation.OPEN, None, users=identities(ada, gone, bo)))
    assert [opened] == shop.slack.group_dms(ada, bo)


async def test_a_file_comes_after_its_words_and_once(shop: Workshop) -> None:
    ada = shop.slack.person("Ada")
    dm = shop.slack.dm(ada)
    upload = delivery(Operation.UPLOAD, dm, worded=words("here it is", attachment=picture()))
    shop.slack.faults.on("files.completeUploadExternal", "500")
    with pytest.raises(TryLater) as broken:
        await shop.adapter.send(upload)
    assert broken.value.maybe_done
    stamp = await shop.adapter.find(upload)
    assert stamp == await shop.adapter.find(upload)
    assert shop.slack.said(dm) == ["here it is"]
    await shop.slack.until(lambda: len(shop.slack.messages(dm, stamp or "")) == 1)
    [reply] = shop.slack.messages(dm, stamp or "")
    [file] = reply.files
    assert (file.name, file.alt_txt, file.content) == ("plan.ics", "the plan", b"BEGIN:VCALENDAR")


async def test_that_a_file_was_brought_is_forgotten_with_whom_it_was_for(shop: Workshop) -> None:
    ada, bo = shop.slack.dm(shop.slack.person("Ada")), shop.slack.dm(shop.slack.person("Bo"))
    for place in (ada, bo):
        upload = delivery(Operation.UPLOAD, place, worded=words("here it is", attachment=picture()))
        await shop.adapter.send(upload)
    assert [one for one, _ in json.loads(shop.state.values["files"])] == [ada, bo]
    for _ in range(2):
        await shop.adapter.forget("whoever", [ada])
        assert [one for one, _ in json.loads(shop.state.values["files"])] == [bo]
    assert ada not in json.dumps(shop.state.values)


async def test_a_page_of_ones_own(shop: Workshop) -> None:
    ada = shop.slack.person("Ada")
    page = delivery(Operation.PUBLISH, shop.slack.dm(ada), "my stars", detail=identities(ada)[0])
    assert await shop.adapter.send(page) is None
    assert "my stars" in json.dumps(shop.slack.home(ada).body)


async def test_refusals_are_one_of_three(shop: Workshop) -> None:
    ada = shop.slack.person("Ada")
    hall, away = shop.slack.channel("hall", ada), shop.slack.channel("away", ada, bot=False)
    with pytest.raises(Refused, match="not_in_channel"):
        await shop.adapter.send(delivery(Operation.POST, away, "x"))
    shop.slack.archive(ada, hall)
    with pytest.raises(Gone, match="is_archived"):
        await shop.adapter.send(delivery(Operation.POST, hall, "x"))
    shop.slack.faults.on("chat.postMessage", "429", seconds=7)
    with pytest.raises(TryLater) as fast:
        await shop.adapter.send(delivery(Operation.POST, hall, "x"))
    assert (fast.value.after, fast.value.everything, fast.value.maybe_done) == (
        timedelta(seconds=7),
        True,
        False,
    )
    shop.slack.faults.on("reactions.add", "429", seconds=3)
    with pytest.raises(TryLater) as slow:
        await shop.adapter.send(delivery(Operation.REACT, hall, target="1.1", detail="⭐"))
    assert (slow.value.limit, slow.value.everything) == ("reactions.add", False)
    for kind in ("html", "drop", "internal_error"):
        shop.slack.faults.on("chat.postMessage", kind)
        with pytest.raises(TryLater) as later:
            await shop.adapter.send(delivery(Operation.POST, hall, "x"))
        assert later.value.maybe_done
    shop.slack.app.revoked.add(shop.slack.app.bot_token)
    with pytest.raises(Shut, match="token_revoked"):
        await shop.adapter.send(delivery(Operation.POST, hall, "x"))
