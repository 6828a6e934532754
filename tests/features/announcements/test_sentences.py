"""Whom sentences mean, and what is to be done; and the algebra of audiences against plain sets."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.audiences import (
    AllOf,
    AnyOf,
    Circle,
    Kind,
    Whom,
    Without,
    circles_of,
    people_of,
    whom_from_text,
    whom_to_text,
)
from bot.features.announcements.about_one import Said, read_said
from bot.features.announcements.sentences import (
    Act,
    Order,
    Wish,
    asks_to_announce,
    moment_in,
    read_order,
    read_wish,
    texts_in,
)
from bot.features.announcements.whom import read_whom

NOW = datetime(2011, 11, 3, 9, 40, tzinfo=ZoneInfo("Europe/Berlin"))


def _short(whom: Whom) -> str:
    """The tree on one line."""
    match whom:
        case Circle():
            return f"{whom.kind.value}{'@today' if whom.today else ''}{f'({whom.said})' if whom.said else ''}"
        case AnyOf(parts):
            return f"({' | '.join(map(_short, parts))})"
        case AllOf(parts):
            return f"({' & '.join(map(_short, parts))})"
        case Without(whole, less):
            return f"({_short(whole)} - {_short(less)})"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("alle", "everyone"),
        ("everybody", "everyone"),
        ("alle von Tour 3 außer der Warteliste", "(thing(Tour 3) - waitlist)"),
        ("everyone in Saal now except hosts", "(room(Saal) - hosts)"),
        ("alle jetzt im Saal", "room(Saal)"),
        ("wer gerade im Saal ist", "room(Saal)"),
        ("everyone in room Saal", "room(Saal)"),
        ("die Warteliste von Tour 3", "waitlist(Tour 3)"),
        ("the waitlist of #12 or #13", "(waitlist(#12) | waitlist(#13))"),
        ("alle, die #5 gemerkt haben", "starred(#5)"),
        ("those who starred Keynote", "starred(Keynote)"),
        ("alle mit Platz in #7", "seated(#7)"),
        ("everyone with a seat in the workshop „Kaffee und Kuchen“", "seated(Kaffee und Kuchen)"),
        ("hosts of today", "hosts@today"),
        ("die Gastgeberinnen von heute", "hosts@today"),
        ("the hosts of #5 and the speakers", "(hosts(#5) | speakers)"),
        ("allen Speakern", "speakers"),
        ("newcomers who also starred #5", "(newcomers & starred(#5))"),
        ("alle Neulinge, die auch #5 gemerkt haben", "(newcomers & starred(#5))"),
        ("alle, die zum ersten Mal da sind", "newcomers"),
        ("people not checked in to tour 3", "absent(tour 3)"),
        ("alle, die bei Tour 3 noch nicht eingecheckt sind", "absent(Tour 3)"),
        ("not checked in", "absent"),
        ("everyone not in tour 3", "(everyone - thing(tour 3))"),
        ("alle, die #5 nicht gemerkt haben", "(everyone - starred(#5))"),
        ("everyone except tour 3 and the speakers", "(everyone - (thing(tour 3) | speakers))"),
        ("alle von Tour 3 ohne die, die eingecheckt sind", "(thing(Tour 3) - checked-in)"),
        ("Tour 3 und Tour 4", "(thing(Tour 3) | thing(Tour 4))"),
        ("everyone but the hosts", "(everyone - hosts)"),
        ("everyone who starred #5 but not #6", "(starred(#5) - starred(#6))"),
        ("Tour 3, aber nicht #7", "(thing(Tour 3) - thing(#7))"),
        ("people who did not check in to tour 3", "absent(tour 3)"),
        ("those who haven't checked in", "absent"),
        ("alle, die heute noch nicht eingecheckt sind", "absent"),
        ("alle, die auf der Warteliste von #7 stehen", "waitlist(#7)"),
        ("alle, die auf der Warteliste stehen", "waitlist"),
        ("alle, die #5 auf der Liste haben", "starred(#5)"),
        ("people interested in #5", "starred(#5)"),
        ("alle, die sich für #5 interessieren", "starred(#5)"),
        ("everyone going to tour 3", "signed-up(tour 3)"),
        ("alle, die bei Tour 3 mitmachen", "signed-up(Tour 3)"),
        ("alle, die in der Werkstatt sitzen", "thing(Werkstatt)"),
        ("alle Gäste", "everyone"),
        ("die Besucherinnen", "everyone"),
        ("Erstbesucher", "newcomers"),
        ("alle Sprecherinnen von heute", "speakers@today"),
        ("die Tourleiter", "hosts"),
        ("die Zwerge", "thing(Zwerge)"),
        ("alle aus #general", "conversation(#general)"),
        ("alle aus #coworking und #tour3", "(conversation(#coworking) | conversation(#tour3))"),
        ("alle in #barcamp außer der Warteliste von Tour 3", "(conversation(#barcamp) - waitlist(Tour 3))"),
        ("#general außer der Warteliste von #7", "(conversation(#general) - waitlist(#7))"),
        ("everyone in this channel who also starred #5", "(conversation & starred(#5))"),
        ("everyone in #general who starred #5", "(conversation(#general) & starred(#5))"),
        ("everyone here", "conversation"),
        ("alle hier im Kanal", "conversation"),
        ("alle in diesem Raum", "conversation"),
        ("alle im Kanal coworking", "conversation(#coworking)"),
        ("everyone in the channel #a-b", "conversation(#a-b)"),
        ("alle aus #2024-camp", "conversation(#2024-camp)"),
        ("alle in !abc:example.org", "conversation(!abc:example.org)"),
        ("everyone who joined #general", "conversation(#general)"),
        ("alle Mitglieder von #general", "conversation(#general)"),
        ("alle, die in #general mitlesen", "conversation(#general)"),
        ("alle, die nicht in #general sind", "(everyone - conversation(#general))"),
        ("people who aren't in #general", "(everyone - conversation(#general))"),
        ("alle außer denen aus #coworking", "(everyone - conversation(#coworking))"),
        ("those from #general but not from #tours", "(conversation(#general) - conversation(#tours))"),
        ("everyone in #general who are not in #tours", "(conversation(#general) - conversation(#tours))"),
        ("hosts who are in #coworking", "(conversation(#coworking) & hosts)"),
        ("alle Hosts, die in #coworking sind", "(hosts & conversation(#coworking))"),
        ("alle aus #coworking, die Platz in #7 haben", "(conversation(#coworking) & seated(#7))"),
        ("alle aus #coworking, die Warteliste von #7", "(conversation(#coworking) | waitlist(#7))"),
        ("alle in #general, die #5 nicht gemerkt haben", "(conversation(#general) - starred(#5))"),
        ("alle von Tour 3, die nicht in #general sind", "(thing(Tour 3) - conversation(#general))"),
        ("die Leute aus #general und die Hosts von heute", "(conversation(#general) | hosts@today)"),
        ("alle, die #5 gemerkt haben und in #general sind", "(starred(#5) & conversation(#general))"),
        ("die Hosts vom Barcamp", "barcamp-hosts"),
        ("hosts of the barcamp today", "barcamp-hosts@today"),
        ("alle Hosts", "hosts"),
    ],
)
def test_whom_a_sentence_means(said: str, meant: str) -> None:
    assert _short(read_whom(said)) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("an alle: Kaffee", Order("alle", {"": "Kaffee"})),
        ("to everyone: de: Essen / en: Lunch", Order("everyone", {"de": "Essen", "en": "Lunch"})),
        ("dringend an alle: raus!", Order("alle", {"": "raus!"}, urgent=True)),
        (
            "urgent: to everyone with read receipts: fire",
            Order("everyone", {"": "fire"}, urgent=True, read=True),
        ),
        ("let everyone know: lunch", Order("everyone", {"": "lunch"})),
        ("an #general und #barcamp: hallo", Order("", {"": "hallo"}, places=("#general", "#barcamp"))),
        ("an #5: hi", Order("#5", {"": "hi"})),
        ("an den Kanal #general: hi", Order("", {"": "hi"}, places=("#general",))),
        ("an alle in #general: hi", Order("alle in #general", {"": "hi"})),
        ("an #general außer den Hosts: hi", Order("#general außer den Hosts", {"": "hi"})),
        (
            "an #general und alle von Tour 3: hi",
            Order("#general und alle von Tour 3", {"": "hi"}, places=("#general",)),
        ),
        ("announce to everyone in #general: hi", Order("everyone in #general", {"": "hi"})),
        ("announcement to the dwarfs: hi", Order("the dwarfs", {"": "hi"})),
        ("an die Zwerge: hi", Order("die Zwerge", {"": "hi"})),
        ("announcement: lunch is ready", Order("alle", {"": "lunch is ready"})),
        ("Durchsage: Kuchen!", Order("alle", {"": "Kuchen!"})),
        ("dringend, an alle: raus!", Order("alle", {"": "raus!"}, urgent=True)),
        ("@all: lunch", Order("alle", {"": "lunch"})),
        ("schick allen von Tour 3: Bus", Order("allen von Tour 3", {"": "Bus"})),
        ("schick das an alle: Essen", Order("alle", {"": "Essen"})),
        ("send to everyone: lunch", Order("everyone", {"": "lunch"})),
        ("gib allen Bescheid: Essen", Order("allen", {"": "Essen"})),
        ("write to the waitlist of tour 3: sorry", Order("the waitlist of tour 3", {"": "sorry"})),
        ("announcement: stop", None),
        ("send it: where?", None),
        ("gib mir das Programm: bitte", None),
        ("schick mir die Beschreibung von #5: bitte", None),
        ("tell me about #5: who is it for?", None),
        ("to be clear: where is it?", None),
        ("tell me: where is it?", None),
        ("An der Garderobe: was kostet das?", None),
        ("was läuft jetzt?", None),
    ],
)
def test_what_is_an_announcement(said: str, meant: Order | None) -> None:
    assert read_order(said) == meant


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("tell everyone who starred #5 it starts later", True),
        ("sag allen Bescheid, dass das Essen da ist", True),
        ("sag allen, dass das Essen da ist", True),
        ("let everybody know that lunch is ready", True),
        ("sag allen danke?", False),
        ("sag mir, was jetzt läuft", False),
        ("tell me all about #5", False),
    ],
)
def test_without_a_colon_one_asks_back(said: str, asks: bool) -> None:
    assert (asks_to_announce(said), read_order(said)) == (asks, None)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("7 send", Wish(Act.SEND, 7)),
        ("senden", Wish(Act.SEND)),
        ("um 14 Uhr senden", Wish(Act.SEND, None, "um 14 Uhr")),
        ("7 send tomorrow at 9", Wish(Act.SEND, 7, "tomorrow at 9")),
        ("7", Wish(Act.SHOW, 7)),
        ("zurückziehen", Wish(Act.WITHDRAW)),
        ("7 korrigiere: de: neu", Wish(Act.CORRECT, 7, "de: neu")),
        ("bis 18 Uhr", Wish(Act.UNTIL, None, "18 Uhr")),
        ("als Beitrag", Wish(Act.POST)),
        ("ring", Wish(Act.RING)),
        ("ring really", Wish(Act.REALLY)),
        ("wirklich klingeln", Wish(Act.REALLY)),
        ("7 zweite Meinung", Wish(Act.ASK, 7)),
        ("where is lunch", None),
        ("", None),
    ],
)
def test_what_is_to_be_done(said: str, meant: Wish | None) -> None:
    assert read_wish(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("who got it?", Said(Wish(Act.SHOW), False)),
        ("who has read it so far?", Said(Wish(Act.SHOW), False)),
        ("how many people read it", Said(Wish(Act.SHOW), False)),
        ("wer hat das bekommen?", Said(Wish(Act.SHOW), False)),
        ("wer hat's gelesen?", Said(Wish(Act.SHOW), False)),
        ("wie viele haben es schon gelesen?", Said(Wish(Act.SHOW), False)),
        ("ist es schon raus?", Said(Wish(Act.SHOW), False)),
        ("how many have read announcement 1?", Said(Wish(Act.SHOW, 1), True)),
        ("wie steht es um ankündigung 2?", Said(Wish(Act.SHOW, 2), True)),
        ("zeig die letzte Ankündigung", Said(Wish(Act.SHOW), True)),
        ("nimm das zurück", Said(Wish(Act.WITHDRAW), False)),
        ("Zieh das bitte wieder zurück!", Said(Wish(Act.WITHDRAW), False)),
        ("please take that back", Said(Wish(Act.WITHDRAW), False)),
        ("withdraw announcement 1", Said(Wish(Act.WITHDRAW, 1), True)),
        ("zieh ankündigung 1 zurück", Said(Wish(Act.WITHDRAW, 1), True)),
        ("lösch die Ankündigung", Said(Wish(Act.WITHDRAW), True)),
        ("die ankündigung hat sich erledigt", Said(Wish(Act.OVER), True)),
        ("stop announcement 1", Said(Wish(Act.STOP, 1), True)),
        ("stop sending", Said(Wish(Act.STOP), False)),
        ("korrigiere: um 14:00 am Tor", Said(Wish(Act.CORRECT, None, "um 14:00 am Tor"), False)),
        ("korrigiere Ankündigung 1: neu", Said(Wish(Act.CORRECT, 1, "neu"), True)),
        ("schick das um 14 Uhr", Said(Wish(Act.SEND, None, "das um 14 Uhr"), False)),
        ("send announcement 3 at 14:00", Said(Wish(Act.SEND, 3, "at 14:00"), True)),
        ("stop", None),
        ("das hat sich erledigt", Said(Wish(Act.OVER), False)),
        ("it's over", Said(Wish(Act.OVER), False)),
        ("lösch das", None),
        ("send it to Tom", None),
        ("who has seen Tom?", None),
        ("nimm #7 raus", None),
        ("wann war die letzte Ankündigung zu Raum 3?", None),
    ],
)
def test_what_is_said_of_one(said: str, meant: Said | None) -> None:
    assert read_said(said) == meant


def test_when() -> None:
    assert moment_in("um 14 Uhr", NOW) == NOW.replace(hour=14, minute=0)
    assert moment_in("tomorrow at 9", NOW) == NOW.replace(day=4, hour=9, minute=0)
    assert moment_in("soon", NOW) is None


def test_a_text_with_a_colon_is_one_text() -> None:
    assert texts_in("Der Raum: Saal. en: nothing") == {"": "Der Raum: Saal. en: nothing"}


CIRCLES = st.sampled_from([Circle(kind) for kind in Kind])
WHOM: st.SearchStrategy[Whom] = st.recursive(
    CIRCLES,
    lambda inner: st.one_of(
        st.builds(lambda parts: AnyOf(tuple(parts)), st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda parts: AllOf(tuple(parts)), st.lists(inner, min_size=1, max_size=3)),
        st.builds(Without, inner, inner),
    ),
    max_leaves=8,
)
SETS = st.fixed_dictionaries({Circle(kind): st.frozensets(st.integers(1, 12)) for kind in Kind})


def _is_in(person: int, whom: Whom, known: dict[Circle, frozenset[int]]) -> bool:
    """The same for one person, said with and, or and not."""
    match whom:
        case Circle():
            return person in known[whom]
        case AnyOf(parts):
            return any(_is_in(person, part, known) for part in parts)
        case AllOf(parts):
            return all(_is_in(person, part, known) for part in parts)
        case Without(whole, less):
            return _is_in(person, whole, known) and not _is_in(person, less, known)


@given(WHOM, SETS)
def test_an_audience_is_what_and_or_and_not_make_of_it(
    whom: Whom, known: dict[Circle, frozenset[int]]
) -> None:
    assert people_of(whom, known) == {person for person in range(13) if _is_in(person, whom, known)}
    assert set(circles_of(whom)) <= known.keys()


@given(WHOM)
def test_an_audience_is_kept_as_text(whom: Whom) -> None:
    assert whom_from_text(whom_to_text(whom)) == whom


@given(st.text(max_size=60))
def test_any_words_are_read(said: str) -> None:
    assert circles_of(read_whom(said))
    read_order(f"an {said}: x")
    read_wish(said)
    read_said(said)
