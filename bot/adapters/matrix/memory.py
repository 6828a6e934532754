"""Events that later ones are about: who wrote a message, which reaction was taken off."""

import json
from dataclasses import replace

from bot.adapters.matrix.calls import Calls, Refused
from bot.adapters.matrix.inbound import Original, event_id, needs, read_original
from bot.adapters.matrix.rooms import Recent
from bot.adapters.matrix.sealing import Seal
from bot.core.ports import AdapterState
from bot.core.shape import mapping, text

MOST = 20_000


class Memory:
    """Remembers events, and asks the homeserver for those it has forgotten.

    A reaction that is taken off arrives as nothing but its id, and the homeserver forgets what it was. So
    what it was is stored before the reaction is handed in: on which message, and the emoji; not whose.
    """

    def __init__(self, calls: Calls, state: AdapterState, seal: Seal) -> None:
        self._calls = calls
        self._seal = seal
        self._state = state
        self._known: Recent[str, Original] = Recent(MOST)
        self._taken_off: list[str] = []

    async def keep(self, event: object) -> None:
        """Remember this event. Raises StorageError when a reaction cannot be stored."""
        key, original = event_id(event), read_original(event)
        if key is None or original is None:
            return
        if original.reacts_to is not None and self._known.get(key) is None:
            await self._state.set(f"reaction:{key}", json.dumps([original.reacts_to, original.emoji]))
        self._known.put(key, original)
        self._change(event, original)

    async def before(self, room: str, event: object) -> Original | None:
        """What the event `needs`, if it can be had. Raises what a call raises, but for a refusal."""
        needed = needs(event)
        if needed is None:
            return None
        known = self._known.get(needed)
        takes_off = text(event, "type") == "m.room.redaction"
        if known is not None:
            if takes_off and known.reacts_to is not None:
                self._taken_off.append(needed)
            return known
        if takes_off:
            return await self._reaction(room, needed)
        return await self._ask(room, needed)

    async def handed_in(self) -> None:
        """What was read is in the bot's hands: a reaction that was taken off need not be known any more."""
        taken_off, self._taken_off = self._taken_off, []
        for one in taken_off:
            await self._state.drop(f"reaction:{one}")

    def forget(self, user: str) -> None:
        """Know no more what this user wrote."""
        self._known.drop(lambda original: original.sender == user)

    def _change(self, event: object, edit: Original) -> None:
        """An edit by the writer changes the buttons of a message, and nothing else that matters here."""
        target = needs(event) if text(event, "type") == "m.room.message" else None
        before = self._known.get(target) if target else None
        if target and before is not None and before.sender == edit.sender:
            changed = read_original(
                {"sender": edit.sender, "content": mapping(event, "content", "m.new_content")}
            )
            self._known.put(target, replace(before, buttons=changed.buttons if changed else ()))

    async def _reaction(self, room: str, id: str) -> Original | None:
        stored = await self._state.get(f"reaction:{id}")
        if not stored:
            return None
        self._taken_off.append(id)
        reacts_to, emoji = json.loads(stored)
        asked = await self._ask(room, id)
        return replace(asked, reacts_to=reacts_to, emoji=emoji) if asked else None

    async def _ask(self, room: str, id: str) -> Original | None:
        try:
            event = await self._seal.now.open(room, await self._calls("GET", "rooms", room, "event", id))
        except Refused:
            return None
        original = read_original(event)
        if original is None:
            return None
        newest = await self._seal.now.open(room, mapping(event, "unsigned", "m.relations", "m.replace"))
        self._known.put(id, original)
        self._change(newest, Original(text(newest, "sender")))
        return self._known.get(id)
