nearly-ask = Tu voulais dire `{ $command }` ?
nearly-yes-button = ✓ Oui
nearly-yes-twin = { $command }
nearly-no = D'accord. Tape `aide` pour voir ce que je comprends.
nearly-over = Cette question n'est plus ouverte. Écris simplement `{ $command }`.
