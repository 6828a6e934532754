"""Organisers set what a channel announces; it says so once for each start, and what it said stays true."""

import pytest

from bot.core.changes import Spot
from bot.demo.stage import Stage
from bot.features.posts.commands import SessionPosts
from bot.features.posts.sentences import Announce, Stop, read_announce, read_stop
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere


HERE = "#general"
HOMEOFFICE = "Das Homeoffice hat keine Kaffeeküche · Saal · Hanna Probe · #5"
DESK = "What Is a Desk Worth? Pricing Without Guesswork · Salon Wilmersdorf · Ruby Sampletext · #6"
SIGN = "Schicht für Schicht: ein Türschild aus dem 3D-Drucker · Werkstatt · Ole Ausgedacht · #7"
NOBODY = "Nobody Came for the Desk · Saal · Tom Fiction · #3"


async def _asks(talk: Talk, text: str, *says: str) -> None:
    """The organiser asks in the channel."""
    await talk("olga", f"@stammtisch {text}", where=HERE, says=says)


async def _changes(talk: Talk, text: str) -> None:
    """The organiser changes the programme, in a direct conversation."""
    await talk("olga", text, says=None)
    await talk("olga", "apply", says=None)
    await talk.hears("olga", [])


async def test_one_message_for_all_that_begins_at_once(talk: Talk) -> None:
    await talk("olga", "language english", says=None)
    room = "All right, here I announce: room Saal, 10 minutes before."
    await _asks(talk, "announce room Saal here 10 minutes before", room)
    talks = "All right, here I announce: talks, 15 minutes before."
    await _asks(talk, "announce talks here, a quarter of an hour before", talks)
    await talk.waits("olga", minutes=5, says=[f"📣 Los geht es in 15 Minuten, um 10:00:\n- {NOBODY}"])
    await talk.waits("olga", minutes=74, says=[])
    both = f"📣 Los geht es in 15 Minuten, um 11:15:\n- {HOMEOFFICE}\n- {DESK}"
    await talk.waits("olga", minutes=1, says=[both])
    await talk.waits("olga", minutes=30, says=[])


async def test_everything_track_and_what_is_set(talk: Talk) -> None:
    await talk("olga", "language english", says=None)
    everything = "All right, here I announce: everything, 15 minutes before."
    await _asks(talk, "announce everything here 15 min before", everything)
    track = "All right, here I announce: track Gemeinschaft, 10 minutes before."
    await _asks(talk, "announce track Gemeinschaft here", track)
    listed = (
        "What I announce{here}:\n- 1: everything, 15 minutes before{there}\n"
        "- 2: track Gemeinschaft, 10 minutes before{there}\n\nNo longer? Write stop announcing 1."
    )
    await _asks(talk, "announcements", listed.format(here=" here", there=""))
    await talk("olga", "announcements", says=[listed.format(here="", there=", in #general")])
    gone = "I announce this no more:\n- 1: everything, 15 minutes before"
    await _asks(talk, "stop announcing 1", gone)
    await _asks(
        talk, "stop announcing 1", "There is no announcement with number 1. See announcements everywhere."
    )
    await talk.waits("olga", minutes=9, says=[])
    await talk.waits("olga", minutes=1, says=[f"📣 Los geht es in 10 Minuten, um 10:00:\n- {NOBODY}"])
    gone = "I announce this no more:\n- 2: track Gemeinschaft, 10 minutes before"
    await _asks(talk, "announce nothing here", gone)
    nothing = "I announce nothing here. For example announce everything here."
    await _asks(talk, "announce nothing here", nothing)
    await _asks(talk, "announcements", nothing)
    yet = "I announce nothing yet. Write for example announce everything here in a channel."
    await _asks(talk, "announcements everywhere", yet)
    await talk.waits("olga", hours=6, says=[])


async def test_in_german(talk: Talk) -> None:
    room = "Gut, hier kündige ich an: Raum Saal, 10 Minuten vorher."
    await _asks(talk, "kündige Raum Saal hier an, 10 Minuten vorher", room)
    everything = "Gut, in #general kündige ich an: alles, 5 Minuten vorher."
    await talk("olga", "kündige alles in #general 5 Minuten vorher an", says=[everything])
    listed = (
        "Das kündige ich hier an:\n- 1: Raum Saal, 10 Minuten vorher\n"
        "- 2: alles, 5 Minuten vorher\n\nNicht mehr? Schreib kündige 1 nicht mehr an."
    )
    await _asks(talk, "ankündigungen", listed)
    await _asks(
        talk,
        "kündige 2 nicht mehr an",
        "Das kündige ich nicht mehr an:\n- 2: alles, 5 Minuten vorher",
    )
    gone = "Das kündige ich nicht mehr an:\n- 1: Raum Saal, 10 Minuten vorher"
    await _asks(talk, "kündige nichts mehr an", gone)
    await talk.waits("olga", hours=6, says=[])


async def test_what_the_programme_does_not_have_is_refused(talk: Talk) -> None:
    near = "Im Programm gibt es keinen Raum „Saall“. Meinst du kündige Raum Saal hier an?"
    await _asks(talk, "kündige Raum Saall hier an", near)
    await _asks(talk, "kündige Track Schwimmen hier an", "Im Programm gibt es keinen Track „Schwimmen“.")
    await talk("olga", "language english", says=None)
    near = "The programme has no room, track or kind “Tehcnik”. Did you mean announce track Technik here?"
    await _asks(talk, "announce Tehcnik here", near)
    unknown = "The programme has no room, track or kind “seminars”."
    await _asks(talk, "announce seminars here", unknown)
    where = "In which channel? Write that there, or name it: announce everything in #general."
    await talk("olga", "announce room Saal here", says=[where])
    await talk(
        "olga",
        "announce room Saal in #pool",
        says=["I know no channel #pool. Write to me there once, with “here” instead of its name."],
    )
    await _asks(talk, "announce room Saal here 30 hours before", "At most 1440 minutes before, please.")
    await _asks(talk, "announcements", "I announce nothing here. For example announce everything here.")
    await talk(
        "tom",
        "@stammtisch announce everything here",
        where=HERE,
        says=["Only the organisers can do that. Type help to see what you can do."],
    )


async def test_what_was_said_is_corrected_and_what_was_not_is_set_anew(talk: Talk) -> None:
    await talk("olga", "language english", says=None)
    await _asks(
        talk, "announce everything here", "All right, here I announce: everything, 10 minutes before."
    )
    await talk.waits("olga", minutes=30, says=[f"📣 Los geht es in 10 Minuten, um 10:00:\n- {NOBODY}"])
    await _changes(talk, "move #7 to 11:30")
    await talk.waits(
        "olga",
        minutes=54,
        says=[
            "🔁 Geändert: „Schicht für Schicht: ein Türschild aus dem 3D-Drucker“ (#7): 11:15 → 11:30.",
            "📣 Los geht es in 10 Minuten, um 10:45:\n- Kaffeepause · Salon Wilmersdorf · #4",
        ],
    )
    soon = f"📣 Los geht es in 10 Minuten, um 11:15:\n- {HOMEOFFICE}\n- {DESK}"
    await talk.waits("olga", minutes=1, says=[soon])
    await _changes(talk, "cancel #6")
    now = f"📣 11:15, nach neuem Stand:\n- {HOMEOFFICE}\n- {DESK} · fällt aus"
    off = "❌ „What Is a Desk Worth? Pricing Without Guesswork“ (#6), 11:15, fällt leider aus."
    await talk.waits("olga", minutes=1, says=[now, off])
    await _changes(talk, "move #5 to 2pm")
    now = f"📣 11:15, nach neuem Stand:\n- {HOMEOFFICE} · jetzt Do. 14:00\n- {DESK} · fällt aus"
    moved = "🔁 Geändert: „Das Homeoffice hat keine Kaffeeküche“ (#5): 11:15 → 14:00."
    await talk.waits("olga", minutes=1, says=[now, moved])
    await talk.waits("olga", minutes=13, says=[f"📣 Los geht es in 10 Minuten, um 11:30:\n- {SIGN}"])


async def test_too_late_is_said_and_much_too_late_is_not(talk: Talk) -> None:
    await _asks(talk, "kündige Raum Saal hier an", "Gut, hier kündige ich an: Raum Saal, 10 Minuten vorher.")
    late = f"📣 Entschuldigt, etwas spät – los geht es in 5 Minuten, um 10:00:\n- {NOBODY}"
    await talk.sleeps("olga", minutes=15, says=[late])
    running = f"📣 Entschuldigt die Verspätung – seit 11:15 läuft:\n- {HOMEOFFICE}"
    await talk.sleeps("olga", minutes=85, says=[running])
    await talk.sleeps("olga", minutes=100, says=[])


async def test_a_star_under_a_post(talk: Talk) -> None:
    await _asks(talk, "kündige Raum Saal hier an", "Gut, hier kündige ich an: Raum Saal, 10 Minuten vorher.")
    await talk.waits("nora", minutes=10, says=[f"📣 Los geht es in 10 Minuten, um 10:00:\n- {NOBODY}"])
    starred = "Gemerkt: „Nobody Came for the Desk“, 10:00–10:45 (#3). Es beginnt schon in 10 Minuten."
    await talk.reacts("nora", talk.shown, "⭐", says=[starred])


async def test_others_ask_where_a_session_is_announced(talk: Talk, stage: Stage) -> None:
    await _asks(talk, "kündige Raum Saal hier an", "Gut, hier kündige ich an: Raum Saal, 10 Minuten vorher.")
    parts = SessionPosts(stage.app.programme, stage.app.outbox, lambda: stage.app.forecast)
    async with stage.app.database.reading() as tx:
        spots = await parts.posts.conversations(tx, [5, 6])
    assert spots == [Spot(spots[0].address, 5, stage.clock.now())]


@pytest.mark.a_wording
@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("room Saal here 10 minutes before", Announce("room", "Saal", 10)),
        ("track Community here", Announce("track", "Community")),
        ("talks here", Announce("any", "talks")),
        ("everything here 15 min before", Announce("all", "", 15)),
        ("the whole programme in #general", Announce("all", "", None, "#general")),
        ("Saal in #general, half an hour before the start", Announce("any", "Saal", 30, "#general")),
        ("Raum Saal hier an, 10 Minuten vorher", Announce("room", "Saal", 10)),
        ("alles hier an", Announce("all")),
        ("Vorträge in #general eine Stunde vorher an", Announce("any", "Vorträge", 60, "#general")),
        ("nothing here", Stop()),
        ("nichts mehr an", Stop()),
        ("hier nichts mehr an", Stop()),
        ("2 nicht mehr an", Stop((2,))),
        ("2 und 3 nicht mehr an", Stop((2, 3))),
        ("to all: lunch is late", None),
        ("", None),
    ],
)
def test_sentences_are_read(said: str, meant: Announce | Stop | None) -> None:
    assert read_announce(said) == meant


@pytest.mark.a_wording
@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2", Stop((2,))),
        ("2 and 5", Stop((2, 5))),
        ("", Stop()),
        ("everything in #general", Stop(place="#general")),
        ("so loudly", None),
    ],
)
def test_what_is_to_stop_is_read(said: str, meant: Stop | None) -> None:
    assert read_stop(said) == meant
