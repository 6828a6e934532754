"""What people say to have a profile, change it, and decide about it. Thin: thinks in `keeping`."""

from collections.abc import Mapping
from typing import Any

from bot.core.context import Context
from bot.core.message import say
from bot.core.shape import row_number
from bot.errors import SaySo
from bot.features.networking.profiles.form import FORM
from bot.features.networking.profiles.keeping import Keeping, Nearby
from bot.features.networking.profiles.model import LONGEST_TAG
from bot.features.networking.profiles.sentences import kind_and_rest, kinds_meant, two_names
from bot.features.networking.profiles.store import ProfileStore
from bot.features.networking.profiles.told import (
    LONGEST_TOLD,
    Told,
    is_about_oneself,
    may_be_about_oneself,
    read_told,
    tags_listed,
)
from bot.language.fold import words
from bot.language.tags.names import key_of, plain

_YES = {"ja", "ja bitte", "ja gern", "ja gerne", "gern", "gerne", "klar", "jawohl", "j", "ok", "okay"}
_YES |= {"yes", "yes please", "sure", "y", "oui", "是", "好", "好的", "可以"}
_NO = {"nein", "nein danke", "noe", "nee", "n", "no", "no thanks", "no thank you", "non", "不", "不要"}


class Talking:
    """Commands, buttons, and sentences without a command."""

    def __init__(self, store: ProfileStore, keeping: Keeping, near: Nearby) -> None:
        self._store = store
        self._keeping = keeping
        self._near = near

    async def mine(self, context: Context, text: str) -> None:
        """`my profile`: shows it, or asks for it; with a sentence behind it: that is the profile."""
        if text:
            await self._take(context, text, instead=True)
            return
        mine = await self._keeping.mine(context)
        if mine.is_empty and not mine.agreed:
            await self._begin(context)
            return
        await self._keeping.show(context)

    async def edit(self, context: Context, _: str) -> None:
        """`edit profile`: all its parts as a form."""
        await context.open_form(context, FORM, "")

    async def volunteered(self, context: Context, text: str) -> bool:
        """A sentence about oneself, said to the bot alone and without any command."""
        if not context.direct or not may_be_about_oneself(text):
            return False
        if not is_about_oneself(text, await self._keeping.aliases(context)):
            return False
        await self._take(context, text, instead=False)
        return True

    async def add(self, context: Context, sentence: str) -> None:
        """`add interest Rust`; without a kind it is a sentence about oneself, or interests."""
        kind, rest = kind_and_rest(sentence)
        aliases = await self._keeping.aliases(context)
        _check_length(rest)
        told = Told({kind: tags_listed(rest, aliases)}) if kind else read_told(rest, aliases)
        if told.is_empty:
            told = Told({"interests": tags_listed(rest, aliases)})
        said = [one for tags in told.tags.values() for one in tags]
        if not said and not told.languages:
            raise SaySo(say("networking-what"))
        if any(len(one) > LONGEST_TAG for one in said):
            raise SaySo(say("networking-too-long", longest=LONGEST_TAG))
        await self._keeping.take(context, told, instead=False)
        await self._keeping.show(context, say("networking-saved"))

    async def remove(self, context: Context, sentence: str) -> None:
        """`remove need designer`; without a kind: wherever it stands."""
        kind, rest = kind_and_rest(sentence)
        _check_length(rest)
        said = (plain(rest), *tags_listed(rest, await self._keeping.aliases(context)))
        if not await self._keeping.drop(context, kinds_meant(kind), said):
            raise SaySo(say("networking-not-there", said=rest))
        await self._keeping.show(context, say("networking-saved"))

    async def instead(self, context: Context, rest: str) -> None:
        """`replace Phyton = Python`."""
        names = two_names(rest)
        if names is None or any(len(one) > LONGEST_TAG for one in names):
            raise SaySo(say("networking-replace-how"))
        aliases = await self._keeping.aliases(context)
        old, new = key_of(names[0], aliases), plain(names[1])
        mine = await self._keeping.mine(context)
        meant = [tag for tag in mine.tags if key_of(tag.said, aliases) == old]
        if not meant:
            raise SaySo(say("networking-not-there", said=names[0]))
        for tag in meant:
            await self._keeping.call(context, tag.id, new)
        await self._keeping.show(context, say("networking-saved"))

    async def pressed_mean(self, context: Context, value: str) -> None:
        """The button beside an unknown tag: this is what was meant."""
        id, _, name = value.partition(":")
        if row_number(id) and name:
            await self._keeping.call(context, row_number(id), name)
        await self._keeping.show(context, say("networking-saved"))

    async def agree(self, context: Context, _: str) -> None:
        """`introduce me`: yes. Before there is a profile it is asked for."""
        mine = await self._keeping.mine(context)
        if mine.is_empty:
            await self._begin(context)
            return
        await self._store.agree(context.tx, context.person.id, True, context.now)
        await self._store.keep(context.tx, context.person.id, context.now, paused=False)
        await context.reply(say("networking-agreed"), private=True)
        await self._near.agreed(context.tx, context.person.id)

    async def answered(self, context: Context, _: Mapping[str, Any], text: str) -> bool:
        """What is said after a profile was shown that is not used yet: a yes, a no, or something else."""
        said = " ".join(words(text))
        if said in _YES:
            await self.agree(context, "")
        elif said in _NO:
            await self.decline(context, "")
        else:
            return False
        return True

    async def decline(self, context: Context, _: str) -> None:
        """`do not introduce me`: no, whatever was said before."""
        await self._store.agree(context.tx, context.person.id, False, context.now)
        await context.reply(say("networking-declined"), private=True)

    async def pause(self, context: Context, _: str) -> None:
        """`pause introductions`: until they say otherwise."""
        await self._set_paused(context, paused=True)

    async def resume(self, context: Context, _: str) -> None:
        """`resume introductions`."""
        await self._set_paused(context, paused=False)

    async def forget(self, context: Context, _: str) -> None:
        """`forget my profile`: it is gone, and the yes with it."""
        await self._store.forget(context.tx, context.person.id)
        await self._near.tidy(context.tx)
        await self._store.agree(context.tx, context.person.id, False, context.now)
        await context.reply(say("networking-forgotten"), private=True)

    async def _set_paused(self, context: Context, *, paused: bool) -> None:
        mine = await self._keeping.mine(context)
        if not mine.agreed:
            raise SaySo(say("networking-not-agreed"))
        await self._store.keep(context.tx, context.person.id, context.now, paused=paused)
        await context.reply(say("networking-paused" if paused else "networking-resumed"), private=True)

    async def _begin(self, context: Context) -> None:
        if not context.direct:
            raise SaySo(say("refused-direct-only"))
        await context.open_form(context, FORM, "")

    async def _take(self, context: Context, text: str, *, instead: bool) -> None:
        _check_length(text)
        told = read_told(text, await self._keeping.aliases(context))
        if told.is_empty:
            raise SaySo(say("networking-what"))
        await self._keeping.take(context, told, instead=instead)
        await self._keeping.show(context)


def _check_length(text: str) -> None:
    if len(text) > LONGEST_TOLD:
        raise SaySo(say("networking-too-long", longest=LONGEST_TOLD))
