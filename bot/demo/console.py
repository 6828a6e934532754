"""The demo's screen: what is typed goes into the world, what happens there is printed."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.adapters.terminal.world import BOT, DIRECT, Entry, Line, Posted
from bot.demo.commands import (
    USAGE,
    Action,
    As,
    Click,
    Delete,
    Edit,
    Help,
    In,
    React,
    Say,
    Thread,
    Time,
    Wrong,
    read,
)
from bot.demo.stage import Stage

WELCOME = (
    "Coworking Konferenz 2011, Berlin. Du bist Mira und sprichst mit dem Bot. / You are Mira, with the bot.",
    "  was läuft jetzt?    what's next?        Fragen zum Programm / ask about the programme",
    "  merk #3             star #3             merken, und erinnert werden / star it, and be reminded",
    "  /in #barcamp        pitch: …            selbst etwas anbieten / offer a session of your own",
    "  /time +30m          /as Tom             Uhr stellen, jemand anders sein / move time, be someone else",
    "  hilfe               help     /help      was der Bot kann / what this window can do",
)

Show = Callable[[Line], None]


@dataclass(slots=True)
class Console:
    """One window on a stage. `show` prints a line of styled pieces."""

    stage: Stage
    zone: str
    show: Show
    names: dict[str, str]
    user: str = "mira"
    place: str | None = None
    thread: int | None = None

    def open(self) -> None:
        """Print how to begin, and watch the world from now on."""
        for line in WELCOME:
            self._plain(line)
        self.stage.world.watchers.append(self._print)

    @property
    def conversation(self) -> str:
        """Where what is typed goes."""
        return self.place or f"{DIRECT}{self.user}"

    @property
    def prompt(self) -> str:
        """Who I am, where, and what time it is there."""
        thread = f" ↳{self.thread}" if self.thread is not None else ""
        return f"{self._clock()} {self._name(self.user)} in {self.place or 'dm'}{thread}> "

    async def enter(self, line: str) -> None:
        """Do what the line says, and print what came of it."""
        action = read(line, self.stage.clock.now(), self.zone)
        try:
            await self._do(action)
        except KeyError:
            self._plain(f"  {_not_there(action)}")
        await self.stage.settle()

    async def _do(self, action: Action) -> None:
        world = self.stage.world
        match action:
            case Say(text) if text.strip():
                world.say(self.user, self.conversation, text, self.thread)
            case As(name):
                self.user, self.thread = name.lower(), None
                if self.user not in self.names:
                    self._plain(f"  {name} is new here.")
                self.names.setdefault(self.user, name)
            case In(conversation):
                self.place, self.thread = conversation, None
            case Thread(message):
                if message is not None:
                    self.place = self._place_of(world.seen(self.user, message))
                self.thread = message
            case React(message, emoji, added):
                (world.react if added else world.unreact)(self.user, message, emoji)
            case Edit(message, text):
                world.edit(self.user, message, [[("plain", text)]])
            case Delete(message):
                world.delete(self.user, message)
            case Click(message, button):
                world.press(self.user, message, button)
            case Time(moment):
                if moment < self.stage.clock.now():
                    self._plain("  Time only goes forward here.")
                else:
                    await self.stage.move_to(moment)
            case Help():
                for usage in USAGE.values():
                    self._plain(f"  {usage}")
            case Wrong(how):
                self._plain(f"  {how}")

    def _place_of(self, message: Posted) -> str | None:
        return None if message.conversation.startswith(DIRECT) else message.conversation

    def _print(self, entry: Entry) -> None:
        if entry.at_door:
            people = ", ".join(self._name(user) for user in entry.body["users"] if user != BOT)
            self._plain(f"  {entry.body['conversation']}: {entry.kind} {people or BOT}")
            return
        message = self.stage.world.messages[entry.message]
        match entry.kind:
            case "post" if entry.user == self.user:
                self._plain(f"  [{message.id}]")
            case "post" if entry.user == BOT:
                self._print_message(message, "")
            case "edit" if entry.user == BOT:
                self._print_message(message, " · edited")
            case "delete" if entry.user == BOT:
                self._plain(f"  [{message.id}] is gone")
            case "react" if entry.user == BOT:
                self._plain(f"  {BOT} put {entry.body['emoji']} on [{message.id}]")

    def _print_message(self, message: Posted, mark: str) -> None:
        place = message.conversation
        if place.startswith(DIRECT):
            place = f"dm with {self._name(place.removeprefix(DIRECT))}"
        thread = f", in the thread of [{message.thread}]" if message.thread is not None else ""
        clock = f"{self.stage.clock.now().astimezone(ZoneInfo(self.zone)):%H:%M}"
        self.show([("head", f"  [{message.id}] {clock} Stammtisch · {place}{thread}{mark}")])
        for line in message.lines:
            self.show([("plain", "      "), *line] if line else [])
        for number, button in enumerate(message.buttons, 1):
            self.show([("button", f"      ({number}) {button.label}"), ("plain", f"   {button.twin}")])

    def _name(self, user: str) -> str:
        return self.names.get(user, user)

    def _clock(self) -> str:
        return f"{self.stage.clock.now().astimezone(ZoneInfo(self.zone)):%a %H:%M}"

    def _plain(self, text: str) -> None:
        self.show([("plain", text)])


def _not_there(action: Action) -> str:
    match action:
        case Edit(message) | Delete(message):
            return f"There is no message {message} of yours."
        case Click(message, button):
            return f"There is no button {button} on message {message}."
        case React(message) | Thread(message):
            return f"There is no message {message} here."
        case _:
            return "That is not there."
