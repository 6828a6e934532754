"""Dialogues, free of any platform: who says what where, and what everybody can read afterwards.

    await talk("mira", "was läuft jetzt?", says=["Jetzt läuft:\n- …"])

`says` is everything that the bot has said or changed in sight of that person since they spoke: the whole
list, so that a message too many shows. An edit shows as the message stands after it, a deletion as `(gone)`.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol


class Platform(Protocol):
    """What a platform needs to offer for dialogues to be played on it."""

    async def say(self, who: str, where: str | None, text: str, thread: str | None) -> str:
        """`who` writes in the channel `where` (None: to the bot alone). Returns the message."""
        ...

    async def edit(self, who: str, message: str, text: str) -> None:
        """`who` changes their message."""
        ...

    async def delete(self, who: str, message: str) -> None:
        """`who` takes their message back."""
        ...

    async def react(self, who: str, message: str, emoji: str, *, added: bool) -> None:
        """`who` puts an emoji on a message, or takes it off."""
        ...

    async def press(self, who: str, message: str, label: str) -> None:
        """`who` presses the button of that label."""
        ...

    async def heard(self, who: str) -> list[tuple[str, str]]:
        """The bot's messages in sight of `who` that are new or changed since the last look:
        (message, text as it stands; buttons as `[label]` on a last line)."""
        ...

    async def move_to(self, moment: datetime) -> None:
        """Let time pass until then; what falls due on the way happens at its own moment."""
        ...

    async def jump_to(self, moment: datetime) -> None:
        """Be there at once, as after a sleep."""
        ...

    def now(self) -> datetime:
        """The present moment."""
        ...

    def account(self, who: str) -> str:
        """How the bot shows somebody their account."""
        ...

    def is_direct(self, message: str) -> bool:
        """Whether a message of the bot stands in a direct conversation, or only one person sees it."""
        ...


class Talk:
    """Plays a dialogue. `last` is the message that a person wrote last, `shown` the bot's last one."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self.account = platform.account
        self.is_direct = platform.is_direct
        self.last = ""
        self.shown = ""

    async def __call__(
        self,
        who: str,
        text: str,
        *,
        says: Sequence[str] | None,
        where: str | None = None,
        thread: str | None = None,
    ) -> str:
        """`who` writes; `says` None: whatever the answer is. Returns the message."""
        self.last = await self._platform.say(who, where, text, thread)
        await self.hears(who, says)
        return self.last

    async def edits(self, who: str, message: str, text: str, *, says: Sequence[str] | None) -> None:
        """`who` changes what they wrote."""
        await self._platform.edit(who, message, text)
        await self.hears(who, says)

    async def deletes(self, who: str, message: str, *, says: Sequence[str] | None) -> None:
        """`who` takes back what they wrote."""
        await self._platform.delete(who, message)
        await self.hears(who, says)

    async def reacts(
        self, who: str, message: str, emoji: str, *, says: Sequence[str], added: bool = True
    ) -> None:
        """`who` puts an emoji on a message, or takes it off."""
        await self._platform.react(who, message, emoji, added=added)
        await self.hears(who, says)

    async def presses(self, who: str, message: str, label: str, *, says: Sequence[str]) -> None:
        """`who` presses a button."""
        await self._platform.press(who, message, label)
        await self.hears(who, says)

    async def hears(self, who: str, says: Sequence[str] | None) -> None:
        """What `who` has got from the bot since the last look is exactly this."""
        heard = await self._platform.heard(who)
        if heard:
            self.shown = heard[-1][0]
        if says is not None:
            assert [text for _, text in heard] == list(says)

    async def reads(self, who: str) -> str:
        """What `who` has got from the bot since the last look, as one text: a long answer may come in parts."""
        heard = await self._platform.heard(who)
        return "\n".join(text for _, text in heard)

    async def asks(self, who: str, text: str) -> str:
        """`who` writes to the bot alone. Returns the whole answer."""
        self.last = await self._platform.say(who, None, text, None)
        return await self.reads(who)

    async def waits(self, who: str, *, says: Sequence[str], **span: int) -> None:
        """Time passes: `minutes=30`."""
        await self._platform.move_to(self._platform.now() + timedelta(**span))
        await self.hears(who, says)

    async def sleeps(self, who: str, *, says: Sequence[str], **span: int) -> None:
        """The bot was away for so long, and is back."""
        await self._platform.jump_to(self._platform.now() + timedelta(**span))
        await self.hears(who, says)
