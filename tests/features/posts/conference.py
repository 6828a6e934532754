"""A conference on a fake platform: many people who starred the same session, and limits that are too tight."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.people import NAME_ALOUD
from bot.core.ports import Limit, SessionDraft
from bot.core.signals import Address, ConversationChanged
from bot.features.programme.importing import publish
from tests.fakes.house import START, House, hears
from tests.fakes.platform import NAME

OPENING = START + timedelta(hours=1)
"""When the sessions begin: 11:00 in Berlin."""

SLOW = Limit("all", 0.005, 1)
"""One message in 200 seconds: within ten minutes three of them go, and one at once."""


class Sessions:
    """The port `SessionSource`: a keynote and a workshop at one time, and what becomes of them."""

    source, event = "programme", "camp"

    def __init__(self, keynote: datetime = OPENING) -> None:
        self.keynote = keynote

    async def sessions(self) -> Sequence[SessionDraft]:
        """Both of them."""
        return [
            self._draft("k", "Keynote", self.keynote, "Saal"),
            self._draft("w", "Workshop", OPENING, "Loft"),
        ]

    def _draft(self, key: str, title: str, start: datetime, room: str) -> SessionDraft:
        return SessionDraft(key=key, title=title, start=start, end=start + timedelta(hours=1), room=room)


async def open_doors(house: House) -> None:
    """The programme is there, and one conversation is the general one."""
    await bring(house, Sessions())
    assigned = ConversationChanged(
        key="assigned",
        platform=NAME,
        at=START,
        where=Address(NAME, "#general"),
        change="assigned",
        role="general",
    )
    await house.app.inbox(assigned)
    await house.settle()


async def bring(house: House, sessions: Sessions) -> None:
    """The programme is this from now on."""
    async with house.app.database.transaction() as tx:
        if not await house.app.programme.sessions(tx):
            days = (START.date(), START.date())
            await house.app.programme.add_event(tx, "camp", "Camp", "Europe/Berlin", *days, "en")
        await publish(tx, house.app.programme, sessions, house.clock.now())
    await house.move(timedelta())


async def stars(house: House, user: str, label: int, *, aloud: bool = False) -> None:
    """A person stars a session, and may agree to be called by name."""
    await tells(house, f"star #{label}", user=user)
    if aloud:
        async with house.app.database.transaction() as tx:
            (who,) = await house.app.people.find(tx, [f"{NAME}:{user}"])
            await house.app.people.set_consent(tx, who, NAME_ALOUD, True, START)


async def tells(house: House, text: str, *, user: str = "olga", conversation: str | None = None) -> None:
    """Somebody writes to the bot."""
    key = f"{user}:{conversation}:{text}:{house.clock.now().isoformat()}"
    await house.app.inbox(hears(key, text, user=user, conversation=conversation, at=house.clock.now()))
    await house.settle()


def reminders(house: House, user: str) -> list[str]:
    """The reminders that somebody got directly."""
    return [text for text in house.world.standing(f"dm:{user}") if text.startswith("⏰")]


def public(house: House, conversation: str = "#general") -> list[str]:
    """What was posted there on sessions."""
    return [text for text in house.world.standing(conversation) if text.startswith("📣")]
