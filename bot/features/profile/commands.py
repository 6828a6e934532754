"""My settings, my data, forget me, link."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.core.context import Context
from bot.core.feature import Command, Feature, FormSpec, Place, Takes
from bot.core.forms import Field, Form, Option
from bot.core.message import (
    At,
    Block,
    Choice,
    Message,
    Phrase,
    Plain,
    Words,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.people import NAME_ALOUD, SHOW_NAME, Consented
from bot.core.ports import Consenting, Outbox, PersonData, Tx
from bot.core.stake import Forgetting, Partings
from bot.core.texts import LANGUAGES, Reader, Texts
from bot.errors import SaySo
from bot.features.profile.consents import line
from bot.features.profile.data_file import Told, data_file
from bot.features.profile.forgetting import EveryTrace
from bot.features.profile.store import given_consents, held_of, keep_code, merge_persons, use_code
from bot.language.fold import words
from bot.storage.notes import write_audit
from bot.storage.people import People

CODE_LASTS = timedelta(minutes=10)
FORM = "profile"
FORGET = "profile.forget"
_SHOWN = ("yes", "no", "aloud")
_YES = frozenset({"ja", "yes", "j", "y", "jawohl", "ok", "klar", "sure", "oui", "是"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """What other features have to do with people: `data` that they keep, what they ask people's `consents`
    for. `forgetting`: of all of it; `texts`: all words, once the house stands."""

    data: Sequence[PersonData]
    forgetting: Forgetting
    consents: Sequence[Consenting]
    texts: Callable[[], Texts]


def others_of(
    features: Sequence[Feature],
    people: People,
    outbox: Outbox,
    partings: Partings,
    texts: Callable[[], Texts],
) -> Others:
    """What these have to do with people."""
    data = [one.person_data for one in features if one.person_data]
    words = [one.own_words for one in features if one.own_words]
    return Others(
        data=data,
        forgetting=EveryTrace(people, data, words, outbox, partings),
        consents=[one.consenting for one in features if one.consenting],
        texts=texts,
    )


def feature(people: People, others: Others, make_code: Callable[[], str]) -> Feature:
    """The profile's part in the house."""
    profile = _Profile(people, others, make_code)
    return Feature(
        name="profile",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="profile-settings", run=profile.settings, place=Place.DIRECT),
            Command(name="profile-language", run=profile.language, takes=Takes.TEXT, rare=True),
            Command(name="profile-data", run=profile.my_data),
            Command(name="profile-file", run=profile.my_file, rare=True),
            Command(name="profile-consents", run=profile.my_consents, rare=True),
            Command(name="profile-forget", run=profile.forget, place=Place.DIRECT),
            Command(
                name="profile-link", run=profile.link, takes=Takes.ANYTHING, place=Place.DIRECT, rare=True
            ),
        ),
        buttons={"profile-settings": profile.settings},
        dialogues={FORGET: profile.confirm},
        always=frozenset({"profile-data", "profile-forget", FORGET}),
        forms={FORM: FormSpec(fill=profile.form, submit=profile.save)},
        person_data=profile.own,
    )


class _Own:
    """The port `PersonData` for what the house itself keeps."""

    name = "profile"

    def __init__(self, people: People) -> None:
        self._people = people

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """Accounts and consents."""
        identities = await self._people.identities(tx, person)
        consents = await given_consents(tx, person)
        facts = await self._people.facts(tx, person)
        held = await held_of(tx, person)
        return {
            "my-data-language": [say(f"language-{facts.language}")] if facts.language else [],
            "my-data-zone": [Plain(facts.zone)] if facts.zone else [],
            "my-data-reach": [Plain(facts.reach)] if facts.reach else [],
            "my-data-times": [
                say("my-data-met", at=At(facts.met_at, "UTC", "date")),
                say("my-data-heard", at=At(facts.heard_at, "UTC", "date")),
            ],
            "my-data-accounts": [
                Plain(
                    f"{one.platform}: {one.name} ({one.user})" if one.name else f"{one.platform}: {one.user}"
                )
                for one in identities
            ],
            "my-data-consents": [
                say(f"consent-{topic}", given=Choice("yes" if given else "no"))
                for topic, given, _ in consents
            ],
            "my-data-open": [
                *([say("my-data-open-question", count=held.questions)] if held.questions else []),
                *([say("my-data-open-code")] if held.codes else []),
            ],
            "my-data-log": [say("my-data-logged")] if held.acts else [],
        }

    async def consents(self, tx: Tx, person: int) -> Sequence[Consented]:
        """By which name somebody may be shown; the port `Consenting`."""
        return [await self._people.consented(tx, person, topic) for topic in (SHOW_NAME, NAME_ALOUD)]

    async def forget(self, tx: Tx, person: int) -> None:
        """Done last of all, by `erase_person`: everything else refers to the person."""

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Done last of all, by `merge_persons`, for the same reason."""


class _Profile:
    def __init__(self, people: People, others: Others, make_code: Callable[[], str]) -> None:
        self._people = people
        self.own = _Own(people)
        self._data = (*others.data, self.own)
        self._forgetting = others.forgetting
        self._consenting = others.consents
        self._texts = others.texts
        self._make_code = make_code

    async def settings(self, context: Context, _: str) -> None:
        """`einstellungen`: language and name, as a form."""
        await context.open_form(context, FORM, "")

    async def form(self, context: Context, _: str) -> Form:
        """The form with what is set now."""
        shows = await self._people.consents(context.tx, context.person.id, SHOW_NAME)
        aloud = await self._people.consents(context.tx, context.person.id, NAME_ALOUD)
        language = context.person.language or context.language
        return Form(
            FORM,
            say("profile-form"),
            (
                Field(
                    "language",
                    say("profile-form-language"),
                    "choice",
                    language,
                    tuple(Option(code, say(f"language-{code}")) for code in LANGUAGES),
                ),
                Field(
                    "name",
                    say("profile-form-name"),
                    "choice",
                    "aloud" if aloud else "yes" if shows else "no",
                    (
                        Option("yes", say("profile-form-yes")),
                        Option("no", say("profile-form-no")),
                        Option("aloud", say("profile-form-aloud")),
                    ),
                ),
            ),
        )

    async def save(self, context: Context, _: str, values: Mapping[str, str]) -> Mapping[str, Phrase]:
        """Keep what was chosen."""
        language, shown = values.get("language"), values.get("name")
        if language not in LANGUAGES:
            return {"language": say("form-unclear")}
        if shown not in _SHOWN:
            return {"name": say("form-unclear")}  # never taken for a yes
        await self._people.choose(context.tx, context.person.id, language=language)
        shows, aloud = shown != "no", shown == "aloud"
        await self._people.set_consent(context.tx, context.person.id, SHOW_NAME, shows, context.now)
        if aloud or await self._people.consents(context.tx, context.person.id, NAME_ALOUD):
            await self._people.set_consent(context.tx, context.person.id, NAME_ALOUD, aloud, context.now)
        context.language = language
        await context.reply(say("profile-saved"))
        return {}

    async def language(self, context: Context, rest: str) -> None:
        """`sprache englisch`: the language I want to be written to in."""
        said = words(rest)
        chosen = next((code for code, names in _LANGUAGE_NAMES.items() if said and said[0] in names), None)
        if chosen is None:
            raise SaySo(say("profile-no-language"))
        await self._people.choose(context.tx, context.person.id, language=chosen)
        context.language = chosen
        await context.reply(say("profile-language-set"))

    async def my_data(self, context: Context, _: str) -> None:
        """`meine daten`: everything, for the eyes of this person alone."""
        blocks: list[Block] = [heading(say("my-data"))]
        for title, lines in await self._all_of(context):
            blocks += [heading(say(title)), bullets(*[(line,) for line in lines])]
        await context.reply(message(*blocks, say("my-data-end")), private=True)

    async def my_file(self, context: Context, _: str) -> None:
        """`meine daten datei`: the same as a file, in the person's language, to this person alone."""
        reader = Reader(context.language, context.now, {}, context.person.zone)
        file = data_file(await self._all_of(context), self._texts(), reader)
        await context.reply(Message((paragraph(say("my-data-file")),), attachment=file), private=True)

    async def my_consents(self, context: Context, _: str) -> None:
        """`meine zustimmungen`: what is shown to whom, since when, and how to change it."""
        lines = [
            line(one)
            for part in (self.own, *self._consenting)
            for one in await part.consents(context.tx, context.person.id)
        ]
        title = heading(say("my-consents"))
        await context.reply(message(title, bullets(*lines), say("my-consents-end")), private=True)

    async def _all_of(self, context: Context) -> Told:
        exports = [await part.export(context.tx, context.person.id) for part in (self.own, *self._data[:-1])]
        return [(title, lines) for export in exports for title, lines in export.items() if lines]

    async def forget(self, context: Context, _: str) -> None:
        """`vergiss mich`: asks once."""
        await context.ask(FORGET, {}, say("profile-forget-sure"))

    async def confirm(self, context: Context, _: Mapping[str, Any], text: str) -> None:
        """Yes forgets; everything else does not."""
        if not set(words(text)) & _YES:
            await context.reply(say("profile-forget-kept"))
            return
        person, signal = context.person.id, context.signal
        at_home = await self._people.direct_with(context.tx, person, signal.platform)
        await self._forgetting.forget(context.tx, person, signal.at, context.now)
        await write_audit(context.tx, context.now, None, "forgot a person")
        if not signal.direct and at_home is not None:
            # A command of the platform: there is nobody any more to whom the answer could be addressed.
            context.signal = replace(signal, where=at_home, direct=True)
        if context.signal.direct:
            await context.reply(say("profile-forgotten"))

    async def link(self, context: Context, code: str) -> None:
        """`verbinde`: a code to be typed on the other platform; with the code: one person from here on."""
        if not code:
            fresh = self._make_code()
            await keep_code(context.tx, fresh, context.person.id, context.now + CODE_LASTS)
            await context.reply(say("profile-link-code", code=fresh))
            return
        kept = await use_code(context.tx, code, context.now)
        if kept is None:
            raise SaySo(say("profile-link-unknown"))
        if kept == context.person.id:
            await context.reply(say("profile-link-same"))
            return
        for part in self._data:
            await part.merge(context.tx, kept, context.person.id)
        await merge_persons(context.tx, kept, context.person.id)
        await write_audit(context.tx, context.now, kept, "linked two accounts")
        context.person = replace(context.person, id=kept)
        await context.reply(say("profile-linked"))


_LANGUAGE_NAMES = {
    "de": frozenset({"de", "deutsch", "german"}),
    "en": frozenset({"en", "englisch", "english"}),
}
