"""What people say to the bot, made up of what the features listen to, in four languages."""

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

from tests.faults.fuzz.hostile import hostile, spoiled

HERE = Path(__file__).resolve()
BOT = HERE.parents[3] / "bot"
TESTS = HERE.parents[2]

ORGANISERS = (
    "verschiebe #{n} auf 14:30 in Raum Saal",
    "move #{n} to 2:30pm in Saal",
    "#{n} 20 minutes later",
    "#{n} fällt aus",
    "cancel #{n}",
    "reinstate #{n}",
    "swap #{n} and #{m}",
    "tausche #{n} und #{m}",
    "swap rooms of #{n} and #{m}",
    "add session: {x}, Saal, tomorrow 10:00-11:00",
    "importiere https://evil1.example/schedule.xml",
    "import https://127.0.0.1:1/{x}",
    "source programme accept",
    "sources",
    "rückgängig",
    "undo",
    "konflikte",
    "behalte #{n}",
    "nimm quelle #{n}",
    "start voting",
    "close voting",
    "start planning",
    "publish the grid",
    "back one phase",
    "rooms: {x} (20), Saal (80, projector)",
    "rooms + {x} (16)",
    "remove room Saal",
    "slots 10:00-10:45, 11:00-11:45 on Friday",
    "slots + 16:00-16:45",
    "barcamp here",
    "barcamp stop",
    "announce everything here",
    "announce room {x} here 10 minutes before",
    "announcements everywhere",
    "stop announcing 1",
    "antwort wlan: {x}",
    "answer wifi: {x}",
    "lösche antwort wlan",
    "answers",
    "tag alias: {x} = Kubernetes",
    "tags",
    "Runde jetzt",
    "groups of 3 now",
    "round every day at 12:30",
    "Probelauf",
    "stop round 1",
    "status",
    "check programme",
    "what would clash",
    "#{n} at 11 in the Saal",
    "put #{n} in Saal at 14:00",
    "unplace #{n}",
)
"""What only organisers may do: tried by everybody, and done by nobody else."""

_OTHERS = (
    "pitch: {x} – 30 min, beginners, max 12",
    "pitch {x}",
    "pitch",
    "ich biete eine Session zu {x} an",
    "I'd like to offer a session on {x}",
    "wunsch etwas zu {x}",
    "I'd love to hear about {x}",
    "mach ich #{n}",
    "title #{n} {x}",
    "titel: {x}",
    "description #{n} {x}",
    "needs #{n} projector, {x}",
    "room wish #{n} {x}",
    "co-host #{n} {x}",
    "length #{n} 45 minutes",
    "merge #{n} #{m}",
    "cancel pitch #{n}",
    "message to all in #{n}: {x}",
    "nachricht an alle: {x}",
    "capacity #{n} 20",
    "check in #{n} {x}",
    "who's in #{n}?",
    "join #{n} for two",
    "dabei #{n}",
    "raus #{n}",
    "vote #{n}",
    "erinnere mich in 5 Minuten an {x}",
    "remind me tomorrow at 9 to {x}",
    "remind me at 25:61 about {x}",
    "erinnere mich am Freitag um 14:00 an {x}",
    "cancel reminder 1",
    "snooze 1 for an hour",
    "merk #{n}",
    "star #{n} 30 minutes before",
    "lead 20",
    "quiet 22-8",
    "digest 8:00",
    "mein profil: ich baue {x}, suche {x}, biete {x}; Deutsch",
    "my profile: I build maps in Rust, look for {x}",
    "ergänze Interesse {x}",
    "remove need {x}",
    "replace {x} = {x}",
    "introduce me",
    "introduce me to someone",
    "stell mich vor",
    "room {x} is full",
    "hier ist voll",
    "settings",
    "sprache englisch",
    "my data",
    "link",
    "link {x}",
    "verbinde ABCDEFGH",
    "kalender",
    "kalender #{n}",
    "zeig #{n}",
    "was läuft zu {x}?",
    "anything on {x} tomorrow?",
    "wer hält den Vortrag über {x}?",
    "qui parle de {x} ?",
    "下午有{x}嗎？",
    "hilfe {x}",
)
_ANSWERS = (
    "ja",
    "yes",
    "nein",
    "no",
    "1",
    "2",
    "3",
    "abbrechen",
    "mehr",
    "oui",
    "好",
    "+1",
    "+2",
    "dabei",
    "-",
)
_SELDOM = ("vergiss mich", "forget me", "forget my profile", "hilfe alles", "help all")


@cache
def _triggers() -> tuple[str, ...]:
    """All words that name a command, of all features and languages."""
    files = [*BOT.glob("features/**/texts/*.ftl"), *BOT.glob("core/words/*.ftl")]
    found = [
        words
        for file in sorted(files)
        for line in re.findall(r"^[\w-]+-words\s*=\s*(.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
        for words in line.split("|")
    ]
    return tuple(dict.fromkeys(words.strip() for words in found))


@cache
def _questions() -> tuple[str, ...]:
    """What people asked of real programmes."""
    files = sorted((TESTS / "features/question_sets").glob("*.jsonl"))
    lines = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return tuple(line["question"] for line in lines if isinstance(line.get("question"), str))


@cache
def _signups() -> tuple[str, ...]:
    """What people say in threads."""
    lines = (TESTS / "understanding/signups_said.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.partition("|")[2].strip() for line in lines if "|" in line)


@cache
def _profiles() -> tuple[str, ...]:
    """What people tell of themselves."""
    lines = (TESTS / "understanding/profiles.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line)["text"] for line in lines)


def sentence(rng: Random) -> str:
    """Something that somebody may say."""
    kind = rng.random()
    if kind < 0.2:
        return filled(rng, rng.choice(ORGANISERS))
    if kind < 0.45:
        return filled(rng, rng.choice(_OTHERS))
    if kind < 0.65:
        return _command(rng)
    if kind < 0.75:
        return rng.choice(_questions())
    if kind < 0.87:
        return rng.choice(_signups())
    if kind < 0.9:
        return rng.choice(_profiles())
    if kind < 0.905:
        return rng.choice(_SELDOM)
    return rng.choice(_ANSWERS)


def anything(rng: Random) -> str:
    """The same, a third of the time spoiled."""
    said = sentence(rng)
    return spoiled(rng, said) if rng.random() < 0.35 else said


def filled(rng: Random, shape: str) -> str:
    """The sentence with numbers of sessions, and with a text that is often hostile."""
    return re.sub(r"\{([nmx])\}", lambda found: _filling(rng, found[1]), shape)


def _filling(rng: Random, what: str) -> str:
    if what in "nm":
        return str(rng.randint(1, 70))
    return hostile(rng) if rng.random() < 0.7 else rng.choice(_questions())


def _command(rng: Random) -> str:
    rest: Sequence[str] = (
        "",
        f"#{rng.randint(1, 70)}",
        f"#{rng.randint(1, 70)} {hostile(rng)}",
        str(rng.randint(0, 12)),
        hostile(rng),
        "14:30",
        "morgen",
    )
    return f"{rng.choice(_triggers())} {rng.choice(rest)}".strip()
