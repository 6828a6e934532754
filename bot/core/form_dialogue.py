"""A form without a form: the same fields, asked one after the other."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.core.context import Context
from bot.core.feature import FormSpec
from bot.core.forms import Field, Form, Option
from bot.core.message import Block, Phrase, Words, heading, message, say
from bot.core.shape import row_number
from bot.core.texts import Reader, Texts
from bot.language.fold import words

FORM_STEP = "core.form"

_KEEP = frozenset({"-", "behalten", "keep", "weiter", "skip"})
_CANCEL = frozenset({"abbrechen", "abbruch", "stopp", "cancel", "stop", "quit"})


class FormDialogue:
    """Opens forms, and takes their answers where they are asked one by one."""

    def __init__(
        self, forms: Mapping[str, FormSpec], opens_forms: Callable[[str], bool], texts: Texts
    ) -> None:
        self._forms = forms
        self._opens_forms = opens_forms
        self._texts = texts

    async def open(self, context: Context, name: str, subject: str = "") -> None:
        """Show the form to the person who asked for it."""
        form = await self._forms[name].fill(context, subject)
        if context.signal.trigger and self._opens_forms(context.signal.platform):
            context.answer = form
            return
        context.in_dialogue = True
        await self._ask(context, form, {}, form.title)

    async def step(self, context: Context, data: Mapping[str, Any], text: str) -> None:
        """One answer: kept, refused with the reason, or the end of the form."""
        form = await self._forms[data["form"]].fill(context, data["subject"])
        values: dict[str, str] = dict(data["values"])
        if text.strip().casefold() in _CANCEL:
            await context.reply(say("form-cancelled"))
            return
        asked = form.fields[len(values)]
        value = self._value(asked, text, context.now)
        if value is None:
            await self._ask(context, form, values, say("form-unclear"))
            return
        values[asked.name] = value
        if len(values) < len(form.fields):
            await self._ask(context, form, values)
            return
        errors = await self._forms[form.name].submit(context, form.subject, values)
        if errors:
            wrong = next(field for field in form.fields if field.name in errors)
            kept = dict(list(values.items())[: form.fields.index(wrong)])
            await self._ask(context, form, kept, errors[wrong.name])

    def _value(self, field: Field, text: str, now: datetime) -> str | None:
        """The answer as the form's value; None when it is none of the options."""
        said = text.strip()
        if said.casefold() in _KEEP and (field.value or not field.required):
            return field.value
        if field.kind != "choice":
            return said or None
        if said.isdecimal():
            number = row_number(said)
            return field.options[number - 1].value if 0 < number <= len(field.options) else None
        fitting = [option.value for option in field.options if self._is_meant(option, words(said), now)]
        return fitting[0] if len(fitting) == 1 else None

    def _is_meant(self, option: Option, said: Sequence[str], now: datetime) -> bool:
        """Its value or its label, in any language, whole or by the first word."""
        labels = [
            words(self._texts.plain(option.label, Reader(language, now, {})))
            for language in self._texts.languages
        ]
        return bool(said) and (said == words(option.value) or any(said in (one, one[:1]) for one in labels))

    async def _ask(self, context: Context, form: Form, values: Mapping[str, str], *before: Phrase) -> None:
        field = form.fields[len(values)]
        question = heading(
            say("form-question", number=len(values) + 1, count=len(form.fields), label=field.label)
        )
        options = [Block(tuple((option.label,) for option in field.options), "numbers")]
        current: list[Words] = [_current(field)] if field.value else []
        await context.ask(
            FORM_STEP,
            {"form": form.name, "subject": form.subject, "values": dict(values)},
            message(*before, question, *(options if field.options else []), *current),
        )


def _current(field: Field) -> Phrase:
    chosen = next((option.label for option in field.options if option.value == field.value), None)
    return say("form-current", value=chosen or field.value)
