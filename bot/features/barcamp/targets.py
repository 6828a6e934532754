"""Which pitch somebody means, and whether they may change it."""

import re

from bot.core.barcamp import PITCH
from bot.core.context import Context
from bot.core.message import say
from bot.core.roles import Role
from bot.core.sessions import SESSION
from bot.errors import NotYours, SaySo
from bot.features.barcamp.store import Kept, PitchStore

_LABELLED = re.compile(r"\s*#(\d{1,9})(?!\w)[\s:,–-]*(.*)", re.ASCII | re.DOTALL)


def split_label(text: str) -> tuple[int | None, str]:
    """The label that the text begins with, and what follows; a bare number is no label."""
    match = _LABELLED.match(text)
    return (int(match[1]), match[2].strip()) if match else (None, text.strip())


def begins_with_label(text: str) -> bool:
    """Whether it does."""
    return split_label(text)[0] is not None


class Targets:
    """Finds pitches by label, or by the message at hand."""

    def __init__(self, store: PitchStore) -> None:
        self._store = store

    async def meant(self, context: Context, label: int | None) -> Kept:
        """The pitch of that label, else the one that this thread or card is about; of a merged one that which
        it is part of. Raises SaySo where there is none, or several."""
        if label is None:
            shown = dict.fromkeys((*context.shown(PITCH), *context.shown(SESSION)))
            found = [kept for one in shown if (kept := await self._store.kept(context.tx, one))]
            if len(found) != 1:
                raise SaySo(say("barcamp-which"))
            return await self._whole(context, found[0])
        kept = await self._store.kept(context.tx, label)
        if kept is None:
            raise SaySo(say("barcamp-no-such", label=f"#{label}"))
        return await self._whole(context, kept)

    async def own(self, context: Context, label: int | None) -> Kept:
        """The same, but only for its hosts, for who wished for it, and for organisers. Raises SaySo."""
        kept = await self.meant(context, label)
        if not may_change(context, kept):
            raise NotYours(say("barcamp-hosts-only", label=kept.pitch.label))
        return kept

    async def _whole(self, context: Context, kept: Kept) -> Kept:
        while kept.merged_into is not None:
            into = await self._store.kept(context.tx, kept.merged_into)
            if into is None:
                break
            kept = into
        return kept


def may_change(context: Context, kept: Kept) -> bool:
    """Whether this person may change it."""
    theirs = kept.pitch.hosts or (kept.author,)
    return context.person.id in theirs or context.role >= Role.ORGANISER
