"""A form without a form: the same fields, asked one after the other."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.core.context import Context
from bot.core.feature import FormSpec
from bot.core.forms import Field, Form
from bot.core.message import Block, Phrase, Words, heading, message, say
from bot.language.fold import words

FORM_STEP = "core.form"

_KEEP = frozenset({"-", "behalten", "keep", "weiter", "skip"})
_CANCEL = frozenset({"abbrechen", "abbruch", "stopp", "cancel", "stop", "quit"})


class FormDialogue:
    """Opens forms, and takes their answers where they are asked one by one."""

    def __init__(self, forms: Mapping[str, FormSpec], opens_forms: Callable[[str], bool]) -> None:
        self._forms = forms
        self._opens_forms = opens_forms

    async def open(self, context: Context, name: str) -> None:
        """Show the form to the person who asked for it."""
        form = await self._forms[name].fill(context)
        if context.signal.trigger and self._opens_forms(context.signal.platform):
            context.answer = form
            return
        context.in_dialogue = True
        await self._ask(context, form, {}, form.title)

    async def step(self, context: Context, data: Mapping[str, Any], text: str) -> None:
        """One answer: kept, refused with the reason, or the end of the form."""
        form = await self._forms[data["form"]].fill(context)
        values: dict[str, str] = dict(data["values"])
        if text.strip().casefold() in _CANCEL:
            await context.reply(say("form-cancelled"))
            return
        asked = form.fields[len(values)]
        value = _value(asked, text)
        if value is None:
            await self._ask(context, form, values, say("form-unclear"))
            return
        values[asked.name] = value
        if len(values) < len(form.fields):
            await self._ask(context, form, values)
            return
        errors = await self._forms[form.name].submit(context, values)
        if errors:
            wrong = next(field for field in form.fields if field.name in errors)
            kept = dict(list(values.items())[: form.fields.index(wrong)])
            await self._ask(context, form, kept, errors[wrong.name])

    async def _ask(self, context: Context, form: Form, values: Mapping[str, str], *before: Phrase) -> None:
        field = form.fields[len(values)]
        question = heading(
            say("form-question", number=len(values) + 1, count=len(form.fields), label=field.label)
        )
        options = [Block(tuple((option.label,) for option in field.options), "numbers")]
        current: list[Words] = [_current(field)] if field.value else []
        await context.ask(
            FORM_STEP,
            {"form": form.name, "values": dict(values)},
            message(*before, question, *(options if field.options else []), *current),
        )


def _current(field: Field) -> Phrase:
    chosen = next((option.label for option in field.options if option.value == field.value), None)
    return say("form-current", value=chosen or field.value)


def _value(field: Field, text: str) -> str | None:
    """The answer as the form's value; None when it is none of the options."""
    said = text.strip()
    if said.casefold() in _KEEP and (field.value or not field.required):
        return field.value
    if field.kind != "choice":
        return said or None
    if said.isdecimal() and 0 < int(said) <= len(field.options):
        return field.options[int(said) - 1].value
    folded = words(said)
    return next((option.value for option in field.options if words(option.value) == folded), None)
