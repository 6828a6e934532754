calendar-help-topic = Kalender
calendar-mine-words = kalender | mein kalender | kalender abo | kalender abonnieren
calendar-mine-help = `kalender` – deine Sterne im eigenen Kalender, immer auf dem neuesten Stand
calendar-reset-words = kalender neu | kalender zurücksetzen | neuer kalender
calendar-reset-help = `kalender neu` – eine neue Adresse dafür; die alte führt dann nirgends mehr hin
calendar-file-words = kalender datei | kalender als datei | kalenderdatei
calendar-file-help = `kalender datei` – deine Sterne als Datei, so wie sie jetzt sind
calendar-one-words = in den kalender | in meinen kalender
calendar-one-help = `in meinen kalender #12` – eine Session als Kalenderdatei

# { $address } is a web address; the paragraph `calendar-how` follows.
calendar-address = 📅 Deine Sterne im Kalender: { $address }
calendar-new-address = 📅 Deine neue Kalender-Adresse: { $address } – die alte führt nirgends mehr hin.
calendar-how = Füg sie in deinem Kalender als Abo hinzu („Kalender abonnieren“, „per URL“), dann siehst du dort auch, wenn sich etwas ändert. Wer die Adresse kennt, sieht deine Sterne: behalte sie für dich, und sonst hilft `kalender neu`.
calendar-off = 📅 Ein Kalender zum Abonnieren ist hier nicht eingerichtet. Dafür sind das deine Sterne als Datei, so wie sie jetzt sind.
calendar-off-reset = Ein Kalender zum Abonnieren ist hier nicht eingerichtet. `kalender datei` gibt dir deine Sterne als Datei.
calendar-file = 📅 Deine Sterne, so wie sie jetzt sind. Öffne die Datei, dann übernimmt sie dein Kalender.
calendar-one = 📅 „{ $title }“ ({ $label }) für deinen Kalender.
calendar-nothing = Du hast dir noch nichts gemerkt. Schreib `merk` mit der Nummer einer Session, dann kommt sie in deinen Kalender.
# What the file shows, for those who do not see it.
calendar-shown = Kalenderdatei
calendar-as-file = Als Datei
calendar-as-file-twin = kalender datei

my-data-calendar = Deine Kalender-Adresse
my-data-calendar-since = es gibt eine, seit dem { $at }
