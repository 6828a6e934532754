"""`make @olga an organiser`, `take the role from @olga`, and for everybody `organisers`."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import At, Line, Names, Phrase, Plain, Words, bullets, heading, message, say
from bot.core.outgoing import Priority, ToPerson, post
from bot.core.ports import Tx
from bot.core.roles import Role, identity_key
from bot.core.signals import Who
from bot.errors import SaySo
from bot.features.roles.audience import OrganisersAudience
from bot.features.roles.sentences import to_appoint, to_take_away
from bot.features.roles.store import RoleStore
from bot.storage.accounts import account_meant, person_of, shown_name
from bot.storage.notes import write_audit


def feature(audience: OrganisersAudience, zone: str) -> Feature:
    """The roles' part in the house."""
    roles = _Roles(audience, zone)
    return Feature(
        name="roles",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(
                name="roles-appoint",
                run=roles.appoint,
                takes=Takes.SENTENCE,
                fits=bool,
                role=Role.ORGANISER,
                rare=True,
                wants=lambda text: to_appoint(text) is not None,
            ),
            Command(
                name="roles-take",
                run=roles.take,
                takes=Takes.SENTENCE,
                fits=bool,
                role=Role.ORGANISER,
                rare=True,
                wants=lambda text: to_take_away(text) is not None,
            ),
            Command(name="roles-list", run=roles.list, rare=True),
        ),
        person_data=_RoleData(audience.store, zone),
    )


class _Roles:
    def __init__(self, audience: OrganisersAudience, zone: str) -> None:
        self._configured = tuple(audience.identities)
        self._platforms = audience.platforms
        self._audience = audience
        self._people = audience.people
        self._store = audience.store
        self._zone = zone

    async def appoint(self, context: Context, text: str) -> None:
        """`make @olga an organiser`: that account, on its platform, from now on."""
        if (name := to_appoint(text)) is None:
            raise SaySo(say("roles-example"))
        tx, who = context.tx, await account_meant(context, name)
        already = identity_key(who) in self._configured or who in await self._by_platform(tx)
        if already or not await self._store.appoint(tx, who, context.person.id, context.now):
            raise SaySo(say("roles-is-one", account=shown_name(who)))
        person = await person_of(tx, who) or (await self._people.meet(tx, who, context.now)).id
        await write_audit(tx, context.now, context.person.id, "appointed an organiser", f"person {person}")
        await self._tell(context, person, "roles-you-are", "appointed")
        await context.confirm(say("roles-appointed", account=shown_name(who)))

    async def take(self, context: Context, text: str) -> None:
        """`take the role from @olga`: of who was appointed; what the configuration or a platform says
        stands."""
        if (name := to_take_away(text)) is None:
            raise SaySo(say("roles-take-example"))
        tx, who = context.tx, await account_meant(context, name)
        if identity_key(who) in self._configured:
            raise SaySo(say("roles-of-configuration", account=shown_name(who)))
        by_platform = await self._by_platform(tx)
        if who in by_platform:
            raise SaySo(
                say("roles-of-platform", account=shown_name(who), platform=Plain(who.platform.capitalize()))
            )
        if not await self._store.take_away(tx, who):
            raise SaySo(say("roles-is-none", account=shown_name(who)))
        if not (self._configured or by_platform or await self._store.appointments(tx)):
            raise SaySo(say("roles-last"))
        person = await person_of(tx, who)
        await write_audit(tx, context.now, context.person.id, "took an organiser's role", f"person {person}")
        if person is not None and person != context.person.id:
            await self._tell(context, person, "roles-you-are-not", "taken")
        await context.confirm(say("roles-taken", account=shown_name(who)))

    async def list(self, context: Context, _: str) -> None:
        """`organisers`: for organisers every account, and where its role comes from; for others their names,
        and how to reach them."""
        if context.role is Role.ORGANISER:
            await write_audit(context.tx, context.now, context.person.id, "roles-list")
            await self._accounts(context)
        else:
            await context.reply(*await self._names(context))

    async def _names(self, context: Context) -> Sequence[Phrase]:
        """Those who are known by name; somebody who was never heard cannot be named, but may be there."""
        persons = await self._audience.members(context.tx, context.now)
        if not persons:
            return [say("roles-nobody-known")]
        names = await self._people.names(context.tx, persons)
        known = tuple(dict.fromkeys(names[one] for one in persons if names.get(one)))
        named = say("roles-names", names=Names(known), count=len(known)) if known else say("roles-no-names")
        return [named, say("roles-reach")]

    async def _accounts(self, context: Context) -> None:
        tx = context.tx
        names = await self._store.named(tx, self._configured)
        lines: list[Line] = [
            (Plain(_configured(key, names)), Plain(" · "), say("roles-from-configuration"))
            for key in self._configured
        ]
        for one in await self._store.appointments(tx):
            appointed = say("roles-from-chat", name=one.by, at=At(one.at, self._zone, "date"))
            lines.append((Plain(_account(one.who)), Plain(" · "), appointed))
        for who in await self._by_platform(tx):
            if identity_key(who) not in self._configured:
                lines.append((Plain(_account(who)), Plain(" · "), say("roles-from-platform")))
        shown = [bullets(*lines)] if lines else []
        await context.reply(message(heading(say("roles-list")), *shown), private=True)

    async def _by_platform(self, tx: Tx) -> Sequence[Who]:
        return [who for who, _ in await self._store.by_platform(tx, self._platforms)]

    async def _tell(self, context: Context, person: int, key: str, what: str) -> None:
        told = message(say(key, name=context.person.name or "–"))
        row = f"role:{what}:{person}:{context.signal.platform}:{context.signal.key}"
        await context.outbox.put(context.tx, post(row, ToPerson(person), told, Priority.TIMED))


def _account(who: Who) -> str:
    return f"{who.platform}: {shown_name(who)}"


def _configured(key: str, names: Mapping[str, str]) -> str:
    platform, _, user = key.partition(":")
    return _account(Who(platform, user, names.get(key, "")))


class _RoleData:
    """The port `PersonData`."""

    name = "roles"

    def __init__(self, store: RoleStore, zone: str) -> None:
        self._store = store
        self._zone = zone

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """That they were appointed."""
        found = await self._store.of(tx, person)
        lines = [
            say("my-data-appointed", account=_account(one.who), at=At(one.at, self._zone, "date"))
            for one in found
        ]
        return {"my-data-role": lines}

    async def forget(self, tx: Tx, person: int) -> None:
        """Their accounts are no organisers' any more, unless the configuration or a platform says so."""
        await self._store.forget(tx, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """A role belongs to an account, and stays with it."""
        await self._store.give(tx, other, kept)
