# What moved, told to those who starred a session or are there for it. { $line } is one of the sentences below.
notices-one = { $kind ->
    [cancelled] ❌ { $line }
    [back] ✅ { $line }
   *[moved] 🔁 Changed: { $line }
}
notices-several = 🔁 This has changed:
notices-many = 🔁 { $count } sessions have changed. The next ones:
# { $labels } are such as “#7, #8, and #9”.
notices-more = … and { $count ->
    [one] one more
   *[other] { $count } more
}: { $labels }. `what changed` shows you everything.

# { $what } is what moved, old and new. { $start } is such as “14:00” or “Fri 14:00”.
notices-moved = “{ $title }” ({ $label }): { $what }.
notices-changed = “{ $title }” ({ $label }), { $start }: { $what }.
notices-cancelled = “{ $title }” ({ $label }), { $start }, is cancelled, sorry.
notices-back = “{ $title }” ({ $label }) takes place after all: { $start }.
notices-back-at = “{ $title }” ({ $label }) takes place after all: { $start }, { $place }.
notices-both = { $time }, { $place }
notices-old-new = { $old } → { $new }
notices-end = end { $old } → { $new }
notices-place = place: { $new }
notices-no-place = no longer { $old }, the new place is not known yet
# { $title } is another session that the reader counts on, at the same time.
notices-clash = It now overlaps with “{ $title }” ({ $label }).

notices-keep = Keep it
notices-unstar = Unstar { $label }
notices-unstar-twin = unstar { $label }

# In the list of what the bot could not say in time.
notices-missed = Changed: { $line }
notices-missed-several = Changed: { $labels }
