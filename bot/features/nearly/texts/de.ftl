nearly-ask = Meintest du `{ $command }`?
nearly-yes-button = ✓ Ja
nearly-yes-twin = { $command }
nearly-no = Gut, dann nicht. Mit `hilfe` siehst du, was ich verstehe.
nearly-over = Die Frage ist nicht mehr offen. Schreib einfach `{ $command }`.
