"""What the log of sign-ups holds, and whose it is."""

from bot.core.holding import Holding, Purpose

SEATS = Purpose(
    "every sign-up of yours, what you were told of it, and whether you came",
    "to give seats in turn, and to tell you where you stand",
    "`forget me`, which frees your seat",
    "you; hosts see how many, and your name if you agreed or signed up in public",
)
LISTS = Purpose(
    "when a list of sign-ups changed and when its hosts got it, and in which threads the words were named",
    "so that each is told once",
    "for good",
    "nobody",
)

HOLDS = (
    Holding(
        table="seat_act",
        whose="both",
        purpose=SEATS,
        who="person",
        trace="cause place order",
        fact="id session rank kind at source seats until state",
    ),
    Holding(table="seat_book", whose="nobody", purpose=LISTS, fact="session version due_at listed_for"),
    Holding(table="seat_hint", whose="nobody", purpose=LISTS, fact="platform conversation thread"),
)
