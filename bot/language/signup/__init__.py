"""What a message in the thread of a session says about its writer's own place there. Pure.

Read in six steps, a file each: `prepare` takes away what others said, `tags` gives each word its class (the
tables are `german`, `english`, `french`), `clauses` parts the message and sets aside when and where, `grammar`
says what a clause does, `combine` what all of them come to, `decide` whether that stands. For the grammar is
exact and deaf to whatever it has no words for: so `evidence` lists what else is in the message, and `learned`
weighs it, as thousands of labelled messages taught. How many seats is counted, never guessed.
"""

from bot.language.signup.decide import understand
from bot.language.signup.meaning import Understood

__all__ = ["Understood", "understand"]
