profile-settings-words = einstellungen | meine einstellungen
profile-settings-help = `einstellungen` – deine Sprache, und ob andere deinen Namen sehen
profile-language-words = sprache | antworte auf | sprich
profile-language-help = `sprache englisch` – ich schreibe dir auf Englisch
profile-data-words = meine daten | zeig meine daten | was weißt du über mich
profile-data-help = `meine daten` – alles, was ich über dich weiß
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
my-data-end = Unsere Nachrichten lösche ich nach zwei Tagen; was ich nicht bearbeiten konnte, nach sieben. Mit `vergiss mich` lösche ich alles sofort.

profile-forget-sure = Soll ich wirklich alles über dich löschen, auch deine Sterne und Erinnerungen? Antworte mit `ja`, sonst bleibt alles.
profile-forget-kept = Gut, ich habe nichts gelöscht.
profile-forgotten = Erledigt, deine Daten sind gelöscht. Wenn du mir wieder schreibst, lernen wir uns neu kennen.

profile-link-code = Schreib mir auf der anderen Plattform direkt: `verbinde { $code }`. Der Code gilt zehn Minuten und nur einmal.
profile-link-unknown = Diesen Code kenne ich nicht, oder er ist abgelaufen. Mit `verbinde` bekommst du drüben einen neuen.
profile-link-same = Das ist schon dein Konto hier. Tippe den Code auf der anderen Plattform.
profile-linked = Verbunden! Ich erinnere dich jetzt dort, wo du zuletzt geschrieben hast, und nie doppelt.
# { $given } is yes or no.
consent-name-aloud = Wenn dich eine Erinnerung sonst zu spät erreicht, { $given ->
    [yes] rufe ich dich in einem Kanal
   *[no] rufe ich dich nicht in einem Kanal
}
consent-show-name = Wer eine Session leitet, { $given ->
    [yes] sieht deinen Namen
   *[no] sieht deinen Namen nicht
}, wenn du sie dir merkst
