"""From a row to a delivery: resolve the address, choose the wording that is still true, or drop the row."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

import structlog
from sqlalchemy import bindparam, func, select, update

from bot.core.message import Mention, Message, Phrase, Spoken, Worded
from bot.core.outgoing import POSTS, CardRef, Delivery, Operation, Priority
from bot.core.ports import Adapter, Card, Tx
from bot.core.signals import Address
from bot.core.texts import Reader, Texts
from bot.core.wire import group_from_text
from bot.delivery.alike import Alike
from bot.delivery.groups import members_of, user_on
from bot.delivery.outbox import op_id
from bot.storage.database import is_away, scalar
from bot.storage.tables import Moment, conversation, identity, outbox, person

NEEDS_MESSAGE = (Operation.POST, Operation.WHISPER, Operation.EDIT, Operation.UPLOAD, Operation.PUBLISH)
HOLDS_TARGET = ("waiting", "sending")
NOTHING_TO_UNDO = (Operation.DELETE, Operation.LEAVE)

log = structlog.get_logger()

_TARGET = outbox.alias("target_row")
# Asked for every message, and so built once.
_CLAIMED = (
    select(
        outbox,
        _TARGET.c.state.label("target_state"),
        _TARGET.c.slot.label("target_slot"),
        _TARGET.c.operation.label("target_operation"),
        _TARGET.c.target.label("target_target"),
        _TARGET.c.platform.label("target_platform"),
        _TARGET.c.conversation.label("target_conversation"),
        _TARGET.c.platform_id.label("target_platform_id"),
        conversation.c.kind.label("place_kind"),
        conversation.c.language.label("place_language"),
        conversation.c.archived.label("place_archived"),
        person.c.language.label("person_language"),
        func.coalesce(person.c.heard, person.c.told_language).label("heard"),
        func.coalesce(person.c.zone, person.c.told_zone).label("reader_zone"),
    )
    .select_from(
        outbox.outerjoin(_TARGET, _TARGET.c.id == outbox.c.target)
        .outerjoin(
            conversation,
            (conversation.c.platform == func.coalesce(outbox.c.platform, _TARGET.c.platform))
            & (conversation.c.platform_id == func.coalesce(outbox.c.conversation, _TARGET.c.conversation)),
        )
        .outerjoin(
            person,
            (person.c.id == outbox.c.person)
            | (outbox.c.person.is_(None) & (person.c.id == conversation.c.person)),
        )
    )
    .where(outbox.c.id.in_(bindparam("ids", expanding=True)), outbox.c.state.in_(("waiting", "sending")))
    .order_by(outbox.c.id)
)


@dataclass(frozen=True, slots=True)
class Home:
    """Where a person is reached: platform, user there, and the direct conversation if there is one."""

    person: int
    platform: str
    user: str
    conversation: str | None


@dataclass(frozen=True, slots=True)
class Ready:
    """To be handed to the adapter now. `uncertain`: it may have been done before, so look first.

    `too_late`: only look; there is nothing true left to say. `attempts` were made before this one.
    `card`: the live card it shows; `at`: when it was claimed, and so worded.
    """

    row: int
    platform: str
    delivery: Delivery
    message: Message | None
    uncertain: bool
    too_late: "Ended | None"
    attempts: int
    card: CardRef | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Parked:
    """Its target is not over yet."""

    row: int
    target: int


@dataclass(frozen=True, slots=True)
class Ended:
    """It will not be sent: `dropped` (too late, nothing to say), `dead` (nowhere to go)."""

    row: int
    state: Literal["dropped", "dead"]
    reason: str
    person: int | None = None
    missed: bool = False


@dataclass(frozen=True, slots=True)
class Early:
    """It is not to go before that moment, and until then holds nobody else up."""

    row: int
    until: datetime


Claim: TypeAlias = Ready | Parked | Early | Ended


@dataclass(frozen=True, slots=True)
class Reached:
    """Where it goes, and to whom."""

    address: Address | None
    platform: str
    user: str | None = None
    users: tuple[str, ...] = ()


class Claims:
    """Turns rows into claims, within the transaction that marks them."""

    def __init__(
        self,
        texts: Texts,
        cards: Sequence[Card],
        secret: bytes,
        language: str,
        adapters: Mapping[str, Adapter],
    ) -> None:
        self._texts = texts
        self._cards = {card.kind: card for card in cards}
        self._secret = secret
        self._language = language
        self._adapters = adapters

    async def make(self, tx: Tx, ids: Sequence[int], now: datetime) -> list[Claim]:
        """A claim for each of these rows that still is to be sent; the others are left out."""
        rows = await self._rows(tx, ids)
        homes = await homes_of(tx, persons_of(rows), self._adapters)
        alike = Alike(self._texts, now)
        return [await self._claim_or_end(tx, row, homes, alike, now) for row in rows]

    async def _claim_or_end(
        self, tx: Tx, row: Any, homes: Mapping[int, Home], alike: Alike, now: datetime
    ) -> Claim:
        """A row that cannot even be worded ends here, and holds nobody up."""
        try:
            # A statement that fails spoils PostgreSQL's transaction for all others, but for a savepoint.
            spoils = row.card_kind and tx.dialect.name == "postgresql"
            async with tx.begin_nested() if spoils else nullcontext():
                return await self._claim(tx, row, homes, alike, now)
        except Exception as error:
            if is_away(error):
                raise
            log.exception("a message could not be made", row=row.id)
            return Ended(row.id, "dead", f"it could not be worded: {type(error).__name__}")

    async def _rows(self, tx: Tx, ids: Sequence[int]) -> Sequence[Any]:
        return (await tx.execute(_CLAIMED, {"ids": list(ids)})).all()

    async def _claim(self, tx: Tx, row: Any, homes: Mapping[int, Home], alike: Alike, now: datetime) -> Claim:
        if row.target is not None:
            if row.target_state in HOLDS_TARGET:
                return Parked(row.id, row.target)
            if row.target_state != "sent" or row.target_platform_id is None:
                if not _outlives_target(row):
                    given_up = row.target_state == "dead" and row.operation not in NOTHING_TO_UNDO
                    return Ended(row.id, "dead" if given_up else "dropped", "its target was never sent")
                opened = row.target_target if row.conversation is None and row.person is None else None
                as_post = {"operation": Operation.POST.value, "target": opened}
                await tx.execute(update(outbox).where(outbox.c.id == row.id).values(**as_post))
                [row] = await self._rows(tx, [row.id])
                return await self._claim(tx, row, homes, alike, now)
        operation = Operation(row.operation)
        if operation is Operation.WHISPER and row.state == "sending":
            return Ended(row.id, "dropped", "perhaps it was whispered, and nobody can tell")
        if (over := _over(row, operation, now)) is not None:
            return over
        if (quiet := await self._quiet_until(tx, row, now)) is not None:
            return Early(row.id, quiet)
        reached = await self._reach(tx, row, operation, homes)
        if isinstance(reached, Ended):
            return reached
        message = await self._message(tx, row, alike, now)
        too_late = None
        if operation in NEEDS_MESSAGE and message is None:
            reason = "nothing to say" if row.card_kind else "too late"
            too_late = Ended(row.id, "dropped", reason, row.person, missed=row.missed is not None)
            if row.state != "sending":
                return too_late
        card = CardRef(row.card_kind, row.card_id) if row.card_kind else None
        worded = await self._word(tx, message, row, reached.platform, alike, now) if message else None
        delivery = Delivery(
            op_id=op_id(self._secret, row.key),
            operation=operation,
            address=reached.address,
            user=reached.user,
            users=reached.users,
            target=row.on_message
            or (row.target_platform_id if row.target_operation != Operation.OPEN else None),
            worded=worded,
            detail=group_from_text(row.detail).title if operation is Operation.OPEN else row.detail,
            priority=Priority(row.priority),
            first_at=row.first_at or now,
        )
        uncertain = row.state == "sending"
        return Ready(
            row.id, reached.platform, delivery, message, uncertain, too_late, row.attempts, card, now
        )

    async def _reach(
        self, tx: Tx, row: Any, operation: Operation, homes: Mapping[int, Home]
    ) -> Reached | Ended:
        """Where it goes. A group stays on the platform it was once claimed for, so that it is found there."""
        if operation is Operation.OPEN:
            settled = row.platform if row.state == "sending" else None
            members = await members_of(tx, group_from_text(row.detail), self._adapters, settled)
            if members is None:
                return Ended(row.id, "dead", "these people are on no platform together")
            await tx.execute(update(outbox).where(outbox.c.id == row.id).values(platform=members.platform))
            return Reached(None, members.platform, users=members.users)
        if operation is Operation.INVITE:
            user = await user_on(tx, row.person, row.target_platform or "")
            if user is None:
                return Ended(row.id, "dead", "the person is not on that platform")
            return Reached(*_address(row, None), user)
        if operation is Operation.WHISPER:
            user = await user_on(tx, row.person, row.platform)
            if user is None:
                return Ended(row.id, "dropped", "the person is not on that platform")
            return Reached(Address(row.platform, row.conversation, row.thread), row.platform, user)
        home = homes.get(row.person) if row.person is not None else None
        if row.person is not None and home is None:
            return Ended(row.id, "dead", "the person cannot be reached")
        return Reached(*_address(row, home), home.user if home else None)

    async def _quiet_until(self, tx: Tx, row: Any, now: datetime) -> datetime | None:
        """A live card that was just said or changed is left alone for a while: until when, if it is so. What
        it says then is what is true then, and newer versions have taken the place of older ones."""
        adapter = self._adapters.get(row.target_platform or "")
        live = row.operation == Operation.EDIT and row.priority == Priority.CARD and row.slot is not None
        if adapter is None or not live or not adapter.card_pause or row.state == "sending":
            return None
        last = select(func.max(outbox.c.ended_at, type_=Moment())).where(
            outbox.c.slot == row.slot, outbox.c.state == "sent"
        )
        changed: datetime | None = await scalar(tx, last)
        until = changed + adapter.card_pause if changed else None
        return until if until is not None and now < until else None

    async def _message(self, tx: Tx, row: Any, alike: Alike, now: datetime) -> Message | None:
        if row.expires is not None and now >= row.expires:
            return None
        if row.card_kind is not None:
            return await self._cards[row.card_kind].message(tx, row.card_id, now)
        return alike.message(row.variants) if row.variants else None

    async def _word(
        self, tx: Tx, message: Message, row: Any, platform: str, alike: Alike, now: datetime
    ) -> Worded:
        mentioned = sorted(_mentioned(message))
        users = await _users(tx, mentioned, platform) if mentioned else {}
        names = {one: name for one, (_, name) in users.items()}
        language = self._reader_language(row)
        zone = None if _is_in_public(row) else row.reader_zone
        worded = alike.word(message, Reader(language, now, names, zone))
        return replace(worded, names=users) if users else worded

    def _reader_language(self, row: Any) -> str:
        theirs = row.place_language if _is_in_public(row) else row.person_language or row.heard
        return row.language or theirs or self._language


async def homes_of(tx: Tx, persons: Sequence[int], platforms: Collection[str]) -> dict[int, Home]:
    """Where each person is reached: on the platform they chose, else where they were last heard, as far as
    the bot is there."""
    if not persons:
        return {}
    statement = (
        select(
            identity.c.person,
            identity.c.platform,
            identity.c.user,
            conversation.c.platform_id,
        )
        .select_from(
            identity.join(person, person.c.id == identity.c.person).outerjoin(
                conversation,
                (conversation.c.platform == identity.c.platform)
                & (conversation.c.person == identity.c.person)
                & (conversation.c.kind == "direct")
                & conversation.c.archived.is_(False),
            )
        )
        .where(identity.c.person.in_(persons), identity.c.active, identity.c.platform.in_(platforms))
        .order_by(
            identity.c.person,
            (identity.c.platform == person.c.reach).desc().nulls_last(),
            identity.c.heard_at.desc(),
            identity.c.id,
            conversation.c.id,
        )
    )
    homes: dict[int, Home] = {}
    for row in await tx.execute(statement):
        homes.setdefault(row.person, Home(row.person, row.platform, row.user, row.platform_id))
    return homes


def persons_of(rows: Sequence[Any]) -> list[int]:
    """The persons that rows of the outbox are for."""
    return sorted({row.person for row in rows if row.person is not None})


async def _users(tx: Tx, persons: Sequence[int], platform: str) -> dict[int, tuple[str | None, str]]:
    rows = await tx.execute(
        select(person.c.id, person.c.name, identity.c.user)
        .select_from(
            person.outerjoin(identity, (identity.c.person == person.c.id) & (identity.c.platform == platform))
        )
        .where(person.c.id.in_(persons))
    )
    return {row.id: (row.user, row.name) for row in rows}


def _address(row: Any, home: Home | None) -> tuple[Address | None, str]:
    if row.target is not None:
        on_a_post = row.operation in POSTS and row.target_operation != Operation.OPEN
        under = row.target_platform_id if on_a_post else None
        return Address(row.target_platform, row.target_conversation, under), row.target_platform
    if home is None:
        return Address(row.platform, row.conversation, row.thread), row.platform
    if home.conversation is None:
        return None, home.platform
    return Address(home.platform, home.conversation), home.platform


def _is_in_public(row: Any) -> bool:
    return row.person is None and row.place_kind != "direct"


def _over(row: Any, operation: Operation, now: datetime) -> Ended | None:
    """Whether there is nothing left to do: its time or its conversation is over."""
    if row.state == "sending":
        return None  # perhaps it is done
    if operation not in NEEDS_MESSAGE and row.expires is not None and now >= row.expires:
        return Ended(row.id, "dropped", "too late")
    if row.place_kind == "group" and row.place_archived:
        speaks = operation in NEEDS_MESSAGE and operation is not Operation.EDIT
        lost = speaks or operation is Operation.INVITE
        return Ended(row.id, "dead" if lost else "dropped", "the conversation is over")
    return None


def _outlives_target(row: Any) -> bool:
    """A newer version of a message that was dropped before it was sent is posted in its place."""
    newer = row.operation == Operation.EDIT and row.slot is not None and row.slot == row.target_slot
    return newer and row.target_state in ("dropped", "replaced", "cancelled")


def _mentioned(message: Message) -> set[int]:
    found: set[int] = set()
    stack: list[object] = [words for block in message.blocks for line in block.lines for words in line]
    while stack:
        match stack.pop():
            case Mention(one):
                found.add(one)
            case Phrase(_, values):
                stack.extend(values.values())
            case Spoken(phrase):
                stack.append(phrase)
    return found
