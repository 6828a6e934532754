"""Organisers change the programme in chat: in one sentence, after a preview, and with a way back."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from bot.core.context import Context
from bot.core.feature import Command, Takes
from bot.core.message import Phrase, Plain, bullets, heading, message, say
from bot.core.outgoing import CardRef
from bot.core.roles import Role
from bot.core.seats import Seats
from bot.core.sessions import SESSION, EventFacts, Popularity, Session, event_meant, session_list
from bot.core.shape import row_number
from bot.errors import SaySo
from bot.features.programme.acts import Act, ActStore, Step
from bot.features.programme.foresight import after_steps, fingerprint, new_clashes
from bot.features.programme.organising import (
    NEW,
    carry_out,
    is_newer,
    keep,
    reversed_steps,
    to_source,
)
from bot.features.programme.planning import Situation, Which, parted, plan_change
from bot.features.programme.previews import Wanted, conflict_lines, done, preview
from bot.features.programme.sentences import Kind, Sentence, read
from bot.features.programme.store import ProgrammeStore
from bot.features.programme.values import value_of
from bot.language.fold import words
from bot.storage.notes import write_audit

CONFIRM = "programme.confirm"
WHICH = "programme.which"
_YES = frozenset("ja yes j y jawohl ok okay klar sure uebernehmen apply".split())
_NO = frozenset("nein no n lassen leave stopp stop abbrechen cancel".split())
_KINDS = {
    "programme-move": {Kind.MOVE, Kind.LENGTH, Kind.SWAP},
    "programme-cancel": {Kind.CANCEL, Kind.REINSTATE},
    "programme-rename": {Kind.RENAME, Kind.PEOPLE},
    "programme-add": {Kind.ADD},
}


class Changing:
    """The commands, buttons and questions of it. Everything here is for organisers."""

    def __init__(self, store: ProgrammeStore, acts: ActStore, popularity: Popularity, seats: Seats) -> None:
        self._store = store
        self._acts = acts
        self._popularity = popularity
        self._seats = seats
        self.commands = (
            Command(name="programme-move", run=self.sentence, **_sentences("programme-move")),
            Command(name="programme-cancel", run=self.sentence, **_sentences("programme-cancel")),
            Command(name="programme-rename", run=self.sentence, **_sentences("programme-rename")),
            Command(name="programme-add", run=self.sentence, **_sentences("programme-add")),
            Command(name="programme-apply", run=self.apply_last, role=Role.ORGANISER),
            Command(name="programme-leave", run=self.leave, role=Role.ORGANISER),
            Command(name="programme-undo", run=self.undo_last, takes=Takes.LABEL, role=Role.ORGANISER),
            Command(name="programme-conflicts", run=self.conflicts, role=Role.ORGANISER),
            Command(name="programme-keep", run=self.keep, takes=Takes.TEXT, role=Role.ORGANISER),
            Command(name="programme-take", run=self.take, takes=Takes.TEXT, role=Role.ORGANISER),
        )
        self.buttons = {
            "programme-apply": self.apply,
            "programme-leave": self.leave,
            "programme-undo": self.undo,
            "programme-keep": self.keep,
            "programme-take": self.take,
        }
        self.dialogues = {CONFIRM: self.confirmed, WHICH: self.chosen}
        self.roles = dict.fromkeys((*self.buttons, *self.dialogues), Role.ORGANISER)

    async def sentence(self, context: Context, text: str) -> None:
        """`verschiebe #12 auf 14:30`: shows what that would change."""
        sentence = read(text)
        if sentence is None:
            raise SaySo(say("programme-change-example"))
        await self._show(context, sentence)

    async def _show(self, context: Context, sentence: Sentence) -> None:
        sessions = await self._store.sessions(context.tx)
        event = await self._event(context)
        found = plan_change(sentence, Situation(sessions, event, context.shown(SESSION), context.now))
        match found:
            case Which(several):
                listed = session_list(say("programme-change-which"), several, context.now)
                asked = {**asdict(sentence), "kind": sentence.kind.value}
                await context.ask(WHICH, asked, listed)
            case Phrase():
                raise SaySo(found)
            case steps:
                await self._preview(context, steps, event)

    async def chosen(self, context: Context, data: Mapping[str, Any], text: str) -> None:
        """Which of several sessions was meant."""
        sentence = Sentence(**{**data, "kind": Kind(data["kind"])})
        which = text.strip()
        if sentence.kind is Kind.MOVE and not sentence.who:
            sentence = await self._parted(context, sentence)
        if sentence.other and sentence.who.startswith("#"):
            await self._show(context, replace(sentence, other=which))
        else:
            await self._show(context, replace(sentence, who=which))

    async def _parted(self, context: Context, sentence: Sentence) -> Sentence:
        sessions = await self._store.sessions(context.tx)
        return parted(sentence, Situation(sessions, await self._event(context), (), context.now))

    async def _preview(
        self, context: Context, steps: Sequence[Step], event: EventFacts, *first: Phrase
    ) -> None:
        sessions = await self._store.sessions(context.tx)
        after = after_steps(sessions, steps, event)
        labels = {one.session for one in steps}
        before = [one for one in sessions if one.id in labels]
        stars = sum([await self._popularity.stars(context.tx, one.id) for one in before])
        taken = await self._seats.occupancy(context.tx, [one.id for one in before])
        seats = sum(one.seated + one.held for one in taken.values())
        seen = fingerprint(sessions, after)
        act = await self._acts.propose(context.tx, context.person.id, context.now, steps, seen)
        clashes = new_clashes(sessions, after)
        shown = preview(steps, before, after, Wanted(stars, seats), clashes, act, context.now, *first)
        await context.ask(CONFIRM, {"act": act}, shown)

    async def confirmed(self, context: Context, data: Mapping[str, Any], text: str) -> None:
        """`ja`, `nein`, or another sentence."""
        said = set(words(text))
        if said & _NO:
            await self.leave(context, "")
        elif said & _YES:
            await self.apply(context, str(data["act"]))
        else:
            await context.ask(CONFIRM, data, say("programme-change-yes-or-no"))

    async def apply_last(self, context: Context, _: str) -> None:
        """`übernehmen`: what was shown last."""
        act = await self._acts.proposed(context.tx, context.person.id)
        await self.apply(context, str(act.id) if act else "0")

    async def apply(self, context: Context, value: str) -> None:
        """Change it, if everything is still as it was shown."""
        act = await self._acts.get(context.tx, row_number(value))
        if act is None or act.state != "proposed":
            raise SaySo(say("programme-change-taken" if act else "programme-change-gone"))
        event = await self._event(context)
        sessions = await self._store.sessions(context.tx)
        if fingerprint(sessions, after_steps(sessions, act.steps, event)) != act.seen:
            await self._again(context, act, event)
            return
        made = await self._carry_out(context, act.steps, act.id)
        if act.steps[0].session == NEW:
            await self._tell(context, made, say("programme-change-added"), new=True)
        else:
            await self._tell(context, made, say("programme-change-done"))

    async def _again(self, context: Context, act: Act, event: EventFacts) -> None:
        """Something changed since it was shown: the same wish, shown on what is there now."""
        known = {one.id: one for one in await self._store.sessions(context.tx)}
        steps = [
            replace(one, old=value_of(known[one.session], one.field)) if one.session in known else one
            for one in act.steps
        ]
        left = [one for one in steps if one.old != one.new]
        if not left:
            await self._acts.drop(context.tx, context.person.id)
            raise SaySo(say("programme-change-done-already"))
        await self._preview(context, left, event, say("programme-change-stale"))

    async def leave(self, context: Context, value: str) -> None:
        """`lassen`: everything stays as it is."""
        act = await self._acts.get(context.tx, row_number(value)) if value else None
        if act is not None and act.state != "proposed":
            raise SaySo(say("programme-change-taken"))
        await self._acts.drop(context.tx, act.person if act and act.person else context.person.id)
        await context.reply(say("programme-change-left"))

    async def undo_last(self, context: Context, label: str) -> None:
        """`rückgängig`: my last change; with a label, the last one of that session, whoever made it."""
        if label:
            act = await self._acts.last(context.tx, label=int(label))
        else:
            act = await self._acts.last(context.tx, person=context.person.id)
        if act is None:
            raise SaySo(say("programme-undo-nothing"))
        await self.undo(context, str(act.id))

    async def undo(self, context: Context, value: str) -> None:
        """Take that change back, as long as nothing newer is there."""
        act = await self._acts.get(context.tx, row_number(value))
        if act is None or act.state != "applied":
            raise SaySo(say("programme-undo-nothing"))
        known = {one.id: one for one in await self._store.sessions(context.tx)}
        overrides = await self._acts.overrides_of(context.tx, [one.session for one in act.steps])
        if is_newer(act, await self._acts.later(context.tx, act), known, overrides):
            raise SaySo(say("programme-undo-newer"))
        made = await self._carry_out(context, reversed_steps(act))
        await self._tell(context, made, say("programme-undo-done"))

    async def conflicts(self, context: Context, _: str) -> None:
        """`konflikte`: where a source says something else than the organisers."""
        waiting = await self._acts.in_conflict(context.tx)
        known = {one.id: one for one in await self._store.sessions(context.tx)}
        lines = [line for label, these in waiting.items() for line in conflict_lines(known[label], these)]
        if not lines:
            await context.reply(say("programme-no-conflict"))
            return
        title = say("programme-conflicts-open", count=len(waiting))
        how = say("programme-conflict-how", label=f"#{next(iter(waiting))}")
        await context.reply(message(heading(title), bullets(*lines), how))

    async def keep(self, context: Context, label: str) -> None:
        """`behalte #12`: what we set stands."""
        session = await self._meant(context, label)
        if not await keep(context.tx, self._acts, session.id):
            raise SaySo(say("programme-conflict-none", label=session.label))
        await self._audit(context, "kept against the source", [session.id])
        await context.reply(say("programme-conflict-kept", title=Plain(session.title), label=session.label))

    async def take(self, context: Context, label: str) -> None:
        """`nimm quelle #12`: what the source says counts."""
        session = await self._meant(context, label)
        steps = to_source((await self._acts.overrides_of(context.tx, [session.id])).get(session.id, ()))
        if not steps:
            raise SaySo(say("programme-conflict-none", label=session.label))
        made = await self._carry_out(context, steps)
        await self._tell(context, made, say("programme-change-done"))

    async def _carry_out(self, context: Context, steps: Sequence[Step], proposal: int | None = None) -> Act:
        person, now = context.person.id, context.now
        made = await carry_out(context.tx, self._store, self._acts, steps, person, now, proposal=proposal)
        labels = list(dict.fromkeys(one.session for one in made.steps))
        for label in labels:
            await context.outbox.refresh(context.tx, CardRef(SESSION, label))
        await self._audit(context, "changed the programme", labels)
        return made

    async def _audit(self, context: Context, act: str, labels: Sequence[int]) -> None:
        subject = " ".join(f"#{label}" for label in labels)
        await write_audit(context.tx, context.now, context.person.id, act, subject)

    async def _tell(self, context: Context, made: Act, title: Phrase, *, new: bool = False) -> None:
        labels = {one.session for one in made.steps}
        sessions = [one for one in await self._store.sessions(context.tx) if one.id in labels]
        await context.reply(done(made, sessions, context.now, title, new=new))

    async def _meant(self, context: Context, said: str) -> Session:
        label = re.fullmatch(r"#?(\d{1,9})\W*", said.strip())
        if label is None:
            raise SaySo(say("programme-change-which-one"))
        session = await self._store.session(context.tx, int(label[1]))
        if session is None:
            raise SaySo(say("session-no-such", label=f"#{label[1]}"))
        return session

    async def _event(self, context: Context) -> EventFacts:
        """The event of the conversation, else the one that is on or comes next, else the last one."""
        here = context.conversation.event if context.conversation else None
        event = event_meant(await self._store.events(context.tx), here, context.now)
        if event is None:
            raise SaySo(say("programme-change-no-event"))
        return event


def _sentences(name: str) -> dict[str, Any]:
    def wants(text: str) -> bool:
        found = read(text)
        return found is not None and found.kind in _KINDS[name]

    return {"takes": Takes.SENTENCE, "role": Role.ORGANISER, "wants": wants}
