board-help-topic = Abstimmung und Raster | abstimmung | abstimmen | raster
board-grid-words = raster | grid | plan | das raster | zeig das raster | zeig mir das raster | zeig raster | barcamp plan | barcamp raster | sessionplan
board-grid-help = `raster` – der Plan des Barcamps: was wann in welchem Raum ist
board-phase-words = phase | barcamp phase | wo steht das barcamp
board-phase-help = `phase` – wo das Barcamp steht
board-ballot-words = abstimmen | stimmzettel | ich will abstimmen | ich möchte abstimmen
board-ballot-help = `abstimmen` – alle Vorschläge, jeder mit einem Knopf für deine Stimme
board-vote-words = stimme für | stimm für | meine stimme für | abstimmen für | ich stimme für
board-vote-help = `stimme für #7` – geheim und bis zum Schluss änderbar
board-unvote-words = stimme zurück | keine stimme für | nimm meine stimme zurück für | nimm stimme zurück
board-unvote-help = `stimme zurück #7` – nimmt deine Stimme zurück
board-votes-words = meine stimmen | zeig meine stimmen
board-votes-help = `meine stimmen` – wofür du gestimmt hast; das siehst nur du
board-cells-words = freie felder | freies feld für | freie felder für | wohin mit
board-cells-help = `freie felder #7` – wo dein Vorschlag noch hinpasst, wenn das Raster steht
board-place-words = platziere | platzier | lege | leg | setze | packe
board-place-help = `platziere #7 um 11 in der Küche` – setzt einen Vorschlag ins Raster
board-remove-words = nimm
board-remove-help = `nimm #7 raus` – nimmt einen Vorschlag aus dem Raster
board-clashes-words = was überschneidet sich | überschneidungen | zeig überschneidungen
board-clashes-help = `was überschneidet sich` – wie viele Leute im Raster zwei Sessions zugleich sehen wollen
board-setup-words = barcamp räume | barcamp zeiten | barcamp slots | barcamp einrichten
board-setup-help = `barcamp räume` – Räume und Zeiten des Rasters
board-rooms-words = räume setzen | setze räume | raum dazu | raum weg
board-rooms-help = `räume: Küche (20), Saal (80, Beamer)` – setzt die Räume; auch `räume + Werkstatt (16)` und `raum weg: Küche`
board-slots-words = slots setzen | setze slots | slot dazu | slot weg
board-slots-help = `slots 10:00-10:45, 11:00-11:45 am Freitag` – setzt die Zeiten eines Tages; auch `slots + 16:00-16:45` und `slot weg: 10:00`
board-start-voting-words = abstimmung öffnen | öffne die abstimmung | starte die abstimmung | abstimmung starten
board-start-voting-help = `abstimmung öffnen` – ab jetzt wird geheim abgestimmt
board-close-voting-words = abstimmung schließen | schließe die abstimmung | beende die abstimmung | abstimmung beenden
board-close-voting-help = `abstimmung schließen` – jetzt sehen alle, wie viele Stimmen jeder Vorschlag hat
board-plan-words = planung beginnen | beginne die planung | planung starten
board-plan-help = `planung beginnen` – das Raster entsteht, ohne Abstimmung
board-publish-words = raster veröffentlichen | veröffentliche das raster | barcamp veröffentlichen
board-publish-help = `raster veröffentlichen` – das Raster wird Teil des Programms
board-back-words = eine phase zurück | phase zurück | barcamp zurück
board-back-help = `eine phase zurück` – ich frage vorher nach

board-no-event = Ich kenne noch keine Veranstaltung, für die es ein Barcamp geben könnte.
board-no-pitch = Einen Vorschlag { $label } gibt es nicht.
board-in-programme = { $label } ist kein Vorschlag, sondern steht fest im Programm. Mit `verschiebe { $label } auf 15:00` kannst du es ändern.
board-organisers-only = Das kann nur das Orga-Team.
board-host-later = Sobald das Raster veröffentlicht ist, kannst du für { $label } ein freies Feld wählen. Bis dahin plant das Orga-Team.
board-host-placed = { $label } hat schon einen Platz. Wenn er nicht passt, sag bitte dem Orga-Team Bescheid.

board-grid-title = { $phase ->
    [published] 🗂 Das Raster
   *[planned] 🗂 Das Raster, noch in Arbeit
}
board-slot = { $start }–{ $end }
board-free = frei
board-elsewhere = Außerhalb des Rasters
board-unplaced = { $count ->
    [one] Noch ohne Platz: { $labels }
   *[other] Noch ohne Platz ({ $count }): { $labels }
}
board-grid-unset = Für das Raster fehlen noch Räume oder Zeiten. `barcamp räume` zeigt, was da ist und wie du es setzt.
board-grid-later = Das Raster gibt es, sobald geplant wird. Mit `phase` siehst du, wo das Barcamp steht.

board-placed = „{ $title }“ ({ $label }): { $start }–{ $end }, { $room }.
board-removed = „{ $title }“ ({ $label }) hat jetzt keinen Platz im Raster.
board-there-already = { $label } liegt schon dort.
board-place-example = Sag mir, was wohin soll, zum Beispiel `#7 um 11 in die Küche` oder `tausche #7 und #9`.
board-cells-example = Für welchen Vorschlag? Zum Beispiel `freie felder #7`.
board-choose = { $count ->
    [one] „{ $title }“ ({ $label }) passt noch in ein Feld:
   *[other] „{ $title }“ ({ $label }) passt noch in { $count } Felder:
}
board-cell = { $start } { $room }
board-cell-twin = platziere { $label } → { $start } { $room }
board-nothing-free = Für { $label } ist da kein passendes Feld frei. `raster` zeigt, was wo liegt.
board-room-near = Einen Raum „{ $name }“ kenne ich nicht. Meinst du „{ $near }“?
board-room-unknown = Einen Raum „{ $name }“ kenne ich nicht. Es gibt: { $rooms }.
board-no-but = { $why } Frei ist { $start }, { $room }: `platziere { $label } → { $start } { $room }`
board-no-slot = Um { $start } beginnt kein Slot; einer beginnt zum Beispiel um { $example }.
board-confirm = { $count ->
    [one] Das ändert eine Session im Programm, und alle, die es angeht, erfahren davon. Machen? (ja/nein)
   *[other] Das ändert { $count } Sessions im Programm, und alle, die es angeht, erfahren davon. Machen? (ja/nein)
}
board-yes-or-no = Sag bitte `ja` oder `nein`.
board-left = Gut, alles bleibt, wie es ist.
board-cancelled-there = { $label } wurde im Programm abgesagt. Mit `{ $label } findet doch statt` kommt es zurück.

board-no-cancelled = { $label } ist abgesagt.
board-no-wish = { $label } ist ein Wunsch, den noch niemand anbietet.
board-no-begun = Für { $label } ist es dort zu spät: Der Slot hat schon begonnen.
board-no-place = { $label } liegt nicht im Raster.
board-no-taken = { $room } ist { $start }–{ $end } schon belegt, mit { $other }.
board-no-host = { $count ->
    [one] { $names } ist zu der Zeit schon bei { $other }; { $label } geht da nicht.
   *[other] { $names } sind zu der Zeit schon bei { $other }; { $label } geht da nicht.
}
board-no-equipment = { $need ->
    [projector] { $label } braucht einen Beamer, und den gibt es im Raum „{ $room }“ nicht.
    [quiet] { $label } braucht einen ruhigen Raum, und „{ $room }“ ist keiner.
    [whiteboard] { $label } braucht ein Whiteboard, und das gibt es im Raum „{ $room }“ nicht.
    [sound] { $label } braucht Ton, und den gibt es im Raum „{ $room }“ nicht.
    [power] { $label } braucht Steckdosen, und die gibt es im Raum „{ $room }“ nicht.
    [wifi] { $label } braucht WLAN, und das gibt es im Raum „{ $room }“ nicht.
    [kitchen] { $label } braucht eine Küche, und „{ $room }“ ist keine.
    [outdoors] { $label } soll draußen sein, und „{ $room }“ ist drinnen.
    [step-free] { $label } braucht einen stufenlosen Raum, und „{ $room }“ ist keiner.
    [tables] { $label } braucht Tische, und die gibt es im Raum „{ $room }“ nicht.
   *[other] { $label } braucht etwas, das es im Raum „{ $room }“ nicht gibt.
}
board-small = { $label }: „{ $room }“ hat { $seats } Plätze, gebraucht werden { $needed }.
board-other-room = { $label }: Gewünscht war „{ $room }“.
board-too-long = { $label } soll { $minutes } Minuten dauern, der Slot ist kürzer.
board-shared = { $count ->
    [one] Eine Person will { $label } und { $other } sehen.
   *[other] { $count } Leute wollen { $label } und { $other } sehen.
}
board-clashes = { $count ->
    [one] Zur selben Zeit, und beides gewünscht:
   *[other] Zur selben Zeit, und beides gewünscht ({ $count } Paare):
}
board-no-clash = Im Raster liegt nichts zur selben Zeit, das jemand zugleich sehen will.
board-cost = Verpasste Wünsche insgesamt: { $missed }. Fehlende Plätze: { $seats }. Es zählen Anmeldungen, Sterne und, nach der Abstimmung, die Stimmen.

board-rooms = Räume
board-rooms-none = Noch keine Räume. Setz sie zum Beispiel mit `räume: Küche (20), Saal (80, Beamer)`.
board-rooms-example = So setzt du Räume: `räume: Küche (20), Saal (80, Beamer)`; dazu mit `räume + Werkstatt (16)`, weg mit `raum weg: Küche`.
board-slots = Zeiten
board-slots-none = Noch keine Zeiten. Setz sie zum Beispiel mit `slots 10:00-10:45, 11:00-11:45 am Freitag`.
board-slots-example = So setzt du Zeiten: `slots 10:00-10:45, 11:00-11:45 am Freitag`; dazu mit `slots + 16:00-16:45`, weg mit `slot weg: 10:00`.
board-slots-day = An welchem Tag der Veranstaltung? Zum Beispiel `slots 10:00-10:45 am Freitag`.
board-slots-apart = Die Zeiten überschneiden sich, oder es sind zu viele. Geändert habe ich nichts.
board-in-use = Dort liegt noch { $label }. Nimm es erst raus (`nimm { $label } raus`) oder leg es woandershin.
board-seats = { $count ->
    [one] ein Platz
   *[other] { $count } Plätze
}
board-need = { $need ->
    [projector] Beamer
    [quiet] ruhig
    [whiteboard] Whiteboard
    [sound] Ton
    [power] Steckdosen
    [wifi] WLAN
    [kitchen] Küche
    [outdoors] draußen
    [step-free] stufenlos
   *[tables] Tische
}
board-suggest-rooms = Im Programm kommen an dem Tag diese Räume vor: { $rooms }.
board-suggest-breaks = Und diese Pausen:

board-phase-now = { $phase ->
    [pitching] Das Barcamp sammelt Vorschläge. Danach kommt die Abstimmung oder gleich das Raster.
    [voting] Es wird abgestimmt: `abstimmen` zeigt dir die Vorschläge, `stimme für #7` gibt eine Stimme.
    [planning] Die Vorschläge stehen, gerade entsteht das Raster. `raster` zeigt, wie weit es ist.
   *[published] Das Raster ist veröffentlicht: `raster`. Späte Vorschläge kommen in freie Felder.
}
board-switched = { $places ->
    [0] { $phase ->
        [pitching] Es wird wieder gesammelt. Ich kenne keinen Barcamp-Kanal, in dem ich es sagen könnte.
        [voting] Die Abstimmung ist offen. Ich kenne keinen Barcamp-Kanal, in dem ich es sagen könnte.
        [planning] Jetzt wird geplant. Ich kenne keinen Barcamp-Kanal, in dem ich es sagen könnte.
       *[published] Veröffentlicht. Ich kenne keinen Barcamp-Kanal, in dem ich es sagen könnte.
    }
   *[other] { $phase ->
        [pitching] Es wird wieder gesammelt, und ich sage es im Barcamp.
        [voting] Die Abstimmung ist offen, und ich sage es im Barcamp.
        [planning] Jetzt wird geplant, und ich sage es im Barcamp.
       *[published] Veröffentlicht, und ich sage es im Barcamp.
    }
}
board-may-not = { $wanted ->
    [close] { $phase ->
        [pitching] Es läuft noch keine Abstimmung. `abstimmung öffnen` beginnt eine.
       *[other] Die Abstimmung ist schon zu.
    }
    [publish] { $phase ->
        [voting] Schließ erst die Abstimmung (`abstimmung schließen`), dann kannst du veröffentlichen.
       *[other] Das Raster ist schon veröffentlicht; was du änderst, ändert sich auch im Programm.
    }
   *[other] { $phase ->
        [voting] Die Abstimmung läuft schon. `abstimmung schließen` beendet sie.
        [planning] Es wird schon geplant. `eine phase zurück` führt zurück.
       *[other] Das Raster ist schon veröffentlicht. `eine phase zurück` führt zurück.
    }
}
board-nothing-pitched = Es gibt noch keinen Vorschlag, über den man abstimmen könnte.
board-nothing-placed = Im Raster liegt noch nichts. Leg erst etwas hinein, zum Beispiel `#7 um 11 in die Küche`.
board-no-way-back = Das Barcamp sammelt noch Vorschläge; weiter zurück geht es nicht.
board-back-ask = { $phase ->
    [pitching] Zurück zum Sammeln? Die Abstimmung ruht dann, die Stimmen bleiben. (ja/nein)
    [voting] Zurück zur Abstimmung? Die Stimmen sind dann wieder geheim, auch wenn ihr Stand schon bekannt war. (ja/nein)
   *[planning] { $count ->
        [one] Zurück zum Planen? Dann fällt eine Session aus dem Programm, und alle, die es angeht, hören, dass sie ausfällt. (ja/nein)
       *[other] Zurück zum Planen? Dann fallen { $count } Sessions aus dem Programm, und alle, die es angeht, hören, dass sie ausfallen. (ja/nein)
    }
}

board-told-voting = { $count ->
    [one] 🗳 Die Abstimmung ist offen! Alle haben eine Stimme. Drück den Knopf, oder schreib mir direkt, zum Beispiel `stimme für #7`. Wie es steht, sieht bis zum Schluss niemand, und bis dahin kannst du deine Stimme ändern. Reaktionen auf Karten zählen nicht als Stimmen.
   *[other] 🗳 Die Abstimmung ist offen! Alle haben { $count } Stimmen. Drück den Knopf, oder schreib mir direkt, zum Beispiel `stimme für #7`. Wie es steht, sieht bis zum Schluss niemand, und bis dahin kannst du deine Stimmen ändern. Reaktionen auf Karten zählen nicht als Stimmen.
}
board-ballot-button = 🗳 Abstimmen
board-ballot-twin = abstimmen
board-told-closed = 🗳 Die Abstimmung ist zu. So steht es:
board-told-planning = Jetzt entsteht das Raster. Mit `raster` siehst du, wie weit es ist.
board-told-published = { $count ->
    [one] 🎉 Das Raster ist da! Eine Session steht jetzt im Programm; merk sie dir mit `merk` und ihrer Nummer. Wer noch eine Idee hat: Freie Felder sind unten zu sehen.
   *[other] 🎉 Das Raster ist da! { $count } Sessions stehen jetzt im Programm; merk dir deine mit `merk` und ihrer Nummer. Wer noch eine Idee hat: Freie Felder sind unten zu sehen.
}
board-back = { $phase ->
    [pitching] Wir sind einen Schritt zurückgegangen: Es werden wieder Vorschläge gesammelt.
    [voting] Wir sind einen Schritt zurückgegangen: Die Abstimmung ist wieder offen.
   *[planning] Wir sind einen Schritt zurückgegangen: Das Raster wird noch einmal geplant.
}

board-vote-example = Für welchen Vorschlag? Zum Beispiel `stimme für #7`.
board-voted = { $left ->
    [0] Gezählt: „{ $title }“ ({ $label }). Damit sind alle deine Stimmen vergeben.
    [one] Gezählt: „{ $title }“ ({ $label }). Du hast noch eine Stimme.
   *[other] Gezählt: „{ $title }“ ({ $label }). Du hast noch { $left } Stimmen.
}
board-voted-already = Deine Stimme für „{ $title }“ ({ $label }) ist schon gezählt. `stimme zurück { $label }` nimmt sie zurück.
board-no-vote-left = { $count ->
    [one] Deine Stimme hat { $labels }. Nimm sie erst zurück, mit `stimme zurück { $label }`.
   *[other] Du hast alle { $count } Stimmen vergeben: { $labels }. Nimm erst eine zurück, zum Beispiel mit `stimme zurück { $label }`.
}
board-unvote-button = Stimme zurück
board-unvote-twin = stimme zurück { $label }
board-unvoted = { $left ->
    [one] Zurückgenommen: „{ $title }“ ({ $label }). Du hast noch eine Stimme.
   *[other] Zurückgenommen: „{ $title }“ ({ $label }). Du hast noch { $left } Stimmen.
}
board-no-vote = Für „{ $title }“ ({ $label }) hast du nicht gestimmt.
board-votes-left = { $count ->
    [0] Alle deine Stimmen sind vergeben.
    [one] Du hast noch eine Stimme.
   *[other] Du hast noch { $count } Stimmen.
}
board-votes-none = Du hast noch für nichts gestimmt. `abstimmen` zeigt dir, was zur Wahl steht.
board-my-votes = 🗳 Deine Stimmen, die nur du siehst:
board-ballot = 🗳 Wofür stimmst du?
board-yours = ✓ deine Stimme
board-vote-label = 🗳 { $label }
board-not-voting = { $phase ->
    [pitching] Abgestimmt wird noch nicht; ich sage im Barcamp Bescheid, wenn es losgeht.
   *[other] Die Abstimmung ist vorbei.
}
my-data-votes = Wofür du beim Barcamp gestimmt hast

board-votes-blind = Wie viele Stimmen { $label } hat, sage ich erst, wenn die Abstimmung geschlossen ist, und dann allen zugleich.
board-votes-not-yet = Über { $label } wurde noch nicht abgestimmt.
board-votes-of = { $count ->
    [one] „{ $title }“ ({ $label }) hat eine Stimme.
   *[other] „{ $title }“ ({ $label }) hat { $count } Stimmen.
}
