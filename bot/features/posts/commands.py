"""`announce room Saal here`: organisers set which conversations announce what, and how long before."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import Choice, Line, Phrase, Plain, bullets, heading, message, say
from bot.core.people import Conversation
from bot.core.ports import Forecast, Outbox, Tx
from bot.core.roles import Role
from bot.core.sessions import Programme
from bot.core.signals import AnySignal, ConversationChanged
from bot.errors import SaySo
from bot.features.posts.crowd import PublicReminders, name_of
from bot.features.posts.data import PublicData
from bot.features.posts.naming import Unknown, named
from bot.features.posts.posted import PostStore
from bot.features.posts.rules import DEFAULT_LEAD, LONGEST_LEAD, Rule, What
from bot.features.posts.sentences import Announce, Stop, read_announce, read_stop
from bot.features.posts.service import Posts
from bot.features.posts.store import RuleStore
from bot.language.fold import words

_EVERYWHERE = frozenset({"everywhere", "all", "ueberall", "alle", "alles"})


class SessionPosts:
    """The parts of it that others ask: `posts` is the port `AnnouncedIn`, `crowd` the port `Crowd`."""

    def __init__(self, programme: Programme, outbox: Outbox, forecast: Callable[[], Forecast]) -> None:
        self.programme = programme
        self.rules, stored = RuleStore(), PostStore()
        self.posts = Posts(self.rules, stored, programme, outbox)
        self.crowd = PublicReminders(self.rules, stored, programme, outbox, forecast)
        self.data = PublicData(stored, programme)


def feature(parts: SessionPosts) -> Feature:
    """The session posts' part in the house."""
    commands = _Announcing(parts)
    return Feature(
        name="posts",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(
                name="posts-announce",
                run=commands.announce,
                takes=Takes.TEXT,
                fits=lambda rest: read_announce(rest) is not None,
                role=Role.ORGANISER,
            ),
            Command(
                name="posts-list",
                run=commands.show,
                takes=Takes.ANYTHING,
                fits=lambda rest: set(words(rest)) <= _EVERYWHERE | {"here", "hier"},
                role=Role.ORGANISER,
            ),
            Command(
                name="posts-stop",
                run=commands.stop,
                takes=Takes.ANYTHING,
                fits=lambda rest: read_stop(rest) is not None,
                role=Role.ORGANISER,
            ),
        ),
        news={"conversation changed": commands.conversation_changed},
        timed=(parts.posts,),
        planned=(parts.posts,),
        person_data=parts.data,
    )


class _Announcing:
    def __init__(self, parts: SessionPosts) -> None:
        self._rules = parts.rules
        self._posts = parts.posts
        self._programme = parts.programme

    async def announce(self, context: Context, said: str) -> None:
        """`announce room Saal here 10 minutes before`, or `announce nothing here`."""
        wish = read_announce(said)
        if wish is None:
            raise SaySo(say("posts-unclear"))
        if isinstance(wish, Stop):
            await self._stop(context, wish)
            return
        lead = DEFAULT_LEAD if wish.minutes is None else timedelta(minutes=wish.minutes)
        if not timedelta() <= lead <= LONGEST_LEAD:
            raise SaySo(say("posts-lead", longest=str(_minutes(LONGEST_LEAD))))
        what, name = await self._meant(context.tx, wish)
        place = await self._place(context, wish.place)
        await self._rules.set_rule(context.tx, place.id, what, name, lead, context.now)
        await self._posts.settle(context.tx, context.now)
        said_what, said_where = _what(what, name), _where(place, context)
        await context.reply(say("posts-set", what=said_what, place=said_where, minutes=_minutes(lead)))

    async def show(self, context: Context, rest: str) -> None:
        """`announcements`: what is set in this channel; in the direct conversation, or `everywhere`, all."""
        rules = await self._rules.rules(context.tx)
        only_here = not context.direct and not set(words(rest)) & _EVERYWHERE
        here = context.conversation.id if context.conversation else None
        shown = [one for one in rules if not only_here or one.place.id == here]
        if not shown:
            nothing = "posts-nothing-here" if only_here else "posts-nothing"
            await context.reply(say(nothing))
            return
        lines = bullets(*((_line(one, context)) for one in shown))
        title = say("posts-here") if only_here else say("posts-everywhere")
        await context.reply(message(heading(title), lines, say("posts-how-to-stop", number=str(shown[0].id))))

    async def stop(self, context: Context, said: str) -> None:
        """`stop announcing 2`, or `stop announcing` for all that is set here."""
        await self._stop(context, read_stop(said) or Stop())

    async def conversation_changed(self, tx: Tx, signal: AnySignal) -> None:
        """A conversation that takes another's place announces what that did; one that is over, nothing."""
        if not isinstance(signal, ConversationChanged) or signal.where is None:
            return
        if signal.successor:
            old, new = signal.where.conversation, signal.successor
            await self._rules.succeed(tx, signal.platform, old, new)
        if signal.change in ("archived", "upgraded", "assigned"):
            await self._posts.settle(tx, signal.at)

    async def _stop(self, context: Context, wish: Stop) -> None:
        rules = await self._rules.rules(context.tx)
        if wish.numbers:
            gone = [one for one in rules if one.id in wish.numbers]
            strange = [number for number in wish.numbers if number not in {one.id for one in rules}]
            if strange:
                raise SaySo(say("posts-no-such", number=str(strange[0])))
        else:
            place = await self._place(context, wish.place)
            gone = [one for one in rules if one.place.id == place.id]
            if not gone:
                raise SaySo(say("posts-nothing-here"))
        await self._rules.drop_rules(context.tx, [one.id for one in gone])
        await self._posts.settle(context.tx, context.now)
        lines = bullets(*((_line(one, context)) for one in gone))
        await context.reply(message(heading(say("posts-stopped")), lines))

    async def _meant(self, tx: Tx, wish: Announce) -> tuple[What, str]:
        """What of the programme is to be announced. Raises SaySo for a name that it does not know."""
        if wish.what == "all":
            return "all", ""
        found = named(wish.what, wish.name, await self._programme.sessions(tx))
        if not isinstance(found, Unknown):
            return found.what, found.name
        kind = Choice(wish.what)
        if found.near is None:
            raise SaySo(say("posts-unknown", kind=kind, name=wish.name))
        near = found.near
        raise SaySo(say("posts-near", kind=kind, name=wish.name, near=near.name, what=Choice(near.what)))

    async def _place(self, context: Context, name: str | None) -> Conversation:
        """The conversation that is named, or this one. Raises SaySo where there is none."""
        if name is not None:
            place = await self._rules.place_named(context.tx, context.signal.platform, name)
            if place is None:
                raise SaySo(say("posts-no-place", name=name))
            return place
        if context.direct or context.conversation is None:
            raise SaySo(say("posts-where"))
        return context.conversation


def _line(rule: Rule, context: Context) -> Line:
    what, minutes = _what(rule.what, rule.name), _minutes(rule.lead)
    told = say("posts-rule", number=str(rule.id), what=what, minutes=minutes)
    return (told,) if _is_here(rule.place, context) else (told, Plain(", "), _where(rule.place, context))


def _where(place: Conversation, context: Context) -> Phrase:
    return say("posts-place-here") if _is_here(place, context) else say("posts-place", name=name_of(place))


def _is_here(place: Conversation, context: Context) -> bool:
    return context.conversation is not None and context.conversation.id == place.id


def _what(what: What, name: str) -> Phrase:
    return say("posts-what", what=Choice(what), name=name, kind=Choice(name if what == "kind" else ""))


def _minutes(lead: timedelta) -> int:
    return int(lead.total_seconds()) // 60
