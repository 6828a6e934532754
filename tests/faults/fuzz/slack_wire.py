"""Reads what the bot hands to Slack, as Slack would, and says what should not be in it."""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from tests.fakes.slack.blocks import check_message_blocks, check_view
from tests.fakes.slack.refusal import Refusal
from tests.faults.fuzz.hostile import TOKEN

_BRACKETS = re.compile(r"<([^<>]*)>")
_USER = re.compile(r"@([A-Z0-9]+)")
_NO_SIGNS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_EMOJI = re.compile(r"[a-z0-9_+-]+")
_READ_AS_MARKUP = ("parse", "link_names", "markdown_text")
_SHOWN = ("chat.postMessage", "chat.postEphemeral", "chat.update")


def wrong_in(method: str, arguments: Mapping[str, Any], people: Collection[str]) -> list[str]:
    """What is wrong with a call; `people`: who may be mentioned."""
    found = [f"{one} is asked for" for one in _READ_AS_MARKUP if one in arguments]
    try:
        json.dumps(arguments, ensure_ascii=False, default=repr).encode()
    except UnicodeEncodeError:
        found.append("half a character")
    if method in _SHOWN:
        found += _in_message(arguments, people)
    if method in ("views.open", "views.update", "views.publish"):
        found += _in_view(arguments["view"])
    if method in ("reactions.add", "reactions.remove") and not _EMOJI.fullmatch(arguments["name"]):
        found.append(f"the emoji {arguments['name']!r}")
    if TOKEN.search(json.dumps(arguments.get("metadata", {}))):
        found.append("people's text in the metadata")
    return found


def wrong_in_answer(answer: Any) -> list[str]:
    """What is wrong with what a form gets back at once."""
    if answer is None:
        return []
    if answer.get("response_action") == "update":
        return _in_view(answer["view"])
    if answer.get("response_action") != "errors" or not answer["errors"]:
        return [f"no answer to a form: {answer!r}"]
    return [f"the error {one!r}" for one in answer["errors"].values() if _NO_SIGNS.search(one)]


def _in_message(arguments: Mapping[str, Any], people: Collection[str]) -> list[str]:
    found: list[str] = []
    said: str = arguments["text"]
    rest, brackets = _BRACKETS.sub("", said), _BRACKETS.findall(said)
    if "<" in rest or ">" in rest:
        found.append(f"an open bracket in {said!r}")
    rung = Counter(brackets)
    for inside in rung:
        user = _USER.fullmatch(inside)
        if user is None or user[1] not in people:
            found.append(f"<{inside}> in {said!r}")
    if _NO_SIGNS.search(said.replace("\n", "")):
        found.append(f"what is no sign in {said!r}")
    if len(said) > 4_000:
        found.append(f"a text of {len(said)} signs")
    try:
        blocks = check_message_blocks(arguments["blocks"])
    except Refusal as refusal:
        return [*found, f"Slack refuses the blocks: {refusal}"]
    found += _in_blocks(blocks)
    mentioned = Counter(f"@{one['user_id']}" for one in _walk(blocks) if one.get("type") == "user")
    if mentioned != rung:
        found.append(f"the text mentions {rung}, the blocks {mentioned}")
    return found


def _in_view(view: Any) -> list[str]:
    try:
        check_view(view, view["type"])
    except Refusal as refusal:
        return [f"Slack refuses the view: {refusal}"]
    return _in_blocks(view["blocks"])


def _in_blocks(blocks: Any) -> list[str]:
    """Rich text shows what people wrote as it is; whatever else there is, the bot made."""
    found: list[str] = []
    for one in _walk(blocks):
        match one.get("type"):
            case "mrkdwn" | "markdown" | "broadcast" | "usergroup" | "channel" | "image" as kind:
                found.append(f"a block of kind {kind}")
            case "link" if TOKEN.search(one["url"]) or not one["url"].startswith("https://"):
                found.append(f"a link to {one['url']!r}")
            case "button" if "url" in one or TOKEN.search(one["action_id"]):
                found.append(f"the button {one!r}")
        shown = one.get("text")
        if isinstance(shown, str) and _NO_SIGNS.search(shown.replace("\n", "")):
            found.append(f"what is no sign in {shown!r}")
    return found


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _walk(part)
