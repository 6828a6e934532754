"""What the tables of the barcamp's grid hold, and whose it is."""

from bot.core.holding import Holding, Purpose

VOTES = Purpose("what you voted for", "to count", "`unvote`, or `forget me`", "you alone; others see counts")
GRID = Purpose(
    "rooms, times and phase of a barcamp, and which pitch is when and where",
    "to run the barcamp",
    "for good",
    "everybody",
)

HOLDS = (
    Holding(table="pitch_vote", whose="person", purpose=VOTES, who="person", trace="cause", fact="pitch at"),
    Holding(table="board", whose="nobody", purpose=GRID, fact="id event phase voted version seen"),
    Holding(table="board_room", whose="nobody", purpose=GRID, fact="event name position seats has"),
    Holding(table="board_slot", whose="nobody", purpose=GRID, fact="event start end"),
    Holding(table="placement", whose="nobody", purpose=GRID, fact="pitch event start end room"),
)
