barcamp-help-topic = Barcamp | barcamp | pitch | pitchen | pitche | vorschlagen | wünsche
barcamp-here-words = barcamp hier | hier ist das barcamp | hier ist barcamp
barcamp-here-help = `barcamp hier` – in diesem Kanal wird ab jetzt gepitcht
barcamp-stop-words = barcamp stopp | barcamp aus | kein barcamp hier | hier kein barcamp
barcamp-stop-help = `barcamp stopp` – in diesem Kanal wird nicht mehr gepitcht
barcamp-pitch-words = pitch | pitche | session anbieten
barcamp-pitch-help = `pitch Async für Köche – 30 min, Anfänger` – eine Session anbieten; `pitch` allein fragt nach allem
barcamp-wish-words = wunsch | wünsche mir | ich wünsche mir
barcamp-wish-help = `wunsch etwas zu Versicherungen` – eine Session wünschen, die jemand anders anbieten kann
barcamp-list-words = pitches | alle pitches | zeig pitches | zeig die pitches | was ist gepitcht | was wurde gepitcht | wünsche
barcamp-list-help = `pitches` – was fürs Barcamp bisher angeboten und gewünscht wird
barcamp-mine-words = meine pitches | mein pitch | meine wünsche
barcamp-mine-help = `meine pitches` – was du gepitcht oder dir gewünscht hast

barcamp-where = Schreib das bitte in den Kanal, den du meinst.
barcamp-no-event = Ich kenne noch keine Veranstaltung. Importiert erst ihr Programm, und sei es mit einer einzigen Session.
barcamp-is-here = Gut, hier ist das Barcamp. Wer hier `pitch: …` mit einem Titel schreibt, bekommt von mir eine Karte dafür.
barcamp-is-not-here = Gut, hier wird nicht mehr gepitcht. Was gepitcht ist, bleibt.
barcamp-not-here = Hier wird ohnehin nicht gepitcht. `barcamp hier` fängt an.
barcamp-nowhere = Es gibt noch keinen Barcamp-Kanal. Das Orga-Team schreibt dafür `barcamp hier` in einen.
barcamp-what = Worum geht es? Zum Beispiel `pitch Async für Köche – 30 min, Anfänger`.
barcamp-too-many = Du hast schon { $count } offene Pitches ({ $labels }), mehr hat hier niemand. Sag erst einen ab: `pitch absagen` und seine Nummer.
barcamp-pitched = { $kind ->
    [wish] Danke! Dein Wunsch ist { $label }: „{ $title }“. Er steht in { $places }, dort kann ihn jemand übernehmen.
   *[pitch] Danke! Dein Pitch ist { $label }: „{ $title }“. Die Karte ist in { $places }.
}
barcamp-late = { $phase ->
    [voting] Es wird schon abgestimmt, aber der hier zählt ab jetzt auch.
    [planning] Der Plan entsteht gerade: Was spät kommt, bekommt einen freien Platz, wenn einer bleibt.
   *[published] Der Plan steht schon: Was spät kommt, bekommt einen freien Platz, wenn einer bleibt.
}

# Was man im Kanal und in den Threads sagen kann, wie die Hilfe es nennt.
barcamp-hint-pitch = „pitch: Async für Köche – 30 min“ – eine Session anbieten
barcamp-hint-wish = „kann jemand was zu Versicherungen machen?“ – dir eine wünschen
barcamp-hint-want = „ich auch“ – du würdest kommen; „mach ich“ – du bietest sie an
barcamp-hint-change = „titel: …“, „dauer: 45 Minuten“ oder „braucht: Beamer“ – ändert sie, denn es ist deine

# Auf der Karte.
barcamp-with = mit { $people }
barcamp-minutes = { $count ->
    [one] eine Minute
   *[other] { $count } Minuten
}
barcamp-in-language = { $language ->
    [de] auf Deutsch
    [en] auf Englisch
    [fr] auf Französisch
    [zh] auf Chinesisch
    [es] auf Spanisch
    [it] auf Italienisch
    [nl] auf Niederländisch
    [pl] auf Polnisch
    [tr] auf Türkisch
   *[uk] auf Ukrainisch
}
barcamp-level-is = { $level ->
    [beginners] zum Einsteigen
    [intermediate] mit etwas Erfahrung
    [advanced] für Fortgeschrittene
   *[all] für alle
}
barcamp-needs-are = braucht:
barcamp-need = { $need ->
    [projector] Beamer
    [quiet] ruhigen Raum
    [whiteboard] Whiteboard oder Flipchart
    [sound] Ton
    [power] Steckdosen
    [wifi] WLAN
    [kitchen] Küche
    [outdoors] Platz draußen
    [step-free] stufenlosen Zugang
   *[tables] Tische
}
barcamp-room-is = wünscht sich Raum { $room }
barcamp-count = { $limited ->
    [yes] { $count ->
        [0] noch niemand dabei, Platz für { $capacity }
       *[other] { $count } von { $capacity } dabei
    }
   *[no] { $count ->
        [0] noch niemand dabei
        [one] eine Person dabei
       *[other] { $count } dabei
    }
}
barcamp-waiting = { $count ->
    [one] eine Person wartet
   *[other] { $count } warten
}
barcamp-closed = geschlossen
barcamp-cancelled = abgesagt
barcamp-is-part = gehört jetzt zu { $label }
barcamp-wish-mark = 🙋 Wunsch
barcamp-interested = { $count ->
    [0] noch niemand sonst
    [one] eine Person käme
   *[other] { $count } Leute kämen
}
barcamp-claim-button = ✋ Mach ich
barcamp-claim-twin = mach ich { $label }
barcamp-interest-button = 💛 Ich auch
barcamp-interest-twin = ich auch { $label }

# An alle, die zugesagt haben.
barcamp-gone = „{ $title }“ ({ $label }) wurde zurückgezogen und findet nicht statt.
barcamp-back = „{ $title }“ ({ $label }) findet doch statt.

barcamp-pitched-so-far = { $count ->
    [one] Bisher eine Session:
   *[other] Bisher { $count }:
}
barcamp-nothing-yet = Noch ist nichts gepitcht. Fang an: `pitch` und ein Titel.
barcamp-none-of-yours = Du hast noch nichts gepitcht. Schreib `pitch` und einen Titel.
barcamp-yours = Von dir:
barcamp-more = … und { $count } weitere.

# Das Formular.
barcamp-form = Eine Session anbieten
barcamp-form-title = Wie heißt sie?
barcamp-form-what = Worum geht es? (oder `-`)
barcamp-form-length = Wie lang? (oder `-`)
barcamp-form-length-hint = In Minuten
barcamp-form-language = In welcher Sprache?
barcamp-form-any = Egal
barcamp-form-needs = Was braucht der Raum? (oder `-`)
barcamp-form-needs-hint = Etwa Beamer, ruhiger Raum, Whiteboard, Ton
barcamp-form-capacity = Für höchstens wie viele Leute? (oder `-`)
barcamp-form-room = Welchen Raum hättest du gern? (oder `-`)
barcamp-language-name = { $language ->
    [de] Deutsch
    [en] Englisch
    [fr] Französisch
    [zh] Chinesisch
    [es] Spanisch
    [it] Italienisch
    [nl] Niederländisch
    [pl] Polnisch
    [tr] Türkisch
   *[uk] Ukrainisch
}
barcamp-no-length = Wie lang, in Minuten? Zum Beispiel 45, höchstens 480.
barcamp-no-capacity = Für wie viele Leute? Zum Beispiel 20, höchstens 5000.
barcamp-no-needs = Ich kenne: Beamer, ruhiger Raum, Whiteboard, Ton, Steckdosen, WLAN, Küche, draußen, stufenlos, Tische.

# Wünsche, Mit-Hosts, Änderungen.
barcamp-claim-words = mach ich | mache ich | ich mache | ich mach | übernehme ich | ich übernehme
barcamp-claim-help = `mach ich #44` – einen Wunsch übernehmen: Du leitest die Session
barcamp-interest-words = ich auch
barcamp-interest-help = `ich auch #44` – du kämst, wenn das jemand macht
barcamp-no-interest-words = ich nicht | ich doch nicht
barcamp-no-interest-help = `ich nicht #44` – doch nicht
barcamp-title-words = titel | neuer titel
barcamp-title-help = `titel #43 Ein besserer` – wer leitet; im Thread ohne Nummer, und dort genügt `Titel: Ein besserer`
barcamp-what-words = beschreibung | beschreibe
barcamp-what-help = `beschreibung #43 …` – wer leitet: worum es geht
barcamp-length-words = dauer | länge
barcamp-length-help = `dauer #43 45 Minuten` – wer leitet: wie lang es dauert
barcamp-language-words = sprache | sessionsprache
barcamp-language-help = `sprache #43 Englisch` – wer leitet: was gesprochen wird
barcamp-level-words = niveau
barcamp-level-help = `niveau #43 Anfänger` – wer leitet: Anfänger, mittleres Niveau, Fortgeschrittene oder für alle
barcamp-needs-words = braucht
barcamp-needs-help = `braucht #43 Beamer, ruhiger Raum` – wer leitet: was der Raum haben muss
barcamp-room-words = raumwunsch
barcamp-room-help = `raumwunsch #43 Saal` – wer leitet: welcher Raum am liebsten
barcamp-cancel-words = pitch absagen | sag pitch ab | sage pitch ab | sage den pitch ab
barcamp-cancel-help = `pitch absagen #43` – wer leitet: findet nicht statt
barcamp-revive-words = doch | pitch doch | pitch zurückholen
barcamp-revive-help = `pitch doch #43` – wer leitet: findet doch statt
barcamp-cohost-words = mit-host | mithost | gemeinsam mit
barcamp-cohost-help = `mit-host #43 @tom` – wer leitet: jemanden fragen, ob er oder sie mitmacht
barcamp-cohost-accept-words = mit-host ja | mithost ja
barcamp-cohost-accept-help = `mit-host ja #43` – ja, ich leite mit
barcamp-cohost-decline-words = mit-host nein | mithost nein
barcamp-cohost-decline-help = `mit-host nein #43` – nein, lieber nicht
barcamp-merge-words = zusammenlegen | lege zusammen
barcamp-merge-help = `zusammenlegen #43 #51` – ja dazu, dass aus zwei Pitches einer wird, wenn ich dich gefragt habe
barcamp-keep-apart-words = getrennt lassen | nicht zusammenlegen
barcamp-keep-apart-help = `getrennt lassen #43 #51` – nein dazu
barcamp-make-session-shortcut = Session daraus machen
barcamp-make-session-shortcut-help = Pitchen, was du schreibst, oder wünschen, was andere schreiben

barcamp-which = Welche? Nenn ihre Nummer, zum Beispiel `zeig #43`.
barcamp-no-such = Es gibt keinen Pitch { $label }. Mit `pitches` siehst du alle.
barcamp-no-star-yet = „{ $title }“ ({ $label }) ist noch nicht im Programm. Melde dich schon mit `dabei { $label }` an, dann erinnere ich dich, bevor es losgeht.
barcamp-no-star-for-wish = „{ $title }“ ({ $label }) ist noch ein Wunsch. Mit `ich auch { $label }` sagst du, dass du kämst.
barcamp-hosts-only = Das können nur die, die { $label } leiten, und das Orga-Team.
barcamp-changed = Geändert: „{ $title }“ ({ $label }).
barcamp-what-title = Wie soll die Session heißen? Zum Beispiel `titel #43 Ein besserer`.
barcamp-no-language = In welcher Sprache? Zum Beispiel `sprache #43 Englisch`.
barcamp-no-level = Für wen? Anfänger, mittleres Niveau, Fortgeschrittene oder für alle.
barcamp-is-cancelled = „{ $title }“ ({ $label }) ist abgesagt. Wer zugesagt hat, erfährt es. Mit `pitch doch { $label }` ist er wieder da.
barcamp-is-back = „{ $title }“ ({ $label }) findet doch statt.
barcamp-was-cancelled = { $label } ist abgesagt.
barcamp-was-not-cancelled = { $label } ist nicht abgesagt.
barcamp-has-host = { $label } macht schon jemand: { $people }.
barcamp-you-do-it = Schön, „{ $title }“ ({ $label }) ist jetzt deine Session. Ändern kannst du sie etwa mit `titel { $label } …`.
barcamp-taken-on = { $name } übernimmt „{ $title }“ ({ $label }). Zusagen kannst du auf der Karte.
barcamp-you-want = Notiert: Du kämst zu „{ $title }“ ({ $label }).
barcamp-you-wanted = Das hast du schon gesagt: „{ $title }“ ({ $label }).
barcamp-you-want-no-more = Gut, du kommst nicht zu „{ $title }“ ({ $label }).
barcamp-could-you = Jemand wünscht sich „{ $title }“ ({ $label }), und das passt zu dem, was du anbietest. Magst du das machen?
barcamp-who = Ich kenne „{ $name }“ nicht. Sobald die Person mir einmal `hallo` schreibt, kann ich sie fragen.
barcamp-which-one = Mehrere heißen „{ $name }“. Nenn mir das Konto, etwa @tom:example.org.
barcamp-is-host = { $name } leitet { $label } schon.
barcamp-cohost-ask = { $name } fragt, ob ihr „{ $title }“ ({ $label }) gemeinsam leitet. Machst du mit?
barcamp-cohost-yes = ✓ Ja
barcamp-cohost-no = ✗ Nein
barcamp-yes-twin = mit-host ja { $label }
barcamp-no-twin = mit-host nein { $label }
barcamp-cohost-asked = Ich habe { $name } ({ $account }) wegen { $label } gefragt und sage dir Bescheid.
barcamp-cohost-accepted = { $name } leitet „{ $title }“ ({ $label }) mit dir.
barcamp-cohost-declined = { $name } leitet „{ $title }“ ({ $label }) nicht mit.
barcamp-not-asked = Niemand hat dich gefragt, ob du { $label } mitleitest.
barcamp-you-host = Du leitest „{ $title }“ ({ $label }) jetzt mit.
barcamp-you-declined = Gut, das richte ich aus.
barcamp-alike = Dein „{ $mine }“ ({ $label }) klingt wie „{ $theirs }“ ({ $other }) von { $people }. Soll daraus eine gemeinsame Session werden? Nur wenn alle ja sagen.
barcamp-merge-yes-button = ✓ Zusammenlegen
barcamp-merge-no-button = ✗ Beide behalten
barcamp-merge-yes-twin = zusammenlegen { $label } { $other }
barcamp-merge-no-twin = getrennt lassen { $label } { $other }
barcamp-merge-waits = Gut. Sobald auch die anderen ja sagen, lege ich sie zusammen.
barcamp-merged = Erledigt: „{ $other }“ ({ $former }) gehört jetzt zu „{ $kept }“ ({ $label }).
barcamp-merged-told = „{ $other }“ ({ $former }) und „{ $kept }“ ({ $label }) sind jetzt eine Session: { $label }. Wer bei einer zugesagt hat, steht in der gemeinsamen Liste.
barcamp-stay-apart = Gut, beide bleiben, wie sie sind.
barcamp-merge-which = Welche zwei? Zum Beispiel `zusammenlegen #43 #51`.
barcamp-merge-not-asked = Wegen dieser zwei hat dich niemand gefragt.
barcamp-merge-over = Eine davon ist inzwischen abgesagt oder gehört zu einer anderen.
barcamp-no-words = In der Nachricht steht nichts, was ein Titel sein könnte.
barcamp-home = Deine Pitches
my-data-pitched = Was du gepitcht hast
my-data-wished = Was du dir gewünscht hast
my-data-would-come = Wünsche, zu denen du kämst
my-data-cohost = Was du mitleiten sollst
my-data-merging = Was mit anderem eine Session werden soll

barcamp-about-found = Das habe ich gefunden:
barcamp-about-nothing = Auf dem Barcamp finde ich dazu noch nichts. Mit `pitches` siehst du alle Vorschläge, und mit `wunsch: …` wünschst du dir etwas.
