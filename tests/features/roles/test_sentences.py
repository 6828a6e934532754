"""How organisers say who is to be one, and who no more."""

import pytest

from bot.features.roles.sentences import to_appoint, to_take_away

GIVEN = [
    "mach @olga zur Organisatorin",
    "Mach @olga bitte zum Organisator!",
    "bitte ernenne @olga zur Organisatorin",
    "make @olga an organiser",
    "please make @olga an organizer.",
    "appoint @olga as organiser",
    "appoint @olga to be an organiser",
    "ernenne organisatorin @olga",
    "promote @olga to organiser",
    "add @olga as an organiser",
    "add @olga to the organisers",
    "nimm @olga ins Orga-Team auf",
    "hol @olga ins Orga-Team",
    "gib @olga Orga-Rechte",
    "gib @olga bitte die Organisatoren-Rolle",
    "give @olga organiser rights",
    "@olga ist jetzt Organisatorin",
    "@olga is now an organiser",
    "mach @olga zur Mitorganisatorin",
]
TAKEN = [
    "nimm @olga die Rolle",
    "nimm @olga die Rolle wieder weg",
    "nimm @olga die Orga-Rolle weg",
    "entzieh @olga die Organisatorin-Rolle",
    "take the role from @olga",
    "take the organiser's role away from @olga",
    "take @olga's role away",
    "remove organiser @olga",
    "entferne Organisatorin @olga",
    "remove @olga as an organizer",
    "nimm @olga die Orga-Rechte wieder weg",
    "remove @olga from the organisers",
    "entferne @olga aus dem Orga-Team",
    "@olga ist keine Organisatorin mehr",
    "@olga is no longer an organiser",
]
NEITHER = [
    "mach weiter",
    "make a pitch",
    "wer ist Organisator?",
    "nimm #12",
    "take #12",
    "remove #12",
    "mach die Tür zu",
    "organisers",
    "gib mir die Uhrzeit",
    "nimm mich aus der Tour",
    "hol mich ab",
    "add interest Rust",
    "is Olga an organiser?",
]


@pytest.mark.parametrize("text", GIVEN)
def test_a_role_is_given(text: str) -> None:
    assert (to_appoint(text), to_take_away(text)) == ("@olga", None)


@pytest.mark.parametrize("text", TAKEN)
def test_a_role_is_taken(text: str) -> None:
    assert (to_appoint(text), to_take_away(text)) == (None, "@olga")


@pytest.mark.parametrize("text", NEITHER)
def test_what_says_neither(text: str) -> None:
    assert (to_appoint(text), to_take_away(text)) == (None, None)
