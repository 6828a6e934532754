"""From a worded message to what Slack's methods take. Pure; all of Slack's limits hold, whatever it says."""

import json
from collections.abc import Sequence

from bot.adapters.slack.interactions import MARK
from bot.adapters.slack.markup import Json, escape, plain, plainly, to_blocks, to_text
from bot.core.message import Worded, WordedButton
from bot.core.splitting import split

EVENT = "stammtisch_operation"
"""The type of the metadata that a message carries, by which it is found again."""

LONGEST_TEXT = 3_900
"""Signs of a message's text. An edit may have 4,000; a post more, but what is posted may be edited."""
LARGEST_BLOCKS = 12_000
"""Signs of all blocks of a message. Slack was seen to refuse more than 13,200."""
MOST_BLOCKS = 50
BUTTONS_IN_A_ROW = 25
LONGEST_LABEL, LONGEST_VALUE, LONGEST_ACTION = 75, 2_000, 240
LARGEST_BUTTONS = 5_000
LONGEST_TWINS = 1_500
NOTHING = "–"


def parts_of(worded: Worded, call: str = "") -> tuple[Worded, ...]:
    """The message in parts, each small enough for a message of Slack's. Nothing of what it says is lost."""

    def fits(part: Worded) -> bool:
        text, blocks = to_content(part, call)
        return len(text) <= LONGEST_TEXT and len(blocks) <= MOST_BLOCKS and size(blocks) <= LARGEST_BLOCKS

    return split(plainly(worded), fits, LONGEST_TEXT)


def to_content(worded: Worded, call: str = "") -> tuple[str, list[Json]]:
    """Text and blocks of a message that is not too large, or of one of its parts.

    call  what has to be typed before a command where the message is read, such as `/stammtisch `
    """
    buttons = kept(worded.buttons, call)
    text, blocks = to_text(worded), to_blocks(worded)
    if buttons:
        twins = "\n".join(_twin(button, call) for button in buttons)
        text = f"{text}\n\n{twins}" if text else twins
        blocks += _rows_of(buttons)
    return text if text.strip() else NOTHING, blocks


def kept(buttons: Sequence[WordedButton], call: str = "") -> list[WordedButton]:
    """The buttons that can be shown: as many, from the first, as a message has room for."""
    found: list[WordedButton] = []
    signs, twins = 0, 0
    for number, button in enumerate(buttons):
        if len(button.action) > LONGEST_ACTION or len(button.value) > LONGEST_VALUE or not button.action:
            continue
        signs += size([_button(number, button)])
        twins += len(_twin(button, call)) + 1
        if signs > LARGEST_BUTTONS or twins > LONGEST_TWINS:
            break
        found.append(button)
    return found


def metadata(operation: str, number: int = 0, count: int = 1) -> Json:
    """What a message carries of the delivery that made it. Every app of the workspace can see it."""
    return {"event_type": EVENT, "event_payload": {"op_id": operation, "part": number, "parts": count}}


def size(blocks: Sequence[Json]) -> int:
    """How many signs blocks have as JSON."""
    return len(json.dumps(blocks, ensure_ascii=False))


def _rows_of(buttons: Sequence[WordedButton]) -> list[Json]:
    elements = [_button(number, button) for number, button in enumerate(buttons)]
    return [
        {"type": "actions", "elements": elements[start : start + BUTTONS_IN_A_ROW]}
        for start in range(0, len(elements), BUTTONS_IN_A_ROW)
    ]


def _button(number: int, button: WordedButton) -> Json:
    """Buttons of a message may do the same with different values; their ids have to differ all the same."""
    value = {"value": button.value} if button.value else {}
    return {
        "type": "button",
        "action_id": f"{number}{MARK}{button.action}",
        "text": {**plain(button.label, LONGEST_LABEL), "emoji": True},
        **value,
    }


def _twin(button: WordedButton, call: str) -> str:
    label = escape(" ".join(button.label.split()))
    return f"{label}: {escape(call + button.twin)}" if button.twin else label
