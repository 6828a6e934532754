"""Introductions in words. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.core.message import (
    At,
    Block,
    Button,
    Choice,
    Line,
    Message,
    Names,
    Phrase,
    Spoken,
    bullets,
    message,
    paragraph,
    say,
)
from bot.features.networking.introductions.model import MOST_TIMES, Introduction, Reasons
from bot.features.networking.introductions.reasons import MOST

MET = "introductions-met"
LATER = "introductions-later"
AGAIN = "introductions-again"
NEVER = "introductions-never"
YES = "introductions-yes"
NO = "introductions-no"

PATTERNS = 4
"""So many ways there are to begin talking about a topic."""

Call = Callable[[str, str], str]
"""What a tag (by what it is compared by) is called in a language."""


@dataclass(frozen=True, slots=True)
class Table:
    """What can be said of an introduction: who is who, and where they could meet. `accounts`: how those on
    another platform may be found there, as far as they want."""

    introduction: Introduction
    names: Mapping[int, str]
    lines: Mapping[int, str]
    call: Call
    place: str = ""
    accounts: Mapping[int, str] = field(default_factory=dict)


def greeting(table: Table, languages: Sequence[str]) -> Message:
    """To all of them, where they are together: once in each of these languages."""
    one = table.introduction
    names = tuple(table.names[person] for person in one.persons)
    blocks: list[Block] = []
    for language in languages:
        blocks += _said(say("introductions-hello", names=Names(names)), language)
        blocks += _about(table, one.persons, language)
        blocks += _why(table, language)
        blocks += _said(_proposal(table), language)
        blocks += _said(say("introductions-unread"), language)
    return Message(tuple(blocks), _together_buttons(one, languages))


def greeting_of_one(table: Table, person: int, language: str) -> Message:
    """To one of them, who is on another platform than the others."""
    one = table.introduction
    others = [each for each in one.persons if each != person]
    names = Names(tuple(table.names[each] for each in others))
    blocks = [*_said(say("introductions-hello-apart", names=names), language)]
    blocks += _about(table, others, language)
    blocks += _why(table, language)
    blocks += _said(_proposal(table), language)
    for other in others:
        account = table.accounts.get(other)
        how = say("introductions-account", name=table.names[other], account=account) if account else None
        blocks += _said(how or say("introductions-no-account", name=table.names[other]), language)
    buttons = (
        _button(MET, one, "introductions-button-met", "introductions-twin-met", (language,)),
        *never_buttons(table, person),
    )
    return Message(tuple(blocks), buttons)


def asking(table: Table, person: int, language: str, mine: Mapping[str, frozenset[str]]) -> Message:
    """Whether this person wants it, without a name: `mine` are their own tags by kind, and nothing is told
    of the others but what answers to these."""
    one = table.introduction
    count = len(one.persons) - 1
    lines: list[Line] = [
        (say(key, count=count, tag=table.call(tag, language)),)
        for key, tag in _answers_to(one.reasons, person, mine)
    ]
    tags = [shared.tag for shared in one.reasons.shared if person in shared.persons][:MOST]
    if tags:
        named = Names(tuple(table.call(tag, language) for tag in tags))
        lines.append((say("introductions-ask-shared", count=count, tags=named),))
    lines += [
        (say("introductions-ask-near", count=count, tag=table.call(tag, language)),)
        for tag in _near_to(one.reasons, person)
    ]
    asked: list[Block] = [paragraph(say("introductions-ask", count=count))]
    asked += [bullets(*lines)] if lines else [paragraph(say("introductions-ask-nothing"))]
    asked.append(paragraph(say("introductions-ask-how")))
    return Message(
        tuple(asked),
        (
            _button(YES, one, "introductions-button-yes", "introductions-twin-yes"),
            _button(NO, one, "introductions-button-no", "introductions-twin-no"),
        ),
    )


def one_is_gone(languages: Sequence[str]) -> Message:
    """To the others: one of them is forgotten, whoever that is."""
    return message(*(block for each in languages for block in _said(say("introductions-one-gone"), each)))


def nudge(one: Introduction, languages: Sequence[str]) -> Message:
    """The one reminder, where they are together."""
    blocks = [block for language in languages for block in _said(say("introductions-nudge"), language)]
    return Message(tuple(blocks), _together_buttons(one, languages))


def another_time(table: Table, languages: Sequence[str]) -> Message:
    """The next half hour that they have."""
    proposal = say("introductions-other-time", proposal=_proposal(table))
    blocks = [block for language in languages for block in _said(proposal, language)]
    return Message(tuple(blocks), _together_buttons(table.introduction, languages))


def did_you_meet(table: Table, person: int) -> Message:
    """To one of them alone."""
    one = table.introduction
    others = Names(tuple(table.names[each] for each in one.persons if each != person))
    return message(
        say("introductions-did-you-meet", names=others),
        buttons=(
            _button(MET, one, "introductions-button-yes-met", "introductions-twin-met"),
            *_later_button(one),
            *never_buttons(table, person),
        ),
    )


def glad(table: Table, person: int) -> Message:
    """To one who met them: would they again?"""
    one = table.introduction
    others = Names(tuple(table.names[each] for each in one.persons if each != person))
    return message(
        say("introductions-glad", names=others),
        buttons=(
            _button(AGAIN, one, "introductions-button-again", "introductions-twin-again"),
            *never_buttons(table, person),
        ),
    )


def never_buttons(table: Table, person: int) -> tuple[Button, ...]:
    """For each of the others: never again. Only where nobody else reads."""
    one = table.introduction
    return tuple(
        Button(
            NEVER,
            say("introductions-button-never", name=table.names[other]),
            f"{one.id}:{other}",
            say("introductions-twin-never", number=str(one.id), name=table.names[other]),
        )
        for other in one.persons
        if other != person
    )


def _answers_to(reasons: Reasons, person: int, mine: Mapping[str, frozenset[str]]) -> list[tuple[str, str]]:
    """What of the others answers to what this person said: text and tag, each once."""
    found: dict[tuple[str, str], None] = {}
    for favour in reasons.favours[: 2 * MOST]:
        if favour.taker == person and favour.tag in mine["needs"]:
            found["introductions-ask-offers", favour.tag] = None
        elif favour.giver == person and favour.tag in mine["offers"]:
            found["introductions-ask-needs", favour.tag] = None
    return list(found)


def _near_to(reasons: Reasons, person: int) -> list[str]:
    """Their own interests to which one of the others has one that is near."""
    mine = [
        one.tag if one.one == person else one.near for one in reasons.near if person in (one.one, one.other)
    ]
    return list(dict.fromkeys(mine))[:MOST]


def _said(phrase: Phrase, language: str) -> Iterator[Block]:
    yield paragraph(Spoken(phrase, language))


def _about(table: Table, persons: Sequence[int], language: str) -> Iterator[Block]:
    lines = [
        (Spoken(say("introductions-who", name=table.names[each], line=table.lines[each]), language),)
        for each in persons
        if table.lines.get(each)
    ]
    if lines:
        yield bullets(*lines)


def _why(table: Table, language: str) -> Iterator[Block]:
    reasons, call = table.introduction.reasons, table.call
    if reasons.none:
        yield from _said(say("introductions-nothing-in-common"), language)
        return
    lines: list[Phrase] = [
        say(
            "introductions-favour",
            giver=table.names[one.giver],
            taker=table.names[one.taker],
            tag=call(one.tag, language),
        )
        for one in reasons.favours[:MOST]
    ]
    for persons, tags in _by_people(reasons).items():
        count = len(table.introduction.persons)
        who = "some" if len(persons) < count else "both" if count == 2 else "all"
        lines.append(
            say(
                "introductions-shared",
                who=Choice(who),
                names=Names(tuple(table.names[each] for each in persons)),
                tags=Names(tuple(call(tag, language) for tag in tags[:MOST])),
            )
        )
    lines += [
        say(
            "introductions-near",
            one=table.names[one.one],
            tag=call(one.tag, language),
            other=table.names[one.other],
            near=call(one.near, language),
        )
        for one in reasons.near[:MOST]
    ]
    yield paragraph(Spoken(say("introductions-why", count=len(table.introduction.persons)), language))
    yield bullets(*((Spoken(line, language),) for line in lines[: 2 * MOST]))
    yield from _said(_question(table, language), language)


def _by_people(reasons: Reasons) -> dict[tuple[int, ...], list[str]]:
    found: dict[tuple[int, ...], list[str]] = {}
    for one in reasons.shared:
        found.setdefault(one.persons, []).append(one.tag)
    return found


def _question(table: Table, language: str) -> Phrase:
    """Something to begin with; which of several ways, so that not everybody reads the same."""
    one = table.introduction
    pattern = Choice(f"way{one.id % PATTERNS}")
    if one.reasons.shared:
        tag = table.call(one.reasons.shared[0].tag, language)
        return say("introductions-question-shared", pattern=pattern, tag=tag)
    if not one.reasons.favours:
        tag = table.call(one.reasons.near[0].tag, language)
        return say("introductions-question-shared", pattern=pattern, tag=tag)
    first = one.reasons.favours[0]
    return say(
        "introductions-question-favour",
        pattern=pattern,
        tag=table.call(first.tag, language),
        taker=table.names[first.taker],
        giver=table.names[first.giver],
    )


def _proposal(table: Table) -> Phrase:
    one = table.introduction
    if one.meets_at is None:
        return say("introductions-no-time")
    at = At(one.meets_at, one.zone, "daytime")
    if table.place:
        return say("introductions-time-and-place", at=at, place=table.place)
    return say("introductions-time", at=at)


def _together_buttons(one: Introduction, languages: Sequence[str]) -> tuple[Button, ...]:
    """Where all of them read along."""
    met = _button(MET, one, "introductions-button-met", "introductions-twin-met", languages)
    return (met, *_later_button(one, languages))


def _later_button(one: Introduction, languages: Sequence[str] = ()) -> tuple[Button, ...]:
    """It says of which proposal it speaks, because others may press it, too. None where no other one is to
    come."""
    if one.postponed >= MOST_TIMES:
        return ()
    plain = _button(LATER, one, "introductions-button-later", "introductions-twin-later", languages)
    return (replace(plain, value=f"{one.id}:{one.postponed}"),)


def _button(action: str, one: Introduction, label: str, twin: str, languages: Sequence[str] = ()) -> Button:
    return Button(
        action, _in_each(Phrase(label), languages), str(one.id), Phrase(twin, {"number": str(one.id)})
    )


def _in_each(plain: Phrase, languages: Sequence[str]) -> Phrase:
    """The same in each of these languages, one behind the other."""
    if len(languages) < 2:
        return plain
    first, *others = languages
    rest = Spoken(plain, others[0]) if len(others) == 1 else _in_each(plain, others)
    return say("introductions-both", first=Spoken(plain, first), second=rest)
