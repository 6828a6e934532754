"""From a press, a form, a shortcut or a command of Slack to a signal. Pure, and never raises.

They are told once, each with a trigger, which for three seconds lets a form be opened.
"""

from collections.abc import Mapping

from bot.adapters.slack.inbound import PLATFORM, Reader, is_direct, is_id, is_ts, moment, with_key
from bot.adapters.slack.reading import readable
from bot.core.shape import items, mapping, part, text
from bot.core.signals import (
    Address,
    AnySignal,
    ButtonPressed,
    CommandGiven,
    FormSubmitted,
    ShortcutUsed,
)

MARK = "|"
"""Between the number that tells the buttons of a message apart and the action."""
FIELD = "value"
"""The action id of every field of a form; its block id is the field's name."""


def from_interaction(payload: object, reader: Reader) -> AnySignal | None:
    """The signal of an interaction or a command; None for what nobody has to hear of."""
    return with_key(_from_interaction(payload, reader))


def _from_interaction(payload: object, reader: Reader) -> AnySignal | None:
    if text(payload, "command"):
        return _command(payload, reader)
    user, team = text(payload, "user", "id"), text(payload, "user", "team_id")
    if not _is_heard(user, team, reader):
        return None
    match text(payload, "type"):
        case "block_actions":
            return _press(payload, user, reader)
        case "view_submission":
            return _form(payload, user, reader)
        case "shortcut" | "message_action":
            return _shortcut(payload, user, reader)
    return None


def user_of(payload: object) -> str:
    """Who did it."""
    return text(payload, "user", "id") or text(payload, "user_id")


def _is_heard(user: str, team: str, reader: Reader) -> bool:
    return is_id(user) and reader.hears(user) and (reader.strangers or team in ("", reader.me.team))


def _command(payload: object, reader: Reader) -> CommandGiven | None:
    """It is answered to this person alone, wherever it was given; a bare one asks for help."""
    user, trigger = text(payload, "user_id"), text(payload, "trigger_id")
    channel = text(payload, "channel_id")
    if not _is_heard(user, text(payload, "team_id"), reader):
        return None
    help_ = "hilfe" if reader.known(user).language == "de" else "help"
    return CommandGiven(
        key=f"command:{trigger or reader.clock.now().timestamp()}:{user}",
        platform=PLATFORM,
        at=reader.clock.now(),
        who=reader.who(user),
        trigger=trigger or None,
        text=readable(text(payload, "text"), reader.named).strip() or help_,
        beside=Address(PLATFORM, channel) if is_id(channel) and not is_direct(channel) else None,
        mentions=reader.mentioned(text(payload, "text")),
    )


def _press(payload: object, user: str, reader: Reader) -> ButtonPressed | None:
    actions = items(payload, "actions")
    action = actions[0] if actions else None
    named = text(action, "action_id").partition(MARK)[2] or text(action, "action_id")
    if not named:
        return None
    channel = text(payload, "channel", "id") or text(payload, "container", "channel_id")
    ts = text(payload, "container", "message_ts") or text(payload, "message", "ts")
    thread = text(payload, "message", "thread_ts") or text(payload, "container", "thread_ts")
    stamp = text(action, "action_ts")
    where = Address(PLATFORM, channel, thread if is_ts(thread) and thread != ts else None)
    return ButtonPressed(
        key=f"press:{channel}:{ts}:{user}:{text(action, 'action_id')}:{stamp or text(payload, 'trigger_id')}",
        platform=PLATFORM,
        at=moment(stamp, reader.clock),
        who=reader.who(user),
        where=where if is_id(channel) and is_ts(ts) else None,
        direct=is_direct(channel),
        trigger=text(payload, "trigger_id") or None,
        order=stamp if is_ts(stamp) else "",
        message=ts if is_ts(ts) else "",
        action=named,
        value=_value(action),
    )


def _form(payload: object, user: str, reader: Reader) -> FormSubmitted | None:
    view = mapping(payload, "view")
    name, trigger = text(view, "callback_id"), text(payload, "trigger_id")
    if not name:
        return None
    state = mapping(view, "state", "values")
    return FormSubmitted(
        # A form that was refused and is sent off again is the same view; the trigger tells them apart.
        key=f"form:{text(view, 'id')}:{trigger or text(view, 'hash')}",
        platform=PLATFORM,
        at=reader.clock.now(),
        who=reader.who(user),
        trigger=trigger or None,
        form=name,
        subject=text(view, "private_metadata"),
        values={block: _value(part(state, block, FIELD)) for block in state},
    )


def _shortcut(payload: object, user: str, reader: Reader) -> ShortcutUsed | None:
    """The message may stand where the bot is not, and is in no conversation with the bot."""
    name, trigger = text(payload, "callback_id"), text(payload, "trigger_id")
    if not name:
        return None
    message = mapping(payload, "message")
    author = text(message, "user")
    channel, ts, thread = text(payload, "channel", "id"), text(message, "ts"), text(message, "thread_ts")
    stands = is_id(channel) and is_ts(ts)
    where = Address(PLATFORM, channel, thread if is_ts(thread) and thread != ts else None)
    return ShortcutUsed(
        key=f"shortcut:{trigger or text(payload, 'action_ts')}:{user}",
        platform=PLATFORM,
        at=reader.clock.now(),
        who=reader.who(user),
        direct=stands and is_direct(channel),
        trigger=trigger or None,
        name=name,
        message=ts if stands else None,
        text=readable(text(message, "text"), reader.named),
        author=reader.who(author) if is_id(author) else None,
        beside=where if stands else None,
    )


def _value(element: object) -> str:
    """What an element holds: of a menu the value chosen, of several chosen the values with commas."""
    several = items(element, "selected_options")
    if several:
        return ",".join(text(one, "value") for one in several)
    chosen: Mapping[str, object] = mapping(element, "selected_option")
    return text(chosen, "value") or text(element, "value")
