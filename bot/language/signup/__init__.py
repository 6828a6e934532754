"""What a message in the thread of a session says about its writer's own place there. Pure.

Read in five steps, a file each: `prepare` takes away what others said, `tags` gives each word its class (the
tables are `german`, `english`, `french`), `clauses` parts the message and sets aside when and where, `grammar`
says what a clause does, `combine` what all of them come to.
"""

from bot.language.signup.combine import understand
from bot.language.signup.meaning import Understood

__all__ = ["Understood", "understand"]
