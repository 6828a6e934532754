"""What is said of sources: to those who asked, and to the organisers."""

from collections.abc import Mapping
from datetime import datetime

from bot.core.context import DIALOGUE_LASTS
from bot.core.message import At, Message, Phrase, bullets, heading, message, say
from bot.core.outgoing import Outgoing, Priority, Variant
from bot.core.ports import Outbox, Tx
from bot.features.programme.watching.bringing import Brought, Held, summary
from bot.features.programme.watching.store import Source, Wish
from bot.storage.people import open_dialogue, spot_of

AGREE = "sources.agree"
"""The step that takes the answer to whether so much shall be cancelled."""

UNREADABLE = say("import-unreadable")


def first(brought: Brought, source: Source) -> Message:
    """To the organisers: the first time that a source of the configuration was read."""
    return _list(
        [say("sources-first", name=source.name), *summary(brought.read, brought.outcome, brought.event)]
    )


def failing(source: Source, since: datetime, reason: Phrase, zone: str) -> Message:
    """To the organisers: it cannot be read for a while."""
    named = {"name": source.name, "event": source.event}
    return message(say("sources-failing", since=At(since, zone, "daytime"), **named), reason)


def well_again(source: Source) -> Message:
    """To the organisers: it can be read again."""
    return message(say("sources-well", name=source.name, event=source.event))


def held(result: Held, source: Source) -> Message:
    """To the organisers: it would cancel too much."""
    return message(
        say(
            "sources-held",
            name=source.name,
            event=source.event,
            missing=result.missing,
            to_come=result.to_come,
        )
    )


def still_reading(wish: Wish) -> Outgoing:
    """To who asked: it takes a while."""
    return _answer(wish, "slow", message(say("sources-slow")))


def not_read(wish: Wish, reason: Phrase) -> Outgoing:
    """To who asked: what is wrong; nothing has changed."""
    return _answer(wish, "read", message(say("sources-not-read"), reason))


def read(wish: Wish, brought: Brought, due: datetime) -> Outgoing:
    """To who asked: what came of it."""
    lines = summary(brought.read, brought.outcome, brought.event)
    watched = say("sources-watched", name=wish.name, gap=At(due, "UTC", "gap"))
    return _answer(wish, "read", _list([*lines, watched]))


async def ask_to_agree(tx: Tx, outbox: Outbox, wish: Wish, result: Held, now: datetime) -> None:
    """Ask whether it is meant: their next words there decide."""
    question = say("sources-agree", missing=result.missing, to_come=result.to_come, event=result.event)
    await outbox.put(tx, _answer(wish, "read", message(question)))
    data: Mapping[str, str] = {
        "url": wish.url,
        "event": result.event,
        "name": wish.name,
        "agreed": result.sign,
    }
    spot = spot_of(wish.platform, wish.where, wish.direct)
    await open_dialogue(tx, wish.person, spot, AGREE, data, now + DIALOGUE_LASTS)


def _answer(wish: Wish, part: str, words: Message) -> Outgoing:
    return Outgoing(
        key=f"source-{part}:{wish.id}",
        to=wish.back,
        variants=(Variant(words),),
        priority=Priority.ANSWER,
        language=wish.language,
        cause=wish.cause,
    )


def _list(phrases: list[Phrase]) -> Message:
    title, *rest = phrases
    return message(heading(title), bullets(*((phrase,) for phrase in rest)))
