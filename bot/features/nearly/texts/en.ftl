nearly-ask = Did you mean `{ $command }`?
nearly-yes-button = ✓ Yes
nearly-yes-twin = { $command }
nearly-no = All right. Type `help` to see what I understand.
nearly-over = That question is no longer open. Just write `{ $command }`.
