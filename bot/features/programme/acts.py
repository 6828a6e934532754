"""Tables and queries of what organisers change in chat: overrides, and the acts that can be undone."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Column, ForeignKey, String, Table, Text, delete, insert, select, update

from bot.core.ports import SessionDraft, Tx
from bot.features.programme.overrides import Override
from bot.features.programme.store import session, session_person
from bot.features.programme.values import from_text
from bot.storage.database import scalar, upsert
from bot.storage.tables import Moment, metadata, serial

CHAT = "chat"
"""The source of sessions that were added in chat. No import ever tells of it."""

session_override = Table(
    "session_override",
    metadata,
    Column("session", ForeignKey("session.id"), primary_key=True),
    Column("field", String(32), primary_key=True),
    Column("value", Text, nullable=False),
    Column("told", Text, nullable=False),
    Column("says", Text, nullable=False),
    Column("announced", Text),
    Column("person", ForeignKey("person.id"), index=True),
    Column("at", Moment, nullable=False),
)

act = Table(
    "act",
    metadata,
    serial(),
    Column("person", ForeignKey("person.id"), index=True),
    Column("at", Moment, nullable=False),
    Column("state", String(16), nullable=False),
    Column("steps", Text, nullable=False),
    Column("seen", Text, nullable=False),
    sqlite_autoincrement=True,
)

act_session = Table(
    "act_session",
    metadata,
    Column("act", ForeignKey("act.id"), primary_key=True),
    Column("session", ForeignKey("session.id"), primary_key=True, index=True),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One field of one session, old and new. `says`: what its source said of it then; None: it has none.

    A session that is still to be added has the label 0.
    """

    session: int
    field: str
    old: str
    new: str
    says: str | None = None


State = Literal["proposed", "taken", "applied"]


@dataclass(frozen=True, slots=True)
class Act:
    """What an organiser wants to change, or has changed. `seen`: what the preview rested on."""

    id: int
    person: int | None
    at: datetime
    state: State
    steps: tuple[Step, ...]
    seen: str


class ActStore:
    """Overrides and acts."""

    async def overrides(self, tx: Tx, event: str, source: str) -> dict[int, list[Override]]:
        """All overrides on a source's sessions, by label."""
        here = (session.c.event == event) & (session.c.source == source)
        joined = session_override.join(session, session.c.id == session_override.c.session)
        statement = select(session_override).select_from(joined).where(here)
        return _by_session(await tx.execute(statement.order_by(session_override.c.field)))

    async def overrides_of(self, tx: Tx, labels: Sequence[int]) -> dict[int, list[Override]]:
        """The overrides on these sessions."""
        statement = select(session_override).where(session_override.c.session.in_(labels))
        return _by_session(await tx.execute(statement.order_by(session_override.c.field)))

    async def in_conflict(self, tx: Tx) -> dict[int, list[Override]]:
        """The overrides that wait for a decision."""
        statement = select(session_override).where(session_override.c.says != session_override.c.told)
        found = _by_session(await tx.execute(statement.order_by(session_override.c.session)))
        open_ = {label: [one for one in these if one.in_conflict] for label, these in found.items()}
        return {label: these for label, these in open_.items() if these}

    async def put(self, tx: Tx, one: Override) -> None:
        """Keep it, in place of an older one."""
        values = asdict(one)
        keys = ["session", "field"]
        rest = {name: value for name, value in values.items() if name not in keys}
        await tx.execute(
            upsert(tx, session_override)
            .values(**values)
            .on_conflict_do_update(index_elements=keys, set_=rest)
        )

    async def end(self, tx: Tx, label: int, field: str) -> None:
        """The source's word counts again."""
        this = (session_override.c.session == label) & (session_override.c.field == field)
        await tx.execute(delete(session_override).where(this))

    async def write(self, tx: Tx, label: int, values: Mapping[str, str]) -> None:
        """Make these the values of the session."""
        found = {name: from_text(name, text) for name, text in values.items()}
        people: Any = found.pop("people", None)
        if found:
            await tx.execute(update(session).where(session.c.id == label).values(**found))
        if people is not None:
            await tx.execute(delete(session_person).where(session_person.c.session == label))
            rows = [
                {"session": label, "position": position, "name": name} for position, name in enumerate(people)
            ]
            if rows:
                await tx.execute(insert(session_person), rows)

    async def propose(self, tx: Tx, person: int, at: datetime, steps: Sequence[Step], seen: str) -> int:
        """Keep what would be changed. What this person had proposed before is dropped."""
        await self.drop(tx, person)
        return await self._add(tx, person, at, "proposed", steps, seen)

    async def proposed(self, tx: Tx, person: int) -> Act | None:
        """What this person was last shown and has not decided on."""
        statement = select(act).where(act.c.person == person, act.c.state == "proposed")
        return _act((await tx.execute(statement.order_by(act.c.id.desc()).limit(1))).first())

    async def get(self, tx: Tx, id: int) -> Act | None:
        """That act."""
        return _act((await tx.execute(select(act).where(act.c.id == id))).first())

    async def drop(self, tx: Tx, person: int) -> None:
        """This person has proposed nothing."""
        await tx.execute(delete(act).where(act.c.person == person, act.c.state == "proposed"))

    async def applied(
        self, tx: Tx, person: int, at: datetime, steps: Sequence[Step], proposal: int | None = None
    ) -> int:
        """It was done, and the proposal with it. The act's number: the higher, the later it was done."""
        if proposal is not None:
            await tx.execute(update(act).where(act.c.id == proposal).values(state="taken", steps="[]"))
        number = await self._add(tx, person, at, "applied", steps, "")
        labels = dict.fromkeys(one.session for one in steps)
        await tx.execute(insert(act_session), [{"act": number, "session": label} for label in labels])
        return number

    async def last(self, tx: Tx, *, person: int | None = None, label: int | None = None) -> Act | None:
        """The last act that was done, by this person or on this session."""
        statement = select(act).where(act.c.state == "applied")
        if person is not None:
            statement = statement.where(act.c.person == person)
        if label is not None:
            touching = select(act_session.c.act).where(act_session.c.session == label)
            statement = statement.where(act.c.id.in_(touching))
        return _act((await tx.execute(statement.order_by(act.c.id.desc()).limit(1))).first())

    async def later(self, tx: Tx, than: Act) -> Sequence[Act]:
        """What was done after it on any of its sessions."""
        labels = {one.session for one in than.steps}
        touching = select(act_session.c.act).where(act_session.c.session.in_(labels))
        statement = select(act).where(act.c.state == "applied", act.c.id > than.id, act.c.id.in_(touching))
        return [one for row in await tx.execute(statement.order_by(act.c.id)) if (one := _act(row))]

    async def count(self, tx: Tx, person: int) -> int:
        """How many changes this person made."""
        rows = await tx.execute(select(act.c.id).where(act.c.person == person, act.c.state == "applied"))
        return len(rows.all())

    async def hand_over(self, tx: Tx, person: int, to: int | None) -> None:
        """What this person did, the other one did; None: nobody knows any more who did it."""
        await self.drop(tx, person)
        for table in (act, session_override):
            await tx.execute(update(table).where(table.c.person == person).values(person=to))

    async def fresh_key(self, tx: Tx) -> str:
        """A key that no session of the chat has had."""
        last = await scalar(
            tx, select(session.c.id).where(session.c.source == CHAT).order_by(session.c.id.desc())
        )
        return f"chat-{(last or 0) + 1}"

    async def _add(
        self, tx: Tx, person: int | None, at: datetime, state: State, steps: Sequence[Step], seen: str
    ) -> int:
        values = {"person": person, "at": at, "state": state, "steps": _steps_text(steps), "seen": seen}
        return int((await tx.execute(insert(act).values(**values).returning(act.c.id))).scalar_one())


def _steps_text(steps: Sequence[Step]) -> str:
    return json.dumps([asdict(one) for one in steps], ensure_ascii=False)


def _act(row: Any) -> Act | None:
    if row is None:
        return None
    steps = tuple(Step(**one) for one in json.loads(row.steps))
    return Act(row.id, row.person, row.at, row.state, steps, row.seen)


def _by_session(rows: Any) -> dict[int, list[Override]]:
    found: dict[int, list[Override]] = {}
    for row in rows:
        found.setdefault(row.session, []).append(Override(**row._mapping))
    return found


def draft_of(steps: Sequence[Step], key: str) -> SessionDraft:
    """The session that these steps would add."""
    values: dict[str, Any] = {one.field: from_text(one.field, one.new) for one in steps}
    values.pop("cancelled", None)
    return SessionDraft(key=key, **values)
