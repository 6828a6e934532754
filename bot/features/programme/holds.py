"""What the tables of the programme hold, and whose it is."""

from bot.core.holding import Holding, Purpose

PROGRAMME = Purpose(
    "the programme as organisers publish it, with the names of its speakers, and what changed in it",
    "to answer questions on it",
    "for good; of what was pitched here, until `forget me`",
    "everybody",
)
HOSTING = Purpose(
    "which sessions you are responsible for",
    "so that you may change their seats, and are told who comes",
    "`forget me`",
    "you",
)
ACTS = Purpose(
    "which organiser changed what in the programme",
    "to undo it, and to keep it when the source says otherwise",
    "the change for good, the name until `forget me`",
    "nobody",
)
ASKED = Purpose("when you last asked what changed", "to tell you what changed since", "`forget me`", "you")
WISHED = Purpose(
    "the address that an organiser asked to be read as a programme",
    "to tell them what came of it",
    "until it is read, which takes seconds",
    "that organiser",
)

HOLDS = (
    Holding(
        table="event", whose="nobody", purpose=PROGRAMME, fact="slug title zone first_day last_day language"
    ),
    Holding(
        table="session",
        whose="both",
        purpose=PROGRAMME,
        words="title abstract description subtitle",
        fact="id event source key kind start end room language track capacity place cancelled url "
        "absent_since revision revised_at",
    ),
    Holding(table="session_person", whose="both", purpose=PROGRAMME, words="name", fact="session position"),
    Holding(table="session_host", whose="person", purpose=HOSTING, who="person", fact="session"),
    Holding(
        table="change",
        whose="both",
        purpose=ACTS,
        who="by",
        words="old new",
        fact="id session at field told",
    ),
    Holding(
        table="session_override",
        whose="both",
        purpose=ACTS,
        who="person",
        words="value told says announced",
        fact="session field at",
    ),
    Holding(table="act", whose="both", purpose=ACTS, who="person", words="steps", fact="id at state seen"),
    Holding(table="act_session", whose="nobody", purpose=ACTS, fact="act session"),
    Holding(table="asked_changes", whose="person", purpose=ASKED, who="person", fact="at"),
    Holding(
        table="source",
        whose="nobody",
        purpose=PROGRAMME,
        fact="id event name url zone every watched configured added_at etag modified digest last_tried "
        "last_good due failures failing_since reason told_failing held",
    ),
    Holding(
        table="wish",
        whose="person",
        purpose=WISHED,
        who="person",
        trace="conversation thread cause url",
        fact="id event name agreed platform direct language asked_at",
    ),
)
