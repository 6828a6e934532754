"""`kalender`: an address to subscribe to, a new one, and files."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import (
    LARGEST_FILE,
    About,
    At,
    Attachment,
    Button,
    Link,
    Message,
    Phrase,
    Words,
    message,
    paragraph,
    say,
)
from bot.core.outgoing import CardRef
from bot.core.ports import Outbox, Tx
from bot.core.sessions import SESSION, Programme, Session, Wanted
from bot.core.shape import row_number
from bot.core.web import Page, Route
from bot.errors import SaySo
from bot.features.calendar.secret import community_of, feed_key, hash_of, secret_of
from bot.features.calendar.store import Feed, FeedStore

ADDRESS = "calendar"
NEW_ADDRESS = "calendar-new"
PATH = "/calendar/{secret}.ics"
MEDIA_TYPE = "text/calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the house tells of itself. `url`: where the web server is reached, if there is one; `own`: the
    bot's own secret; `given`: what the environment adds to it; `draw`: a number that nobody can guess."""

    community: str
    url: str | None
    own: bytes
    given: str | None = None
    draw: Callable[[], str] = lambda: secrets.token_hex(16)


def feature(wanted: Wanted, programme: Programme, outbox: Outbox, setting: Setting) -> Feature:
    """The calendars' part in the house."""
    feeds = FeedStore()
    calendars = _Calendars(wanted, programme, setting)
    addresses = _Addresses(feeds, setting)
    commands = _Commands(calendars, addresses, programme, outbox)
    return Feature(
        name="calendar",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="calendar-mine", run=commands.mine, takes=Takes.LABEL),
            Command(name="calendar-reset", run=commands.reset, rare=True),
            Command(name="calendar-file", run=commands.file, rare=True),
            Command(name="calendar-one", run=commands.one, takes=Takes.LABEL, fits=bool, rare=True),
        ),
        buttons={"calendar": commands.mine, "calendar-file": commands.file, "calendar-one": commands.one},
        cards=(
            _AddressCard(ADDRESS, "calendar-address", addresses),
            _AddressCard(NEW_ADDRESS, "calendar-new-address", addresses),
        ),
        person_data=_FeedData(feeds),
        routes=(Route(PATH, _Feed(addresses, calendars).show),) if setting.url else (),
    )


class _Calendars:
    """What stands in whose calendar."""

    def __init__(self, wanted: Wanted, programme: Programme, setting: Setting) -> None:
        self._wanted = wanted
        self._programme = programme
        self._name = setting.community
        self._community = community_of(setting.own)

    async def sessions(self, tx: Tx, person: int) -> list[Session]:
        """What this person wants to see, by start."""
        labels = await self._wanted.of(tx, person)
        found = [await self._programme.session(tx, label) for label in labels]
        return sorted((one for one in found if one), key=lambda one: (one.start, one.id))

    def whole(self, sessions: Sequence[Session]) -> bytes:
        """As a calendar."""
        return self._write(sessions)

    def file(self, name: str, sessions: Sequence[Session]) -> Attachment:
        """As a file; without the long texts where it would be larger than a file may be."""
        data = self._write(sessions)
        if len(data) > LARGEST_FILE:
            data = self._write(sessions, brief=True)
        return Attachment(name=name, media_type=MEDIA_TYPE, data=data, alt=say("calendar-shown"))

    def _write(self, sessions: Sequence[Session], *, brief: bool = False) -> bytes:
        from bot.features.calendar.writing import write_calendar  # its library is needed only now

        return write_calendar(self._name, sessions, self._community, brief=brief)


class _Addresses:
    """Whose address is which."""

    def __init__(self, feeds: FeedStore, setting: Setting) -> None:
        self._feeds = feeds
        self._draw = setting.draw
        self._key = feed_key(setting.own, setting.given)
        self._url = setting.url

    @property
    def on(self) -> bool:
        """Whether there are any."""
        return self._url is not None

    async def renew(self, tx: Tx, person: int, now: datetime) -> None:
        """This person gets a new one; the one before leads nowhere from here on."""
        nonce = self._draw()
        await self._feeds.put(tx, person, Feed(nonce, hash_of(secret_of(self._key, nonce)), now))

    async def ensure(self, tx: Tx, person: int, now: datetime) -> None:
        """This person has one. What was made with another key cannot be shown again, and is renewed."""
        feed = await self._feeds.of(tx, person)
        if feed is None or hash_of(secret_of(self._key, feed.nonce)) != feed.secret_hash:
            await self.renew(tx, person, now)

    async def of(self, tx: Tx, person: int) -> str | None:
        """This person's, if they have one."""
        feed = await self._feeds.of(tx, person)
        if feed is None or self._url is None:
            return None
        return self._url.rstrip("/") + PATH.format(secret=secret_of(self._key, feed.nonce))

    async def whose(self, tx: Tx, secret: str) -> int | None:
        """Who has the address with that secret."""
        return await self._feeds.whose(tx, hash_of(secret))


class _Commands:
    def __init__(
        self, calendars: _Calendars, addresses: _Addresses, programme: Programme, outbox: Outbox
    ) -> None:
        self._calendars = calendars
        self._addresses = addresses
        self._programme = programme
        self._outbox = outbox

    async def mine(self, context: Context, label: str) -> None:
        """`kalender`: my address, for my eyes alone; the file where there are no addresses. `kalender #12`:
        that session."""
        if label:
            await self.one(context, label)
            return
        if not self._addresses.on:
            await self._send_file(context, say("calendar-off"))
            return
        await self._addresses.ensure(context.tx, context.person.id, context.now)
        await context.show_card(CardRef(ADDRESS, context.person.id), private=True)

    async def reset(self, context: Context, _: str) -> None:
        """`kalender neu`: another address; wherever I showed the old one, the new one stands."""
        if not self._addresses.on:
            raise SaySo(say("calendar-off-reset"))
        person = context.person.id
        await self._addresses.renew(context.tx, person, context.now)
        for kind in (ADDRESS, NEW_ADDRESS):
            await self._outbox.refresh(context.tx, CardRef(kind, person))
        await context.show_card(CardRef(NEW_ADDRESS, person), private=True)

    async def file(self, context: Context, _: str) -> None:
        """`kalender datei`: my stars as they are now."""
        await self._send_file(context, say("calendar-file"))

    async def _send_file(self, context: Context, words: Phrase) -> None:
        sessions = await self._calendars.sessions(context.tx, context.person.id)
        if not sessions:
            raise SaySo(say("calendar-nothing"))
        file = self._calendars.file("agenda.ics", sessions)
        await context.reply(Message((paragraph(words),), attachment=file), private=True)

    async def one(self, context: Context, label: str) -> None:
        """`kalender #12`: one session."""
        session = await self._programme.session(context.tx, row_number(label))
        if session is None:
            raise SaySo(say("session-no-such", label=f"#{label}"))
        file = self._calendars.file(f"session-{session.id}.ics", [session])
        about = (About(SESSION, session.id),)
        words = paragraph(say("calendar-one", title=session.title, label=session.label))
        await context.reply(Message((words,), about=about, attachment=file))


class _AddressCard:
    """The port `Card`: an address, worded only when it is sent, so that no row of the outbox holds it."""

    def __init__(self, kind: str, words: str, addresses: _Addresses) -> None:
        self.kind = kind
        self._words = words
        self._addresses = addresses

    async def message(self, tx: Tx, id: int, now: datetime) -> Message | None:
        """This person's address as it is now."""
        address = await self._addresses.of(tx, id)
        if address is None:
            return None
        return message(
            say(self._words, address=Link(address, address)),
            say("calendar-how"),
            buttons=(Button("calendar-file", say("calendar-as-file"), twin=say("calendar-as-file-twin")),),
        )


class _Feed:
    def __init__(self, addresses: _Addresses, calendars: _Calendars) -> None:
        self._addresses = addresses
        self._calendars = calendars

    async def show(self, tx: Tx, named: Mapping[str, str]) -> Page | None:
        """The calendar at that address."""
        person = await self._addresses.whose(tx, named["secret"])
        if person is None:
            return None
        body = self._calendars.whole(await self._calendars.sessions(tx, person))
        return Page(media_type=f"{MEDIA_TYPE}; charset=utf-8", body=body, private=True)


class _FeedData:
    """The port `PersonData`: that there is an address, never which."""

    name = "calendar"

    def __init__(self, feeds: FeedStore) -> None:
        self._feeds = feeds

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """Since when there is one."""
        feed = await self._feeds.of(tx, person)
        since = [say("my-data-calendar-since", at=At(feed.at, "UTC", "date"))] if feed else []
        return {"my-data-calendar": since}

    async def forget(self, tx: Tx, person: int) -> None:
        """The address leads nowhere."""
        await self._feeds.forget(tx, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """One address stays."""
        await self._feeds.merge(tx, kept, other)
