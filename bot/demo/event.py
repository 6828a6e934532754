"""Loads the Coworking Konferenz 2011 into a bot, and names the people whom one can play."""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from bot.app import App
from bot.config import Config, make_config
from bot.core.ports import SessionDraft
from bot.core.signals import Address, ConversationChanged, Who
from bot.features.programme.importing import publish
from bot.storage.conversations import take_change

PLATFORM = "terminal"
OPENING = datetime(2011, 11, 3, 9, 40, tzinfo=ZoneInfo("Europe/Berlin"))
"""When the demo begins: ten minutes into the opening."""

PLAYERS = {"mira": "Mira", "tom": "Tom", "lin": "Lin", "kerem": "Kerem", "olga": "Olga"}
"""Whom one can play from the start; any other name may be played as well."""

BARCAMP = "#barcamp"
"""The channel of the demo in which people pitch."""

ROOMS = (
    "Saal (120, Beamer, Ton, Whiteboard)",
    "Salon Wilmersdorf (40, Whiteboard)",
    "Werkstatt (16, Tische, Strom)",
    "Ruheraum (8, ruhig)",
)
SLOTS = tuple(f"2011-11-04 {hour}:00-{hour}:45" for hour in (11, 12, 14, 15))
"""What the grid of the second day is made of. Some of it is taken by sessions that are planned already."""

ORGANISER = "olga"
HOSTS = {
    "Kerem Platzhalter": "kerem",
    "Mira Beispiel": "mira",
    "Tom Fiction": "tom",
    "Lin Muster": "lin",
}
"""Who of the programme's people has an account."""


@dataclass(frozen=True, slots=True)
class TomlProgramme:
    """The port `SessionSource` over the demo's own file."""

    values: dict[str, Any]
    hosts: dict[str, int]
    source: str = "programme"

    @property
    def event(self) -> str:
        """The event's short name."""
        return str(self.values["event"]["slug"])

    async def sessions(self) -> Sequence[SessionDraft]:
        """All sessions, on the event's wall clock."""
        zone = ZoneInfo(self.values["event"]["zone"])
        return [self._draft(row, zone) for row in self.values["session"]]

    def _draft(self, row: dict[str, Any], zone: ZoneInfo) -> SessionDraft:
        people = tuple(row.get("people", ()))
        return SessionDraft(
            key=row["key"],
            title=row["title"],
            start=row["start"].replace(tzinfo=zone),
            end=row["end"].replace(tzinfo=zone),
            kind=row["kind"],
            room=row.get("room"),
            language=row.get("language"),
            abstract=row.get("abstract", ""),
            track=row.get("track"),
            people=people,
            hosts=tuple(self.hosts[name] for name in people if name in self.hosts),
            capacity=row.get("capacity"),
            place=row.get("place"),
        )


def account(player: str) -> Who:
    """Somebody of the programme's people on the terminal."""
    return Who(PLATFORM, player, PLAYERS[player])


def demo_config(organiser: str = f"{PLATFORM}:{ORGANISER}") -> Config:
    """The reference community's configuration, with this organiser."""
    practical = tomllib.loads(files("bot.demo").joinpath("practical.toml").read_text(encoding="utf-8"))
    return make_config(
        {
            "community": {"name": "Coworking Konferenz 2011", "language": "de", "zone": "Europe/Berlin"},
            "organisers": {"identities": [organiser]},
            "barcamp": {"rooms": ROOMS, "slots": SLOTS},
            # Whoever plays types for everybody, and the clock stands still while they do.
            "limits": {"acts_per_minute": 0},
            **practical,
        }
    )


async def load_event(app: App, who: Callable[[str], Who] = account) -> None:
    """Write the event and its programme into the bot, if they are not there. `who`: a player's account."""
    values = tomllib.loads(files("bot.demo").joinpath("programme.toml").read_text(encoding="utf-8"))
    event = values["event"]
    async with app.database.transaction() as tx:
        if await app.programme.sessions(tx):
            return
        hosts = {
            name: (await app.people.meet(tx, who(user), OPENING.astimezone(UTC))).id
            for name, user in HOSTS.items()
        }
        source = TomlProgramme(values, hosts)
        await app.programme.add_event(
            tx, event["slug"], event["title"], event["zone"], event["start"], event["end"], event["language"]
        )
        await publish(tx, app.programme, source, OPENING.astimezone(UTC))


async def assign(app: App, channel: str, role: str, platform: str = PLATFORM) -> None:
    """A terminal's channel has that role, as the configuration of another platform would say."""
    now = OPENING.astimezone(UTC)
    said = ConversationChanged(
        key="", platform=platform, at=now, where=Address(platform, channel), change="assigned", role=role
    )
    async with app.database.transaction() as tx:
        await take_change(tx, said)
