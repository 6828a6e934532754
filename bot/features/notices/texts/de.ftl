# What moved, told to those who starred a session or are there for it. { $line } is one of the sentences below.
notices-one = { $kind ->
    [cancelled] ❌ { $line }
    [back] ✅ { $line }
   *[moved] 🔁 Geändert: { $line }
}
notices-several = 🔁 Das hat sich geändert:
notices-many = 🔁 Bei { $count } Sessions hat sich etwas geändert. Die nächsten:
# { $labels } are such as „#7, #8 und #9“.
notices-more = … und { $count ->
    [one] eine weitere
   *[other] { $count } weitere
}: { $labels }. Alles zeigt dir `was hat sich geändert`.

# { $what } is what moved, old and new. { $start } is such as „14:00“ or „Fr. 14:00“.
notices-moved = „{ $title }“ ({ $label }): { $what }.
notices-changed = „{ $title }“ ({ $label }), { $start }: { $what }.
notices-cancelled = „{ $title }“ ({ $label }), { $start }, fällt leider aus.
notices-back = „{ $title }“ ({ $label }) findet doch statt: { $start }.
notices-back-at = „{ $title }“ ({ $label }) findet doch statt: { $start }, { $place }.
notices-both = { $time }, { $place }
notices-old-new = { $old } → { $new }
notices-end = Ende { $old } → { $new }
notices-place = Ort: { $new }
notices-no-place = nicht mehr { $old }, der neue Ort steht noch nicht fest
# { $title } is another session that the reader counts on, at the same time.
notices-clash = Das überschneidet sich jetzt mit „{ $title }“ ({ $label }).

notices-keep = Behalten
notices-unstar = Vergiss { $label }
notices-unstar-twin = vergiss { $label }

# In the list of what the bot could not say in time.
notices-missed = Geändert: { $line }
notices-missed-several = Geändert: { $labels }
