"""What an app answers to a command or an interaction: by acknowledgement or at the response URL."""

from typing import TYPE_CHECKING, Any

from tests.fakes.slack import shapes
from tests.fakes.slack.blocks import check_message_blocks, check_view, with_ids
from tests.fakes.slack.methods_views import change, new_view, show
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.tickets import ResponseUrl
from tests.fakes.slack.world import Body, Message, View

if TYPE_CHECKING:
    from tests.fakes.slack.standin import SlackStandIn

KEYS = {
    "text",
    "blocks",
    "attachments",
    "response_type",
    "replace_original",
    "delete_original",
    "thread_ts",
    "unfurl_links",
    "unfurl_media",
    "metadata",
    "mrkdwn",
}


def answer(slack: "SlackStandIn", url: ResponseUrl, body: Body) -> None:
    """Post, replace or delete, as the body says."""
    unknown = body.keys() - KEYS
    if unknown:
        raise Refusal("invalid_arg_name", f"unknown argument: {sorted(unknown)[0]}", status=400)
    if body.get("delete_original"):
        _delete(slack, url)
        return
    text: Any = body.get("text", "")
    blocks = with_ids(check_message_blocks(body["blocks"]), slack.world) if body.get("blocks") else []
    if not isinstance(text, str) or not (text.strip() or blocks):
        raise Refusal("no_text", status=400)
    if body.get("replace_original") and url.message is not None:
        _replace(slack, url.message, text, blocks if "blocks" in body else None)
        return
    app, world = slack.app, slack.world
    message = Message(url.channel, world.ts(), app.bot_user, text, blocks, bot_id=app.bot_id)
    message.thread_ts = body.get("thread_ts", "")
    if body.get("response_type", "ephemeral") == "in_channel":
        slack.happenings.post(message)
    else:
        message.seen_by = url.user
        world.ephemerals.append(message)


def _replace(slack: "SlackStandIn", message: Message, text: str, blocks: list[Body] | None) -> None:
    before = shapes.message_shape(message, slack.app, slack.world)
    message.text = text
    message.blocks = message.blocks if blocks is None else blocks
    if not message.seen_by:
        ts = slack.world.ts()
        message.edited = {"user": slack.app.bot_user, "ts": ts}
        slack.happenings.changed(slack.world.channels[message.channel], message, before, ts)


def _delete(slack: "SlackStandIn", url: ResponseUrl) -> None:
    message = url.message
    if message is None or message.gone:
        raise Refusal("message_not_found", status=404)
    if message.seen_by:
        slack.world.ephemerals.remove(message)
        message.gone = True
    else:
        slack.happenings.delete(message)


def submitted(slack: "SlackStandIn", view: View, body: Body) -> None:
    """What happens to the modals when the app acknowledges a submission."""
    try:
        _respond_to_form(slack, view, body)
    except Refusal as refusal:
        slack.trouble_shown.append((view.user, f"We had some trouble connecting: {refusal.body}"))


def _respond_to_form(slack: "SlackStandIn", view: View, body: Body) -> None:
    stack = slack.world.modals.get(view.user, [])
    match body.get("response_action"):
        case None if not body:
            stack.remove(view)
        case "clear":
            stack.clear()
        case "errors":
            inputs = {one["block_id"] for one in view.body["blocks"] if one["type"] == "input"}
            if not body.get("errors") or not body["errors"].keys() <= inputs:
                raise Refusal("invalid_response_errors")
            view.errors = dict(body["errors"])
        case "update":
            change(slack.world, view, check_view(body.get("view"), "modal"))
            view.values = {}
        case "push":
            show(slack.world, new_view(slack.world, view.user, check_view(body.get("view"), "modal")))
        case _:
            raise Refusal("invalid_response")
