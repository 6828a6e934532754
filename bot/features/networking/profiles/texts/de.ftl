networking-help-topic = Profil | profil | vorstellen | kennenlernen
networking-mine-words = mein profil | profil | zeig mein profil | zeige mein profil
networking-mine-help = `mein profil: ich baue Karten in Rust, suche jemanden für Design` – damit du Leute triffst, die zu dir passen; `mein profil` allein zeigt es
networking-edit-words = profil ändern | mein profil ändern | ändere mein profil | profil bearbeiten
networking-edit-help = `profil ändern` – alle Teile deines Profils nacheinander
networking-add-words = ergänze | ergänz | neues interesse | neues angebot
networking-add-help = `ergänze Interesse Rust` – oder `ergänze Angebot …`, `ergänze Suche …`
networking-remove-words = entferne | entferne interesse | entferne interessen | entferne angebot | entferne angebote | entferne suche | entferne bedarf | entferne aus meinem profil | streiche interesse | streiche angebot | streiche suche
networking-remove-help = `entferne Suche Designer` – oder `entferne Interesse …`, `entferne Angebot …`
networking-replace-words = ersetze | ersetz
networking-replace-help = `ersetze Phyton = Python` – nennt etwas in deinem Profil anders
networking-agree-words = stell mich vor | stelle mich vor | ja stell mich vor
networking-agree-help = `stell mich vor` – ja, ich möchte Leute kennenlernen
networking-decline-words = stell mich nicht vor | stelle mich nicht vor | nicht mehr vorstellen
networking-decline-help = `stell mich nicht vor` – dein Profil bleibt, wird aber nicht benutzt
networking-pause-words = vorstellungen pausieren | pausiere vorstellungen | profil pausieren | pausiere mein profil
networking-pause-help = `vorstellungen pausieren` – keine, bis du `vorstellungen fortsetzen` sagst
networking-resume-words = vorstellungen fortsetzen | profil fortsetzen
networking-resume-help = `vorstellungen fortsetzen` – gern wieder
networking-forget-words = vergiss mein profil | lösche mein profil | profil löschen
networking-forget-help = `vergiss mein profil` – löscht dein Profil, und nur das
networking-tags-words = tags | zeig tags | zeige tags
networking-tags-help = `tags` – wie viele Leute welches Thema teilen
networking-alias-words = tag alias | tag aliase | alias
networking-alias-help = `tag alias: k8s = Kubernetes` – zwei Namen für ein Thema; `tag alias` allein zeigt eure
networking-alias-remove-words = entferne tag alias | entferne alias | lösche tag alias | lösche alias
networking-alias-remove-help = `entferne tag alias k8s` – wieder ein Thema für sich

networking-my-profile = Dein Profil
# { $kind } is interests, offers or needs; { $tags } a list.
networking-kind = { $kind ->
    [interests] Interessen
    [offers] Du bietest
   *[needs] Du suchst
}: { $tags }
networking-languages = Sprachen: { $languages }
networking-days = Hier am { $days }
networking-and-day = { $before } und { $day }
networking-wants = Am liebsten lernst du { $wants ->
    [pair] eine Person allein kennen
   *[group] mehrere auf einmal kennen
}
networking-team = Team: { $team }
networking-newcomer = { $newcomer ->
    [yes] Du bist zum ersten Mal hier
   *[no] Du warst schon einmal hier
}
networking-line = Über dich: „{ $line }“
networking-nothing-yet = Es steht noch nichts darin.
networking-may-i = Darf ich dich vorstellen? Wer dir vorgestellt wird, sieht deinen Namen, deine Zeile über dich und was euch verbindet. Andere erfahren höchstens, wie viele ein Thema teilen. Wünscht sich jemand eine Session zu etwas, das du bietest, frage ich vielleicht dich, ohne zu verraten, wer du bist.
networking-is-used = Damit stelle ich dich vor: Wer dir vorgestellt wird, sieht deinen Namen, deine Zeile über dich und was euch verbindet, und sonst sieht das niemand.
networking-is-paused = Pausiert: Ich stelle dich nicht vor, bis du `vorstellungen fortsetzen` schreibst.
networking-did-you-mean = Nicht jedes Wort darin kenne ich. Meintest du eins von denen unten? Wenn nicht, bleibt es so, wie du es geschrieben hast.
networking-near = Zu deinem Profil ist mir etwas eingefallen: Meintest du eins von denen unten? Wenn nicht, bleibt es so, wie du es geschrieben hast.

networking-button-agree = Ja, stell mich vor
networking-twin-agree = stell mich vor
networking-button-no = Nein
networking-button-decline = Nicht mehr vorstellen
networking-twin-decline = stell mich nicht vor
networking-button-edit = Ändern
networking-twin-edit = profil ändern
networking-button-pause = Pausieren
networking-twin-pause = vorstellungen pausieren
networking-button-resume = Fortsetzen
networking-twin-resume = vorstellungen fortsetzen
networking-button-mean = { $said } → { $meant }
networking-twin-mean = ersetze { $said } = { $meant }

networking-form = Dein Profil
# { $part } is the part of the profile that is asked for.
networking-ask = { $part ->
    [interests] Was interessiert dich? Trenne Themen mit Kommas. (oder -)
    [offers] Was kannst du bieten, womit anderen helfen? (oder -)
    [needs] Was oder wen suchst du? (oder -)
    [languages] Welche Sprachen sprichst du? (oder -)
    [days] An welchen Tagen bist du hier? (oder -)
    [wants] Wen möchtest du kennenlernen?
    [team] Dein Team, deine Firma? Deinen eigenen Leuten stelle ich dich nicht vor. (oder -)
    [newcomer] Bist du zum ersten Mal hier? (oder -)
   *[line] Eine Zeile über dich, für die, die du kennenlernst (oder -):
}
networking-option = { $option ->
    [wants-pair] Eine Person allein
    [wants-group] Mehrere auf einmal
    [wants-any] Beides ist recht
    [newcomer-yes] Ja, zum ersten Mal
   *[newcomer-no] Nein, ich war schon hier
}
networking-saved = Gespeichert.
networking-agreed = Danke! Ab jetzt stelle ich dich vor: Wer dir vorgestellt wird, sieht deinen Namen, deine Zeile über dich und was euch verbindet, sonst niemand. Mit `stell mich nicht vor` nimmst du das zurück.
networking-declined = Gut, ich stelle dich nicht vor. Dein Profil bleibt bei mir allein; `vergiss mein profil` löscht es.
networking-paused = Pausiert. Schreib `vorstellungen fortsetzen`, wenn du wieder Leute kennenlernen möchtest.
networking-resumed = Willkommen zurück! Ich stelle dich wieder vor.
networking-not-agreed = Ich stelle dich ohnehin nicht vor. Schreib `stell mich vor`, wenn ich das soll.
networking-forgotten = Dein Profil ist gelöscht, und dir wird niemand mehr vorgestellt.

networking-what = Darin habe ich nichts über dich gefunden. Zum Beispiel: `mein profil: ich baue Karten in Rust, suche jemanden für Design, biete Hilfe bei der Buchhaltung`.
networking-not-there = „{ $said }“ habe ich in deinem Profil nicht gefunden. Mit `mein profil` siehst du es.
networking-too-many = Das ist zu viel für ein Profil: höchstens { $most } Themen je Art. Geändert ist nichts.
networking-too-long = Das ist zu lang, höchstens { $longest } Zeichen. Geändert ist nichts.
networking-no-language = Eine dieser Sprachen kenne ich nicht. Zum Beispiel: Deutsch, Englisch
networking-no-day = Darin erkenne ich keinen Tag der Veranstaltung. Zum Beispiel: Donnerstag, Freitag
networking-replace-how = Schreib beide Namen, etwa `ersetze Phyton = Python`.

networking-so-many = { $count } Leute hier teilen das Interesse an „{ $topic }“. Namen nenne ich nicht, aber ich kann euch vorstellen: Schreib `mein profil`.
networking-no-names = Namen nenne ich nicht, und für eine Zahl haben zu wenige hier „{ $topic }“ genannt. Ich kann dir Leute vorstellen, die zu dir passen: Schreib `mein profil`.

networking-home = { $used ->
    [yes] Ich stelle dich vor. Ändern kannst du das mit `mein profil`
    [paused] Pausiert. Mit `vorstellungen fortsetzen` geht es weiter
   *[no] Ich stelle dich nicht vor. Wenn ich darf, schreib `stell mich vor`
}
# { $given } is yes or no.
consent-introduced = { $given ->
    [yes] Du wirst anderen vorgestellt: Wer dir vorgestellt wird, sieht deinen Namen, deine Zeile und was euch verbindet. Wünscht sich jemand, was du bietest, wirst du vielleicht gefragt
   *[no] Du wirst niemandem vorgestellt, und dein Profil sieht niemand
}
consent-introduced-back = { $given ->
    [yes] `stell mich nicht vor` nimmt das zurück
   *[no] `stell mich vor` erlaubt es
}
my-data-networking = Dein Profil
my-data-networking-blocks = Wem du nicht vorgestellt werden möchtest
my-data-networking-blocks-left = { $count ->
    [one] ein Konto, das ich nur noch als Abdruck kenne
   *[other] { $count } Konten, die ich nur noch als Abdruck kenne
}

networking-tags-title = Was die Leute hier verbindet
networking-tag-count = { $tag }: { $count }
networking-tag-people = { $count ->
    [one] Eine Person möchte
   *[other] { $count } Leute möchten
} vorgestellt werden. Ich zähle nur Themen, die mindestens { $fewest } von ihnen teilen.
networking-alias-set = Ab jetzt ist „{ $name }“ dasselbe wie „{ $topic }“.
networking-alias-gone = „{ $name }“ ist jetzt ein Thema für sich.
networking-alias-unknown = „{ $name }“ ist kein Alias. Mit `tag alias` siehst du, welche ihr gemacht habt.
networking-alias-how = Schreib beide Namen, etwa `tag alias: k8s = Kubernetes`.
networking-alias-same = Die beiden sind schon dasselbe.
networking-alias-none = Ihr habt noch keine Aliase gemacht. Zum Beispiel: `tag alias: k8s = Kubernetes`.
networking-aliases-title = Eure Aliase
networking-alias-taken-out = { $name }: ein Thema für sich
