seats-help-topic = Plätze | plätze | platz | anmelden | anmeldung | abmelden | warteliste | tour | touren
seats-join-words = dabei | ich komme zu | bin dabei bei | melde mich an | melde mich an für | anmelden | anmelden für | ich bin dabei bei
seats-join-help = `dabei #7` (oder ✋ darunter) – du hast einen Platz oder stehst auf der Warteliste; `dabei #7 zu zweit`, `dabei #7 +1`
seats-leave-words = raus | ich kann nicht | ich kann nicht kommen | ich kann doch nicht | ich kann doch nicht kommen | abmelden | abmelden von | melde mich ab | melde mich ab von | ich kann nicht zu | bin raus bei | bin raus aus
seats-leave-help = `raus #7` – dein Platz ist frei für andere
seats-maybe-words = vielleicht | eventuell
seats-maybe-help = `vielleicht #7` – du kommst vielleicht; das ist noch kein Platz
seats-mine-words = meine plätze | meine anmeldungen | wo bin ich angemeldet | wo bin ich dabei
seats-mine-help = `meine plätze` – wofür du angemeldet bist, und wo du auf der Warteliste stehst
seats-left-words = freie plätze | wo ist noch platz | wo gibt es noch plätze
seats-left-help = `wo ist noch Platz?` – auch `welche Touren haben noch Plätze?`
seats-who-words = wer ist drin | wer ist dabei | liste | gästeliste | teilnehmerliste
seats-who-help = `wer ist drin #7` – Zahlen für alle, Namen für die, die es leiten
seats-capacity-words = plätze | kapazität | plätze für
seats-capacity-help = `plätze #7 20` – so viele Plätze; `plätze #7 ohne`; für alle, die es leiten
seats-close-words = schließe | schließen | anmeldung schließen | schließe anmeldung | anmeldung zu
seats-close-help = `schließe #7` – keine neuen Anmeldungen; die Warteliste rückt weiter auf
seats-reopen-words = öffne | öffnen | wieder öffnen | anmeldung öffnen | öffne anmeldung | anmeldung auf
seats-reopen-help = `öffne #7` – wieder Anmeldungen
seats-check-in-words = einchecken | check in | check-in | checkin | ist da | checke ein
seats-check-in-help = `einchecken Mira #7` – ist da; `einchecken #7` für die Liste, `einchecken alle #7`
seats-give-words = platz für | gib platz an | gib einen platz an
seats-give-help = `platz für Mira #7` – an der Warteliste vorbei; für alle, die es leiten
seats-take-words = nimm von der liste | von der liste nehmen
seats-take-help = `nimm von der liste Mira #7` – von der Liste; für alle, die es leiten
seats-walk-in-words = an der tür | ohne anmeldung | laufkundschaft
seats-walk-in-help = `an der tür #7 2` – zwei kamen ohne Anmeldung und sind drin
seats-message-words = nachricht an alle | nachricht an alle in | nachricht an alle bei | nachricht an wirklich alle in | nachricht an die warteliste von | nachricht an warteliste von | schreib allen in
seats-message-help = `nachricht an alle in #7: …` – an alle mit Platz; `nachricht an die warteliste von #7: …`, `nachricht an wirklich alle in #7: …`
seats-accept-words = annehmen | nehme ich | platz nehmen
seats-accept-help = `annehmen #7` – den Platz nehmen, der für dich frei gehalten wird
seats-decline-words = ablehnen | platz ablehnen
seats-decline-help = `ablehnen #7` – dann bekommt ihn die nächste Person
seats-swap-words = tausche zu | wechsle zu
seats-swap-help = `tausche zu #7` – den Platz zur selben Zeit aufgeben und diesen nehmen
seats-both-words = beide behalten
seats-both-help = `beide behalten #7` – wo das Orga-Team zwei Plätze zur selben Zeit erlaubt

button-accept = Platz nehmen
button-accept-twin = annehmen { $label }
button-decline = Doch nicht
button-decline-twin = ablehnen { $label }
button-swap = Zu { $label } wechseln
button-swap-twin = tausche zu { $label }
button-both = Beide behalten
button-both-twin = beide behalten { $label }
button-stay = Bei { $label } bleiben
button-stay-twin = nichts

# Was etwas ist: { $start } ist eine Uhrzeit, vielleicht mit dem Tag.
seats-what = „{ $title }“ ({ $label })
seats-what-when = „{ $title }“ ({ $label }), { $start }
seats-what-where = „{ $title }“ ({ $label }), { $place }
seats-what-when-where = „{ $title }“ ({ $label }), { $start }, { $place }

# { $what } ist alles zusammen: Titel, Nummer, wann, wo.
seats-seat = { $count ->
    [one] ✅ Du hast einen Platz: { $what }.
   *[other] ✅ Du hast { $count } Plätze: { $what }.
}
seats-promoted = { $count ->
    [one] 🎉 Ein Platz ist frei geworden, und er gehört dir: { $what }.
   *[other] 🎉 Jetzt ist Platz für euch alle { $count }: { $what }.
}
seats-promoted-more = { $count ->
    [one] 🎉 Es gibt jetzt mehr Plätze, und einer gehört dir: { $what }.
   *[other] 🎉 Jetzt ist Platz für euch alle { $count }: { $what }.
}
seats-more = { $count ->
    [one] Für eine Person mehr bist du Nummer { $position } auf der Warteliste.
   *[other] Für { $count } mehr bist du Nummer { $position } auf der Warteliste.
}
seats-waitlist = { $count ->
    [one] ⏳ Gerade voll. Du bist Nummer { $position } auf der Warteliste: { $what }. Ich schreibe dir, sobald ein Platz frei ist.
   *[other] ⏳ Gerade ist kein Platz für { $count }. Du bist Nummer { $position } auf der Warteliste: { $what }. Ich schreibe dir, sobald ihr alle hineinpasst.
}
seats-hold = { $count ->
    [one] 🎟 Ein Platz ist frei geworden. Ich halte ihn bis { $until } für dich frei: { $what }. Nimmst du ihn?
   *[other] 🎟 { $count } Plätze sind frei geworden. Ich halte sie bis { $until } für dich frei: { $what }. Nimmst du sie?
}
seats-perhaps = ❔ Notiert, dass du vielleicht kommst: { $what }. Das ist noch kein Platz; sag Bescheid, wenn du es weißt.
seats-maybe-but-in = Du bleibst angemeldet: { $what }. Wenn du nicht kommen kannst, sag `raus { $label }`.
seats-maybe-but-waits = Du bleibst auf der Warteliste, Nummer { $position }: { $what }. Wenn du nicht mehr kommen willst, sag `raus { $label }`.
seats-off = Du bist abgemeldet: { $what }. Falls doch: `dabei { $label }`.
seats-declined = Gut, der Platz geht an die nächste Person: { $what }.
seats-expired = Der Platz, den ich für dich frei gehalten habe, ging an die nächste Person: { $what }. Falls du noch einen möchtest: `dabei { $label }`.
seats-taken-off = Du stehst nicht mehr auf der Liste: { $what }. Das hat geändert, wer es leitet; frag bitte dort, wenn es ein Irrtum ist.
seats-corrected = Eine Korrektur: Du bist Nummer { $position } auf der Warteliste, nicht { $before }. Jemand war vor dir, und die Nachricht kam spät bei mir an: { $what }.
seats-was-not-in = Du warst nicht angemeldet: { $what }.
seats-was-not-in-but-hosts = Du warst nicht angemeldet: { $what }. Soll es für alle ausfallen? Dann schreib `pitch absagen { $label }`.
seats-no-hold = Dort ist kein Platz für dich frei gehalten: { $what }. `dabei { $label }` meldet dich an.
seats-clash = Zur selben Zeit hast du einen Platz: „{ $title }“ ({ $other }). Welchen möchtest du? Der neue wäre { $what }.
seats-clash-waitlist = Zur selben Zeit hast du einen Platz: „{ $title }“ ({ $other }). { $what } ist voll; mit einem Wechsel kämst du auf die Warteliste.
seats-stay = Gut, es bleibt dabei: { $what }.
seats-closed = Die Anmeldung ist geschlossen: { $what }.
seats-never = { $capacity ->
    [0] Es gibt keine Plätze: { $what }.
    [one] Es gibt überhaupt nur einen Platz: { $what }.
   *[other] Es gibt überhaupt nur { $capacity } Plätze, und du wolltest { $count }: { $what }.
}
seats-how-many = Wie viele Plätze, höchstens { $most }? Zum Beispiel `dabei #7`, `dabei #7 zu zweit` oder `dabei #7 +1`.
seats-which-label = Welche meinst du? Sag mir die Nummer, zum Beispiel `dabei #7`.
seats-which-leave = Wozu kannst du nicht kommen? Sag mir die Nummer, zum Beispiel `raus #7`; mit `meine plätze` siehst du alle.
seats-which = Da stehen mehrere Sessions. Schreib `dabei` und die Nummer, zum Beispiel `dabei { $label }`.
seats-not-needed = Für { $label } brauchst du keine Anmeldung, komm einfach. Mit `merk { $label }` erinnere ich dich.
seats-cancelled = „{ $title }“ fällt leider aus.
seats-over = „{ $title }“ ist schon vorbei.
seats-hint = Ich höre hier zu: „+1“ oder „bin dabei“ meldet dich an, „+2“ euch beide, „vielleicht“, und „bin raus“ meldet dich ab. ✅ Platz, ⏳ Warteliste, ❔ vielleicht.
# Was man im Thread sagen kann, wie die Hilfe es nennt.
seats-hint-join = „+1“ oder „bin dabei“ – du bist dabei; „+2“ – ihr kommt zu zweit
seats-hint-out = „vielleicht“ – noch kein Platz; „bin raus“ – dein Platz ist wieder frei
seats-hint-host = „plätze 20“, „schließen“, „wer ist dabei?“ oder „nachricht an alle: …“ – geht bei dir, denn du leitest sie

# An alle, die etwas leiten.
seats-hosts-only = Das können nur das Orga-Team und wer es leitet.
seats-capacity-set = { $count ->
    [one] Ab jetzt ein Platz: { $what }.
   *[other] Ab jetzt { $count } Plätze: { $what }.
}
seats-no-limit = Ab jetzt ohne Grenze: { $what }.
seats-capacity-unclear = Wie viele Plätze? Zum Beispiel `plätze { $label } 20` oder `plätze { $label } ohne`.
seats-over-full-now = Vergeben sind schon { $taken }, und wer eine Zusage hat, behält sie.
seats-over-full = „{ $title }“ ({ $label }) ist überbelegt: { $taken } haben einen Platz, und es gibt jetzt { $capacity }. Wer eine Zusage hat, behält sie.
seats-now-closed = Anmeldung geschlossen: { $what }. Die Warteliste rückt weiter auf; `öffne { $label }` öffnet sie wieder.
seats-now-open = Anmeldung wieder offen: { $what }.
seats-nobody = noch niemand
seats-list-seat = Mit Platz
seats-list-hold = Ein Platz wird frei gehalten für
seats-list-waitlist = Warteliste
seats-party = { " " }· { $count } Plätze
seats-unnamed = { $count ->
    [one] eine Person, die bisher nicht zugestimmt hat, dass ihr Name hier steht
   *[other] { $count } Personen, die bisher nicht zugestimmt haben, dass ihr Name hier steht
}{ $seats ->
    [one] {""}
   *[other] , zusammen { $seats } Plätze
}
seats-checked-in = { $came } von { $expected } sind da: { $what }.
seats-check-in-how = Schreib zum Beispiel `einchecken Mira { $label }` oder `einchecken alle { $label }`.
seats-came-before = Zuletzt kamen { $came } von { $expected }.
seats-given = { $names } – Platz gegeben: { $what }.
seats-taken = { $names } – von der Liste genommen: { $what }.
seats-no-name = „{ $name }“ steht nicht auf der Liste: { $what }.
seats-several-names = „{ $name }“ gibt es mehrmals auf der Liste: { $what }. Bitte schreib mehr vom Namen.
seats-walk-in-unclear = Wie viele standen an der Tür? Zum Beispiel `an der tür { $label } 2`.
seats-walked-in = { $count ->
    [one] Noch eine Person an der Tür, ist drin: { $what }.
   *[other] Noch { $count } an der Tür, sind drin: { $what }.
}
seats-door-full = { $left ->
    [0] Es ist kein Platz mehr frei: { $what }.
    [one] Es ist nur noch ein Platz frei: { $what }.
   *[other] Es sind nur noch { $left } Plätze frei: { $what }.
}
seats-message-unclear = Was soll ich sagen? Zum Beispiel `nachricht an alle in { $label }: Wir treffen uns an der anderen Tür.`
seats-message-nobody = Da ist niemand, dem ich schreiben könnte: { $what }.
seats-from-host = { $name } schreibt allen von { $what }:
seats-message-sent = { $count ->
    [one] Eine Person bekommt deine Nachricht: { $what }.
   *[other] { $count } Leute bekommen deine Nachricht: { $what }.
}

# Meine eigenen.
home-seats = Deine Plätze
seats-mine = Deine Plätze:
seats-mine-none = Du hast dich noch nirgends angemeldet. Frag „wo ist noch Platz?“
seats-mine-seat = ✅ { $what }{ $count ->
    [one] {""}
   *[other] {" "}· { $count } Plätze
}
seats-mine-waitlist = ⏳ { $what } · Nummer { $position } auf der Warteliste{ $count ->
    [one] {""}
   *[other] , für { $count }
}
seats-mine-hold = 🎟 { $what } · für dich frei gehalten bis { $until }
seats-mine-maybe = ❔ { $what }
my-data-seats = Wofür du dich angemeldet hast
seats-my-data = { $title }: { $count ->
    [one] ein Eintrag
   *[other] { $count } Einträge
}

# Wo ist Platz?
seats-left-list = Plätze gibt es noch bei:
seats-free = { $left ->
    [one] ein Platz
   *[other] { $left } Plätze
}
seats-free-all = ohne Grenze
seats-none-left = { $count ->
    [0] Gerade gibt es nichts, wofür man sich anmelden könnte.
    [one] Das Einzige ist voll. Auf die Warteliste kannst du noch.
   *[other] Alle { $count } sind voll. Auf eine Warteliste kannst du noch.
}
seats-more-lines = … und { $count } weitere.
seats-outage = Ich war eine Weile weg. Was ihr hier inzwischen geschrieben habt, habe ich gelesen; was ihr gedrückt habt, ist verloren, also drückt bitte noch einmal.
