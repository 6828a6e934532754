"""Files, by the way that Slack takes them today: an address, the bytes, and then the sharing."""

import asyncio
import json
from collections.abc import Sequence

from bot.adapters.slack import pace
from bot.adapters.slack.calls import Calls
from bot.adapters.slack.sending import Sender
from bot.core.message import WordedAttachment
from bot.core.ports import AdapterState
from bot.core.shape import items, text
from bot.core.signals import Address
from bot.errors import Gone, TryLater

LONGEST_ALT = 1_000
GIVEN = "files"
MOST = 200
"""More than can be under way at once: what was brought long ago is never brought again."""
SHARE = "files.completeUploadExternal"


class Files:
    """Shares a file under the message that names it. Raises what a call raises.

    Slack shares some time after it said so; so it is written down that a file was given to it: the channel
    and the message of each of the last.
    """

    def __init__(self, calls: Calls, sender: Sender, state: AdapterState) -> None:
        self._calls = calls
        self._sender = sender
        self._state = state
        self._one_at_a_time = asyncio.Lock()

    async def share(self, address: Address, message: str, file: WordedAttachment) -> None:
        """Bring the file of this message, unless it is there."""
        channel, thread = address.conversation, address.thread or message
        if [channel, message] in await self._given() or await self._is_there(channel, thread, message, file):
            return
        try:
            asked = await self._calls(
                pace.UPLOAD,
                counts=pace.UPLOAD,
                filename=file.name,
                length=len(file.data),
                alt_txt=file.alt[:LONGEST_ALT] or None,
            )
            id = text(asked, "file_id")
            await self._calls.upload(text(asked, "upload_url"), file.data)
            files = [{"id": id, "title": file.name}]
            await self._calls(SHARE, counts=SHARE, files=files, channel_id=channel, thread_ts=thread)
        except TryLater as later:
            later.maybe_done = True  # the message stands: it is found, and the file brought then
            raise
        async with self._one_at_a_time:
            await self._keep([*await self._given(), [channel, message]])

    async def forget(self, channels: Sequence[str]) -> None:
        """That files were brought there is not known any more. Raises StorageError."""
        async with self._one_at_a_time:
            given = await self._given()
            rest = [one for one in given if one[0] not in channels]
            if rest != given:
                await self._keep(rest)

    async def _given(self) -> list[list[str]]:
        found: list[list[str]] = json.loads(await self._state.get(GIVEN) or "[]")
        return found

    async def _keep(self, given: list[list[str]]) -> None:
        await self._state.set(GIVEN, json.dumps(given[-MOST:]))

    async def _is_there(self, channel: str, thread: str, message: str, file: WordedAttachment) -> bool:
        names = [
            text(one, "name")
            for reply in await self._sender.messages(channel, thread)
            if text(reply, "ts") > message
            for one in items(reply, "files")
        ]
        return file.name in names


def with_bytes(file: WordedAttachment) -> WordedAttachment:
    """The file. Raises Gone for an empty one, which Slack does not take."""
    if not file.data:
        raise Gone("the file is empty")
    return file
