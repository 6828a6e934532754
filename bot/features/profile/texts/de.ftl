profile-help-topic = deine Daten | daten | datenschutz | einstellungen | sprache
profile-settings-words = einstellungen | meine einstellungen
profile-settings-help = `einstellungen` – deine Sprache, und ob andere deinen Namen sehen
profile-language-words = sprache | antworte auf | sprich
profile-language-help = `sprache englisch` – ich schreibe dir auf Englisch
profile-data-words = meine daten | zeig meine daten | was weißt du über mich
profile-data-help = `meine daten` – alles, was ich über dich weiß
profile-file-words = meine daten datei | meine daten als datei
profile-file-help = `meine daten datei` – dasselbe als Datei zum Mitnehmen
profile-consents-words = meine zustimmungen | meine einwilligungen | was wird von mir gezeigt
profile-consents-help = `meine zustimmungen` – was von dir wem gezeigt wird, und wie du es änderst
profile-forget-words = vergiss mich | lösche meine daten
profile-forget-help = `vergiss mich` – löscht alles, was ich über dich weiß
profile-link-words = verbinde | verbinde mich | verbinden
profile-link-help = `verbinde` – verbindet deine Konten auf zwei Plattformen

profile-form = Deine Einstellungen:
profile-form-language = In welcher Sprache soll ich dir schreiben?
profile-form-name = Darf, wer eine Session leitet, deinen Namen sehen, wenn du sie dir merkst?
profile-form-yes = Ja
profile-form-aloud = Auch in einem Kanal, wenn mich eine Erinnerung sonst zu spät erreicht
profile-form-no = Nein, nur zählen
profile-saved = Gespeichert.
profile-language-set = Gut, ab jetzt schreibe ich dir auf Deutsch.
profile-no-language = Ich kann Deutsch und Englisch. Zum Beispiel: `sprache deutsch`.

my-data = Das weiß ich über dich
my-data-accounts = Deine Konten
my-data-consents = Was du erlaubt hast
my-data-language = Deine Sprache
my-data-zone = Deine Zeitzone
my-data-reach = Wo ich dich erreiche
my-data-times = Wann wir uns geschrieben haben
my-data-met = zum ersten Mal am { $at }
my-data-heard = zuletzt am { $at }
my-data-open = Was zwischen uns offen ist
my-data-open-question = { $count ->
    [one] eine Frage von mir, die du noch nicht beantwortet hast
   *[other] { $count } Fragen von mir, die du noch nicht beantwortet hast
}
my-data-open-code = ein Code, der ein weiteres Konto mit diesem verbindet
my-data-log = Was du im Orga-Team oder als Leitung getan hast
my-data-logged = es steht mit der Zeit im Protokoll
my-data-end = Unsere Nachrichten lösche ich nach zwei Tagen; was ich nicht bearbeiten konnte, nach sieben. Mit `meine daten datei` bekommst du all das als Datei, `meine zustimmungen` sagt, was andere davon sehen, und `vergiss mich` löscht alles sofort.
my-data-file = Alles, was ich über dich weiß, als Datei:
my-data-file-alt = was ich über dich weiß

profile-forget-sure = 
    Soll ich wirklich alles über dich löschen, auf allen deinen Konten? Das passiert dann:

    - Deine Konten, Einstellungen, Zustimmungen, Sterne, Erinnerungen, Stimmen, Meldungen, dein Profil und deine Vorstellungen sind gelöscht, und die Adresse deines Kalenders führt nirgends mehr hin.
    - Deine Plätze bekommt, wer darauf wartet.
    - Was nur du gepitcht oder dir gewünscht hast, wird abgesagt und verliert seine Worte; was andere mit dir leiten, geht ohne deinen Namen weiter.
    - Wo ich dich in den letzten zwei Tagen in einem Kanal genannt habe, steht stattdessen „–“. Was ich anderen direkt gesagt habe, bleibt bei ihnen.
    - Es bleibt von jedem Konto ein Abdruck, den niemand lesen kann, damit ich nicht mehr beachte, was du vorher geschrieben hast.

    Antworte mit `ja`, sonst bleibt alles.
profile-forget-kept = Gut, ich habe nichts gelöscht.
profile-forgotten = Erledigt: Alles über dich ist gelöscht, auf allen deinen Konten. Es bleibt von jedem ein Abdruck, den niemand lesen kann, damit ich nicht mehr beachte, was du vorher geschrieben hast, und zwei Tage lang diese Nachricht. Wenn du mir wieder schreibst, lernen wir uns neu kennen.

profile-link-code = Schreib mir auf der anderen Plattform direkt: `verbinde { $code }`. Der Code gilt zehn Minuten und nur einmal.
profile-link-unknown = Diesen Code kenne ich nicht, oder er ist abgelaufen. Mit `verbinde` bekommst du drüben einen neuen.
profile-link-same = Das ist schon dein Konto hier. Tippe den Code auf der anderen Plattform.
profile-linked = Verbunden! Ich erinnere dich jetzt dort, wo du zuletzt geschrieben hast, und nie doppelt.
# { $given } is yes or no.
consent-name-aloud = { $given ->
    [yes] Wenn dich eine Erinnerung sonst zu spät erreicht, rufe ich dich mit Namen in einem Kanal, wo es alle lesen
   *[no] Ich rufe dich nie mit Namen in einem Kanal
}
consent-name-aloud-back = { $given ->
    [yes] `einstellungen` nimmt das zurück
   *[no] `einstellungen` erlaubt es
}
consent-show-name = { $given ->
    [yes] Merkst du dir eine Session oder meldest dich an, sehen ihre Leitung und das Orga-Team deinen Namen
   *[no] Leitung und Orga-Team zählen dich nur, außer du meldest dich an, wo es alle lesen
}
consent-show-name-back = { $given ->
    [yes] `einstellungen` nimmt das zurück
   *[no] `einstellungen` erlaubt es
}
my-consents = Was von dir gezeigt wird, und wem
my-consents-yes = ja, seit { $at }
my-consents-yes-once = ja
my-consents-no = nein, seit { $at }
my-consents-never = nein, das hast du nie erlaubt
my-consents-line = { $what }. ({ $said }; { $back })
my-consents-end = Sonst sehen andere nichts von dir, außer was du sagst oder pitchst, wo sie es lesen.
