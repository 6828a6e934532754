"""Reading what an app sends: forms and JSON, known arguments of the right type only."""

import json
from collections.abc import Mapping
from typing import Any

from tests.fakes.slack.facts import Method
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.world import Body

ALWAYS = "team_id"
"""What slack_bolt sends with every call."""

TRUE, FALSE = {"1", "true", "True"}, {"0", "false", "False", ""}


def from_json(raw: bytes) -> Body:
    """The arguments in a JSON body."""
    try:
        body = json.loads(raw or b"{}")
    except ValueError:
        raise Refusal("invalid_json") from None
    if not isinstance(body, dict):
        raise Refusal("json_not_object")
    return body


def check(method: Method, given: Mapping[str, Any]) -> Body:
    """The arguments as values. Refused: unknown ones, wrong types, and when one is missing."""
    kinds = {ALWAYS: ""}
    needed = []
    for word in method.words.split():
        name, _, kind = word.rstrip("!").partition(":")
        kinds[name] = kind
        if word.endswith("!"):
            needed.append(name)
    for name in given:
        if name not in kinds:
            raise Refusal("invalid_arg_name", f"unknown argument: {name}")
    missing = [name for name in needed if given.get(name) in (None, "")]
    if missing:
        raise Refusal("invalid_arguments", *(f"missing required field: {name}" for name in missing))
    return {name: _value(name, kinds[name], value) for name, value in given.items() if value is not None}


def _value(name: str, kind: str, value: Any) -> Any:
    match kind:
        case "bool":
            if isinstance(value, bool):
                return value
            if value in TRUE | FALSE or value in (0, 1):
                return value in TRUE or value == 1
        case "int":
            if isinstance(value, int) and not isinstance(value, bool):
                return value
            if isinstance(value, str) and value.lstrip("-").isdecimal():
                return int(value)
        case "json":
            return _structure(name, value)
        case "list":
            if isinstance(value, str):
                return [one.strip() for one in value.split(",") if one.strip()]
            if isinstance(value, list) and all(isinstance(one, str) for one in value):
                return value
        case _:
            if isinstance(value, str):
                return value
    wanted = {"bool": "a boolean", "int": "an integer", "list": "a list of ids"}.get(kind, "a string")
    raise Refusal("invalid_arguments", f"must be {wanted} [json-pointer:/{name}]")


def _structure(name: str, value: Any) -> Any:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            value = None
    if not isinstance(value, list | dict):
        if name == "blocks":
            raise Refusal("invalid_blocks_format")
        raise Refusal("invalid_arguments", f"must be valid JSON [json-pointer:/{name}]")
    return value
