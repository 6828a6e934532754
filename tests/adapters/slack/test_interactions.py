"""What is pressed, sent off, chosen and commanded in Slack."""

from datetime import timedelta
from typing import Any

from bot.adapters.slack.interactions import from_interaction
from bot.core.signals import Address, ButtonPressed, CommandGiven, FormSubmitted, ShortcutUsed, Who
from tests.adapters.slack.events import NOW, STAMP, TS, interaction, reader

MIRA = Who("slack", "T1:U1", "Mira")
TRIGGER = "13345224609.738474920.8088930838d88f008e0"
ACTED = f"{STAMP}.500000"


def pressed(action: dict[str, Any], **values: Any) -> dict[str, Any]:
    """An element of a message in the channel was used."""
    place = {"type": "message", "message_ts": TS, "channel_id": "C1", "is_ephemeral": False}
    message = {"ts": TS, "thread_ts": f"{STAMP}.000050", "user": "UBOT", "bot_id": "BBOT"}
    standard = {"container": place, "channel": {"id": "C1", "name": "general"}, "message": message}
    return interaction("block_actions", actions=[{"action_ts": ACTED, **action}], **{**standard, **values})


def press(action: str, value: str, **values: Any) -> ButtonPressed:
    """The signal of it."""
    standard: dict[str, Any] = {
        "key": f"press:C1:{TS}:U1:0|{action}:{ACTED}",
        "where": Address("slack", "C1", f"{STAMP}.000050"),
        "message": TS,
    }
    common = {"platform": "slack", "at": NOW + timedelta(milliseconds=500), "who": MIRA, "order": ACTED}
    return ButtonPressed(**{**standard, **common, "trigger": TRIGGER, **values}, action=action, value=value)


def test_a_button() -> None:
    payload = pressed({"type": "button", "action_id": "0|star", "value": "12"})
    assert from_interaction(payload, reader()) == press("star", "12")


def test_menus_are_buttons_with_the_value_chosen() -> None:
    one = pressed({"type": "overflow", "action_id": "0|seat", "selected_option": {"value": "a"}})
    many = pressed(
        {"type": "checkboxes", "action_id": "0|seat", "selected_options": [{"value": "a"}, {"value": "b"}]}
    )
    assert [from_interaction(one, reader()), from_interaction(many, reader())] == [
        press("seat", "a"),
        press("seat", "a,b"),
    ]


def test_a_button_of_the_home_stands_in_no_conversation() -> None:
    payload = pressed(
        {"type": "button", "action_id": "0|settings"},
        container={"type": "view", "view_id": "V1"},
        channel=None,
        message=None,
    )
    assert from_interaction(payload, reader()) == press(
        "settings", "", key=f"press:::U1:0|settings:{ACTED}", where=None, message=""
    )


def test_a_form() -> None:
    payload = interaction(
        "view_submission",
        view={
            "id": "V1",
            "callback_id": "profile.settings",
            "private_metadata": "#12",
            "state": {
                "values": {
                    "language": {"value": {"type": "static_select", "selected_option": {"value": "de"}}},
                    "note": {"value": {"type": "plain_text_input", "value": None}},
                    "seats": {"value": {"type": "number_input", "value": "2"}},
                }
            },
        },
    )
    assert from_interaction(payload, reader()) == FormSubmitted(
        key=f"form:V1:{TRIGGER}",
        platform="slack",
        at=NOW,
        who=MIRA,
        trigger=TRIGGER,
        form="profile.settings",
        subject="#12",
        values={"language": "de", "note": "", "seats": "2"},
    )


def test_shortcuts() -> None:
    common: dict[str, Any] = {"platform": "slack", "at": NOW, "who": MIRA, "trigger": TRIGGER}
    anywhere = interaction("shortcut", callback_id="open", action_ts=ACTED)
    on_a_message = interaction(
        "message_action",
        callback_id="remember",
        channel={"id": "C1", "name": "general"},
        message={"ts": TS, "user": "U2", "text": "Q&amp;A at <#C2|saal>"},
        message_ts=TS,
    )
    assert [from_interaction(one, reader()) for one in (anywhere, on_a_message)] == [
        ShortcutUsed(key=f"shortcut:{TRIGGER}:U1", name="open", **common),
        ShortcutUsed(
            key=f"shortcut:{TRIGGER}:U1",
            beside=Address("slack", "C1"),
            name="remember",
            message=TS,
            text="Q&A at #saal",
            author=Who("slack", "T1:U2", "Tom"),
            **common,
        ),
    ]


def test_a_command_given_anywhere() -> None:
    payload = {"command": "/stammtisch", "text": " was läuft? ", "user_id": "U1", "channel_id": "C1"}
    common: dict[str, Any] = {"platform": "slack", "at": NOW, "trigger": "t.1"}
    mira = from_interaction({**payload, "trigger_id": "t.1"}, reader())
    direct = {**payload, "channel_id": "D1"}
    bare = from_interaction({**direct, "user_id": "U2", "text": "", "trigger_id": "t.1"}, reader())
    hall = Address("slack", "C1")
    assert [mira, bare] == [
        CommandGiven(key="command:t.1:U1", who=MIRA, text="was läuft?", beside=hall, **common),
        CommandGiven(key="command:t.1:U2", who=Who("slack", "T1:U2", "Tom"), text="hilfe", **common),
    ]


def test_bots_press_nothing() -> None:
    payload = pressed({"type": "button", "action_id": "0|star", "value": "12"})
    assert from_interaction({**payload, "user": {"id": "UOTHERBOT"}}, reader()) is None


def test_a_command_from_another_workspace_is_nobodys() -> None:
    given = {"command": "/stammtisch", "text": "status", "user_id": "U1", "trigger_id": TRIGGER}
    assert from_interaction({**given, "team_id": "T2"}, reader()) is None
    heard = [from_interaction({**given, "team_id": "T1"}, reader())]
    heard.append(from_interaction({**given, "team_id": "T2"}, reader(strangers=True)))
    assert [one.who if one else None for one in heard] == [MIRA, MIRA]


def test_names_that_no_database_keeps_are_not_used_as_such() -> None:
    action = {"type": "button", "action_id": "0|" + "x" * 300, "action_ts": "\x00"}
    place = {"message_ts": "\ud800", "channel_id": "C1"}
    signal = from_interaction(pressed(action, container=place, message=None), reader())
    assert isinstance(signal, ButtonPressed)
    assert (signal.where, signal.message, signal.order, len(signal.key)) == (None, "", "", 64)
