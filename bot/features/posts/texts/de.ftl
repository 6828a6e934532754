posts-help-topic = Ankündigungen | ankündigung | ankündigen | kündige
posts-announce-words = kündige | kündige an
posts-announce-help = `kündige Raum Saal hier an, 10 Minuten vorher` – dieser Kanal kündigt an, was dort beginnt; auch `kündige Track Gemeinschaft hier an`, `kündige Vorträge hier an`, `kündige alles hier an`
posts-list-words = ankündigungen | was kündigst du an
posts-list-help = `ankündigungen` – was ich in diesem Kanal ankündige; `ankündigungen überall` alles
posts-stop-words = ankündigung stopp
posts-stop-help = `ankündigung stopp 2` – diese nicht mehr; `kündige nichts mehr an` für den ganzen Kanal

# { $what } is all, room, track or kind. { $kind } is the kind.
posts-what = { $what ->
    [all] alles
    [room] Raum { $name }
    [track] Track { $name }
   *[kind] { $kind ->
        [talk] Vorträge
        [workshop] Workshops
        [break] Pausen
        [tour] Touren
        [party] Partys
       *[other] Art { $name }
    }
}
posts-set = { $minutes ->
    [0] Gut, { $place } kündige ich an: { $what }, wenn es beginnt.
    [one] Gut, { $place } kündige ich an: { $what }, eine Minute vorher.
   *[other] Gut, { $place } kündige ich an: { $what }, { $minutes } Minuten vorher.
}
posts-rule = { $minutes ->
    [0] { $number }: { $what }, wenn es beginnt
    [one] { $number }: { $what }, eine Minute vorher
   *[other] { $number }: { $what }, { $minutes } Minuten vorher
}
posts-place-here = hier
posts-place = in { $name }
posts-here = Das kündige ich hier an:
posts-everywhere = Das kündige ich an:
posts-how-to-stop = Nicht mehr? Schreib `kündige { $number } nicht mehr an`.
posts-stopped = Das kündige ich nicht mehr an:
posts-nothing-here = Hier kündige ich nichts an. Zum Beispiel `kündige alles hier an`.
posts-nothing = Noch kündige ich nirgends etwas an. Schreib in einem Kanal zum Beispiel `kündige alles hier an`.
posts-no-such = Eine Ankündigung mit der Nummer { $number } gibt es nicht. Sieh nach mit `ankündigungen überall`.
posts-unclear = Was soll ich ankündigen? Zum Beispiel `kündige Raum Saal hier an, 10 Minuten vorher`.
posts-where = In welchem Kanal? Schreib es dort, oder nenn ihn: `kündige alles in #general an`.
posts-no-place = Einen Kanal { $name } kenne ich nicht. Schreib mir dort einmal, mit „hier“ statt seines Namens.
posts-lead = Bitte höchstens { $longest } Minuten vorher.
posts-unknown = Im Programm gibt es { $kind ->
    [room] keinen Raum
    [track] keinen Track
    [kind] keine Art
   *[any] weder Raum noch Track noch Art
} „{ $name }“.
posts-near = Im Programm gibt es { $kind ->
    [room] keinen Raum
    [track] keinen Track
    [kind] keine Art
   *[any] weder Raum noch Track noch Art
} „{ $name }“. Meinst du `kündige { $what ->
    [room] Raum
    [track] Track
   *[kind] Art
} { $near } hier an`?

# The posts. { $gap } is such as "in 10 Minuten", { $start } a clock time.
posts-soon = 📣 Los geht es { $gap }, um { $start }:
posts-now = 📣 Jetzt geht es los:
posts-late = 📣 Entschuldigt, etwas spät – los geht es { $gap }, um { $start }:
posts-running = 📣 Entschuldigt die Verspätung – seit { $start } läuft:
posts-corrected = 📣 { $start }, nach neuem Stand:
posts-moved = jetzt { $start }
# Before names of people who are reminded here.
posts-for = Ihr wolltet es sehen:

my-data-public = Woran ich dich in einem Kanal erinnert habe
