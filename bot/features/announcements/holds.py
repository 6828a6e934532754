"""What the tables of announcements hold, and whose it is."""

from bot.core.holding import Holding, Purpose

ANNOUNCED = Purpose(
    "what organisers write to many, whom it is for, and who wrote and approved it",
    "to correct it, to take it back, and to tell those who come later what still holds",
    "for good; who wrote it until `forget me`",
    "those it is for; who wrote it: organisers",
)
GOT = Purpose(
    "which announcement you got, and that you read it, where that was asked",
    "so that you get it once, and its correction as well",
    "`forget me`",
    "organisers see how many read it, not who",
)

HOLDS = (
    Holding(
        table="announcement",
        whose="both",
        purpose=ANNOUNCED,
        who="writer approver",
        words="texts",
        trace="cause",
        fact="id whom state urgent ask_read way ring must_ask written_at at sent_at corrected_at up_to "
        "version until valid_until due_at report_at reported",
    ),
    Holding(
        table="announcement_copy",
        whose="person",
        purpose=GOT,
        who="person",
        trace="told_in",
        fact="announcement version held_until",
    ),
    Holding(table="announcement_read", whose="person", purpose=GOT, who="person", fact="announcement at"),
    Holding(
        table="announcement_place",
        whose="nobody",
        purpose=ANNOUNCED,
        fact="announcement conversation posted version calls",
    ),
)
