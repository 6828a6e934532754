announcements-help-topic = Ankündigungen | ankündigung | ankündigen | kündige | durchsage
announcements-write-words = ankündigung an | ankündigung für | durchsage an
announcements-write-help = `an alle von Tour 3 außer der Warteliste: …` – du siehst es zuerst, mit der Zahl der Leute und wie lange es dauert; auch `an die Hosts von heute: …`, `an alle jetzt im Saal: …`, `an alle aus #coworking: …`, `dringend an alle: …`, `an #general: …`; zwei Sprachen: `an alle: de: … / en: …`
announcements-form-words = ankündigung schreiben | schreib eine ankündigung | neue ankündigung
announcements-form-help = `ankündigung schreiben` – dasselbe, Frage für Frage
announcements-act-words = ankündigung
announcements-act-help = `ankündigung 7 senden` – statt „senden“ auch „um 14:00 senden“, „stoppen“, „korrigiere: …“, „zurückziehen“, „erledigt“, „bis 18 Uhr“, „dringend“, „lesebestätigung“, „als beitrag“, „zweite meinung“, „freigeben“
announcements-list-words = gesendete ankündigungen | was hast du angekündigt | was haben wir angekündigt | letzte ankündigungen | alle ankündigungen
announcements-list-help = `gesendete ankündigungen` – die letzten, und wie es um sie steht
announcements-read-words = gelesen
announcements-read-help = `gelesen 7` – sagt, dass du Ankündigung 7 gelesen hast

# What people get. { $at } is a clock time.
announcements-from = 📢 Vom Orga-Team
announcements-urgent = 🚨 Dringend, vom Orga-Team
announcements-corrected = ✏️ Korrigiert um { $at }.
announcements-is-over = ✔️ Das hat sich erledigt.
announcements-for = Für:
announcements-button-read = Gelesen
announcements-read-twin = gelesen { $number }
announcements-thanks = Danke, ich habe dich gezählt.
announcements-nothing-to-read = Danach, ob du das gelesen hast, fragt niemand.

# Whom it is for. { $kind } is a circle, { $title } and { $label } its session, { $room } its room.
announcements-circle = { $kind ->
    [everyone] alle
    [starred-of] alle, die sich „{ $title }“ ({ $label }) gemerkt haben
    [signed-up-of] alle von „{ $title }“ ({ $label })
    [seated-of] alle mit Platz in „{ $title }“ ({ $label })
    [waitlist-of] die Warteliste von „{ $title }“ ({ $label })
    [checked-in-of] alle, die bei „{ $title }“ ({ $label }) eingecheckt sind
    [absent-of] alle, die bei „{ $title }“ ({ $label }) nicht eingecheckt sind
    [absent] alle, die bei dem, was heute begann, nicht eingecheckt sind
    [hosts-of] die Hosts von „{ $title }“ ({ $label })
    [hosts-today] die Hosts von heute
    [hosts] alle Hosts
    [barcamp-hosts] alle Hosts vom Barcamp
    [barcamp-hosts-today] die Hosts vom Barcamp heute
    [speakers-today] die Vortragenden von heute
    [speakers-of] die Vortragenden von „{ $title }“ ({ $label })
    [speakers] alle Vortragenden
    [newcomers] alle, die zum ersten Mal da sind
   *[room] alle, die jetzt in { $room } sind
}
announcements-circle-there = alle aus { $channels }
announcements-any = { $one } und { $other }
announcements-all = { $one }, soweit sie auch hierzu gehören: { $other }
announcements-without = { $whole }, außer: { $less }
announcements-in-places = { $names }

# Before it is sent.
announcements-preview = Ankündigung { $number }, noch nicht gesendet, an: { $whom }
announcements-as-seen = { $language ->
    [de] So liest es sich auf Deutsch:
    [en] So liest es sich auf Englisch:
    [fr] So liest es sich auf Französisch:
    [zh] So liest es sich auf Chinesisch:
   *[any] So liest es sich:
}
announcements-how = Soll ich? Schreib `senden`, `um 14:00 senden`, `korrigiere: …` oder `verwerfen`; später `ankündigung { $number } senden`.
announcements-reach = { $count ->
    [one] { $platform }: eine Person, { $takes }
   *[other] { $platform }: { $count } Leute, { $takes }
}
announcements-reach-post = { $count ->
    [one] { $platform }: eine Person, als Beitrag in { $place }; mit Namen gerufen, wenn sie zugestimmt hat
   *[other] { $platform }: { $count } Leute, als Beitrag in { $place }; wer zugestimmt hat, wird mit Namen gerufen
}
announcements-takes = { $unit ->
    [seconds] unter einer Minute
    [minutes] { $count ->
        [one] etwa eine Minute
       *[other] etwa { $count } Minuten
    }
   *[hours] { $count ->
        [one] etwa eine Stunde
       *[other] etwa { $count } Stunden
    }
}
announcements-unreached = { $count ->
    [one] eine Person ist nicht zu erreichen
   *[other] { $count } Leute sind nicht zu erreichen
}
announcements-strangers = { $count ->
    [one] eine Person davon kenne ich noch nicht: Von mir hört sie dann zum ersten Mal
   *[other] { $count } davon kenne ich noch nicht: Von mir hören sie dann zum ersten Mal
}
announcements-counted-later = wie viele es sind, sehe ich nach, bevor ich sende
announcements-nobody-now = im Moment ist das niemand
announcements-is-urgent = dringend: auch in Ruhezeiten
announcements-asks-read = fragt, wer es gelesen hat
announcements-rings = bei allen im Kanal klingelt es
announcements-valid = gilt bis { $at }
announcements-goes-out = geplant für { $at }
announcements-must-ask = jemand zweites aus dem Orga-Team muss zustimmen
announcements-one-language = nur in einer Sprache: alle bekommen diesen Text
announcements-offer = { $count ->
    [one] Eine Person auf { $platform }
   *[other] { $count } Leute auf { $platform }
}: { $takes }. Als Beitrag in { $place } dauert es etwa eine Minute: Schreib `ankündigung { $number } als beitrag`.
announcements-ring-really = Dann klingelt es bei allen im Kanal, auch bei denen, die es nichts angeht. Wenn du das willst, schreib `ankündigung { $number } wirklich klingeln`.
announcements-button = { $act ->
    [send] Senden
    [stop] Stopp
    [ask] Zweite Meinung
    [approve] Freigeben
    [reject] So nicht
    [discard] Verwerfen
    [urgent] Dringend
    [normal] Nicht dringend
    [read] Lesebestätigung
    [post] Als Beitrag
    [direct] Direkt
    [ring] Bei allen klingeln
    [over] Erledigt
   *[withdraw] Zurückziehen
}
announcements-twin = { $act ->
    [send] ankündigung { $number } senden
    [stop] ankündigung { $number } stoppen
    [ask] ankündigung { $number } zweite meinung
    [approve] ankündigung { $number } freigeben
    [reject] ankündigung { $number } ablehnen
    [discard] ankündigung { $number } verwerfen
    [urgent] ankündigung { $number } dringend
    [normal] ankündigung { $number } nicht dringend
    [read] ankündigung { $number } lesebestätigung
    [post] ankündigung { $number } als beitrag
    [direct] ankündigung { $number } direkt
    [ring] ankündigung { $number } klingeln
    [over] ankündigung { $number } erledigt
   *[withdraw] ankündigung { $number } zurückziehen
}
announcements-form-title = Eine Ankündigung
announcements-form-field = { $field ->
    [whom] Für wen?
    [de] Auf Deutsch
    [en] Auf Englisch
   *[urgency] Wie dringend?
}
announcements-form-hint = zum Beispiel: alle, Tour 3 außer der Warteliste, Hosts von heute
announcements-option = { $option ->
    [urgent] dringend, auch in Ruhezeiten
   *[normal] normal
}

# What was done.
announcements-sending = { $count ->
    [one] Ankündigung { $number } geht an eine Person, { $takes }.
   *[other] Ankündigung { $number } geht an { $count } Leute, { $takes }.
}
announcements-sending-soon = Ankündigung { $number } geht raus, sobald ich nachgesehen habe, für wen sie ist.
announcements-waits = { $reason ->
    [out] Ankündigung { $number } wartet: Ich kann nicht sehen, wer in { $channels } ist. Hol mich dorthin, dann geht sie raus; `ankündigung { $number } stoppen` hält sie auf.
   *[away] Ankündigung { $number } wartet: Ich erreiche { $channels } gerade nicht und sehe nicht, wer dort ist. Ich versuche es weiter; `ankündigung { $number } stoppen` hält sie auf.
}
announcements-gave-up = Ankündigung { $number } ist nicht rausgegangen: Ich konnte nicht sehen, für wen sie ist, und jetzt wäre sie zu spät.
announcements-posting = Ankündigung { $number } wird als Beitrag geschrieben.
announcements-scheduled = Ankündigung { $number } ist für { $at } geplant. Sie geht an alle, die dann dazugehören; `ankündigung { $number } verwerfen` hält sie auf.
announcements-asked = Ankündigung { $number } wartet auf das Ja von jemand anderem aus dem Orga-Team.
announcements-rejected = Ankündigung { $number } wird nicht gesendet; sie ist wieder ein Entwurf.
announcements-was-rejected = { $name } möchte Ankündigung { $number } so nicht senden. Sie ist wieder ein Entwurf: `ankündigung { $number }`.
announcements-discarded = Ankündigung { $number } wird nicht gesendet.
announcements-stopped = Gestoppt: Von Ankündigung { $number } geht nichts mehr raus.
announcements-changed = Ankündigung { $number } ist geändert.
announcements-correcting = Ich korrigiere Ankündigung { $number } überall, wo sie angekommen ist.
announcements-withdrawing = Ich nehme Ankündigung { $number } überall zurück, wo sie angekommen ist.
announcements-ending = Bei Ankündigung { $number } steht ab jetzt, dass sie sich erledigt hat.
announcements-until = Ankündigung { $number } gilt bis { $at }.

# The report. { $state } is where it stands, { $at } a moment.
announcements-card = { $state ->
    [draft] Ankündigung { $number }, ein Entwurf, an: { $whom }
    [asked] Ankündigung { $number } wartet auf jemand zweites aus dem Orga-Team, an: { $whom }
    [scheduled] Ankündigung { $number }, geplant für { $at }, an: { $whom }
    [sending] Ankündigung { $number } wird gesendet, an: { $whom }
    [sent] Ankündigung { $number }, { $at }, an: { $whom }
    [stopped] Ankündigung { $number }, { $at }, gestoppt, an: { $whom }
    [withdrawn] Ankündigung { $number }, { $at }, zurückgezogen, an: { $whom }
   *[over] Ankündigung { $number }, { $at }, erledigt, an: { $whom }
}
announcements-delivered = angekommen: { $count }
announcements-waiting = wartet noch: { $count }
announcements-held = wartet auf das Ende von Ruhezeiten: { $count }
announcements-posted = { $waiting ->
    [0] Beiträge in Kanälen: { $count }
   *[other] Beiträge in Kanälen: { $count }, wartet noch: { $waiting }
}
announcements-failed = gescheitert: { $count } ({ $reason })
announcements-reads = gelesen: { $count }
announcements-sent = Die letzten Ankündigungen
announcements-none = Noch wurde nichts angekündigt.

# What is refused.
announcements-unclear = An wen, und was? Setz einen Doppelpunkt dazwischen, zum Beispiel `an alle von Tour 3: Wir treffen uns an der anderen Tür.`
announcements-unknown = Ich weiß nicht, wen du mit „{ $name }“ meinst, und sende nichts. Zum Beispiel: alle, Hosts von heute, Tour 3, #12.
announcements-near = Ich weiß nicht, wen du mit „{ $name }“ meinst, und sende nichts. Meinst du „{ $near }“?
announcements-which = „{ $name }“ kann mehreres sein: { $sessions }. Sag es noch einmal mit der Nummer; gesendet ist nichts.
announcements-of-what = Von welcher Session? Sag es noch einmal mit ihrer Nummer, etwa #12; gesendet ist nichts.
announcements-no-circle = Wer das ist, weiß hier niemand; gesendet ist nichts.
announcements-no-place = Einen Kanal { $name } kenne ich nicht. Schreib mir dort einmal, dann kann ich dort etwas schreiben.
announcements-no-channel = Einen Kanal { $name } kenne ich nicht; gesendet ist nichts. Hol mich dorthin und schreib mir dort einmal.
announcements-which-channel = Welchen Kanal meinst du? Sag es noch einmal mit seinem Namen, etwa `an alle aus #general: …`; gesendet ist nichts.
announcements-unread = { $reason ->
    [out] Ich kann nicht sehen, wer in { $channels } ist; gesendet ist nichts. Hol mich dorthin und sag es noch einmal.
   *[away] Ich erreiche { $channels } gerade nicht und sehe nicht, wer dort ist; gesendet ist nichts. Sag es in einer Minute noch einmal.
}
announcements-places-alone = Ein Kanal und Leute sind zwei Ankündigungen. Schreib eine für den Kanal und eine für die Leute.
announcements-no-text = Was soll ich sagen? Bitte in wenigstens einer Sprache.
announcements-too-long = Bitte höchstens { $longest } Zeichen in jeder Sprache.
announcements-nobody = Im Moment ist da niemand, den ich erreiche. Später geht: `um 14:00 senden`.
announcements-no-such = Eine Ankündigung { $number } gibt es nicht. Sieh nach mit `gesendete ankündigungen`.
announcements-or-undo = Deine letzte Änderung am Programm nimmt `rückgängig` zurück, die Ankündigung `ankündigung { $number } zurückziehen`.
announcements-act-unclear = Was soll ich damit tun? Zum Beispiel `ankündigung 7 senden`.
announcements-own = Du hast sie selbst geschrieben: Freigeben muss sie jemand anderes aus dem Orga-Team.
announcements-not-now = { $state ->
    [draft] Ankündigung { $number } ist noch nicht gesendet.
    [asked] Ankündigung { $number } wartet noch auf jemand zweites aus dem Orga-Team.
    [scheduled] Ankündigung { $number } ist noch nicht gesendet, sie hat ihre Zeit.
    [sending] Ankündigung { $number } wird gerade gesendet.
    [sent] Ankündigung { $number } ist schon gesendet.
    [stopped] Ankündigung { $number } ist gestoppt.
    [withdrawn] Ankündigung { $number } ist zurückgezogen.
   *[over] Ankündigung { $number } hat sich schon erledigt.
}
announcements-too-late = Ankündigung { $number } wurde vor zu langer Zeit gesendet, um sie noch zu ändern. Schreib eine neue.
announcements-when = Wann? Zum Beispiel `um 14:00 senden` oder `morgen um 9 senden`.
announcements-passed = { $at } ist vorbei, oder zu weit weg.
announcements-rings-nobody = Nur ein Beitrag in einem Kanal kann dort bei allen klingeln: zuerst `als beitrag`.

my-data-announced = Ankündigungen, die du bekommen hast
my-data-announcing = Ankündigungen, die du geschrieben hast
