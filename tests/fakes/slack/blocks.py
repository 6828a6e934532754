"""Whether blocks and views keep Block Kit's limits, as Slack checks them before it takes them."""

import copy
import json
from collections.abc import Iterator
from typing import Any

from tests.fakes.slack.elements import ID, IN_ACTIONS, IN_CONTEXT, IN_INPUT, IN_SECTION, any_text, plain
from tests.fakes.slack.facts import BLOCKS_IN_ALL, MESSAGE_BLOCKS, VIEW_BLOCKS, VIEW_BYTES
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.shape_rules import YES_NO, Rule, anything, by_type, many, one_of, thing, words
from tests.fakes.slack.world import Body, World


def _block(name: str, needed: dict[str, Rule], optional: dict[str, Rule] | None = None) -> dict[str, Rule]:
    return {name: thing({"type": one_of(name)} | needed, {"block_id": ID} | (optional or {}))}


_ANYWHERE = (
    _block(
        "section",
        {},
        {
            "text": any_text(3000),
            "fields": many(any_text(2000), 10),
            "accessory": IN_SECTION,
            "expand": YES_NO,
        },
    )
    | _block("header", {"text": plain(150)})
    | _block("divider", {})
    | _block("context", {"elements": many(IN_CONTEXT, 10)})
    | _block("actions", {"elements": many(IN_ACTIONS, 25)})
    | _block("image", {"image_url": words(3000), "alt_text": words(2000)}, {"title": plain(2000)})
    | _block(
        "input",
        {"label": plain(2000), "element": IN_INPUT},
        {"hint": plain(2000), "optional": YES_NO, "dispatch_action": YES_NO},
    )
    | _block("rich_text", {"elements": many(anything, 1000, 0)})
)
_IN_MESSAGES = (
    _ANYWHERE | _block("markdown", {"text": words(12_000)}) | _block("table", {"rows": many(anything, 100)})
)

MESSAGE = many(by_type(_IN_MESSAGES), MESSAGE_BLOCKS, 0)
VIEW = many(by_type(_ANYWHERE), VIEW_BLOCKS, 0)
_VIEW_KEYS = {"blocks": VIEW}
_OPTIONAL = {"private_metadata": words(3000, 0), "callback_id": words(255, 0), "external_id": words(255, 0)}
_MODAL_OPTIONAL = _OPTIONAL | {
    "close": plain(24),
    "submit": plain(24),
    "clear_on_close": YES_NO,
    "notify_on_close": YES_NO,
    "submit_disabled": YES_NO,
}
VIEWS = by_type(
    {
        "modal": thing({"type": one_of("modal"), "title": plain(24)} | _VIEW_KEYS, _MODAL_OPTIONAL),
        "home": thing({"type": one_of("home")} | _VIEW_KEYS, _OPTIONAL),
    }
)


def check_message_blocks(blocks: Any) -> list[Body]:
    """The blocks of a message, if they are good."""
    if not isinstance(blocks, list) or not all(isinstance(one, dict) for one in blocks):
        raise Refusal("invalid_blocks_format")
    wrong: list[str] = []
    MESSAGE(blocks, "/blocks", wrong)
    if not wrong:
        _check_together(blocks, "/blocks", wrong)
    if wrong:
        raise Refusal("invalid_blocks", *wrong, errors=wrong)
    if len(json.dumps(blocks, ensure_ascii=False)) > BLOCKS_IN_ALL:
        raise Refusal("msg_blocks_too_long")
    return blocks


def check_view(view: Any, kind: str) -> Body:
    """A view of that kind, if it is good."""
    if not isinstance(view, dict):
        raise Refusal("invalid_arguments", "must be an object [json-pointer:/view]")
    wrong: list[str] = []
    VIEWS(view, "/view", wrong)
    if view.get("type") != kind:
        wrong.append(f"must be of type {kind} [json-pointer:/view/type]")
    if not wrong:
        _check_together(view["blocks"], "/view/blocks", wrong)
        if kind == "modal" and "submit" not in view and any(one["type"] == "input" for one in view["blocks"]):
            wrong.append("submit is required for modals containing input blocks [json-pointer:/view]")
    if wrong:
        raise Refusal("invalid_arguments", *wrong)
    if len(json.dumps(view).encode()) > VIEW_BYTES:
        raise Refusal("view_too_large")
    return view


def _check_together(blocks: list[Body], path: str, wrong: list[str]) -> None:
    ids = [one["block_id"] for one in blocks if "block_id" in one]
    if len(set(ids)) < len(ids):
        wrong.append(f"block_id must be unique [json-pointer:{path}]")
    for number, block in enumerate(blocks):
        if block["type"] == "section" and "text" not in block and "fields" not in block:
            wrong.append(f"section needs text or fields [json-pointer:{path}/{number}]")
        actions = [one["action_id"] for one in elements_of(block) if "action_id" in one]
        if len(set(actions)) < len(actions):
            wrong.append(f"action_id must be unique in its block [json-pointer:{path}/{number}]")
    if sum(bool(one.get("focus_on_load")) for block in blocks for one in elements_of(block)) > 1:
        wrong.append(f"only one element may have focus_on_load [json-pointer:{path}]")


def elements_of(block: Body) -> Iterator[Body]:
    """What can be pressed, chosen or filled in a block."""
    if block["type"] == "actions":
        yield from block["elements"]
    if block["type"] == "section" and "accessory" in block:
        yield block["accessory"]
    if block["type"] == "input":
        yield block["element"]


def with_ids(blocks: list[Body], world: World) -> list[Body]:
    """The blocks with the ids that Slack gives to what has none."""
    made = copy.deepcopy(blocks)
    for block in made:
        block.setdefault("block_id", world.id("b"))
        for element in elements_of(block):
            if element["type"] != "image":
                element.setdefault("action_id", world.id("a"))
    return made
