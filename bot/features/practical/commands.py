"""`antwort wlan: …` for organisers; and the port that answers people's questions from it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.core.clock import Clock
from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import (
    Block,
    Choice,
    Line,
    Message,
    Phrase,
    Plain,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.ports import Tx
from bot.core.roles import Role
from bot.core.sessions import EventFacts, Events, Programme, Session, event_meant
from bot.errors import SaySo
from bot.features.practical.find import Entry, asked_topic
from bot.features.practical.store import PracticalStore
from bot.features.practical.writing import LONGEST, Name, read_name, read_written
from bot.language.topics import MAYBE_PROGRAMME, TOPICS, URGENT, find_topics
from bot.storage.notes import write_audit


class PracticalAnswers:
    """The port `Practical`. What was written in chat comes before what the configuration has."""

    def __init__(
        self, events: Events, programme: Programme, configured: Sequence[Entry], clock: Clock
    ) -> None:
        self.store = PracticalStore()
        self._events = events
        self._programme = programme
        self._configured = tuple(configured)
        self._clock = clock

    async def answer(self, tx: Tx, question: str, language: str) -> Message | None:
        """See the port."""
        written = await self.store.entries(tx)
        anywhere = [*self._configured, *(one for these in written.values() for one in these)]
        if asked_topic(question, anywhere) is None:
            return None
        event = await self.event(tx, None)
        entries = self._merged(written, event)
        topic = asked_topic(question, entries)
        if topic is None:
            return None
        entry = next((one for one in entries if one.topic == topic), None)
        if entry is not None:
            return _answered(entry, language, event.language if event else None)
        if topic in MAYBE_PROGRAMME and await self._is_in_programme(tx, topic):
            return None
        if event is not None:
            await self.store.miss(tx, event.slug, topic)
        urgent = [say("practical-urgent")] if topic == URGENT else []
        return message(*urgent, say("practical-nothing", topic=topic_name(topic)))

    async def event(self, tx: Tx, slug: str | None) -> EventFacts | None:
        """The event of that name, else the one that is on or comes next."""
        return event_meant(await self._events.events(tx), slug, self._clock.now())

    async def entries(self, tx: Tx, event: EventFacts | None) -> list[Entry]:
        """All that is written for the event."""
        return self._merged(await self.store.entries(tx), event)

    def _merged(self, written: Mapping[str, Sequence[Entry]], event: EventFacts | None) -> list[Entry]:
        merged = {one.topic: one for one in (written.get(event.slug, ()) if event else ())}
        for one in self._configured:
            known = merged.get(one.topic, Entry(one.topic, {}))
            texts = {**one.texts, **known.texts}
            merged[one.topic] = Entry(one.topic, texts, (*known.keywords, *one.keywords))
        return list(merged.values())

    async def _is_in_programme(self, tx: Tx, topic: str) -> bool:
        """Whether a session that is not over is about it: then the programme answers."""
        now = self._clock.now()
        sessions = await self._programme.sessions(tx)
        return any(_is_about(one, topic) for one in sessions if one.end > now and not one.cancelled)


def feature(answers: PracticalAnswers) -> Feature:
    """The practical part in the house."""
    commands = _Writing(answers)
    return Feature(
        name="practical",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="practical-write", run=commands.write, takes=Takes.ANYTHING, role=Role.ORGANISER),
            Command(name="practical-delete", run=commands.delete, takes=Takes.ANYTHING, role=Role.ORGANISER),
            Command(name="practical-list", run=commands.list, role=Role.ORGANISER),
        ),
    )


class _Writing:
    def __init__(self, answers: PracticalAnswers) -> None:
        self._answers = answers
        self._store = answers.store

    async def write(self, context: Context, rest: str) -> None:
        """`antwort wlan: …`: kept, in place of what was there in that language."""
        event = await self._event(context)
        written = read_written(rest, context.language)
        if written is None:
            raise SaySo(say("practical-example", longest=str(LONGEST)))
        name, now = written.name, context.now
        await self._store.write(
            context.tx, event.slug, name.topic, written.language, _own_words(name), written.text, now
        )
        await self._audit(context, "wrote an answer", name.topic)
        known = say("practical-written", topic=_shown(name), language=_language(written.language))
        await context.reply(message(known, Block(((Plain(written.text),),), "quote")))

    async def delete(self, context: Context, rest: str) -> None:
        """`lösche antwort wlan`."""
        event = await self._event(context)
        name = read_name(rest)
        if name is None or not await self._store.remove(context.tx, event.slug, name.topic, name.language):
            raise SaySo(say("practical-none"))
        await self._audit(context, "deleted an answer", name.topic)
        await context.reply(say("practical-deleted", topic=_shown(name)))

    async def list(self, context: Context, _: str) -> None:
        """`antworten`: what is written, and what people asked for in vain."""
        event = await self._event(context)
        entries = await self._answers.entries(context.tx, event)
        missing = await self._store.missing(context.tx, event.slug)
        blocks: list[Block] = []
        if entries:
            lines = [line for entry in entries for line in _lines(entry)]
            blocks += [heading(say("practical-list")), bullets(*lines)]
        else:
            blocks.append(paragraph(say("practical-list-empty")))
        if missing:
            counted = [
                (say("practical-missed", topic=topic_name(topic), count=count),) for topic, count in missing
            ]
            blocks += [heading(say("practical-missing")), bullets(*counted)]
        await context.reply(message(*blocks, say("practical-how")))

    async def _event(self, context: Context) -> EventFacts:
        here = context.conversation.event if context.conversation else None
        event = await self._answers.event(context.tx, here)
        if event is None:
            raise SaySo(say("practical-no-event"))
        return event

    async def _audit(self, context: Context, act: str, topic: str) -> None:
        await write_audit(context.tx, context.now, context.person.id, act, topic)


def topic_name(topic: str) -> Phrase | Plain:
    """How a topic is called: general ones in the reader's language, others as they were named."""
    return say("practical-topic", topic=Choice(topic)) if topic in TOPICS else Plain(topic)


def _shown(name: Name) -> Phrase | Plain:
    return topic_name(name.topic) if name.topic in TOPICS else Plain(name.keywords[0])


def _own_words(name: Name) -> list[str]:
    """The words that the general table does not know already."""
    return [keyword for keyword in name.keywords if name.topic not in find_topics(keyword)]


def _answered(entry: Entry, language: str, usual: str | None) -> Message:
    if language in entry.texts:
        return message(Plain(entry.texts[language]))
    other = usual if usual in entry.texts else next(iter(entry.texts))
    text = entry.texts[other or ""]
    return message(say("practical-in-other", language=_language(other or "")), Plain(text))


def _language(code: str) -> Phrase:
    return say("practical-language", language=Choice(code))


def _lines(entry: Entry) -> list[Line]:
    return [
        (topic_name(entry.topic), Plain(" ("), _language(code), Plain(f"): {_short(text)}"))
        for code, text in sorted(entry.texts.items())
    ]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else f"{line[:79]}…"


def _is_about(session: Session, topic: str) -> bool:
    return topic in find_topics(session.title)
