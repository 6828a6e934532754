"""files.*: an address, the bytes, and then the sharing, which comes after the answer."""

import asyncio
from typing import Any

from tests.fakes.slack import shapes
from tests.fakes.slack.blocks import check_message_blocks, with_ids
from tests.fakes.slack.call import Call, method
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.world import Body, File, Message


@method("files.getUploadURLExternal")
def upload_url(call: Call) -> Body:
    """Where the bytes go."""
    if call.get("length") <= 0:
        raise Refusal("invalid_arguments", "must be greater than 0 [json-pointer:/length]")
    if len(call.get("alt_txt", "")) > 1000:
        raise Refusal("alt_txt_too_large")
    id = call.world.id("F")
    file = File(id, call.get("filename"), call.get("length"), call.app.bot_user, call.world.seconds())
    file.alt_txt = call.get("alt_txt", "")
    call.world.files[id] = file
    return {"upload_url": f"{call.slack.url}/upload/v1/{id}", "file_id": id}


@method("files.completeUploadExternal")
def complete(call: Call) -> Body:
    """The files are whole; they are shared soon after."""
    wanted: Any = call.get("files")
    if not isinstance(wanted, list) or not all(isinstance(one, dict) and "id" in one for one in wanted):
        raise Refusal("invalid_arguments", "must be an array of objects [json-pointer:/files]")
    files = [call.world.files.get(one["id"]) for one in wanted]
    found = [one for one in files if one is not None and one.content is not None and not one.complete]
    if len(found) < len(files) or not files:
        raise Refusal("file_not_found")
    goal = call.get("channel_id") or call.get("channels", "").partition(",")[0]
    if goal:
        channel = call.channel(goal)
        call.inside(channel)
        if channel.archived:
            raise Refusal("posting_to_channel_denied")
    blocks = with_ids(check_message_blocks(call.get("blocks")), call.world) if call.get("blocks") else []
    for file, one in zip(found, wanted, strict=True):
        file.complete, file.title = True, one.get("title", file.name)
    if goal and not call.slack.faults.meet("share"):
        asyncio.get_running_loop().call_soon(
            _share, call, found, goal, call.get("thread_ts", ""), call.get("initial_comment", ""), blocks
        )
    return {"files": [shapes.file_shape(one, call.world) for one in found]}


def _share(call: Call, files: list[File], goal: str, thread_ts: str, text: str, blocks: list[Body]) -> None:
    message = Message(
        goal, call.world.ts(), call.app.bot_user, text, blocks, thread_ts, call.app.bot_id, "file_share"
    )
    message.files = files
    parent = call.world.channels[goal].messages.get(thread_ts)
    stays = thread_ts if parent is not None and not parent.is_reply else ""
    for file in files:
        file.shares.append((goal, message.ts, stays))
    call.slack.happenings.post(message)
    call.slack.bell.ring()


@method("files.info")
def info(call: Call) -> Body:
    """A file, and where it was shared by now."""
    return {
        "file": shapes.file_shape(_file(call), call.world),
        "comments": [],
    }


@method("files.delete")
def delete(call: Call) -> Body:
    """A file goes, also from the messages that carry it."""
    file = _file(call)
    if file.user != call.app.bot_user:
        raise Refusal("cant_delete_file")
    file.deleted = True
    for channel, ts, _ in file.shares:
        message = call.world.channels[channel].messages.get(ts)
        if message is not None:
            message.files.remove(file)
    return {}


def _file(call: Call) -> File:
    file = call.world.files.get(call.get("file"))
    if file is None:
        raise Refusal("file_not_found")
    if file.deleted:
        raise Refusal("file_deleted")
    return file
