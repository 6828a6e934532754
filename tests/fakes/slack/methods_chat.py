"""chat.*: messages of the app."""

import copy
import json
from typing import Any

from tests.fakes.slack import shapes
from tests.fakes.slack.blocks import check_message_blocks, with_ids
from tests.fakes.slack.call import Call, method
from tests.fakes.slack.facts import METADATA_BYTES, TEXT_KEPT, UPDATE_TEXT
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.world import Body, Channel, Message

NOTHING_TO_READ = "This content can't be displayed."


@method("chat.postMessage")
def post_message(call: Call) -> Body:
    """A message in a conversation, or in the DM with a person."""
    channel = _goal(call)
    call.slack.limits.post(channel.id)
    if channel.archived:
        raise Refusal("is_archived")
    if call.app.bot_user not in channel.members and not call.app.may("chat:write.public"):
        raise Refusal("not_in_channel")
    text, blocks = _content(call)
    message = Message(
        channel.id, call.world.ts(), call.app.bot_user, text[:TEXT_KEPT], blocks, bot_id=call.app.bot_id
    )
    message.thread_ts = call.get("thread_ts", "")
    message.metadata = _metadata(call)
    if message.thread_ts and call.get("reply_broadcast"):
        message.subtype = "thread_broadcast"
        message.more["root"] = {}
    call.slack.happenings.post(message)
    if message.subtype and not message.is_reply:
        message.subtype = ""
        message.more.pop("root")
    shape = shapes.message_shape(message, call.app, call.world)
    if message.metadata:
        shape["metadata"] = copy.deepcopy(message.metadata)
    return {"channel": channel.id, "ts": message.ts, "message": shape}


@method("chat.update")
def update(call: Call) -> Body:
    """Other text; blocks stay as they are unless others are given."""
    channel = call.channel(call.get("channel"))
    message = call.message(channel, call.get("ts"))
    if message.bot_id != call.app.bot_id:
        raise Refusal("cant_update_message")
    text, blocks = call.get("text"), call.get("blocks")
    if not text and not blocks and call.get("attachments") is None and call.get("metadata") is None:
        raise Refusal("no_text")
    if text and len(text) > UPDATE_TEXT:
        raise Refusal("msg_too_long")
    before = shapes.message_shape(message, call.app, call.world)
    if blocks is not None:
        message.blocks = with_ids(check_message_blocks(blocks), call.world)
        message.text = text if text is not None else NOTHING_TO_READ
    elif text is not None:
        message.text = text
    message.metadata = _metadata(call) or message.metadata
    ts = call.world.ts()
    message.edited = {"user": call.app.bot_user, "ts": ts}
    call.slack.happenings.changed(channel, message, before, ts)
    shape = shapes.message_shape(message, call.app, call.world)
    shape.pop("ts")
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": shape}


@method("chat.delete")
def delete(call: Call) -> Body:
    """An own message goes."""
    channel = call.channel(call.get("channel"))
    message = call.message(channel, call.get("ts"))
    if message.bot_id != call.app.bot_id:
        raise Refusal("cant_delete_message")
    call.slack.happenings.delete(message)
    return {"channel": channel.id, "ts": message.ts}


@method("chat.postEphemeral")
def post_ephemeral(call: Call) -> Body:
    """A message that only one person sees."""
    channel = call.channel(call.get("channel"))
    if channel.archived:
        raise Refusal("is_archived")
    call.inside(channel)
    if call.get("user") not in channel.members:
        raise Refusal("user_not_in_channel")
    text, blocks = _content(call)
    if len(text) > TEXT_KEPT:
        raise Refusal("msg_too_long")
    message = Message(
        channel.id,
        call.world.ts(),
        call.app.bot_user,
        text,
        blocks,
        bot_id=call.app.bot_id,
        seen_by=call.get("user"),
    )
    message.thread_ts = call.get("thread_ts", "")
    if not message.thread_ts or channel.thread(message.thread_ts):
        call.world.ephemerals.append(message)  # in a thread without replies, nobody is shown it
    call.slack.bell.ring()
    return {"message_ts": message.ts}


@method("chat.getPermalink")
def permalink(call: Call) -> Body:
    """A link to a message."""
    channel = call.channel(call.get("channel"))
    message = call.message(channel, call.get("message_ts"))
    link = f"https://{call.world.domain}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.is_reply:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


def _goal(call: Call) -> Channel:
    """The conversation by id, by #name, or the DM with a person."""
    id = call.get("channel")
    person = call.world.users.get(id)
    if person is not None:
        if not call.app.manifest["features"]["app_home"]["messages_tab_enabled"]:
            raise Refusal("messages_tab_disabled")
        if person.deleted or person.id == call.app.bot_user or person.refuses:
            raise Refusal("channel_not_found")
        return call.world.open_direct([call.app.bot_user, id], call.app.bot_user)[0]
    if id.startswith("#"):
        id = next((one.id for one in call.world.channels.values() if f"#{one.name}" == id), id)
    return call.channel(id)


def _content(call: Call) -> tuple[str, list[Body]]:
    text, blocks, markdown = call.get("text", ""), call.get("blocks"), call.get("markdown_text")
    if markdown and (text or blocks):
        raise Refusal("markdown_text_conflict")
    made = with_ids(check_message_blocks(blocks), call.world) if blocks else []
    text = text or markdown or ""
    if not text.strip() and not made and not call.get("attachments"):
        raise Refusal("no_text")
    return text or NOTHING_TO_READ, made


def _metadata(call: Call) -> Body | None:
    metadata: Any = call.get("metadata")
    if metadata is None:
        return None
    if not isinstance(metadata, dict) or not metadata.keys() <= {"event_type", "event_payload", "entities"}:
        raise Refusal("invalid_metadata_format")
    if not isinstance(metadata.get("event_type"), str) or not isinstance(metadata.get("event_payload"), dict):
        raise Refusal("invalid_metadata_schema")
    if len(json.dumps(metadata).encode()) > METADATA_BYTES:
        raise Refusal("metadata_too_large")
    return copy.deepcopy(metadata)
