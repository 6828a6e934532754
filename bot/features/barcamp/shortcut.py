"""A message that somebody wrote becomes a session: by the menu of the platform."""

from bot.core.context import Context
from bot.core.message import say
from bot.core.shortcuts import Shortcut
from bot.core.signals import ShortcutUsed
from bot.errors import SaySo
from bot.features.barcamp.pitching import FORM, Taking
from bot.features.barcamp.reading import LONGEST, Said, read, read_body

MAKE_SESSION = Shortcut(name="barcamp-make-session", twin="barcamp-pitch", on_message=True, opens_form=True)


class FromMessage:
    """The shortcut: of one's own message a pitch, looked over in the form; of another's a wish, since nobody
    is made a host by somebody else."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking

    async def use(self, context: Context) -> None:
        """It was chosen on a message."""
        signal = context.signal
        text = signal.text[:LONGEST] if isinstance(signal, ShortcutUsed) else ""
        said = read(text) or read_body("pitch", text)
        if said is None or not isinstance(signal, ShortcutUsed):
            raise SaySo(say("barcamp-no-words"))
        if signal.author is not None and signal.author == signal.who:
            await context.open_form(context, FORM, text)
            return
        wish = Said("wish", said.title, said.details, plainly=True)
        await self._taking.take(context, wish, await self._taking.event(context))
