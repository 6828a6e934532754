reminders-help-topic = Sterne | stern | sterne | merken | merke | erinnerungen
reminders-star-words = merk | merke | merk mir | merke mir | merk dir | merke dir | stern | stern für
reminders-star-help = `merk #12` (oder ⭐ darunter) – gemerkt, und ich erinnere dich; `merk #12 30 Minuten vorher`
reminders-star-named-words = merk mir die | merk mir den | merk mir das | merke mir die | merke mir den | merke mir das
reminders-star-named-help = `merk mir die Keynote` – mit Worten aus dem Titel
reminders-unstar-words = vergiss | entmerke | stern weg | kein stern | nicht mehr merken
reminders-unstar-help = `vergiss #12` – doch nicht
reminders-unstar-named-words = entmerke die | entmerke den | entmerke das | stern weg von
reminders-unstar-named-help = `entmerke die Keynote` – mit Worten aus dem Titel
reminders-mine-words = meine sterne | meine sessions | was habe ich mir gemerkt
reminders-mine-help = `meine sterne` – was du dir gemerkt hast
reminders-agenda-words = meine agenda | mein tag | mein plan | mein programm
reminders-agenda-help = `meine agenda` – dein Tag mit Lücken und Überschneidungen; `meine agenda alles` – alle Tage
reminders-lead-words = vorlauf | erinnere mich immer
reminders-lead-help = `vorlauf 15` – so viele Minuten vorher erinnere ich dich; `vorlauf 30 #12` für eine Session
reminders-quiet-words = ruhe | ruhezeit | nicht stören
reminders-quiet-help = `ruhe 22-8` – in dieser Zeit keine Erinnerungen; `ruhe aus`
reminders-pause-words = pause | erinnerungen pausieren | pausiere erinnerungen
reminders-pause-help = `pause` – keine Erinnerungen, bis du `weiter` sagst
reminders-resume-words = weiter | erinnerungen fortsetzen
reminders-resume-help = `weiter` – wieder Erinnerungen
reminders-digest-words = morgens | jeden morgen | morgenübersicht
reminders-digest-help = `morgens 8:00` – jeden Morgen, was du dir für den Tag gemerkt hast; `morgens aus`
reminders-outlook-words = abends | jeden abend | abendübersicht
reminders-outlook-help = `abends 20:00` – jeden Abend, was du dir für morgen gemerkt hast; `abends aus`
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
reminders-promised-at = Ich erinnere dich { $when }.
reminders-which-of = Da passen mehrere Sessions. Welche? Zum Beispiel { $command ->
    [unstar] `vergiss { $label }`
    [who] `wer kommt zu { $label }`
   *[star] `merk { $label }`
}
reminders-no-such = Eine Session „{ $said }“ habe ich nicht gefunden. Nenn mir ihre Nummer, zum Beispiel { $command ->
    [unstar] `vergiss #12`
    [who] `wer kommt zu #12`
   *[star] `merk #12`
}, oder frag „was kommt als Nächstes?“.
reminders-agenda-today = Dein Tag:
reminders-agenda-day = { $day }:
reminders-agenda-free = { $start }–{ $end } frei
reminders-agenda-overlap = überschneidet sich mit { $labels }
reminders-digest = Guten Morgen! Für heute hast du dir gemerkt:
reminders-outlook = Für morgen hast du dir gemerkt:
reminders-quiet-set = Gut, zwischen { $begin } und { $end } Uhr hörst du nichts von mir. Eine Erinnerung aus dieser Zeit kommt an ihrem Ende, oder, wenn die Session vorher beginnt, kurz davor.
reminders-quiet-off = Gut, keine Ruhezeit mehr.
reminders-quiet-unclear = Von wann bis wann? Zum Beispiel `ruhe 22-8`, oder `ruhe aus`.
reminders-paused = Gut, keine Erinnerungen, bis du `weiter` sagst. Deine Sterne bleiben.
reminders-not-paused = Deine Erinnerungen sind an.
reminders-resumed = Schön, dass du wieder da bist! Ich erinnere dich wieder an alles, was noch kommt.
reminders-digest-set = Gut: jeden Morgen um { $clock } Uhr, was du dir für den Tag gemerkt hast. An Tagen ohne bin ich still.
reminders-digest-off = Gut, keine Nachricht mehr am Morgen.
reminders-digest-unclear = Um wie viel Uhr? Zum Beispiel `morgens 8:00`, oder `morgens aus`.
reminders-outlook-set = Gut: jeden Abend um { $clock } Uhr, was du dir für den nächsten Tag gemerkt hast. Vor Tagen ohne bin ich still.
reminders-outlook-off = Gut, keine Nachricht mehr am Abend.
reminders-outlook-unclear = Um wie viel Uhr? Zum Beispiel `abends 20:00`, oder `abends aus`.
# Two or more starred sessions at the same time; a list follows.
reminders-overlap = { $count ->
   *[other] { $count } Sessions, die du dir gemerkt hast, überschneiden sich:
}
reminders-overlap-choose = Auf welche verzichtest du? Zum Beispiel `vergiss { $label }`. Wenn du wechseln willst, lass es einfach so.
reminders-drop = Ohne { $label }
# The reminders. { $gap } is such as „in 10 Minuten“, { $where } names the place.
reminders-soon = ⏰ „{ $title }“ beginnt { $gap } ({ $start }), { $where }. { $label }
reminders-now = ⏰ „{ $title }“ beginnt jetzt, { $where }. { $label }
reminders-late = ⏰ Etwas spät, entschuldige: „{ $title }“ beginnt { $gap } ({ $start }), { $where }. { $label }
reminders-running = ⏰ Läuft schon, entschuldige die Verspätung: „{ $title }“ hat um { $start } begonnen, { $where }. { $label }
# Several sessions that begin at the same time; a list follows.
reminders-many-soon = ⏰ Es beginnt { $gap } ({ $start }):
reminders-many-now = ⏰ Es beginnt jetzt:
reminders-many-late = ⏰ Etwas spät, entschuldige – es beginnt { $gap } ({ $start }):
reminders-many-running = ⏰ Läuft schon seit { $start }, entschuldige die Verspätung:
reminders-item = „{ $title }“, { $where }. { $label }
# To somebody who hosts a session; the number of stars follows.
reminders-host = Du leitest sie.
reminders-host-soon = 🎤 Deine Session „{ $title }“ beginnt { $gap } ({ $start }), { $where }. { $label }
reminders-host-now = 🎤 Deine Session „{ $title }“ beginnt jetzt, { $where }. { $label }
reminders-host-late = 🎤 Etwas spät, entschuldige: Deine Session „{ $title }“ beginnt { $gap } ({ $start }), { $where }. { $label }
reminders-host-running = 🎤 Entschuldige die Verspätung: Deine Session „{ $title }“ hat um { $start } begonnen, { $where }. { $label }
reminders-host-seats = { $count ->
    [one] Eine Person hat einen Platz.
   *[other] { $count } Leute haben einen Platz.
}
reminders-host-stars = { $count ->
    [0] Bisher hat sie sich niemand gemerkt.
    [one] Eine Person hat sie sich gemerkt.
   *[other] { $count } Leute haben sie sich gemerkt.
}
# What a reminder says after the programme has changed.
reminders-now-moved = 🔁 Verlegt: „{ $title }“ beginnt jetzt { $start }, { $where }. { $label }
reminders-now-there = ⏰ „{ $title }“ beginnt { $start }, { $where }. { $label }
reminders-now-cancelled = ❌ „{ $title }“ fällt aus. { $label }
reminders-where = { $place }
reminders-nowhere = der Ort steht noch nicht fest
reminders-missed = „{ $title }“, { $start }

my-data-stars = Deine Sterne
my-data-lead = So lange vorher erinnere ich dich
reminders-minutes = { $count ->
    [one] eine Minute
   *[other] { $count } Minuten
}
my-data-reminding = Wie ich dich erinnere
reminders-my-quiet = Ruhe von { $begin } bis { $end } Uhr
reminders-my-pause = Erinnerungen sind angehalten
reminders-my-digest = jeden Morgen um { $clock } Uhr
reminders-my-outlook = jeden Abend um { $clock } Uhr
