"""The limits of Block Kit's elements: buttons, menus, inputs."""

from typing import Any

from tests.fakes.slack.shape_rules import (
    YES_NO,
    Rule,
    both,
    by_type,
    many,
    one_of,
    pattern,
    thing,
    whole,
    words,
)

ID = words(255)


def plain(most: int) -> Rule:
    """A plain_text object."""
    return thing({"type": one_of("plain_text"), "text": words(most)}, {"emoji": YES_NO})


def any_text(most: int) -> Rule:
    """A plain_text or mrkdwn object."""
    mrkdwn = thing({"type": one_of("mrkdwn"), "text": words(most)}, {"verbatim": YES_NO})
    return by_type({"plain_text": plain(most), "mrkdwn": mrkdwn})


CONFIRM = thing(
    {"title": plain(100), "text": any_text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)
OPTION = thing({"text": plain(75), "value": words(150)}, {"description": plain(75)})
RICH_OPTION = thing({"text": any_text(75), "value": words(150)}, {"description": any_text(75)})
OVERFLOW_OPTION = thing(
    {"text": plain(75), "value": words(150)}, {"description": plain(75), "url": words(3000)}
)
GROUP = thing({"label": plain(75), "options": many(OPTION, 100)})
DATE = pattern(r"\d{4}-\d\d-\d\d", "date")
TIME = pattern(r"([01]\d|2[0-3]):[0-5]\d", "time")

_COMMON = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": YES_NO}
_PLACE = _COMMON | {"placeholder": plain(150)}


def _kind(name: str, optional: dict[str, Rule], needed: dict[str, Rule] | None = None) -> dict[str, Rule]:
    return {name: thing({"type": one_of(name)} | (needed or {}), optional)}


def _offered(value: Any, path: str, wrong: list[str]) -> None:
    """What is chosen at first must be among the options."""
    options = value.get("options") or [
        one for group in value.get("option_groups") or [] for one in group.get("options") or []
    ]
    first = value.get("initial_options") or [value["initial_option"]] if "initial_option" in value else []
    first = value.get("initial_options", first)
    if any(one not in options for one in first):
        wrong.append(f"initial option must match one of the options [json-pointer:{path}]")
    if ("options" in value) == ("option_groups" in value):
        wrong.append(f"needs either options or option_groups [json-pointer:{path}]")
    values = [one.get("value") for one in options if isinstance(one, dict)]
    if len(set(values)) < len(values):
        wrong.append(f"option values must be unique [json-pointer:{path}]")


_LISTED = {"options": many(OPTION, 100), "option_groups": many(GROUP, 100)}
_MOST = {"max_selected_items": whole(1, 100)}
_FILTER = {"filter": thing({}, {"include": many(words(20), 4), "exclude_bot_users": YES_NO})}
_CONVERSATIONS = _PLACE | _FILTER | {"default_to_current_conversation": YES_NO}

BUTTON = _kind(
    "button",
    {
        "action_id": ID,
        "value": words(2000),
        "url": words(3000),
        "style": one_of("primary", "danger"),
        "confirm": CONFIRM,
        "accessibility_label": words(75),
    },
    {"text": plain(75)},
)
OVERFLOW = _kind("overflow", {"action_id": ID, "confirm": CONFIRM}, {"options": many(OVERFLOW_OPTION, 5)})
STATIC = {
    name: both(rule, _offered)
    for name, rule in (
        _kind("static_select", _PLACE | _LISTED | {"initial_option": OPTION})
        | _kind("multi_static_select", _PLACE | _LISTED | _MOST | {"initial_options": many(OPTION, 100)})
    ).items()
}
CHOICES = {
    name: both(rule, _offered)
    for name, rule in (
        _kind("radio_buttons", _COMMON | {"initial_option": RICH_OPTION}, {"options": many(RICH_OPTION, 10)})
        | _kind(
            "checkboxes",
            _COMMON | {"initial_options": many(RICH_OPTION, 10)},
            {"options": many(RICH_OPTION, 10)},
        )
    ).items()
}
PICKERS = (
    _kind("users_select", _PLACE | {"initial_user": words(20)})
    | _kind("multi_users_select", _PLACE | _MOST | {"initial_users": many(words(20), 100)})
    | _kind("channels_select", _PLACE | {"initial_channel": words(20), "response_url_enabled": YES_NO})
    | _kind("multi_channels_select", _PLACE | _MOST | {"initial_channels": many(words(20), 100)})
    | _kind(
        "conversations_select",
        _CONVERSATIONS | {"initial_conversation": words(20), "response_url_enabled": YES_NO},
    )
    | _kind(
        "multi_conversations_select", _CONVERSATIONS | _MOST | {"initial_conversations": many(words(20), 100)}
    )
    | _kind("external_select", _PLACE | {"initial_option": OPTION, "min_query_length": whole(0, 100)})
    | _kind("datepicker", _PLACE | {"initial_date": DATE})
    | _kind("timepicker", _PLACE | {"initial_time": TIME, "timezone": words(100)})
    | _kind("datetimepicker", _COMMON | {"initial_date_time": whole(10**9, 10**10)})
)
MENUS = STATIC | CHOICES | PICKERS

_DISPATCH = {"dispatch_action_config": thing({"trigger_actions_on": many(words(50), 2)})}
_TYPED = {"action_id": ID, "placeholder": plain(150), "focus_on_load": YES_NO} | _DISPATCH
_LENGTHS = {"min_length": whole(0, 3000), "max_length": whole(1, 3000)}
INPUTS = (
    _kind("plain_text_input", _TYPED | _LENGTHS | {"initial_value": words(3000, 0), "multiline": YES_NO})
    | _kind("email_text_input", _TYPED | {"initial_value": words(3000, 0)})
    | _kind("url_text_input", _TYPED | {"initial_value": words(3000, 0)})
    | _kind(
        "number_input",
        _TYPED | {name: words(30) for name in ("initial_value", "min_value", "max_value")},
        {"is_decimal_allowed": YES_NO},
    )
)
IMAGE = _kind("image", {"title": plain(2000)}, {"image_url": words(3000), "alt_text": words(2000)})

IN_SECTION = by_type(BUTTON | OVERFLOW | MENUS | IMAGE)
IN_ACTIONS = by_type(BUTTON | OVERFLOW | MENUS)
IN_INPUT = by_type(MENUS | INPUTS)
IN_CONTEXT = by_type({"plain_text": any_text(3000), "mrkdwn": any_text(3000)} | IMAGE)
