"""An announcement as organisers see it: the preview before it is sent, the card that reports on it after."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.audiences import circles_of
from bot.core.message import (
    At,
    Block,
    Button,
    Choice,
    Line,
    Message,
    Names,
    Phrase,
    Plain,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.people import Conversation
from bot.core.ports import Expected, Forecast, Tx
from bot.core.texts import SPOKEN
from bot.features.announcements.figures import Counting, Figures
from bot.features.announcements.model import ANNOUNCEMENT, UNSENT, Announcement, State
from bot.features.announcements.named import Known
from bot.features.announcements.places import PlaceStore, name_of
from bot.features.announcements.sentences import Act
from bot.features.announcements.store import AnnouncementStore
from bot.features.announcements.there import NotRead, There
from bot.features.announcements.told import told
from bot.features.announcements.wording import preview_of

TOO_LONG = timedelta(minutes=10)
"""Where direct messages take longer than that, another way is offered."""
SHORT = 160
A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Reached:
    """For how many people it is at this moment, and who of them is reached where."""

    count: int
    expected: Mapping[str, Expected]

    @property
    def strangers(self) -> int:
        """How many of them the bot has not met."""
        return sum(it.strangers for it in self.expected.values())


class Describing:
    """Words previews and cards; the port `Card`. `forecast` is made last."""

    kind = ANNOUNCEMENT

    def __init__(
        self,
        store: AnnouncementStore,
        places: PlaceStore,
        counting: Counting,
        known: Known,
        there: There,
        forecast: Callable[[], Forecast],
        zone: str,
    ) -> None:
        self._store = store
        self._places = places
        self._counting = counting
        self._known = known
        self._there = there
        self._forecast = forecast
        self._zone = zone

    async def expected(self, tx: Tx, one: Announcement, now: datetime) -> Reached | None:
        """For how many it is at this moment; None: a channel is yet to be asked who is there."""
        if one.whom is None:
            return Reached(0, {})
        try:
            people = await self._known.people(tx, one.whom, now)
        except NotRead:
            return None
        met = sorted(who for who in people if who > 0)
        new = Counter(who.platform for who in await self._there.strangers(tx, people))
        return Reached(len(people), await self._forecast().by_platform(tx, met, new))

    async def preview(self, tx: Tx, one: Announcement, now: datetime) -> Message:
        """As people will see it, for how many it is, and how long that takes."""
        reached = await self.expected(tx, one, now)
        expected = reached.expected if reached is not None else {}
        boards = await self._places.boards(tx)
        lines = [*self._flags(one), *_reach(reached, boards, one)]
        blocks = [
            heading(say("announcements-preview", number=str(one.id), whom=await self.whom(tx, one))),
            *([bullets(*lines)] if lines else []),
            *self._as_seen(one),
        ]
        offer = _offer(one, expected, boards)
        if offer is not None:
            blocks.append(paragraph(offer))
        blocks.append(paragraph(say("announcements-how", number=str(one.id))))
        return message(
            *blocks, buttons=_buttons(one, _before(one, can_post=bool(boards.keys() & expected.keys())))
        )

    async def message(self, tx: Tx, id: int, now: datetime) -> Message | None:
        """The card as it stands now; see the port."""
        one = await self._store.one(tx, id)
        if one is None:
            return None
        title = say(
            "announcements-card",
            number=str(one.id),
            state=Choice(one.state.value),
            whom=await self.whom(tx, one),
            at=At(one.at or one.sent_at or one.written_at, self._zone, "daytime"),
        )
        if one.state in UNSENT:
            lines = [*self._flags(one), *_reach(await self.expected(tx, one, now), {}, one)]
            blocks = [heading(title), *([bullets(*lines)] if lines else []), *self._as_seen(one)]
            return message(*blocks, buttons=_buttons(one, _before_all(one)))
        figures = await self._counting.figures(tx, one)
        text = Plain(_short(" / ".join(one.texts.values())))
        blocks = [heading(title), Block(((text,),), "quote"), bullets(*_counted(one, figures))]
        return message(*blocks, buttons=_buttons(one, _after(one, figures, now)))

    async def whom(self, tx: Tx, one: Announcement) -> Phrase:
        """Whom it is for, as a sentence."""
        if one.whom is None:
            names = tuple(name_of(place) for place in await self._places.places(tx, one.id))
            return say("announcements-in-places", names=Names(names))
        titles: dict[int, str] = {}
        for circle in circles_of(one.whom):
            session = await self._known.programme.session(tx, circle.session) if circle.session else None
            if session is not None:
                titles[session.id] = session.title
        return told(one.whom, titles, await self._there.names(tx, one.whom))

    def _flags(self, one: Announcement) -> list[Line]:
        """What is special about it."""
        lines: list[Line] = []
        if one.urgent:
            lines.append((say("announcements-is-urgent"),))
        if one.ask_read:
            lines.append((say("announcements-asks-read"),))
        if one.rings:
            lines.append((say("announcements-rings"),))
        if one.until is not None:
            lines.append((say("announcements-valid", at=At(one.until, self._zone, "daytime")),))
        if one.at is not None and one.state is not State.SCHEDULED:  # of which the heading says it
            lines.append((say("announcements-goes-out", at=At(one.at, self._zone, "daytime")),))
        if one.must_ask and one.approver is None and one.state is State.DRAFT:
            lines.append((say("announcements-must-ask"),))
        if len(one.texts) == 1:
            lines.append((say("announcements-one-language"),))
        return lines

    def _as_seen(self, one: Announcement) -> list[Block]:
        blocks: list[Block] = []
        for language in one.texts:
            known = language if language in SPOKEN else ""
            blocks.append(paragraph(say("announcements-as-seen", language=Choice(known or "any"))))
            blocks += preview_of(one, language, self._zone)
        return blocks


def _reach(reached: Reached | None, boards: Mapping[str, Conversation], one: Announcement) -> list[Line]:
    """How many are reached where, and how long that takes."""
    if one.whom is None:
        return []
    if reached is None:
        return [(say("announcements-counted-later"),)]
    lines: list[Line] = []
    for platform, it in reached.expected.items():
        name = platform.capitalize()
        if one.way == "post" and platform in boards:
            place = name_of(boards[platform])
            said = say("announcements-reach-post", platform=name, count=it.count, place=place)
        else:
            takes = takes_of(it.takes)
            said = say("announcements-reach", platform=name, count=it.count, takes=takes)
        lines.append((said,))
    if reached.strangers:
        lines.append((say("announcements-strangers", count=reached.strangers),))
    able = sum(it.count for it in reached.expected.values())
    if able < reached.count:
        lines.append((say("announcements-unreached", count=reached.count - able),))
    if not able:
        lines.append((say("announcements-nobody-now"),))
    return lines


def takes_of(span: timedelta) -> Phrase:
    """About how long that is."""
    if span < A_MINUTE:
        return say("announcements-takes", unit=Choice("seconds"), count=1)
    minutes = round(span / A_MINUTE)
    if minutes < 120:
        return say("announcements-takes", unit=Choice("minutes"), count=minutes)
    return say("announcements-takes", unit=Choice("hours"), count=round(minutes / 60))


def _offer(
    one: Announcement, expected: Mapping[str, Expected], boards: Mapping[str, Conversation]
) -> Phrase | None:
    """The other way, where direct messages take long on a platform that has a conversation for it."""
    slow = [(it.takes, platform) for platform, it in expected.items() if platform in boards]
    longest, platform = max(slow, default=(timedelta(), ""))
    if one.way == "post" or longest < TOO_LONG:
        return None
    return say(
        "announcements-offer",
        count=expected[platform].count,
        platform=platform.capitalize(),
        takes=takes_of(longest),
        place=name_of(boards[platform]),
        number=str(one.id),
    )


def _counted(one: Announcement, figures: Figures) -> list[Line]:
    lines: list[Line] = []
    delivered, waiting = figures.posts
    if one.whom is not None and (one.way == "direct" or figures.delivered or figures.waiting):
        lines.append((say("announcements-delivered", count=figures.delivered),))
    if figures.waiting:
        lines.append((say("announcements-waiting", count=figures.waiting),))
    if figures.held:
        lines.append((say("announcements-held", count=figures.held),))
    if delivered or waiting:
        lines.append((say("announcements-posted", count=delivered, waiting=waiting),))
    for reason, many in figures.failed:
        lines.append((say("announcements-failed", count=many, reason=reason),))
    if one.ask_read:
        lines.append((say("announcements-reads", count=figures.reads),))
    return lines


def _before(one: Announcement, *, can_post: bool) -> Sequence[Act]:
    acts = [Act.SEND]
    if not one.must_ask:
        acts.append(Act.ASK)
    acts.append(Act.NORMAL if one.urgent else Act.URGENT)
    if not one.ask_read:
        acts.append(Act.READ)
    if can_post:
        acts.append(Act.DIRECT if one.way == "post" else Act.POST)
    if (one.way == "post" or one.whom is None) and not one.rings:
        acts.append(Act.RING)
    return [*acts, Act.DISCARD]


def _before_all(one: Announcement) -> Sequence[Act]:
    """What the card offers of one that is not sent: everybody who runs the event sees it."""
    return [Act.APPROVE, Act.REJECT] if one.state is State.ASKED else [Act.DISCARD]


def _after(one: Announcement, figures: Figures, now: datetime) -> Sequence[Act]:
    acts: list[Act] = []
    if one.state in (State.SENDING, State.SENT) and (
        one.state is State.SENDING or figures.is_going_on or figures.held
    ):
        acts.append(Act.STOP)
    if one.state in (State.SENT, State.STOPPED) and one.can_change(now):
        acts.append(Act.OVER)
    if one.state in (State.SENT, State.STOPPED, State.OVER) and one.can_change(now):
        acts.append(Act.WITHDRAW)
    return acts


def _buttons(one: Announcement, acts: Collection[Act]) -> tuple[Button, ...]:
    number = str(one.id)
    return tuple(
        Button(
            f"announcement-{act.value}",
            say("announcements-button", act=Choice(act.value)),
            number,
            say("announcements-twin", act=Choice(act.value), number=number),
        )
        for act in acts
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHORT else f"{line[: SHORT - 1]}…"
