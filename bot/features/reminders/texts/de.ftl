reminders-star-words = merk | merke | merk mir | merke mir | merk dir | merke dir | stern | stern für | erinnere mich an
reminders-star-help = `merk #12` (oder ⭐ darunter) – gemerkt, und ich erinnere dich
reminders-unstar-words = vergiss | entmerke | stern weg | kein stern | nicht mehr merken
reminders-unstar-help = `vergiss #12` – doch nicht
reminders-mine-words = meine sterne | meine agenda | meine sessions | was habe ich mir gemerkt
reminders-mine-help = `meine sterne` – was du dir gemerkt hast
reminders-lead-words = vorlauf | erinnere mich immer
reminders-lead-help = `vorlauf 15` – so viele Minuten vorher erinnere ich dich
reminders-who-words = wer kommt zu | wer kommt
reminders-who-help = `wer kommt zu #12` – für alle, die eine Session leiten
reminders-star-this-shortcut = Session merken
reminders-star-this-shortcut-help = Merkt die Session, die diese Nachricht zeigt, und erinnert dich an sie

reminders-starred = Gemerkt: „{ $title }“, { $when } ({ $label }).
# After the sentence before, and so is the next.
reminders-promised = { $minutes ->
    [0] Ich erinnere dich, wenn es losgeht.
    [one] Ich erinnere dich eine Minute vorher.
   *[other] Ich erinnere dich { $minutes } Minuten vorher.
}
reminders-starts-already = Es beginnt schon { $gap }.
# { $title } is another session that the person starred.
reminders-clash = Das überschneidet sich mit „{ $title }“ ({ $label }).
reminders-starred-running = Gemerkt: „{ $title }“ ({ $label }). Es läuft schon, geh am besten gleich hin!
reminders-already = „{ $title }“ ({ $label }) hast du dir schon gemerkt.
reminders-unstarred = Gut, „{ $title }“ ({ $label }) ist nicht mehr gemerkt.
reminders-none = „{ $title }“ ({ $label }) hattest du dir nicht gemerkt.
reminders-over = „{ $title }“ ist schon vorbei.
reminders-cancelled = „{ $title }“ fällt leider aus.
reminders-which = Da stehen mehrere Sessions. Schreib mir `merk` und die Nummer, zum Beispiel `merk { $label }`.
reminders-shows-none = Diese Nachricht zeigt keine Session. Nenn mir ihre Nummer, zum Beispiel `merk #12`.
reminders-which-label = Welche Session meinst du? Nenn mir ihre Nummer, zum Beispiel { $command ->
    [unstar] `vergiss #12`
    [who] `wer kommt zu #12`
   *[star] `merk #12`
}.
reminders-empty = Du hast dir noch nichts gemerkt. Frag „was kommt als Nächstes?“ und schreib dann `merk` mit der Nummer.
reminders-all-over = Von dem, was du dir gemerkt hast, kommt nichts mehr.
reminders-list = Deine Sterne:
reminders-lead-set = In Ordnung, ich erinnere dich { $minutes ->
    [0] wenn es losgeht
    [one] eine Minute vor Beginn
   *[other] { $minutes } Minuten vor Beginn
}.
reminders-lead-unclear = Wie viele Minuten vorher? Zum Beispiel `vorlauf 15`, höchstens { $longest }, das ist ein Tag.
reminders-hosts-only = Das sehen nur das Orga-Team und wer die Session leitet.
reminders-who = { $count ->
    [0] Bisher hat sich niemand „{ $title }“ gemerkt.
    [one] Eine Person hat sich „{ $title }“ gemerkt.
   *[other] { $count } Leute haben sich „{ $title }“ gemerkt.
}
reminders-who-names = Namentlich: { $names }
# The reminders. { $gap } is such as „in 10 Minuten“, { $where } names the place.
reminders-soon = ⏰ „{ $title }“ beginnt { $gap } ({ $start }), { $where }. { $label }
reminders-now = ⏰ „{ $title }“ beginnt jetzt, { $where }. { $label }
reminders-late = ⏰ Etwas spät, entschuldige: „{ $title }“ beginnt { $gap } ({ $start }), { $where }. { $label }
reminders-running = ⏰ Läuft schon, entschuldige die Verspätung: „{ $title }“ hat um { $start } begonnen, { $where }. { $label }
reminders-where = { $place }
reminders-nowhere = der Ort steht noch nicht fest
reminders-missed = „{ $title }“, { $start }

my-data-stars = Deine Sterne
my-data-lead = So lange vorher erinnere ich dich
reminders-minutes = { $count ->
    [one] eine Minute
   *[other] { $count } Minuten
}
