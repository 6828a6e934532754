"""Sign-ups read by themselves: what each part of the rule is for, said in the words of chat."""

from pathlib import Path

import pytest

from bot.language.signup import Understood, understand

CASES = """
join 1 | dabei
join 1 | Dabei!
join 1 | bin dabei
join 1 | Ich bin gerne dabei
join 1 | daaabei!!!
join 1 | bin dabie
join 1 | da bin ich dabei
join 1 | klingt super, bin dabei
join 1 | oh wow das wollte ich schon immer lernen bin dabei
join 1 | +1
join 2 | +2
join 3 | + 3
join 1 | plus one
join 1 | I'm in
join 1 | im in!
join 1 | In!
join 1 | definitely in
join 1 | count me in
join 1 | sign me up please
join 1 | Can you put me down?
join 1 | put me on the list pls
join 1 | I'd love to join
join 1 | I'll be there
join 1 | see you there
join 1 | Me too!
join 1 | ich auch
join 1 | Ich komme
join 1 | komme gern
join 1 | ich komm mit
join 1 | mach mit
join 1 | ich mache gerne mit
join 1 | ich nehme teil
join 1 | Ich möchte an der Tour teilnehmen
join 1 | würde gern mitkommen
join 1 | trag mich bitte ein
join 1 | schreib mich auf die Liste
join 1 | melde mich hiermit an
join 1 | kannst du mich eintragen?
join 1 | ich bin am Start
join 1 | bin dabei, wo treffen wir uns?
join 1 | I'm in for the workshop
join 1 | I'm in, where do we meet?
join 1 | einen Platz bitte
join 2 | zwei Plätze bitte
join 2 | reserve two seats for me
join 2 | could I have two seats please?
join 1 | ich nehme einen Platz
join 1 | ich hätte gern einen Platz
join 3 | ich komme mit 2 Freunden
join 2 | ich komme mit einem Kollegen
join 2 | me and my colleague are in
join 2 | my colleague and I are in
join 2 | Anna und ich sind dabei
join 3 | wir sind zu dritt dabei
join 3 | wir sind 3
join 2 | wir kommen zu zweit
join 2 | ich + 1
join 2 | count me in +1
join 2 | dabei +1
join 3 | I'm in plus two
join 2 | bin dabei und bringe einen Freund mit
join 3 | ich bringe zwei Kollegen mit
join 2 | both of us are in
join 1 | nicht raus, doch dabei
join 1 | just me after all, my friend can't come
join 1 | dabei +1 – ach nein, nur ich
join 3 | +2, nein +3
join 1 | doch dabei
join 1 | 🙋
join 1 | 🙋🏽‍♀️
join 1 | ✋🏿
join 1 | :raising_hand:
join 1 | joine
join 1 | bin in
join 1 | count mich in
join 1 | je viens
join 1 | je suis partante
join 1 | moi aussi
join 2 | je viens avec un ami
leave 0 | bin raus
leave 0 | ich bin leider raus
leave 0 | raus
leave 0 | I'm out
leave 0 | count me out
leave 0 | can't make it
leave 0 | sorry, I can't come
leave 0 | I won't be there
leave 0 | ich kann leider nicht
leave 0 | ich kann leider doch nicht kommen
leave 0 | komme doch nicht
leave 0 | schaffe es nicht
leave 0 | schaffs leider nicht
leave 0 | muss absagen
leave 0 | sage leider ab
leave 0 | ich muss passen
leave 0 | nicht dabei
leave 0 | trag mich bitte aus
leave 0 | streich mich von der Liste
leave 0 | take me off the list
leave 0 | please remove me
leave 0 | I have to cancel
leave 0 | need to drop out, sorry
leave 0 | I'll pass
leave 0 | ohne mich
leave 0 | bin krank
leave 0 | my seat is free
leave 0 | someone else can have my spot
leave 0 | dabei – ach nein, doch raus
leave 0 | I'd love to come but I can't
leave 0 | diesmal nicht
leave 0 | muss canceln
leave 0 | je ne peux pas venir
leave 0 | je ne viens pas
maybe 0 | vielleicht
maybe 0 | vielleicht bin ich dabei
maybe 0 | might drop by
maybe 0 | maybe
maybe 0 | wenn es auf Englisch ist, bin ich dabei
maybe 0 | I'm in if it's in English
maybe 0 | not sure if I can make it
maybe 0 | weiß noch nicht ob ich es schaffe
maybe 0 | bin evtl dabei
maybe 0 | mal schauen
maybe 0 | 50/50
none 0 | +1 zu der Frage oben
none 0 | +1 for the projector idea
none 0 | +1, gute Frage
none 0 | ich bin dabei, die Folien zu schreiben
none 0 | ich bin gerade dabei
none 0 | dabei fällt mir ein
none 0 | hab meinen Laptop dabei
none 0 | I'm in Berlin
none 0 | I'm in a call
none 0 | who's in?
none 0 | wer ist dabei?
none 0 | bist du dabei?
none 0 | Anna ist dabei
none 0 | my colleague is in
none 0 | are you in?
none 0 | I can't make sense of it
none 0 | can't wait!
none 0 | +49 170 1234567
none 0 | +1 Stunde
none 0 | ich bringe den Beamer mit
none 0 | > bin dabei
none 0 | > bin dabei\\nsuper Idee
none 0 | „bin dabei“ war der Titel
none 0 | danke!
none 0 | tolles Thema
none 0 | 👍
none 0 | :+1:
none 0 | 👋
none 0 | ✋ ich habe eine Frage
none 0 | kann man noch mitmachen?
none 0 | wo ist der Raum?
none 0 | ich komme aus Potsdam
none 0 | ich komme hier nicht weiter
none 0 | I come from Leipzig
none 0 | I was in last year
none 0 | nächstes Mal bin ich dabei
none 0 | out of curiosity, how long is it
none 0 | check out this link
none 0 | come join us!
none 0 | ~bin dabei~
none 0 |
"""


WORDINGS = Path(__file__).with_name("signup_wordings.txt").read_text(encoding="utf-8")
"""Many more ways to say it, and to say something else."""


def _cases(table: str) -> list[tuple[str, Understood]]:
    found = []
    for line in table.strip().splitlines():
        meant, _, text = line.partition("|")
        label, seats = meant.split()
        found.append((text.strip().replace("\\n", "\n"), Understood(label, int(seats))))  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(("text", "meant"), _cases(CASES))
def test_a_message_is_understood(text: str, meant: Understood) -> None:
    assert understand(text) == meant


def test_many_other_wordings_are_understood() -> None:
    assert [(text, understand(text)) for text, _ in _cases(WORDINGS)] == _cases(WORDINGS)


@pytest.mark.parametrize(
    "words", ["ich und ", "i am in and ", "me and my friend ", "+1 ", "@a:", "will be ", "„", "~a"]
)
def test_a_message_of_any_length_is_read(words: str) -> None:
    assert understand(words * 500).label in {"join", "none"}
