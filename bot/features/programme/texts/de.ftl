programme-help-topic = Programm
programme-show-words = zeig | zeige | zeig mir | details | mehr zu
programme-show-help = `zeig #12` – alles zu einer Session
programme-day-words = programm | das programm | tagesprogramm | zeig das programm | zeig mir das programm
programme-day-help = `programm` – was heute noch kommt
programme-changes-words = was hat sich geändert | was ist neu | änderungen
programme-changes-help = `was hat sich geändert` – seit du zuletzt gefragt hast
programme-check-words = prüfe programm | prüfe das programm
programme-check-help = `prüfe programm` – sucht doppelt belegte Räume und Leute

programme-which = Welche Session meinst du? Nenn mir ihre Nummer, zum Beispiel `zeig #12`.
programme-over = Das Programm ist zu Ende. Schön, dass du da warst!
# { $day } is such as „Freitag, 4. November“.
programme-of-day = { $day }
programme-checking = Ich sehe nach und melde mich gleich.
programme-no-clash = Programm geprüft: Weder Räume noch Leute sind doppelt belegt.
programme-clashes = { $count ->
    [one] Programm geprüft, eine Überschneidung:
   *[other] Programm geprüft, { $count } Überschneidungen:
}
programme-clash-room = Raum { $what }: { $first } und { $second } zur selben Zeit
programme-clash-person = { $what } ist bei { $first } und { $second } zur selben Zeit
# { $since } is such as „Do. 14:30“.
programme-changed = Seit { $since } hat sich geändert:
programme-unchanged = Seit { $since } hat sich nichts geändert.
programme-more-changes = … und { $count } weitere Änderungen.
programme-now-new = neu, { $start }
programme-now-cancelled = fällt aus
programme-now-back = findet doch statt, { $start }
programme-change = { $field ->
    [title] Titel
    [start] Beginn
    [end] Ende
    [room] Raum
    [people] Leute
    [language] Sprache
    [kind] Art
    [place] Treffpunkt
   *[capacity] Plätze
} { $old } → { $new }
my-data-asked = Was du zuletzt gefragt hast
my-data-asked-at = was sich geändert hat, am { $at }
my-data-hosting = Sessions, für die du da bist

# --- Programme aus Dateien ---
import-at-line = Zeile { $line }
import-at-element = „{ $element }“
import-empty = Die Datei ist leer.
import-too-big = Die Datei ist zu groß: Mehr als { $limit } MB lese ich nicht.
import-too-many = Das sind mehr als { $limit } Sessions. So viele nehme ich nicht auf.
import-too-deep = Die Datei ist so tief verschachtelt, dass ich sie nicht lese.
import-encoding = Die Datei ist beschädigt: Ihre Zeichen lassen sich nicht lesen. Speichere sie bitte als UTF-8.
# $kind is office, pdf or packed.
import-other-file = { $kind ->
    [pdf] Das ist ein PDF. Ich brauche den Export des Programms, zum Beispiel schedule.xml, iCalendar oder CSV.
    [packed] Die Datei ist gepackt. Entpack sie bitte und gib mir den Inhalt.
   *[office] Das ist eine Office-Datei oder ein Archiv. Speichere die Tabelle bitte als CSV.
}
import-web-page = Das ist eine Webseite und kein Export. Gib mir die Adresse oder die Datei von schedule.xml, schedule.json, iCalendar oder CSV.
import-unknown = Dieses Format kenne ich nicht. Ich lese schedule.xml und schedule.json (frab, pretalx), iCalendar, Sessionize, OPass, CSV und TOML.
import-unreadable = Diese Datei kann ich nicht lesen. Geändert hat sich nichts.
import-no-sessions = In der Datei steht keine einzige Session mit Titel und Zeit. Geändert hat sich nichts.
import-no-day = Die Zeiten in der Datei haben kein Datum, und ich kenne den ersten Tag der Veranstaltung nicht.
import-no-zone = Die Zeiten in der Datei haben keine Zeitzone, und ich kenne die der Veranstaltung nicht.
# $where is such as „Zeile 7“.
import-bad-time = { $where }: „{ $value }“ verstehe ich nicht als Zeit.
import-bad-number = { $where }: „{ $value }“ ist keine Zahl.
import-bad-zone = „{ $value }“ ist keine Zeitzone. Gemeint ist etwas wie Europe/Berlin.
import-xml-broken = Das XML ist in Zeile { $line } kaputt.
import-xml-entities = Das XML bringt eigene Definitionen mit (DTD). So etwas lese ich aus Sicherheit nicht.
import-json-broken = Das JSON ist in Zeile { $line } kaputt.
import-toml-broken = Das TOML ist in Zeile { $line } kaputt.
import-csv-broken = Die Tabelle ist in Zeile { $line } kaputt.
import-csv-columns = In der Kopfzeile brauche ich mindestens Titel und Start. Dort steht: { $columns }
import-ics-cut = Der Kalender bricht in Zeile { $line } ab.

import-fixed-nul = { $count ->
    [one] Ein NUL-Zeichen entfernt.
   *[other] { $count } NUL-Zeichen entfernt.
}
import-fixed-encoding = Die Datei ist nicht in UTF-8; ich habe sie als westeuropäischen Text gelesen.
import-fixed-json = Das JSON war nicht ganz in Ordnung (Zeilenumbrüche in Texten oder Kommas zu viel); ich habe es repariert.
import-fixed-doubled = { $count ->
    [one] Ein Schlüssel steht doppelt da: „{ $example }“.
   *[other] { $count } Schlüssel stehen doppelt da, zum Beispiel „{ $example }“.
}
import-fixed-xml = Das XML war nicht ganz in Ordnung (einzelne Zeichen); ich habe es repariert.
import-fixed-lines = { $count ->
    [one] Eine Zeile steht nicht so da, wie sie soll: „{ $example }“.
   *[other] { $count } Zeilen stehen nicht so da, wie sie sollen, zum Beispiel „{ $example }“.
}
import-fixed-zone = Die Datei nennt keine Zeitzone; ich habe { $example } genommen.
import-fixed-zone-name = { $count ->
    [one] Die Zeitzone „{ $example }“ kenne ich nicht; ich habe die der Veranstaltung genommen.
   *[other] { $count } Zeitzonen kenne ich nicht, zum Beispiel „{ $example }“; ich habe die der Veranstaltung genommen.
}
import-fixed-day = { $count ->
    [one] Eine Zeit hat kein Datum; ich habe den { $example } genommen.
   *[other] { $count } Zeiten haben kein Datum; ich habe den { $example } genommen.
}
import-fixed-utc = { $count ->
    [one] Bei „{ $example }“ steht das Datum in UTC neben der Ortszeit; es gilt derselbe Moment.
   *[other] Bei { $count } Sessions steht das Datum in UTC neben der Ortszeit, zum Beispiel „{ $example }“.
}
import-fixed-local = { $count ->
    [one] Bei „{ $example }“ steht UTC, gemeint ist aber die Ortszeit; so habe ich es gelesen.
   *[other] Bei { $count } Sessions steht UTC, gemeint ist aber die Ortszeit, zum Beispiel bei „{ $example }“; so habe ich es gelesen.
}
import-fixed-clock = { $count ->
    [one] Bei „{ $example }“ passen Datum und Startzeit nicht zusammen; sieh bitte nach.
   *[other] Bei { $count } Sessions passen Datum und Startzeit nicht zusammen, zum Beispiel bei „{ $example }“; sieh bitte nach.
}
import-fixed-night = { $count ->
    [one] „{ $example }“ beginnt nach Mitternacht; ich habe sie zum Tag danach gestellt.
   *[other] { $count } Sessions beginnen nach Mitternacht, zum Beispiel „{ $example }“; ich habe sie zum Tag danach gestellt.
}
import-fixed-end = { $count ->
    [one] „{ $example }“ hat kein Ende; ich habe die Zeit bis zur nächsten Session im Raum genommen, höchstens eine Stunde.
   *[other] { $count } Sessions haben kein Ende, zum Beispiel „{ $example }“; ich habe die Zeit bis zur nächsten Session im Raum genommen, höchstens eine Stunde.
}
import-fixed-all-day = { $count ->
    [one] „{ $example }“ dauert den ganzen Tag.
   *[other] { $count } Einträge dauern den ganzen Tag, zum Beispiel „{ $example }“.
}
import-fixed-html = { $count ->
    [one] Aus dem Text von „{ $example }“ habe ich HTML entfernt.
   *[other] Aus den Texten von { $count } Sessions habe ich HTML entfernt, zum Beispiel bei „{ $example }“.
}
import-fixed-keys = { $count ->
    [one] Mehrere Sessions haben dieselbe Kennung „{ $example }“; ich unterscheide sie nach Titel und Zeit.
   *[other] { $count } Kennungen gehören zu mehreren Sessions, zum Beispiel „{ $example }“; ich unterscheide sie nach Titel und Zeit.
}
import-fixed-speakers = { $count ->
    [one] Wer spricht, steht nur als Organisator da: „{ $example }“.
   *[other] Wer spricht, steht bei { $count } Sessions nur als Organisator da, zum Beispiel „{ $example }“.
}
import-fixed-rule = { $count ->
    [one] Die Wiederholung von „{ $example }“ verstehe ich nicht; ich habe nur den ersten Termin genommen.
   *[other] { $count } Wiederholungen verstehe ich nicht, zum Beispiel die von „{ $example }“; ich habe nur den ersten Termin genommen.
}

import-left-untitled = { $count ->
    [one] Eine Session ohne Titel
   *[other] { $count } Sessions ohne Titel
}
import-left-unscheduled = { $count ->
    [one] Eine Session ohne Zeit: „{ $example }“
   *[other] { $count } Sessions ohne Zeit, zum Beispiel „{ $example }“
}
import-left-date = { $count ->
    [one] Eine Session mit unmöglichem Datum: „{ $example }“
   *[other] { $count } Sessions mit unmöglichem Datum, zum Beispiel „{ $example }“
}
import-left-cancelled = { $count ->
    [one] Eine abgesagte oder nicht angenommene Session: „{ $example }“
   *[other] { $count } abgesagte oder nicht angenommene Sessions, zum Beispiel „{ $example }“
}
import-left-private = { $count ->
    [one] Ein privater Termin
   *[other] { $count } private Termine
}
import-left-twice = { $count ->
    [one] Eine Session, die doppelt dasteht: „{ $example }“
   *[other] { $count } Sessions, die doppelt dastehen, zum Beispiel „{ $example }“
}
import-left-part = { $count ->
    [one] Ein Teil der Datei, der nicht zum Programm gehört: „{ $example }“
   *[other] { $count } Teile der Datei, die nicht zum Programm gehören, zum Beispiel „{ $example }“
}
import-left-series = { $count ->
    [one] „{ $example }“ wiederholt sich ohne Ende; ich nehme die Termine von einem Jahr vorher bis zu einem Jahr danach.
   *[other] { $count } Reihen wiederholen sich ohne Ende, zum Beispiel „{ $example }“; ich nehme die Termine von einem Jahr vorher bis zu einem Jahr danach.
}

# { $format } is such as frab-xml, { $event } the event's short name.
import-read = { $count ->
    [one] Eine Session gelesen ({ $format }) für { $event }.
   *[other] { $count } Sessions gelesen ({ $format }) für { $event }.
}
import-did = { $what ->
    [new] { $count } neu
    [changed] { $count } geändert
    [cancelled] { $count } abgesagt
   *[back] { $count } wieder da
}
import-same = Nichts hat sich geändert.
import-which-event = Es gibt mehrere Veranstaltungen: { $events }. Nenn die, die du meinst, mit --event.
export-kind = Die Endung der Datei sagt die Art: { $kinds }.
export-no-event = Es gibt noch keine solche Veranstaltung.
export-done = { $count ->
    [one] { $file }: eine Session geschrieben.
   *[other] { $file }: { $count } Sessions geschrieben.
}

# --- Das Programm im Chat ändern ---
programme-move-words = verschiebe | verschieb | verlege | verleg | verlängere | kürze | tausche | tausch
programme-move-help = `verschiebe #12 auf 14:30 in Raum Saal` – Zeit, Tag, Raum oder Länge ändern; auch `tausche #3 und #5`
programme-cancel-words = streiche | streich
programme-cancel-help = `#12 fällt aus` – absagen; mit `#12 findet doch statt` ist sie wieder da
programme-rename-words = benenne
programme-rename-help = `benenne #12 um in …` – anderer Titel; andere Leute mit `ändere Sprecher von #12 auf …`
programme-add-words = neue session | neuer vortrag | neuer workshop
programme-add-help = `neue Session: Titel, Freitag 14:00-14:45, Raum Saal, mit Hanna Probe` – ins Programm aufnehmen
programme-apply-words = übernehmen | übernimm
programme-apply-help = `übernehmen` – so machen, wie ich es gezeigt habe
programme-leave-words = lassen | lass es
programme-leave-help = `lassen` – doch nichts ändern
programme-undo-words = rückgängig | mach rückgängig | zurücknehmen
programme-undo-help = `rückgängig` – deine letzte Änderung zurücknehmen; `rückgängig #12` die letzte an einer Session
programme-conflicts-words = konflikte
programme-conflicts-help = `konflikte` – wo die Quelle etwas anderes sagt als ihr
programme-keep-words = behalte
programme-keep-help = `behalte #12` – was ihr gesetzt habt, bleibt
programme-take-words = nimm quelle | nimm die quelle
programme-take-help = `nimm quelle #12` – es gilt, was die Quelle sagt
programme-host-words = gastgeber | gastgeberin | host
programme-host-help = `gastgeber #12 @lin` – Lin leitet die Session und darf, was ihre Gastgeber dürfen
programme-no-host-words = kein gastgeber | keine gastgeberin | entferne gastgeber | entferne host
programme-no-host-help = `kein gastgeber #12 @lin` – Lin leitet die Session nicht mehr
programme-host-example = Zum Beispiel: `gastgeber #12 @lin`.
programme-host-of-pitch = { $label } ist aus dem Barcamp. Dort geht es mit `mit-host { $label } @lin`.
programme-hosts = { $account } leitet jetzt { $title } ({ $label }).
programme-hosts-not = { $account } leitet { $title } ({ $label }) nicht mehr.
programme-is-host = { $account } leitet { $title } ({ $label }) schon.
programme-is-no-host = { $account } leitet { $title } ({ $label }) gar nicht.
# To who was named.
programme-you-host = Du leitest jetzt { $title } ({ $label }). Wer kommt, sagt dir `wer kommt zu { $label }`.

programme-change-preview = Das würde sich ändern:
# How many people starred the sessions that would change.
programme-change-stars = { $count ->
    [0] Das hat sich noch niemand gemerkt.
    [one] Eine Person hat sich das gemerkt.
   *[other] { $count } Leute haben sich das gemerkt.
}
# How many seats are taken in them.
programme-change-seats = { $count ->
    [one] Ein Platz ist vergeben.
   *[other] { $count } Plätze sind vergeben.
}
programme-change-clashes = Vorsicht, das überschneidet sich:
# Stands for the new session in a list of clashes.
programme-change-new = die neue Session
programme-apply-button = Übernehmen
programme-apply-twin = übernehmen
programme-leave-button = Lassen
programme-leave-twin = lassen
programme-undo-button = Rückgängig
programme-undo-twin = rückgängig
programme-keep-button = Unseres behalten
programme-keep-twin = behalte { $label }
programme-take-button = Quelle nehmen
programme-take-twin = nimm quelle { $label }
programme-change-done = Geändert:
programme-change-added = Aufgenommen:
programme-change-left = Gut, alles bleibt, wie es ist.
programme-change-yes-or-no = Soll ich das übernehmen? `ja` oder `nein`.
programme-change-taken = Das ist schon übernommen.
programme-change-gone = Dieser Vorschlag gilt nicht mehr. Sag mir gern noch einmal, was sich ändern soll.
programme-change-stale = Inzwischen hat sich etwas geändert, also noch einmal:
programme-change-done-already = Das steht inzwischen schon so im Programm.
programme-change-already = „{ $title }“ ({ $label }) ist schon so. Geändert hat sich nichts.
programme-change-example = Das habe ich nicht verstanden, und geändert ist nichts. Sag es zum Beispiel so: `verschiebe #12 auf 14:30 in Raum Saal`.
programme-change-add-example = Das habe ich nicht verstanden, und geändert ist nichts. Sag es zum Beispiel so: `neue Session: Titel, Freitag 14:00-14:45, Raum Saal, mit Hanna Probe`.
programme-change-which = Welche meinst du? Nenn mir ihre Nummer:
programme-change-which-one = Welche Session meinst du? Nenn mir ihre Nummer, zum Beispiel `#12`.
programme-change-none = Eine Session „{ $name }“ finde ich nicht. Nenn mir am besten ihre Nummer, zum Beispiel `#12`.
programme-change-same = Dafür brauche ich zwei verschiedene Sessions.
programme-change-backwards = Dann wäre das Ende vor dem Beginn. Geändert ist nichts.
programme-change-title = Der Titel darf nicht leer sein und höchstens { $longest } Zeichen haben.
programme-change-room-near = Einen Raum „{ $name }“ kenne ich nicht. Meinst du „{ $near }“? Wenn es wirklich ein neuer ist, schreib „in neuen Raum { $name }“.
programme-change-room-unknown = Einen Raum „{ $name }“ kenne ich nicht; es gibt: { $rooms }. Wenn es wirklich ein neuer ist, schreib „in neuen Raum { $name }“.
programme-change-no-event = Es gibt noch keine Veranstaltung. Nimm zuerst ein Programm auf.
programme-undo-done = Zurückgenommen:
programme-undo-nothing = Da gibt es nichts zurückzunehmen.
programme-undo-newer = Daran hat sich seitdem etwas Neueres geändert, deshalb nehme ich es nicht zurück. Mit `was hat sich geändert` siehst du alles.
programme-field = { $field ->
    [title] Titel
    [start] Beginn
    [end] Ende
    [room] Raum
    [people] Leute
    [place] Treffpunkt
   *[cancelled] Absage
}
programme-conflict = Die Quelle sagt zu „{ $title }“ ({ $label }) etwas anderes als ihr. Bis ihr entscheidet, gilt eures:
# { $field } names a field; { $says } and { $mine } are its values.
programme-conflict-line = { $field }: Quelle sagt { $says }, ihr habt { $mine } gesetzt
programme-conflicts-open = { $count ->
    [one] Eine Session, bei der die Quelle etwas anderes sagt als ihr:
   *[other] { $count } Sessions, bei denen die Quelle etwas anderes sagt als ihr:
}
programme-conflict-how = Entscheide mit `behalte { $label }` oder `nimm quelle { $label }`.
programme-no-conflict = Die Quelle und ihr sagt überall dasselbe.
programme-conflict-none = Bei { $label } gibt es nichts zu entscheiden.
programme-conflict-kept = Gut, bei „{ $title }“ ({ $label }) bleibt, was ihr gesetzt habt.
my-data-acts = Was du am Programm geändert hast
my-data-acts-count = { $count ->
    [one] eine Änderung
   *[other] { $count } Änderungen
}
