"""What a person enters in a form, as Slack sends it."""

from collections.abc import Mapping
from typing import Any

from tests.fakes.slack.blocks import elements_of
from tests.fakes.slack.world import Body

SENT_AS = {
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "multi_static_select": "selected_options",
    "checkboxes": "selected_options",
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "channels_select": "selected_channel",
    "multi_channels_select": "selected_channels",
    "conversations_select": "selected_conversation",
    "multi_conversations_select": "selected_conversations",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
}
INITIAL = {
    "value": "initial_value",
    **{name: name.replace("selected", "initial") for name in SENT_AS.values() if name != "value"},
}


def value_of(element: Body, value: Any) -> Body:
    """What is sent for it. An option is named by its value; one that is not offered cannot be chosen."""
    kind = element["type"]
    key = SENT_AS[kind]
    if key == "selected_option":
        value = None if value is None else _option(element, value)
    elif key == "selected_options":
        value = [_option(element, one) for one in value]
    if key == "value" and value is not None:
        least, most = element.get("min_length", 0), element.get("max_length", 3000)
        assert not value or least <= len(value) <= most, f"{len(value)} characters cannot be entered"
        value = value or None
    return {"type": kind, key: value}


def _option(element: Body, value: str) -> Body:
    groups = [one["options"] for one in element.get("option_groups", [])]
    options = [*element.get("options", []), *(one for group in groups for one in group)]
    found = [one for one in options if one["value"] == value]
    assert found, f"{value} is not offered: {[one['value'] for one in options]}"
    return dict(found[0])


def initial_values(body: Body) -> dict[str, Body]:
    """What stands in the fields before anybody enters anything."""
    values: dict[str, Body] = {}
    for block in body["blocks"]:
        for element in elements_of(block):
            key = SENT_AS.get(element["type"])
            if key is None or element["type"] == "overflow":
                continue
            empty: Any = [] if key.endswith("s") else None
            made = {"type": element["type"], key: element.get(INITIAL[key], empty)}
            values.setdefault(block["block_id"], {})[element["action_id"]] = made
    return values


def filled(body: Body, values: dict[str, Body], entered: Mapping[str, Any]) -> dict[str, Body]:
    """The fields with what is entered by action or block; what must be filled in cannot stay empty."""
    left = set(entered)
    for block in body["blocks"]:
        for element in elements_of(block):
            for name in (block["block_id"], element.get("action_id", "")):
                if name in entered and element["type"] in SENT_AS:
                    made = value_of(element, entered[name])
                    values.setdefault(block["block_id"], {})[element["action_id"]] = made
                    left.discard(name)
    assert not left, f"no such field: {', '.join(sorted(left))}"
    for block in body["blocks"]:
        if block["type"] == "input" and not block.get("optional"):
            made = values[block["block_id"]][block["element"]["action_id"]]
            content = made[SENT_AS[made["type"]]]
            assert content or content == 0, f"{block['label']['text']} must be filled in"
    return values
