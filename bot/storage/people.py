"""Who writes, and where: identities, persons, conversations, and the dialogue that waits for an answer.

All of it is read in one statement for each signal, since every answer waits for it.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any, Literal
from zoneinfo import ZoneInfo

from sqlalchemy import and_, bindparam, delete, exists, func, insert, literal, or_, select, update

from bot.core.people import Consented, Conversation, Person
from bot.core.ports import Tx
from bot.core.signals import Address, Signal, Who
from bot.core.texts import SPOKEN
from bot.storage.database import scalar, upsert
from bot.storage.tables import (
    Moment,
    appointed,
    consent,
    conversation,
    dialogue,
    forgotten,
    identity,
    mute,
    person,
)

LONGEST_ZONE = 64


@dataclass(frozen=True, slots=True)
class Waiting:
    """A dialogue that waits for this person's next words, in this conversation."""

    step: str
    data: Mapping[str, Any]
    expires: datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """What is kept of a person: language (chosen, else last written in), zone, the platform they want to be
    reached on, when they were met and last heard."""

    language: str | None
    zone: str | None
    reach: str | None
    met_at: datetime
    heard_at: datetime


@dataclass(frozen=True, slots=True)
class Scene:
    """Who is on and where: what every handler needs to know first. `appointed`: this account was made an
    organiser's in chat; `muted`: until when nothing they say is acted on, which may be over."""

    person: Person | None
    conversation: Conversation | None
    dialogue: Waiting | None
    appointed: bool = False
    muted: datetime | None = None


# Statements that every signal needs are built once: building takes longer than SQLite does.
_LOOK = (
    select(
        person.c.id,
        person.c.name,
        person.c.language,
        person.c.heard,
        person.c.zone,
        person.c.told_language,
        person.c.told_zone,
        person.c.met_at,
        person.c.welcomed_at,
        identity.c.name.label("identity_name"),
        identity.c.organises,
        appointed.c.user.label("appointed"),
        select(func.max(mute.c.until, type_=Moment()))
        .where(or_(mute.c.person == person.c.id, mute.c.identity_hash == bindparam("hash")))
        .scalar_subquery()
        .label("muted"),
        conversation.c.id.label("conversation_id"),
        conversation.c.kind,
        conversation.c.name.label("conversation_name"),
        conversation.c.role,
        conversation.c.language.label("conversation_language"),
        conversation.c.event,
        conversation.c.person.label("conversation_person"),
        conversation.c.platform,
        conversation.c.platform_id,
        dialogue.c.step,
        dialogue.c.data,
        dialogue.c.expires,
    )
    .select_from(
        identity.join(person, person.c.id == identity.c.person)
        .outerjoin(
            appointed,
            and_(appointed.c.platform == identity.c.platform, appointed.c.user == identity.c.user),
        )
        .outerjoin(
            conversation,
            and_(
                conversation.c.platform == bindparam("platform"),
                conversation.c.platform_id == bindparam("spot"),
            ),
        )
        .outerjoin(
            dialogue,
            and_(
                dialogue.c.person == person.c.id,
                dialogue.c.platform == bindparam("waits_on"),
                dialogue.c.place == bindparam("place"),
            ),
        )
    )
    .where(identity.c.platform == bindparam("on"), identity.c.user == bindparam("user"))
)
_FORGOTTEN = select(
    exists().where(
        forgotten.c.identity_hash == bindparam("hash"),
        forgotten.c.at > bindparam("since", type_=forgotten.c.at.type),
    )
)
_MUTED = select(mute.c.until).where(mute.c.identity_hash == bindparam("hash"))
_HEARD = (
    update(identity)
    .where(identity.c.platform == bindparam("on"), identity.c.user == bindparam("by"))
    .values(heard_at=bindparam("moment"))
)


class People:
    """Persons and conversations. `secret` keys the hashes that forgetting leaves behind."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    async def scene(self, tx: Tx, signal: Signal, *, kind: Literal["direct", "channel"], meet: bool) -> Scene:
        """The scene of a signal. `meet`: a person or conversation that is new is written down.

        Empty for a signal that is older than its sender's wish to be forgotten.
        """
        found = await self._look(tx, signal, signal.who) if signal.who else None
        # Whoever was forgotten is met anew later on, so only older signals can be meant.
        older = signal.who and (found is None or signal.at < found.met_at)
        if signal.who and older and await self.was_forgotten(tx, signal.who, signal.at):
            return Scene(None, None, None)
        known = _person(found) if found else None
        if signal.who and known is None and meet:
            # To be forgotten and to come back ends no mute.
            if (muted := await self._muted(tx, signal.who)) is not None and signal.at < muted:
                return Scene(None, None, None, muted=muted)
            known = await self.meet(tx, signal.who, signal.at)
        elif signal.who and known and found:
            if signal.who.name and found.identity_name != signal.who.name:
                known = await self._rename(tx, signal.who, known)
            if news := _news(told_by(signal.who), found):
                await tx.execute(update(person).where(person.c.id == known.id).values(**news))
                known = _person(found, news)
            if signal.who.organises is not None and found.organises is not signal.who.organises:
                await self._organises(tx, signal.who)
        place = _conversation(found) if found else None
        if signal.where and place is None and meet:
            place = await self.conversation(tx, signal.where, kind, known)
        if not found:
            return Scene(known, place, None)
        return Scene(known, place, _dialogue(found), found.appointed is not None, found.muted)

    async def _muted(self, tx: Tx, who: Who) -> datetime | None:
        until: datetime | None = (await tx.execute(_MUTED, {"hash": self.hash_of(who)})).scalar()
        return until

    async def _organises(self, tx: Tx, who: Who) -> None:
        """Whether the platform calls this account an organiser's, as it says now."""
        this = (identity.c.platform == who.platform) & (identity.c.user == who.user)
        await tx.execute(update(identity).where(this).values(organises=who.organises))

    async def _look(self, tx: Tx, signal: Signal, who: Who) -> Any:
        where = signal.where
        given = {
            "platform": signal.platform,
            "spot": where.conversation if where else "",
            **spot_of(signal.platform, where, signal.direct),
            "on": who.platform,
            "user": who.user,
            "hash": self.hash_of(who),
        }
        return (await tx.execute(_LOOK, given)).one_or_none()

    async def meet(self, tx: Tx, who: Who, at: datetime) -> Person:
        """Write down somebody who is new."""
        told = told_by(who)
        statement = insert(person).values(name=who.name, met_at=at, **told).returning(person.c.id)
        id = (await tx.execute(statement)).scalar_one()
        met = Person(id, who.name, zone=told["told_zone"], told=told["told_language"], new=True)
        await tx.execute(
            insert(identity).values(
                platform=who.platform,
                user=who.user,
                person=met.id,
                name=who.name,
                heard_at=at,
                organises=who.organises is True,
            )
        )
        return met

    async def _rename(self, tx: Tx, who: Who, known: Person) -> Person:
        await tx.execute(
            update(identity)
            .where(identity.c.platform == who.platform, identity.c.user == who.user)
            .values(name=who.name)
        )
        await tx.execute(update(person).where(person.c.id == known.id).values(name=who.name))
        return replace(known, name=who.name)

    async def conversation(
        self, tx: Tx, where: Address, kind: Literal["direct", "channel"], known: Person | None
    ) -> Conversation:
        """The conversation at that address, written down if it is new."""
        statement = (
            upsert(tx, conversation)
            .values(
                platform=where.platform,
                platform_id=where.conversation,
                kind=kind,
                person=known.id if known and kind == "direct" else None,
            )
            .on_conflict_do_update(
                index_elements=["platform", "platform_id"], set_={"platform": where.platform}
            )
            .returning(conversation)
        )
        row = (await tx.execute(statement)).one()
        return Conversation(
            row.id,
            row.platform,
            row.platform_id,
            row.kind,
            row.name,
            row.role,
            row.language,
            row.event,
            row.person,
        )

    async def heard(self, tx: Tx, who: Who, at: datetime, language: str | None, known: Person) -> None:
        """Remember where, and in which language, this person was last heard."""
        await tx.execute(_HEARD, {"on": who.platform, "by": who.user, "moment": at})
        if language and language != known.heard:
            await tx.execute(update(person).where(person.c.id == known.id).values(heard=language))

    async def told_of(self, tx: Tx, who: Who, *, active: bool) -> None:
        """A platform says who somebody is, and whether the account is open. To one that is closed nothing is
        sent."""
        this = (identity.c.platform == who.platform) & (identity.c.user == who.user)
        await tx.execute(update(identity).where(this).values(active=active))
        if who.organises is not None:
            await self._organises(tx, who)
        if told := {name: value for name, value in told_by(who).items() if value}:
            theirs = select(identity.c.person).where(this).scalar_subquery()
            await tx.execute(update(person).where(person.c.id == theirs).values(**told))

    async def names(self, tx: Tx, persons: Sequence[int]) -> dict[int, str]:
        """How these persons are called."""
        if not persons:
            return {}
        rows = await tx.execute(select(person.c.id, person.c.name).where(person.c.id.in_(persons)))
        return {row.id: row.name for row in rows}

    async def find(self, tx: Tx, keys: Sequence[str]) -> list[int]:
        """The persons behind identities written as `platform:user`, as far as they were met."""
        full = identity.c.platform + literal(":") + identity.c.user
        rows = await tx.execute(select(identity.c.person).where(full.in_(keys)).order_by(identity.c.person))
        return list(dict.fromkeys(row.person for row in rows))

    async def called(self, tx: Tx, platform: str, name: str) -> list[int]:
        """The persons whose account is called so anywhere, or whose name on this platform is: perhaps
        several, since names are nobody's own."""
        bare = name.strip().removeprefix("@").strip()
        account = identity.c.user.in_((name.strip(), bare))
        shown = (identity.c.platform == platform) & (func.lower(identity.c.name) == bare.lower())
        statement = select(identity.c.person).where(account | shown, identity.c.active)
        rows = await tx.execute(statement.order_by(identity.c.person))
        return list(dict.fromkeys(row.person for row in rows)) if bare else []

    async def identities(self, tx: Tx, known: int) -> list[Who]:
        """All identities of a person."""
        rows = await tx.execute(
            select(identity.c.platform, identity.c.user, identity.c.name)
            .where(identity.c.person == known)
            .order_by(identity.c.id)
        )
        return [Who(row.platform, row.user, row.name) for row in rows]

    async def direct_with(self, tx: Tx, known: int, platform: str) -> Address | None:
        """The direct conversation with a person on that platform, if there is one."""
        theirs = (conversation.c.person == known) & (conversation.c.platform == platform)
        statement = select(conversation.c.platform_id).where(
            theirs, conversation.c.kind == "direct", conversation.c.archived.is_(False)
        )
        place = await scalar(tx, statement.order_by(conversation.c.id).limit(1))
        return Address(platform, place) if place is not None else None

    async def facts(self, tx: Tx, known: int) -> Facts:
        """What is kept of a person beside their accounts."""
        statement = select(
            func.coalesce(person.c.language, person.c.heard, person.c.told_language).label("language"),
            func.coalesce(person.c.zone, person.c.told_zone).label("zone"),
            person.c.reach,
            person.c.met_at,
            func.max(identity.c.heard_at, type_=Moment()).label("heard_at"),
        ).join(identity, identity.c.person == person.c.id)
        row = (await tx.execute(statement.where(person.c.id == known).group_by(person.c.id))).one()
        return Facts(row.language, row.zone, row.reach, row.met_at, row.heard_at)

    def spent_key(self, key: str) -> str:
        """What stays of a message's key when its person is forgotten: nobody can read it any more."""
        return f"forgotten:{hmac.new(self._secret, key.encode(), hashlib.sha256).hexdigest()}"

    async def choose(self, tx: Tx, known: int, **values: str | None) -> None:
        """Set what the person chose: `language`, `zone`, `reach` (a platform)."""
        await tx.execute(update(person).where(person.c.id == known).values(**values))

    async def welcomed(self, tx: Tx, known: int, at: datetime) -> None:
        """Write down that the person was welcomed."""
        await tx.execute(update(person).where(person.c.id == known).values(welcomed_at=at))

    async def consents(self, tx: Tx, known: int, topic: str) -> bool:
        """Whether the person said yes to this. Silence is no."""
        return bool(
            await scalar(
                tx, select(consent.c.given).where(consent.c.person == known, consent.c.topic == topic)
            )
        )

    async def consented(self, tx: Tx, known: int, topic: str) -> Consented:
        """What the person said to this, and when."""
        mine = (consent.c.person == known) & (consent.c.topic == topic)
        row = (await tx.execute(select(consent).where(mine))).first()
        return Consented(topic, row.given, row.at) if row else Consented(topic, given=False)

    async def set_consent(self, tx: Tx, known: int, topic: str, given: bool, at: datetime) -> None:
        """Write down a yes or a no."""
        await tx.execute(
            upsert(tx, consent)
            .values(person=known, topic=topic, given=given, at=at)
            .on_conflict_do_update(index_elements=["person", "topic"], set_={"given": given, "at": at})
        )

    async def leave_hash(self, tx: Tx, who: Who, at: datetime) -> None:
        """Leave what forgetting leaves: a keyed hash of the identity, and the moment."""
        await tx.execute(
            upsert(tx, forgotten)
            .values(identity_hash=self.hash_of(who), at=at)
            .on_conflict_do_update(index_elements=["identity_hash"], set_={"at": at})
        )

    async def was_forgotten(self, tx: Tx, who: Who, at: datetime) -> bool:
        """Whether something that this identity did at `at` is to be ignored."""
        return bool((await tx.execute(_FORGOTTEN, {"hash": self.hash_of(who), "since": at})).scalar())

    def hash_of(self, who: Who) -> str:
        """What may be kept of an account that was forgotten."""
        return hmac.new(self._secret, f"{who.platform}:{who.user}".encode(), hashlib.sha256).hexdigest()

    async def count(self, tx: Tx) -> int:
        """How many persons the bot has met."""
        return int(await scalar(tx, select(func.count()).select_from(person)))


def spot_of(platform: str, where: Address | None, direct: bool) -> dict[str, str]:
    """Where an answer is waited for: in any direct conversation of the person, or in one thread; never in a
    whole channel, where people say other things, too."""
    if direct or where is None:
        return {"waits_on": "", "place": "direct"}
    return {"waits_on": platform, "place": f"{where.conversation}/{where.thread or ''}"}


async def open_dialogue(
    tx: Tx, known: int, spot: Mapping[str, str], step: str, data: Mapping[str, Any], expires: datetime
) -> None:
    """Wait for this person's next words at that place; a dialogue that waits there is replaced."""
    values = {"step": step, "data": json.dumps(dict(data)), "expires": expires}
    await tx.execute(
        upsert(tx, dialogue)
        .values(person=known, platform=spot["waits_on"], place=spot["place"], **values)
        .on_conflict_do_update(index_elements=["person", "platform", "place"], set_=values)
    )


async def close_dialogue(tx: Tx, known: int, spot: Mapping[str, str]) -> None:
    """Wait no longer."""
    await tx.execute(
        delete(dialogue).where(
            dialogue.c.person == known,
            dialogue.c.platform == spot["waits_on"],
            dialogue.c.place == spot["place"],
        )
    )


async def take_dialogue(tx: Tx, known: int, step: str, data: Mapping[str, Any], now: datetime) -> bool:
    """Wait no longer for the answer to that very question, wherever it was; whether it was still open."""
    statement = (
        delete(dialogue)
        .where(dialogue.c.person == known, dialogue.c.step == step, dialogue.c.data == json.dumps(dict(data)))
        .returning(dialogue.c.expires)
    )
    rows = (await tx.execute(statement)).all()
    return any(row.expires > now for row in rows)


def told_by(who: Who) -> dict[str, str | None]:
    """The language and zone in which a platform says that somebody uses it, as far as they mean something."""
    language = who.language if who.language in SPOKEN else None
    return {"told_language": language, "told_zone": who.zone if who.zone and is_zone(who.zone) else None}


@lru_cache(maxsize=1_000)
def is_zone(name: str) -> bool:
    """Whether it names a time zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, no name at all, or that of a folder
        return False
    return len(name) <= LONGEST_ZONE


def _news(told: Mapping[str, str | None], row: Any) -> dict[str, str]:
    """What is told and was not known; a platform that says nothing takes nothing back."""
    return {name: value for name, value in told.items() if value and value != getattr(row, name)}


def _person(row: Any, news: Mapping[str, str] | None = None) -> Person:
    told = {"told_language": row.told_language, "told_zone": row.told_zone} | dict(news or {})
    return Person(
        row.id,
        row.name,
        row.language,
        row.heard,
        row.zone or told["told_zone"],
        told["told_language"],
        welcomed=row.welcomed_at is not None,
    )


def _conversation(row: Any) -> Conversation | None:
    if row.conversation_id is None:
        return None
    return Conversation(
        row.conversation_id,
        row.platform,
        row.platform_id,
        row.kind,
        row.conversation_name,
        row.role,
        row.conversation_language,
        row.event,
        row.conversation_person,
    )


def _dialogue(row: Any) -> Waiting | None:
    return Waiting(row.step, json.loads(row.data), row.expires) if row.step else None
