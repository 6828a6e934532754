"""Who hears what and when at an event, told once more without a line of the bot: what it is held against.

Times are those of one place, in UTC; everybody reads English. Whoever acts does so at a moment at which the
bot is asked to look at once.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
USUAL_LEAD = 10 * MINUTE
HOST_LEAD = 30 * MINUTE

Heard = tuple[datetime, str, str]
"""When, `post` or `edit`, and the text as it then stands."""


@dataclass(frozen=True)
class Slot:
    """A session as it is."""

    label: int
    title: str
    start: datetime
    end: datetime
    room: str
    off: bool = False

    def overlaps(self, other: "Slot") -> bool:
        return self.start < other.end and other.start < self.end and self.label != other.label


@dataclass
class Wanted:
    """A star, or (`hosts`) a session of one's own. `due`: when it is told; `told_of`: for which start that
    was; `within`: in which message. `since`: from then on they know the session as it is."""

    since: datetime
    hosts: bool = False
    lead: timedelta | None = None
    due: datetime | None = None
    told_of: datetime | None = None
    within: int | None = None


@dataclass
class Guest:
    """Somebody with stars and wishes. `silence`: hours after midnight."""

    stars: dict[int, Wanted] = field(default_factory=dict)
    duties: dict[int, Wanted] = field(default_factory=dict)
    lead: timedelta | None = None
    silence: tuple[float, float] | None = None
    paused: bool = False
    asked_at: dict[frozenset[int], datetime] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)
    messages: int = 0
    told: list[tuple[int, datetime, datetime]] = field(default_factory=list)
    """Each session that they were reminded of: its label, its start, and when that was."""

    def wants(self) -> list[tuple[int, Wanted]]:
        """All that they are reminded of, by label; what they host before their star on it."""
        found = [*self.duties.items(), *self.stars.items()]
        return sorted(found, key=lambda one: one[0])

    def next(self) -> datetime | None:
        """When they hear something next, as far as that is known."""
        moments = [one.due for one in (*self.stars.values(), *self.duties.values()) if one.due]
        moments += self.asked_at.values()
        return min(moments) if moments else None

    def since(self, label: int) -> datetime | None:
        """From when on they know the session as it is; None: from the first, or never."""
        return None if label in self.duties else self.stars[label].since

    def counts_on(self) -> set[int]:
        """What they star or host."""
        return self.stars.keys() | self.duties.keys()


class Model:
    """The event; time goes on by `until`."""

    def __init__(self, slots: Iterable[Slot]) -> None:
        self.slots = {one.label: one for one in slots}
        self.guests: dict[str, Guest] = defaultdict(Guest)
        self._news: dict[int, list[tuple[datetime, Slot, str | None]]] = defaultdict(list)

    def host(self, who: str, label: int, now: datetime) -> None:
        """They are responsible for that session."""
        guest = self.guests[who]
        guest.duties[label] = Wanted(now, hosts=True)
        guest.duties[label].due = self._due(guest, guest.duties[label], self.slots[label], now)

    def star(self, who: str, label: int, now: datetime, lead: timedelta | None = None) -> None:
        guest, slot = self.guests[who], self.slots[label]
        star = guest.stars.setdefault(label, Wanted(now))
        star.lead = lead or star.lead
        star.due = self._due(guest, star, slot, now)
        if star.due:
            star.told_of = None
        self._will_ask(guest, slot, now)

    def can_star(self, who: str, label: int, now: datetime, lead: timedelta | None = None) -> bool:
        """Whether that changes anything."""
        slot = self.slots[label]
        return not slot.off and now < slot.end and (lead is not None or label not in self.guests[who].stars)

    def unstar(self, who: str, label: int) -> None:
        self.guests[who].stars.pop(label, None)

    def wish(self, who: str, now: datetime, **wishes: object) -> None:
        guest = self.guests[who]
        for name, value in wishes.items():
            setattr(guest, name, value)
        for label, star in guest.wants():
            slot = self.slots[label]
            if not slot.off and star.told_of != slot.start:
                star.due = self._due(guest, star, slot, now)

    def change(self, new: Iterable[Slot], now: datetime, by: str | None = None) -> None:
        """The organisers changed these, at once; `by`: one of the guests did."""
        changed = [(self.slots[one.label], one) for one in new if one != self.slots[one.label]]
        for old, one in changed:
            self._news[one.label].append((now, old, by))
            self.slots[one.label] = one
        for guest in self.guests.values():
            self._changed_for(guest, changed, now)
        self._ring(now)

    def until(self, now: datetime) -> None:
        """All that happens by then, each at its own moment."""
        while (moment := self._next()) is not None and moment <= now:
            self._tell_news(moment)
            self._ring(moment)

    def late(self, now: datetime) -> None:
        """The bot was away until then. What it says is worded otherwise, but told to the same people."""
        self._tell_news(now)
        self._ring(now)

    def _next(self) -> datetime | None:
        moments = [_settled(these) for these in self._news.values()]
        for guest in self.guests.values():
            if (moment := guest.next()) is not None:
                moments.append(moment)
        return min(moments, default=None)

    def _changed_for(self, guest: Guest, changed: list[tuple[Slot, Slot]], now: datetime) -> None:
        to_edit = set()
        for old, new in changed:
            for label, star in guest.wants():
                if label != new.label:
                    continue
                if star.within is not None and now < max(new.end, old.start):
                    to_edit.add(star.within)
                if (old.start, old.off) == (new.start, new.off):
                    continue
                star.due = None
                if not new.off and star.told_of != new.start and new.start > now and not guest.paused:
                    star.due = self._due(guest, star, new, now) or now
            if (old.start, old.off) != (new.start, new.off) and not new.off:
                self._will_ask(guest, new, now)
        for message in sorted(to_edit):
            lines = {
                label: _now_line(self.slots[label], star)
                for label, star in guest.wants()
                if star.within == message
            }
            guest.heard.append((now, "edit", "\n".join(lines.values())))

    def _due(self, guest: Guest, star: Wanted, slot: Slot, now: datetime) -> datetime | None:
        lead = next((one for one in (star.lead, guest.lead) if one is not None), USUAL_LEAD)
        lead = max(lead, HOST_LEAD) if star.hosts else lead
        ahead = [one for one in (slot.start - lead, slot.start - USUAL_LEAD) if one > now]
        if guest.paused or not ahead:
            return None
        if guest.silence:
            midnight = ahead[0].replace(hour=0, minute=0)
            first, last = (midnight + one * HOUR for one in guest.silence)
            if first <= ahead[0] < last:
                return last if last < slot.start else first if first > now else ahead[0]
        return ahead[0]

    def _will_ask(self, guest: Guest, slot: Slot, now: datetime) -> None:
        for label in guest.stars if slot.label in guest.stars else ():
            other = self.slots[label]
            moment = min(slot.start, other.start) - HOUR
            if other.overlaps(slot) and not other.off and moment > now:
                guest.asked_at[frozenset((label, slot.label))] = moment

    def _ring(self, now: datetime) -> None:
        for guest in self.guests.values():
            moment = guest.next()
            if moment is None or moment > now:
                continue
            due = [(label, star) for label, star in guest.wants() if star.due and star.due <= now]
            starts = {self.slots[label].start for label, _ in due if not self.slots[label].off}
            for _, star in due:
                star.due = None
            for start in sorted(starts):
                self._remind(guest, start, now)
            self._ask(guest, now)

    def _remind(self, guest: Guest, start: datetime, now: datetime) -> None:
        told = [(self.slots[label], star) for label, star in guest.wants() if star.told_of != start]
        told = [(one, star) for one, star in told if one.start == start and not one.off]
        guest.messages += 1
        for one, star in told:
            star.due, star.told_of, star.within = None, start, guest.messages
            guest.told.append((one.label, start, now))
        hosted = {one.label for one, star in told if star.hosts}
        these = list({one.label: one for one, _ in told}.values())
        minutes = round((start - now) / MINUTE)
        gap = f"in {minutes} minute{'s' * (minutes != 1)} ({start:%H:%M})" if minutes else "now"
        if len(these) == 1:
            one = these[0]
            begins = f"“{one.title}” starts {gap}, {one.room}. #{one.label}"
            text = f"🎤 Your session {begins} {self._starred(one.label)}" if hosted else f"⏰ {begins}"
        else:
            lines = [
                f"“{one.title}”, {one.room}. #{one.label}"
                + (f" You host it. {self._starred(one.label)}" if one.label in hosted else "")
                for one in these
            ]
            text = "\n".join([f"⏰ Starting {gap}:", *lines])
        guest.heard.append((now, "post", text))

    def _starred(self, label: int) -> str:
        match sum(label in guest.stars for guest in self.guests.values()):
            case 0:
                return "Nobody has starred it yet."
            case 1:
                return "One person has starred it."
            case count:
                return f"{count} people have starred it."

    def _ask(self, guest: Guest, now: datetime) -> None:
        together: set[int] = set()
        for pair in [pair for pair, moment in guest.asked_at.items() if moment <= now]:
            del guest.asked_at[pair]
            both = [self.slots[label] for label in pair if label in guest.stars]
            ahead = len(both) == 2 and all(now < one.start and not one.off for one in both)
            if ahead and both[0].overlaps(both[1]) and not guest.paused:
                together |= pair
        if together:
            slots = sorted((self.slots[label] for label in together), key=lambda one: (one.start, one.label))
            lines = [
                f"{one.start:%H:%M}–{one.end:%H:%M} · {one.title} · {one.room} · #{one.label}"
                for one in slots
            ]
            text = "\n".join(
                [
                    f"{len(slots)} sessions that you starred overlap:",
                    *lines,
                    f"Which one do you let go? For example unstar #{slots[-1].label}. "
                    "If you want to hop between them, leave it as it is.",
                ]
            )
            guest.heard.append((now, "post", text))

    def _tell_news(self, now: datetime) -> None:
        settled = {label: these for label, these in self._news.items() if _settled(these) <= now}
        for label in settled:
            del self._news[label]
        for who, guest in self.guests.items() if settled else ():
            knew = {
                label: _known(these, guest.since(label), who)
                for label, these in settled.items()
                if label in guest.counts_on()
            }
            told = [
                (self.slots[label], old)
                for label, old in knew.items()
                if old and _worth_telling(old, self.slots[label], now)
            ]
            told.sort(key=lambda one: (one[0].start, one[0].label))
            if told:
                text = _notice([(old, new, self._clashes(guest, told, new, old)) for new, old in told], now)
                guest.heard.append((now, "post", text))

    def _clashes(self, guest: Guest, told: list[tuple[Slot, Slot]], new: Slot, old: Slot) -> list[Slot]:
        """Each pair is named once, at the earlier of the two."""
        if new.off or (not old.off and (old.start, old.end) == (new.start, new.end)):
            return []
        before = {one.label: was for one, was in told}
        named_before = [
            one.label for one, was in told[: [one for one, _ in told].index(new)] if _retimed(was, one)
        ]
        found = []
        for other in sorted(
            (self.slots[label] for label in guest.counts_on()), key=lambda one: (one.start, one.label)
        ):
            if other.off or not new.overlaps(other):
                continue
            was = before.get(other.label, other)
            is_new = old.off or was.off or not old.overlaps(was)
            if is_new and other.label not in named_before:
                found.append(other)
        return found


def _retimed(old: Slot, new: Slot) -> bool:
    return not new.off and (old.off or (old.start, old.end) != (new.start, new.end))


def _known(changes: list[tuple[datetime, Slot, str | None]], since: datetime | None, who: str) -> Slot | None:
    """The session as they last heard of it; None: they know it as it is. Who changed it knows what it was
    then."""
    unknown = [(old, by) for at, old, by in changes if since is None or at >= since]
    own = [number for number, (_, by) in enumerate(unknown) if by == who]
    unknown = unknown[own[-1] + 1 :] if own else unknown
    return unknown[0][0] if unknown else None


def _settled(changes: list[tuple[datetime, Slot, str | None]]) -> datetime:
    return min(changes[-1][0] + MINUTE, changes[0][0] + 5 * MINUTE)


def _worth_telling(old: Slot, new: Slot, now: datetime) -> bool:
    if old.off and new.off:
        return False
    seen = [replace(one, off=False) for one in (old, new)]
    if old.off == new.off and seen[0] == seen[1]:
        return False
    told_of = [old] if new.off else [new] if old.off else [old, new]
    return now < max(one.end for one in told_of)


def _notice(told: list[tuple[Slot, Slot, list[Slot]]], now: datetime) -> str:
    lines = []
    for old, new, clashes in told:
        more = [f" It now overlaps with “{one.title}” (#{one.label})." for one in clashes]
        lines.append(_sentence(old, new, now) + "".join(more))
    if len(told) > 1:
        return "\n".join(["🔁 This has changed:", *lines])
    old, new, _ = told[0]
    return ("❌ " if new.off else "✅ " if old.off else "🔁 Changed: ") + lines[0]


def _sentence(old: Slot, new: Slot, now: datetime) -> str:
    named = f"“{new.title}” (#{new.label})"
    if new.off:
        return f"{named}, {_when(old, now)}, is cancelled, sorry."
    if old.off:
        return f"{named} takes place after all: {_when(new, now)}, {new.room}."
    rooms = [f"{old.room} → {new.room}"] if old.room != new.room else []
    if old.start == new.start:
        return f"{named}, {_when(new, now)}: {rooms[0]}."
    today = old.start.date() == new.start.date() == now.date()
    times = " → ".join(f"{one.start:%H:%M}" if today else f"{one.start:%a %H:%M}" for one in (old, new))
    return f"{named}: {', '.join([times, *rooms])}."


def _when(slot: Slot, now: datetime) -> str:
    return f"{slot.start:%H:%M}" if slot.start.date() == now.date() else f"{slot.start:%a %H:%M}"


def _now_line(slot: Slot, star: Wanted) -> str:
    if slot.off:
        return f"❌ “{slot.title}” is cancelled. #{slot.label}"
    when = f"{slot.start:%a %H:%M}, {slot.room}. #{slot.label}"
    if star.told_of != slot.start:
        return f"🔁 Moved: “{slot.title}” now starts {when}"
    return f"⏰ “{slot.title}” starts {when}"
