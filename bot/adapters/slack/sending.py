"""Does in conversations what the outbox says. A message carries its delivery, by which it is found again."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from bot.adapters.slack import pace
from bot.adapters.slack.calls import Calls, Json, Refused
from bot.adapters.slack.emoji import name_of
from bot.adapters.slack.inbound import is_direct, is_ts
from bot.adapters.slack.markup import user_id
from bot.adapters.slack.outbound import EVENT, metadata, parts_of, to_content
from bot.core.clock import Clock
from bot.core.message import Plain, Worded, WordedBlock
from bot.core.outgoing import Delivery, Operation
from bot.core.parts import Parts
from bot.core.shape import items, mapping, text, whole
from bot.core.signals import Address
from bot.errors import Gone, TryLater

MARGIN = timedelta(minutes=10)
PAGE = 200
PAGES = 50
HISTORY, REPLIES = "conversations.history", "conversations.replies"
TOMBSTONE = "tombstone"
NO_THREAD = ("thread_not_found", "message_not_found", "cannot_reply_to_message")


class Sender:
    """Sends as the app. `command`: what is typed before a command where others read along. Raises what a call
    raises."""

    def __init__(self, calls: Calls, me: Callable[[], str], clock: Clock, parts: Parts, command: str) -> None:
        self._calls = calls
        self._me = me
        self._clock = clock
        self._parts = parts
        self._command = command
        self._begun: dict[tuple[str, str], Mapping[int, str]] = {}

    async def post(self, address: Address, worded: Worded, operation: str) -> str:
        """A new message, in as many of Slack's as it needs; the time stamp of the first.

        Raises Gone when the thread that it belongs into is no more: it is never left in the channel instead.
        """
        channel = address.conversation
        begun = self._begun.pop((channel, operation), {})
        parts = parts_of(worded, self._call(channel))
        stamps: list[str] = []
        for number, part in enumerate(parts):
            try:
                if number in begun:
                    await self._update(channel, begun[number], part)
                    stamps.append(begun[number])
                else:
                    carried = metadata(operation, number, len(parts))
                    stamps.append(await self._stand(channel, address.thread, part, carried))
            except TryLater as later:
                later.maybe_done = later.maybe_done or number > 0
                raise
        for number in set(begun) - set(range(len(parts))):
            await self._delete(channel, begun[number])
        if len(stamps) > 1:
            await self._parts.keep(stamps[0], stamps[1:])
        return stamps[0]

    async def whisper(self, address: Address, user: str, worded: Worded) -> str | None:
        """Say it to this person alone, in a conversation that others are in, too; the time stamp that its
        buttons come back with. Nothing of it can be found again, and in a thread without replies Slack shows
        it to nobody."""
        channel = address.conversation
        stamps: list[str] = []
        for part in parts_of(worded, self._call(channel)):
            said, blocks = to_content(part, self._call(channel))
            try:
                answer = await self._calls(
                    pace.WHISPER,
                    counts=pace.WHISPER,
                    channel=channel,
                    user=user,
                    thread_ts=address.thread,
                    text=said,
                    blocks=blocks,
                )
            except TryLater as later:
                later.maybe_done = later.maybe_done or bool(stamps)
                raise
            stamps.append(text(answer, "message_ts"))
        return stamps[0] or None

    async def edit(self, channel: str, target: str, worded: Worded, operation: str) -> None:
        """The message says this from now on, in more or fewer of Slack's if need be."""
        parts = parts_of(worded, self._call(channel))
        known = [target, *await self._parts.further(target)]
        for part, stamp in zip(parts, known, strict=False):
            await self._update(channel, stamp, part)
        for number in range(len(known), len(parts)):
            thread = await self._thread_of(channel, target)
            carried = metadata(operation, number, len(parts))
            known.append(await self._stand(channel, thread, parts[number], carried))
            await self._parts.keep(target, known[1:])
        for stamp in known[len(parts) :]:
            await self._delete(channel, stamp)
        await self._parts.keep(target, known[1 : len(parts)])

    async def delete(self, channel: str, target: str) -> None:
        """Take a message back, all of it; what is gone already stays so."""
        for stamp in [*await self._parts.further(target), target]:
            await self._delete(channel, stamp)
        await self._parts.keep(target, [])

    async def react(self, channel: str, target: str, emoji: str, *, added: bool) -> None:
        """Put an emoji on a message, or take the bot's own off; twice is once. Raises Gone for one that Slack
        has no name for."""
        name = name_of(emoji)
        if name is None:
            raise Gone("Slack has no name for this emoji")
        method = pace.REACT if added else pace.UNREACT
        try:
            await self._calls(method, counts=method, channel=channel, timestamp=target, name=name)
        except Refused as error:
            if error.code not in ("already_reacted", "no_reaction"):
                raise

    async def find(self, delivery: Delivery, address: Address) -> str | None:
        """The message that this delivery made, if there is one and all of it is there.

        Raises Gone when it stands where it must not: in the channel instead of its thread.
        """
        channel = address.conversation
        found: dict[int, str] = {}
        count = 1
        async for message in self._own_messages(channel, address.thread, delivery.first_at):
            carried = mapping(message, "metadata", "event_payload")
            if text(message, "metadata", "event_type") == EVENT and text(carried, "op_id") == delivery.op_id:
                leaked = address.thread and not text(message, "thread_ts")
                if leaked:
                    await self._delete(channel, text(message, "ts"))
                    raise Gone("the thread is gone")
                count = whole(carried, "parts") or 1
                found.setdefault(whole(carried, "part") or 0, text(message, "ts"))
        if 0 not in found:
            return None
        if set(found) >= set(range(count)):
            await self._parts.keep(found[0], [found[number] for number in range(1, count)])
            return found[0]
        self._begun[channel, delivery.op_id] = found
        return None

    async def messages(self, channel: str, thread: str) -> list[object]:
        """What stands in a thread, its first message too; nothing where it is no more."""
        found: list[object] = []
        with suppress(Refused):
            async for message in self._pages(REPLIES, channel=channel, ts=thread):
                found.append(message)
        return found

    def _call(self, channel: str) -> str:
        return "" if is_direct(channel) else f"{self._command} "

    async def _stand(self, channel: str, thread: str | None, part: Worded, carried: Json) -> str:
        """One message; its time stamp. A thread that is gone Slack ignores, and only the answer tells."""
        try:
            stamp, stands_in = await self._say(channel, thread, part, carried)
        except Refused as error:
            if thread is None or error.code not in NO_THREAD:
                raise
            raise Gone("the thread is gone") from error
        if thread is None or stands_in == thread:
            return stamp
        try:
            await self._delete(channel, stamp)
            root = await self._thread_of(channel, thread)
        except TryLater as later:
            later.maybe_done = True  # it stands in the channel: looked for, it is found there
            raise
        if root is None or root == thread:
            raise Gone("the thread is gone")
        stamp, stands_in = await self._say(channel, root, part, carried)
        if stands_in != root:
            await self._delete(channel, stamp)
            raise Gone("the thread is gone")
        return stamp

    async def _say(self, channel: str, thread: str | None, part: Worded, carried: Json) -> tuple[str, str]:
        """Post it; its time stamp, and the thread in which it stands."""
        said, blocks = to_content(_with_words(part), self._call(channel))
        answer = await self._calls(
            pace.POST,
            channel=channel,
            thread_ts=thread,
            text=said,
            blocks=blocks,
            metadata=carried,
            mrkdwn=False,
            unfurl_links=False,
            unfurl_media=False,
        )
        stamp = text(answer, "ts")
        if not is_ts(stamp):
            raise TryLater("Slack's answer has no time stamp", maybe_done=True)
        return stamp, text(answer, "message", "thread_ts")

    async def _update(self, channel: str, stamp: str, part: Worded) -> None:
        said, blocks = to_content(_with_words(part), self._call(channel))
        await self._calls(
            pace.UPDATE, counts=pace.UPDATE, channel=channel, ts=stamp, text=said, blocks=blocks
        )

    async def _delete(self, channel: str, stamp: str) -> None:
        try:
            await self._calls(pace.DELETE, counts=pace.DELETE, channel=channel, ts=stamp)
        except Refused as error:
            if error.code != "message_not_found":
                raise

    async def _thread_of(self, channel: str, stamp: str) -> str | None:
        """The thread that a message stands in; None where it stands in none, or is no more."""
        answer: Json = {}
        with suppress(Refused):
            answer = await self._calls(REPLIES, counts=REPLIES, channel=channel, ts=stamp)
        for message in items(answer, "messages"):
            if text(message, "ts") == stamp:
                root = text(message, "thread_ts")
                return root if root != stamp and is_ts(root) else None
        return None

    async def _standing(self, channel: str, thread: str) -> list[object]:
        """What stands in the thread of that message, in as few calls as can be: many are looked for at once
        after a crash."""
        found = await self.messages(channel, thread)
        asked = next((one for one in found if text(one, "ts") == thread), None)
        root = text(asked, "thread_ts")
        return found if root == thread or not is_ts(root) else await self.messages(channel, root)

    async def _own_messages(self, channel: str, thread: str | None, since: datetime) -> AsyncIterator[object]:
        """The app's messages that may be the one looked for; also those that missed their thread."""
        if thread is not None:
            standing = await self._standing(channel, thread)
            for message in standing:
                if text(message, "user") == self._me():
                    yield message
            first = next(iter(standing), None)
            if text(first, "ts") == thread and text(first, "subtype") != TOMBSTONE:
                return  # what is said to the first message of a thread that is there has not missed it
        async for message in self._pages(HISTORY, channel=channel):
            stamp = text(message, "ts")
            if is_ts(stamp) and self._clock.of(datetime.fromtimestamp(float(stamp), UTC)) < since - MARGIN:
                return
            if text(message, "user") == self._me():
                yield message

    async def _pages(self, method: str, **arguments: object) -> AsyncIterator[object]:
        cursor: str | None = None
        for _ in range(PAGES):
            answer = await self._calls(
                method, counts=method, limit=PAGE, include_all_metadata=True, cursor=cursor, **arguments
            )
            for message in items(answer, "messages"):
                yield message
            cursor = text(answer, "response_metadata", "next_cursor") or None
            if cursor is None:
                return


def _with_words(part: Worded) -> Worded:
    """A file without a caption is named."""
    if part.blocks or part.attachment is None:
        return part
    return Worded((WordedBlock(((Plain(part.attachment.name),),)),), part.buttons)


async def carry_out(sender: Sender, delivery: Delivery, address: Address) -> str | None:
    """Do it; the message that it made or is about. Raises Gone for what Slack has not."""
    channel, target, worded = address.conversation, delivery.target or "", delivery.worded
    match delivery.operation:
        case Operation.POST | Operation.UPLOAD if worded:
            return await sender.post(address, worded, delivery.op_id)
        case Operation.WHISPER if worded:
            return await sender.whisper(address, user_id(delivery.user or ""), worded)
        case Operation.EDIT if worded and worded.attachment is None:
            await sender.edit(channel, target, worded, delivery.op_id)
        case Operation.DELETE:
            await sender.delete(channel, target)
        case Operation.REACT | Operation.UNREACT:
            await sender.react(channel, target, delivery.detail, added=delivery.operation is Operation.REACT)
        case _:
            raise Gone(f"Slack cannot {delivery.operation.value} that")
    return target
