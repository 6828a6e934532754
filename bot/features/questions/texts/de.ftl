questions-further-words = mehr | mehr davon | weitere
questions-further-help = `mehr` – der Rest einer langen Liste

questions-hello = Hallo! Frag mich zum Beispiel „was läuft jetzt?“ oder „gibt es morgen was zu …?“
questions-how = Danke, gut! Frag mich gern nach dem Programm, zum Beispiel „was läuft jetzt?“.
questions-who = Ich bin der Bot dieser Veranstaltung: Ich kenne das Programm und erinnere dich. Mit `hilfe` siehst du mehr.
questions-thanks = Gern! 🙂
questions-bye = Bis bald!
questions-noted = 👍
questions-rude = Schade. Ich gebe mir Mühe. Mit `hilfe` siehst du, was ich kann.
questions-joke = Witze sind nicht meine Stärke. Das Programm kenne ich dafür gut: Frag mich, was läuft.
questions-weather = Das Wetter kenne ich nicht, nur das Programm.
questions-chat = Da kann ich nicht helfen. Frag mich nach dem Programm, zum Beispiel „was kommt als Nächstes?“.
questions-unclear = Das habe ich nicht verstanden. Frag zum Beispiel „was läuft jetzt?“, „wann ist …?“ oder „gibt es was zu …?“

# Lists.
questions-now = Jetzt läuft:
questions-next = Als Nächstes:
questions-then = { $count ->
    [one] Dann läuft:
   *[other] Dann laufen { $count } Sessions:
}
questions-found = { $count ->
    [one] Das habe ich gefunden:
   *[other] { $count } Sessions passen dazu:
}
questions-past = { $count ->
    [one] Das ist schon vorbei:
   *[other] Die sind schon vorbei:
}
questions-more = … und { $count ->
    [one] eine weitere.
   *[other] { $count } weitere.
}
questions-more-button = Mehr zeigen
questions-more-twin = mehr
questions-further = Und noch:
questions-no-more = Mehr habe ich nicht. Frag mich gern etwas Neues.
questions-full = voll gemeldet

# One session, and what was asked about it.
questions-one-when = { $over ->
    [yes] „{ $title }“ war { $when }:
   *[no] „{ $title }“ ist { $when }:
}
questions-one-where = „{ $title }“ ist hier: { $place }
questions-no-place = Wo „{ $title }“ ist, steht nicht im Programm:
questions-one-who = „{ $title }“ ist mit { $people }:
questions-no-people = Wer „{ $title }“ macht, steht nicht im Programm:
questions-one-length = „{ $title }“ dauert { $length }:
questions-one-end = { $over ->
    [yes] „{ $title }“ war um { $end } zu Ende:
   *[no] „{ $title }“ geht bis { $end }:
}
questions-one-language = „{ $title }“ ist auf { $language }:
questions-no-language = In welcher Sprache „{ $title }“ ist, steht nicht im Programm:
questions-one-about = Darum geht es:
questions-no-text = Mehr als den Titel weiß ich nicht von „{ $title }“:
questions-one-seats = „{ $title }“ hat { $count ->
    [one] einen Platz
   *[other] { $count } Plätze
}:
questions-seats-free = { $left ->
    [0] Davon ist keiner frei.
    [one] Davon ist einer frei.
   *[other] Davon sind { $left } frei.
}
questions-seats-waiting = { $count ->
    [one] Auf der Warteliste steht eine Person.
   *[other] Auf der Warteliste stehen { $count }.
}
questions-no-seats = Wie viele Plätze „{ $title }“ hat, steht nicht im Programm:
questions-cancelled = Das fällt aus:
questions-no-changes = Von Änderungen weiß ich nichts.
questions-length = { $shape ->
    [minutes] { $minutes } Minuten
    [hours] { $hours ->
        [one] eine Stunde
       *[other] { $hours } Stunden
    }
   *[both] { $hours } Std. { $minutes } Min.
}
questions-language = { $code ->
    [de] Deutsch
    [en] Englisch
    [fr] Französisch
    [zh] Chinesisch
    [es] Spanisch
    [it] Italienisch
   *[other] { $language }
}

# Nothing, and what comes near.
questions-nothing-now = Gerade läuft nichts.
questions-nothing-next = Danach kommt nichts mehr.
questions-nothing-then = Da läuft nichts.
questions-nothing-found = Dazu finde ich nichts im Programm.
questions-stranger = „{ $name }“ finde ich nicht im Programm.
questions-no-room = Einen Raum „{ $room }“ finde ich nicht im Programm.
questions-near = Vielleicht meinst du:
questions-other-time = Zu einer anderen Zeit:
questions-after-that = Danach kommt:
# Beside a practical answer: sessions that have to do with it.
questions-also = Im Programm steht dazu:
# How old the programme is.
questions-stale = Stand { $since }: Seitdem konnte ich das Programm nicht neu lesen.
questions-never-read = Das Programm konnte ich noch nicht lesen; es kann unvollständig sein.
