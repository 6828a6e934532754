"""Forms as modals, and a person's own page as the app's home. Pure; all of Slack's limits hold."""

from bot.adapters.slack.interactions import FIELD
from bot.adapters.slack.markup import Json, clean, plain
from bot.adapters.slack.outbound import size, to_content
from bot.core.forms import WordedErrors, WordedField, WordedForm
from bot.core.message import Worded
from bot.core.shortcuts import Meanwhile

MOST_BLOCKS = 100
LARGEST_HOME = 200_000
LONGEST_TITLE = 24
LONGEST_LABEL = 2_000
LONGEST_ERROR = 2_000
LONGEST_INPUT = 3_000
LONGEST_OPTION = 75
MOST_OPTIONS = 100
LONGEST_SUBJECT = 3_000
LONGEST_ID = 255
OK = "OK"
"""What sends a form off; understood in every language the bot speaks."""


def to_modal(form: WordedForm) -> Json:
    """The form as a view. It comes back with its name as callback id, its subject as private metadata."""
    return {
        "type": "modal",
        "callback_id": form.name[:LONGEST_ID],
        "private_metadata": form.subject[:LONGEST_SUBJECT],
        "title": plain(form.title, LONGEST_TITLE),
        "submit": plain(OK, LONGEST_TITLE),
        "blocks": [_input(field) for field in form.fields[:MOST_BLOCKS]],
    }


def to_waiting(meanwhile: Meanwhile, words: str) -> Json:
    """A view that says so in the place of a form."""
    return {
        "type": "modal",
        "title": plain(meanwhile.title, LONGEST_TITLE),
        "blocks": [{"type": "section", "text": plain(words, LONGEST_INPUT)}],
    }


def to_errors(wrong: WordedErrors) -> Json:
    """What a submission gets back when something does not fit."""
    errors = {name: clean(text).strip()[:LONGEST_ERROR] or "–" for name, text in wrong.errors.items()}
    return {"response_action": "errors", "errors": errors}


def to_next(form: WordedForm) -> Json:
    """What a submission gets back when another form follows."""
    return {"response_action": "update", "view": to_modal(form)}


def to_home(worded: Worded) -> Json:
    """A page of what the message says; what does not fit on it is left out, and can be asked for."""
    _, blocks = to_content(worded, "")
    shown: list[Json] = []
    room = LARGEST_HOME
    for block in blocks[:MOST_BLOCKS]:
        room -= size([block])
        if room < 0:
            break
        shown.append(block)
    return {"type": "home", "blocks": shown}


def _input(field: WordedField) -> Json:
    hint = {"hint": plain(field.hint, LONGEST_LABEL)} if clean(field.hint).strip() else {}
    return {
        "type": "input",
        "block_id": field.name[:LONGEST_ID],
        "label": plain(field.label or field.name, LONGEST_LABEL),
        "optional": not field.required,
        "element": _element(field),
        **hint,
    }


def _element(field: WordedField) -> Json:
    if field.kind == "choice" and field.options:
        return _menu(field)
    longest = max(1, min(field.longest or LONGEST_INPUT, LONGEST_INPUT))
    value = clean(field.value)[:longest]
    initial = {"initial_value": value} if value else {}
    if field.kind == "number":
        number = initial if _is_number(value) else {}
        return {"type": "number_input", "action_id": FIELD, "is_decimal_allowed": True, **number}
    return {
        "type": "plain_text_input",
        "action_id": FIELD,
        "multiline": field.kind == "long",
        "max_length": longest,
        **initial,
    }


def _menu(field: WordedField) -> Json:
    options: dict[str, Json] = {}
    for value, label in field.options[:MOST_OPTIONS]:
        kept_value = value[:LONGEST_OPTION] or "–"
        options.setdefault(kept_value, {"text": plain(label, LONGEST_OPTION), "value": kept_value})
    chosen = options.get(field.value[:LONGEST_OPTION])
    return {
        "type": "static_select",
        "action_id": FIELD,
        "options": list(options.values()),
        **({"initial_option": chosen} if chosen else {}),
    }


def _is_number(value: str) -> bool:
    whole, _, fraction = value.removeprefix("-").partition(".")
    return whole.isascii() and whole.isdecimal() and (not fraction or fraction.isdecimal())
