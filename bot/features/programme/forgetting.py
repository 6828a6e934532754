"""What was pitched in chat and became part of the programme, without the words of whoever is forgotten."""

import json
from collections.abc import Callable, Sequence

from sqlalchemy import delete, select, update

from bot.core.ports import Tx
from bot.core.unnamed import NOBODY, unlisted
from bot.features.programme.acts import act, act_session, session_override
from bot.features.programme.store import change, session, session_person

WORDY = frozenset({"title", "subtitle", "abstract", "description", "people", "new", "cancelled", "back"})
"""The fields in which a host's words stand; of the last three, the title does."""


async def forget_words(tx: Tx, label: int, words: Sequence[str] | None) -> None:
    """Take these out of the session, of what changed in it, and of what organisers did; None: every word."""
    wipe: Callable[[str], str] = (lambda text: unlisted(text, words)) if words is not None else _nothing
    if words is None:
        blank = {"title": NOBODY, "abstract": "", "description": "", "subtitle": ""}
        await tx.execute(update(session).where(session.c.id == label).values(**blank))
        await tx.execute(delete(session_person).where(session_person.c.session == label))
    wordy = change.c.session == label, change.c.field.in_(WORDY)
    for row in (await tx.execute(select(change).where(*wordy))).all():
        texts = {"old": wipe(row.old), "new": wipe(row.new)}
        await tx.execute(update(change).where(change.c.id == row.id).values(**texts))
    here = session_override.c.session == label, session_override.c.field.in_(WORDY)
    for row in (await tx.execute(select(session_override).where(*here))).all():
        texts = {name: wipe(getattr(row, name)) for name in ("value", "told", "says")}
        announced = None if row.announced is None else wipe(row.announced)
        this = *here, session_override.c.field == row.field
        await tx.execute(update(session_override).where(*this).values(**texts, announced=announced))
    done = select(act_session.c.act).where(act_session.c.session == label)
    for row in (await tx.execute(select(act).where(act.c.id.in_(done)))).all():
        steps = [_step(one, label, wipe) for one in json.loads(row.steps)]
        text = json.dumps(steps, ensure_ascii=False)
        await tx.execute(update(act).where(act.c.id == row.id).values(steps=text))


def _step(step: dict[str, object], label: int, wipe: Callable[[str], str]) -> dict[str, object]:
    if step["session"] != label or step["field"] not in WORDY:
        return step
    return {
        name: wipe(value) if name in ("old", "new", "says") and isinstance(value, str) else value
        for name, value in step.items()
    }


def _nothing(text: str) -> str:
    return NOBODY if text else ""
