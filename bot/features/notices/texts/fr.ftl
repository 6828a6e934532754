notices-one = { $kind ->
    [cancelled] ❌ { $line }
    [back] ✅ { $line }
   *[moved] 🔁 Changement : { $line }
}
notices-several = 🔁 Voici ce qui a changé :
notices-many = 🔁 { $count } sessions ont changé. Les prochaines :
notices-more = … et { $count ->
    [one] une autre
   *[other] { $count } autres
} : { $labels }. `what changed` te montre tout.

notices-moved = « { $title } » ({ $label }) : { $what }.
notices-changed = « { $title } » ({ $label }), { $start } : { $what }.
notices-cancelled = « { $title } » ({ $label }), { $start }, est annulée, désolé.
notices-back = « { $title } » ({ $label }) a finalement lieu : { $start }.
notices-back-at = « { $title } » ({ $label }) a finalement lieu : { $start }, { $place }.
notices-both = { $time }, { $place }
notices-old-new = { $old } → { $new }
notices-end = fin { $old } → { $new }
notices-place = lieu : { $new }
notices-no-place = plus à { $old }, le nouveau lieu n'est pas encore connu
notices-clash = Elle tombe maintenant en même temps que « { $title } » ({ $label }).

notices-keep = Garder
notices-unstar = Oublier { $label }
notices-unstar-twin = unstar { $label }

notices-missed = Changement : { $line }
notices-missed-several = Changement : { $labels }
