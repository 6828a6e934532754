personal-help-topic = eigene Erinnerungen | erinnerung | erinnerungen | erinnern | erinnere | erinnert
personal-remind-words = erinnere mich | erinner mich | erinnere uns | erinner uns | erinnerung setzen
personal-remind-help = `erinnere mich morgen um 9 daran, im Büro anzurufen` – jederzeit, in deinen Worten
personal-mine-words = meine erinnerungen | erinnerungen | zeig meine erinnerungen | zeige meine erinnerungen
personal-mine-help = `meine Erinnerungen` – woran ich dich erinnern werde
personal-cancel-words = lösche erinnerung | lösch erinnerung | lösche die erinnerung | streiche erinnerung | vergiss erinnerung | keine erinnerung
personal-cancel-help = `lösche Erinnerung 2` – mit der Nummer aus deiner Liste
personal-snooze-words = verschiebe erinnerung | verschieb erinnerung | schlummern
personal-snooze-help = `verschiebe Erinnerung 2 um eine Stunde` – später noch einmal

# { $when } is such as „morgen um 09:00“, { $words } what the person wrote.
personal-promised = Ich erinnere dich { $when }: „{ $words }“. (Erinnerung { $number })
personal-promised-here = Ich erinnere dich { $when }, genau hier. (Erinnerung { $number })
personal-join = Setz ⏰ darunter, wenn ich dich auch erinnern soll.
personal-when = { $day ->
    [today] heute um { $time }
    [tomorrow] morgen um { $time }
   *[date] am { $date }, um { $time }
}
# The same moment on two clocks, each with its city.
personal-when-both = { $own } ({ $home }), { $other } ({ $place })
personal-button-cancel = Löschen
personal-button-later = 10 Min. später
personal-button-hour = 1 Std. später
personal-button-tomorrow = Morgen
personal-button-done = Erledigt
personal-drop-twin = lösche Erinnerung { $number }
personal-later-twin = verschiebe Erinnerung { $number } um { $minutes } min
personal-tomorrow-twin = verschiebe Erinnerung { $number } auf morgen

personal-due = { $late ->
    [late] ⏰ Etwas spät, entschuldige: „{ $words }“ ({ $at })
   *[due] ⏰ „{ $words }“
}
# Below the message that was answered. { $who } is called.
personal-due-under = { $late ->
    [late] ⏰ { $who }, etwas spät, entschuldige: „{ $words }“ ({ $at })
   *[due] ⏰ { $who }: „{ $words }“
}
personal-due-this = { $late ->
    [late] ⏰ { $who }, etwas spät, entschuldige: Daran wolltest du erinnert werden ({ $at }).
   *[due] ⏰ { $who }, daran wolltest du erinnert werden.
}
personal-missed = „{ $words }“, { $at }
personal-missed-here = eine Nachricht, auf die du zurückkommen wolltest, { $at }

personal-ask = { $missing ->
    [when] Wann soll ich dich erinnern? Zum Beispiel „morgen um 9“ oder „in 20 Minuten“.
    [what] Woran soll ich dich erinnern?
   *[both] Woran soll ich dich erinnern, und wann? Zum Beispiel „morgen um 9 daran, im Büro anzurufen“.
}
personal-never-mind = Gut, keine Erinnerung.
personal-unclear = Ich habe nicht verstanden, wann. Sag zum Beispiel „morgen um 9“, „am Freitag um 14:00“ oder „in 20 Minuten“.
personal-past = Dieser Zeitpunkt ist schon vorbei. Nenn mir einen, der noch kommt.
personal-no-such-day = { $lacks ->
    [it] „{ $day }“ gibt es { $year } nicht. Welchen Tag meinst du?
   *[all] „{ $day }“ gibt es nicht. Welchen Tag meinst du?
}
personal-too-far = Das ist länger als ein Jahr hin; so lange merke ich mir nichts.
personal-too-long = Sag es bitte in höchstens { $longest } Zeichen, dann kann ich es wiederholen.
personal-too-many = Du hast schon { $most } offene Erinnerungen, mehr merke ich mir nicht. `meine Erinnerungen` zeigt sie; lösch erst eine.
personal-once-only = Wiederholen kann ich Erinnerungen leider noch nicht. An das nächste Mal erinnere ich dich gern: Nenn mir dafür Tag und Uhrzeit.
personal-which-session = Vor welcher Session? Nenn mir ihre Nummer, zum Beispiel `erinnere mich eine Stunde vor #12`.

personal-joined = Ich erinnere dich auch, { $when }: „{ $words }“. (Erinnerung { $number })
personal-joined-here = Ich erinnere dich auch, { $when }, unter jener Nachricht. (Erinnerung { $number })
personal-changed = { $told ->
    [words] Eure gemeinsame Erinnerung hat sich geändert. Ich erinnere dich { $when }: „{ $words }“.
   *[here] Eure gemeinsame Erinnerung hat sich geändert. Ich erinnere dich { $when }.
}
personal-withdrawn = Erinnerung { $number } wurde von der Person, die sie wollte, zurückgenommen; ich erinnere dich also nicht.
personal-list = { $count ->
    [one] Deine Erinnerung:
   *[other] Deine { $count } Erinnerungen:
}
personal-list-how = `lösche Erinnerung { $number }` löscht eine, `verschiebe Erinnerung { $number } um eine Stunde` verschiebt sie.
personal-line = { $number }: { $when } „{ $words }“
personal-line-here = { $number }: { $when } unter der Nachricht, auf die du geantwortet hast
personal-none = Du hast keine Erinnerungen. Versuch es mit „erinnere mich in 20 Minuten an die Pause“.
personal-dropped = Gut, an „{ $words }“ erinnere ich dich nicht.
personal-dropped-here = Gut, an jene Nachricht erinnere ich dich nicht.
personal-done = Erledigt.
personal-put-off = Gut, dann { $when }. (Erinnerung { $number })
personal-snooze-how = Wie lange? Zum Beispiel `verschiebe Erinnerung 2 um eine Stunde`; `meine Erinnerungen` zeigt die Nummern.
personal-which = Welche? `meine Erinnerungen` zeigt die Nummern; schreib dann zum Beispiel `lösche Erinnerung 2`.
personal-no-such = Eine Erinnerung { $number } hast du nicht. `meine Erinnerungen` zeigt deine.
personal-not-yours = Das ist die Erinnerung von jemand anders. Setz ⏰ darunter, wenn ich dich auch erinnern soll.
personal-gone = Diese Erinnerung ist schon vorbei.

my-data-personal = Deine eigenen Erinnerungen
