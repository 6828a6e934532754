# Words that belong to no feature. Every person is addressed as „du“.

# Something went wrong on our side; the organisers were told.
sorry-broken = Das hat gerade nicht geklappt, und es liegt an mir. Die Organisatoren wissen Bescheid. Versuch es gern später noch einmal.
# To organisers. { $kind } is the kind of signal, { $number } its row.
report-set-aside = Ich konnte etwas nicht bearbeiten ({ $kind }, Nr. { $number }) und habe es nach drei Versuchen beiseitegelegt. Die Person weiß, dass es nicht geklappt hat. Die Ursache steht im Protokoll.
refused-organisers-only = Das kann nur das Orga-Team. Mit `hilfe` siehst du, was du machen kannst.
refused-direct-only = Schreib mir das bitte direkt, hier lesen alle mit.
refused-public-only = Das geht nur in einem Kanal, nicht im direkten Gespräch.
not-understood = Das habe ich leider nicht verstanden. Frag zum Beispiel „was läuft jetzt?“ oder tippe `hilfe`.
too-long = Das ist mehr, als ich am Stück lesen kann. Bitte bleib unter { $longest } Zeichen.
# To organisers, of somebody who writes too much. { $place } is a channel.
flood = { $who } macht mehr, als ich von einem Konto annehme, { $direct ->
    [yes] im direkten Gespräch mit mir
   *[no] in { $place }
}. Das habe ich gesagt, und auf den Rest reagiere ich nicht. Falls es weitergeht: `stumm { $account } 2 Stunden`.
flood-many = In dieser Stunde machen mindestens { $count } Konten mehr, als ich von einem annehme. Auf den Rest reagiere ich nicht, und weitere nenne ich jetzt nicht.
too-much = Das war gerade sehr viel auf einmal. Gib mir eine Minute; was du bis dahin schreibst, lese ich nicht.
# To somebody who is muted. { $until } is when that ends.
muted = Das Orga-Team hat dich bei mir stumm geschaltet, bis { $until }. Bis dahin tue ich nichts von dem, was du schreibst. Wende dich bei Fragen bitte an das Team. `meine daten` und `vergiss mich` gehen trotzdem.
answered-directly = Ich habe dir direkt geschrieben.
person-one = Nenn mir bitte genau eine Person.
person-unknown = Ich kenne hier niemanden namens { $name }. Erwähne die Person mit @, oder schreib ihr Konto.
# { $accounts } are those that go by the name.
person-by-name = So heißen kann jeder, darum brauche ich das Konto. { $name } nennt sich hier: { $accounts }. Erwähne die Person mit @, oder schreib ihr Konto statt des Namens.

# Forms that are asked question by question.
form-coming = Einen Moment …
form-not-now = Das geht gerade nicht. Versuch es bitte gleich noch einmal.
form-question = ({ $number }/{ $count }) { $label }
form-current = Jetzt: { $value }. Mit `behalten` bleibt es so, mit `abbrechen` bleibt alles beim Alten.
form-unclear = Das passt hier nicht. Tippe eine der Zahlen oder Antworten.
form-late = Das hat zu lange gedauert, und etwas passte noch nicht. Es ist nichts gespeichert; öffne das Formular bitte noch einmal.
form-cancelled = Gut, alles bleibt, wie es war.

language-de = Deutsch
language-en = Englisch
language-fr = Französisch
language-zh = Chinesisch

# A session in a line: { $start } may name the day, { $end } is a clock time.
session-when = { $start }–{ $end }
# A moment, and the same on the clock of a reader who is in another zone.
own-clock = { $at }, bei dir { $own }
session-cancelled = fällt aus
session-over = schon vorbei
session-with = mit { $people }
session-seats = { $count ->
    [one] ein Platz
   *[other] { $count } Plätze
}
session-stars = { $count ->
    [0] noch niemand hat es sich gemerkt
    [one] eine Person hat es sich gemerkt
   *[other] { $count } Leute haben es sich gemerkt
}
session-no-such = Eine Session { $label } gibt es nicht. Mit `programm` siehst du, was heute noch kommt.
button-star = ⭐ Merken
button-star-twin = merk { $label }
button-join = ✋ Ich komme
button-join-waitlist = ⏳ Warteliste
button-join-twin = dabei { $label }
button-maybe = Vielleicht
button-maybe-twin = vielleicht { $label }
button-leave = Abmelden
button-cannot-come = Ich kann nicht
button-cannot-come-to = Ich kann nicht zu { $label }
button-leave-twin = raus { $label }
# Wie voll eine Session ist: { $count } Plätze, davon { $left } frei.
seats-left = { $count ->
    [one] ein Platz
   *[other] { $count } Plätze
}, { $left ->
    [0] alle vergeben
    [one] einer frei
   *[other] { $left } frei
}
seats-in = { $count ->
    [one] eine Person kommt
   *[other] { $count } kommen
}
seats-waiting = { $count ->
    [one] eine Person auf der Warteliste
   *[other] { $count } auf der Warteliste
}
seats-maybe = { $count ->
    [one] eine Person kommt vielleicht
   *[other] { $count } kommen vielleicht
}
seats-are-closed = Anmeldung geschlossen
button-calendar = 📅 Kalender
button-calendar-twin = kalender { $label }
button-vote = 🗳 Stimme geben
button-vote-twin = stimme für { $label }
pitch-votes = { $count ->
    [one] eine Stimme
   *[other] { $count } Stimmen
}

home-now = Jetzt
home-next = Als Nächstes
home-stars = Deine Sterne

# After the bot was away: what came too late to be said.
catch-up = { $count ->
    [one] Eines konnte ich dir leider nicht rechtzeitig sagen:
   *[other] { $count } Dinge konnte ich dir leider nicht rechtzeitig sagen:
}
catch-up-more = … und { $count } weitere.

# To organisers.
dead-letters = In dieser Stunde konnte ich nicht zustellen:
dead-letters-reason = { $count ->
    [one] eine Nachricht ({ $reason })
   *[other] { $count } Nachrichten ({ $reason })
}

# What is wrong with an address that an organiser named.
fetch-address = Das ist keine Web-Adresse. Sie beginnt mit https:// oder http://.
fetch-private = Die Adresse führt weiter in ein internes Netz. Das rufe ich nicht ab.
fetch-circle = Die Adresse leitet immer nur weiter. Nimm bitte die, bei der sie endet.
fetch-status = Unter der Adresse liegt nichts (Antwort { $status }). Stimmt sie noch?
fetch-type = Unter der Adresse liegt kein Programm, sondern { $type }. Nimm bitte die Adresse der Datei selbst.
fetch-large = Die Datei ist größer als { $megabytes } MB. So groß ist kein Programm.
