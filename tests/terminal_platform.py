"""Dialogues on the terminal's world."""

from datetime import datetime

from bot.adapters.terminal.world import BOT, DIRECT, Entry, Posted
from bot.demo.stage import Stage

GONE = "(gone)"


class TerminalPlatform:
    """The port `Platform` of the dialogue tests over a stage."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._world = stage.world
        self._news: list[Entry] = []
        self._world.watchers.append(self._news.append)

    async def say(self, who: str, where: str | None, text: str, thread: str | None) -> str:
        """Write it in the world."""
        conversation = where or f"{DIRECT}{who}"
        message = self._world.say(who, conversation, text, int(thread) if thread else None)
        await self.stage.settle()
        return str(message)

    async def edit(self, who: str, message: str, text: str) -> None:
        """Change it in the world."""
        self._world.edit(who, int(message), [[("plain", text)]])
        await self.stage.settle()

    async def delete(self, who: str, message: str) -> None:
        """Take it back in the world."""
        self._world.delete(who, int(message))
        await self.stage.settle()

    async def react(self, who: str, message: str, emoji: str, *, added: bool) -> None:
        """React in the world."""
        (self._world.react if added else self._world.unreact)(who, int(message), emoji)
        await self.stage.settle()

    async def press(self, who: str, message: str, label: str) -> None:
        """Press the button that reads so."""
        labels = [button.label for button in self._world.messages[int(message)].buttons]
        self._world.press(who, int(message), labels.index(label) + 1)
        await self.stage.settle()

    async def leave(self, who: str, where: str) -> None:
        """Out of that group."""
        self._world.leave(who, where)
        await self.stage.settle()

    async def heard(self, who: str) -> list[tuple[str, str]]:
        """What changed in sight of that person: all channels, and their own conversation."""
        seen = [entry for entry in self._news if entry.user == BOT and self._sees(who, entry)]
        rest = [entry for entry in self._news if entry not in seen]
        self._news[:] = rest
        changed = dict.fromkeys(
            entry.message for entry in seen if entry.kind != "react" and not entry.at_door
        )
        return [(str(message), _text(self._world.messages[message])) for message in changed]

    async def move_to(self, moment: datetime) -> None:
        """Move the clock step by step."""
        await self.stage.move_to(moment)

    async def jump_to(self, moment: datetime) -> None:
        """Move the clock at once."""
        await self.stage.jump_to(moment)

    def now(self) -> datetime:
        """The stage's clock."""
        return self.stage.clock.now()

    def account(self, who: str) -> str:
        """As the bot knows it."""
        return f"terminal: {who.capitalize()} ({who})"

    def is_direct(self, message: str) -> bool:
        """Whether it stands in a direct conversation."""
        return self._world.messages[int(message)].conversation.startswith(DIRECT)

    def _sees(self, who: str, entry: Entry) -> bool:
        if entry.at_door:
            return False
        return self._world.sees(who, self._world.messages[entry.message].conversation)


def _text(message: Posted) -> str:
    if message.deleted:
        return GONE
    labels = " ".join(f"[{button.label}]" for button in message.buttons)
    return f"{message.text}\n{labels}" if labels else message.text
