"""My settings, my data, forget me, link."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.core.context import Context
from bot.core.feature import Command, Feature, FormSpec, Place, Takes
from bot.core.forms import Field, Form, Option
from bot.core.message import At, Block, Choice, Phrase, Plain, Words, bullets, heading, message, say
from bot.core.people import NAME_ALOUD, SHOW_NAME
from bot.core.ports import PersonData, Tx
from bot.core.texts import LANGUAGES
from bot.errors import SaySo
from bot.features.profile.store import erase_person, given_consents, keep_code, merge_persons, use_code
from bot.language.fold import words
from bot.storage.notes import write_audit
from bot.storage.people import People

CODE_LASTS = timedelta(minutes=10)
FORM = "profile"
FORGET = "profile.forget"
_YES = frozenset({"ja", "yes", "j", "y", "jawohl", "ok", "klar", "sure"})


def feature(people: People, data: Sequence[PersonData], make_code: Callable[[], str]) -> Feature:
    """The profile's part in the house. `data`: what all other features keep of people."""
    profile = _Profile(people, data, make_code)
    return Feature(
        name="profile",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="profile-settings", run=profile.settings, place=Place.DIRECT),
            Command(name="profile-language", run=profile.language, takes=Takes.TEXT, rare=True),
            Command(name="profile-data", run=profile.my_data),
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
        }

    async def forget(self, tx: Tx, person: int) -> None:
        """Done last of all, by `erase_person`: everything else refers to the person."""

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Done last of all, by `merge_persons`, for the same reason."""


class _Profile:
    def __init__(self, people: People, data: Sequence[PersonData], make_code: Callable[[], str]) -> None:
        self._people = people
        self.own = _Own(people)
        self._data = (*data, self.own)
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
        language = values["language"]
        if language not in LANGUAGES:
            return {"language": say("form-unclear")}
        await self._people.choose(context.tx, context.person.id, language=language)
        shows, aloud = values["name"] != "no", values["name"] == "aloud"
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
        for part in (self.own, *self._data[:-1]):
            for title, lines in (await part.export(context.tx, context.person.id)).items():
                if lines:
                    blocks += [heading(say(title)), bullets(*[(line,) for line in lines])]
        await context.reply(message(*blocks, say("my-data-end")), private=True)

    async def forget(self, context: Context, _: str) -> None:
        """`vergiss mich`: asks once."""
        await context.ask(FORGET, {}, say("profile-forget-sure"))

    async def confirm(self, context: Context, _: Mapping[str, Any], text: str) -> None:
        """Yes forgets; everything else does not."""
        if not set(words(text)) & _YES:
            await context.reply(say("profile-forget-kept"))
            return
        person = context.person.id
        identities = await self._people.identities(context.tx, person)
        for part in self._data:
            await part.forget(context.tx, person)
        for who in identities:
            await self._people.leave_hash(context.tx, who, context.signal.at)
        await erase_person(context.tx, person, context.now, self._people.spent_key)
        await write_audit(context.tx, context.now, None, "forgot a person")
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
        await context.reply(say("profile-linked"))


_LANGUAGE_NAMES = {
    "de": frozenset({"de", "deutsch", "german"}),
    "en": frozenset({"en", "englisch", "english"}),
}
