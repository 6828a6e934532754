"""Files, by the way that Slack takes them today: an address, the bytes, and then the sharing."""

import json

from bot.adapters.slack import pace
from bot.adapters.slack.calls import Calls
from bot.adapters.slack.sending import Sender
from bot.core.message import WordedAttachment
from bot.core.ports import AdapterState
from bot.core.shape import items, text
from bot.core.signals import Address
from bot.errors import Gone, TryLater

LONGEST_ALT = 1_000
SHARE = "files.completeUploadExternal"


class Files:
    """Shares a file under the message that names it. Raises what a call raises.

    Slack shares some time after it said so; so it is written down that a file was given to it.
    """

    def __init__(self, calls: Calls, sender: Sender, state: AdapterState) -> None:
        self._calls = calls
        self._sender = sender
        self._state = state

    async def share(self, address: Address, message: str, file: WordedAttachment) -> None:
        """Bring the file of this message, unless it is there."""
        channel, thread = address.conversation, address.thread or message
        key = f"file:{channel}:{message}"
        if await self._state.get(key) or await self._is_there(channel, thread, message, file):
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
        await self._state.set(key, json.dumps(id))

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
