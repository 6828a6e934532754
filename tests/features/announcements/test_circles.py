"""Who is in which circle of a real event, at this moment."""

from bot.demo.stage import Stage
from bot.errors import SaySo
from bot.features.announcements.named import Known
from bot.features.announcements.sending import Sending
from bot.features.announcements.whom import read_whom
from tests.talk import Talk
from tests.terminal_platform import TerminalPlatform


def _known(stage: Stage) -> Known:
    [sending] = [one for one in stage.app.alarm._timed if isinstance(one, Sending)]
    return sending._known


async def _who(stage: Stage, said: str) -> str:
    """The names of those whom the sentence means, or the key of what is answered."""
    known, now = _known(stage), stage.clock.now()
    async with stage.app.database.reading() as tx:
        try:
            people = await known.people(tx, await known.found(tx, read_whom(said), now), now)
        except SaySo as error:
            return error.phrase.key
        names = await stage.app.people.names(tx, sorted(people))
        return " ".join(sorted(name.capitalize() for name in names.values()))


async def test_who_is_meant(stage: Stage) -> None:
    talk = Talk(TerminalPlatform(stage))
    for who in ("olga", "nora"):
        await talk(who, "hallo", says=None)
    await talk("olga", "capacity #39 1", says=None)
    for who in ("mira", "lin"):
        await talk(who, "join #39", says=None)
    await talk("nora", "star #5", says=None)
    await talk("mira", "star #5", says=None)
    await talk("nora", "mein profil: ich interessiere mich für Rust, bin zum ersten Mal hier", says=None)
    assert await _who(stage, "alle") == "Kerem Lin Mira Nora Olga Tom"
    assert await _who(stage, "alle von Tour 3") == "Lin Mira"
    assert await _who(stage, "alle von Tour 3 außer der Warteliste") == "Mira"
    assert await _who(stage, "die Warteliste von Tour 3") == "Lin"
    assert await _who(stage, "#5") == "Mira Nora"
    assert await _who(stage, "those who starred „Das Homeoffice hat keine Kaffeeküche“") == "Mira Nora"
    assert await _who(stage, "#5 and the waitlist of tour 3") == "Lin Mira Nora"
    assert await _who(stage, "those who starred #5, who are also in tour 3") == "Mira"
    assert await _who(stage, "everyone except hosts") == "Nora Olga"
    assert await _who(stage, "the hosts of tour 1") == "Kerem"
    assert await _who(stage, "everyone not checked in to tour 3") == "Mira"
    await talk("olga", "check in Mira #39", says=None)
    assert await _who(stage, "everyone not checked in to tour 3") == ""
    assert await _who(stage, "those checked in to tour 3") == "Mira"
    assert await _who(stage, "newcomers") == "Nora"
    assert await _who(stage, "Tour 7") == "announcements-unknown"
    assert await _who(stage, "Tour 9 oder alle") == "announcements-unknown"
    assert await _who(stage, "#4711") == "announcements-unknown"
    assert await _who(stage, "the coffee") == "announcements-unknown"


async def test_who_is_in_a_room_now(stage: Stage) -> None:
    talk = Talk(TerminalPlatform(stage))
    await talk("nora", "star #3", says=None)
    await stage.move(minutes=25)
    assert await _who(stage, "alle jetzt im Saal") == "Nora Tom"
    assert await _who(stage, "everyone in Saal now except hosts") == "Nora"
    assert await _who(stage, "everyone in Werkstatt now") == ""


async def test_hosts_of_pitches_are_hosts_before_they_have_a_place(stage: Stage) -> None:
    talk = Talk(TerminalPlatform(stage))
    assert await _who(stage, "alle Hosts") == "Kerem Lin Mira Tom"
    before = await _who(stage, "hosts of the barcamp")
    await talk("olga", "@stammtisch barcamp here", where="#barcamp", says=None)
    await talk("nora", "pitch: Zimmerpflanzen für Anfänger", where="#barcamp", says=None)
    assert await _who(stage, "alle Hosts") == "Kerem Lin Mira Nora Tom"
    assert await _who(stage, "alle Sprecherinnen") == "Kerem Lin Mira Tom"
    assert (before, await _who(stage, "hosts of the barcamp")) == ("Kerem Lin Tom", "Kerem Lin Nora Tom")
    assert await _who(stage, "hosts of the barcamp today") == ""
