"""`report`, in the thread of a message or in answer to it, and the shortcut on any message.

Organisers learn who reports what and where, and what the reporter wrote to them; what others wrote they read
where it stands.
"""

from collections.abc import Callable, Sequence

from bot.core.context import Context
from bot.core.message import Block, Button, Link, Mention, Plain, Words, message, paragraph, say
from bot.core.outgoing import Priority, ToPerson, post
from bot.core.shortcuts import Shortcut
from bot.core.signals import Address, CommandGiven, MessageEdited, MessageSaid, ShortcutUsed, Who
from bot.errors import SaySo
from bot.storage.accounts import shown_name
from bot.storage.notes import write_audit

REPORT = Shortcut(name="moderation-report", twin="moderation-report", on_message=True)
MUTE = "moderation-mute-an-hour"
LONGEST = 1_000

Links = Callable[[Address, str], str | None]
"""The address of a message for people, where the platform has one."""


class Reporting:
    """The command and the shortcut."""

    def __init__(self, links: Links) -> None:
        self._links = links

    async def report(self, context: Context, text: str) -> None:
        """`report`, `report: he insults people`, `report @tom`."""
        signal = context.signal
        where, reported = (
            _reported(signal) if isinstance(signal, MessageSaid | MessageEdited) else (None, None)
        )
        if reported is None and not text:
            raise SaySo(say("moderation-report-example"))
        mentioned = signal.mentions if isinstance(signal, MessageSaid | MessageEdited | CommandGiven) else ()
        meant = [Who(signal.platform, user) for user in mentioned]
        await self._tell(context, where, reported, meant, text)

    async def chosen(self, context: Context) -> None:
        """The shortcut: on that message."""
        signal = context.signal
        if not isinstance(signal, ShortcutUsed) or signal.message is None:
            raise SaySo(say("moderation-report-example"))
        meant = [signal.author] if signal.author else []
        await self._tell(context, signal.beside or signal.where, signal.message, meant, "")

    async def _tell(
        self, context: Context, where: Address | None, reported: str | None, meant: Sequence[Who], text: str
    ) -> None:
        tx, me = context.tx, context.person
        blocks: list[Block] = [paragraph(say("moderation-reported", who=Mention(me.id)))]
        if reported is not None and where is not None:
            blocks.append(paragraph(*self._place(context, where, reported)))
        blocks += [paragraph(say("moderation-about", account=shown_name(one))) for one in meant]
        if text:
            blocks.append(Block(((Plain(text[:LONGEST]),),), "quote"))
        buttons = tuple(
            Button(
                MUTE,
                say("moderation-mute-button", name=one.name or one.user),
                f"{one.platform}:{one.user}",
                say("moderation-mute-twin", user=one.user),
            )
            for one in meant[:1]
        )
        signal = context.signal
        # The same person reports the same message once; what is written about it is another report.
        what = f"{where.conversation}:{reported}" if where and reported and not text else signal.key
        key = f"report:{signal.platform}:{what}:{me.id}"
        if not await context.outbox.tell_organisers(tx, key, message(*blocks, buttons=buttons)):
            raise SaySo(say("moderation-no-organiser"))
        await write_audit(tx, context.now, me.id, "reported something")
        thanks = message(say("moderation-thanks"))
        # To them alone, without a word where they said it: who reports somebody need not be seen doing so.
        own = f"report-thanks:{signal.platform}:{signal.key}"
        await context.outbox.put(tx, post(own, ToPerson(me.id), thanks, Priority.ANSWER))

    def _place(self, context: Context, where: Address, reported: str) -> list[Words]:
        if context.signal.direct:
            return [say("moderation-direct")]
        place, url = context.conversation, self._links(where, reported)
        name = place.name if place is not None and place.platform_id == where.conversation else ""
        if not name and url is None:
            name = where.conversation
        said: list[Words] = [say("moderation-where", place=name) if name else say("moderation-somewhere")]
        return [*said, Plain(" "), Link(url, url)] if url is not None else said


def _reported(signal: MessageSaid | MessageEdited) -> tuple[Address | None, str | None]:
    """The message that is answered, else the one that the thread hangs on."""
    if signal.where is None:
        return None, None
    return signal.where, signal.reply_to or signal.where.thread
