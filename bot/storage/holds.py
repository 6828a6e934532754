"""What the shared tables hold, and whose it is."""

from bot.core.holding import Holding, Purpose

ACCOUNTS = Purpose(
    "your accounts (platform, user id, name), and when they were last heard",
    "to answer you, and to know you on both platforms",
    "`forget me`",
    "you; your name also those whom a consent names it to",
)
SETTINGS = Purpose(
    "your language, time zone and the platform you want to be reached on, and when we met",
    "to write so that you can read it, where you read it",
    "`forget me`",
    "you",
)
CONSENTS = Purpose(
    "every yes and no you gave, with its time",
    "so that nothing of you is shown without a yes",
    "`forget me`",
    "you",
)
PLACES = Purpose(
    "the conversations I am in; of a direct one, whose it is",
    "to know where to write, and what a channel is for",
    "a direct one: `forget me`; others for good",
    "nobody",
)
ASKED = Purpose(
    "a question I asked you, and what you answered so far",
    "to know what your next words answer",
    "15 minutes, or your answer",
    "you",
)
CODES = Purpose(
    "a hash of a code that links two accounts", "to link them once", "10 minutes, or its use", "nobody"
)
SHOWN = Purpose(
    "which of my messages shows what",
    "so that a reaction or a reply to it is understood",
    "for good; those in your direct conversation until `forget me`",
    "nobody",
)
HEARD = Purpose(
    "the keys of what I heard, without text; the text of what could not be handled",
    "so that nothing counts twice, and a mistake can be looked into",
    "keys for good, after `forget me` only as a keyed hash where they name you; texts 7 days",
    "nobody",
)
SAID = Purpose(
    "what I say: to whom, where, and in which words",
    "so that each message comes exactly once, and an edit reaches its answer",
    "words 2 days; keys for good, after `forget me` only as a keyed hash",
    "those it was said to",
)
DONE = Purpose(
    "which organiser's or host's act was done or refused, when",
    "so that organisers can see what happened",
    "for good; who did it until `forget me`",
    "nobody",
)
APPOINTED = Purpose(
    "which account was made an organiser, by whom and when",
    "to know who may do what",
    "until it is taken back, or `forget me`",
    "organisers",
)
MUTED = Purpose(
    "a keyed hash of an account that organisers muted, whose it is, by whom, and until when",
    "so that a mute holds, also after `forget me`",
    "its end; whose it is until `forget me`",
    "organisers",
)
GONE = Purpose(
    "a keyed hash of an account that was forgotten, and when",
    "so that what is read back from before is ignored",
    "for good",
    "nobody",
)
PLATFORM = Purpose(
    "what I need to talk with a platform: my login there, up to where I read, which of my messages and files "
    "belong together, which reaction stood on which message (not whose); on Matrix also that you left our "
    "conversation (as a hash), your invitation until I follow it, and a message of yours that I cannot read "
    "yet",
    "to go on after a restart, and not to call back who left",
    "for good; what is of you until `forget me`, the message 24 hours at most",
    "nobody",
)
HOUSE = Purpose(
    "the house's own: its secret and versions, what is computed",
    "to go on after a restart",
    "for good",
    "nobody",
)

HOLDS = (
    Holding(
        table="person",
        whose="person",
        purpose=SETTINGS,
        who="id",
        words="name",
        fact="language heard zone told_language told_zone reach met_at welcomed_at",
    ),
    Holding(
        table="identity",
        whose="person",
        purpose=ACCOUNTS,
        who="person",
        words="name",
        trace="user",
        fact="id platform heard_at active organises",
    ),
    Holding(table="forgotten", whose="person", purpose=GONE, trace="identity_hash", fact="at"),
    Holding(
        table="link_code", whose="person", purpose=CODES, who="person", trace="code_hash", fact="expires"
    ),
    Holding(table="consent", whose="person", purpose=CONSENTS, who="person", fact="topic given at"),
    Holding(
        table="conversation",
        whose="both",
        purpose=PLACES,
        who="person",
        words="name",
        trace="platform_id",
        fact="id platform kind role language event archived",
    ),
    Holding(
        table="dialogue",
        whose="person",
        purpose=ASKED,
        who="person",
        words="data",
        trace="place",
        fact="platform step expires",
    ),
    Holding(
        table="shown",
        whose="both",
        purpose=SHOWN,
        trace="conversation message thread",
        fact="platform position row thing thing_id",
    ),
    Holding(
        table="job",
        whose="nobody",
        purpose=HOUSE,
        fact="id kind key argument state attempts asked_at done_at",
    ),
    Holding(
        table="inbox",
        whose="both",
        purpose=HEARD,
        words="signal",
        trace="key lane message",
        fact="id kind state outcome attempts received_at handled_at",
    ),
    Holding(
        table="outbox",
        whose="both",
        purpose=SAID,
        who="person",
        words="variants missed",
        trace="key conversation thread slot card_id detail cause platform_id on_message",
        fact="id operation platform target version priority card_kind language due retry_at expires state "
        "attempts created_at first_at ended_at reason",
    ),
    Holding(table="audit", whose="both", purpose=DONE, who="person", fact="id at act subject"),
    Holding(table="appointed", whose="person", purpose=APPOINTED, who="by", trace="user", fact="platform at"),
    Holding(
        table="mute",
        whose="person",
        purpose=MUTED,
        who="person by",
        trace="identity_hash",
        fact="id until told",
    ),
    Holding(table="adapter_state", whose="both", purpose=PLATFORM, trace="name value", fact="adapter"),
    Holding(table="meta", whose="nobody", purpose=HOUSE, fact="name value"),
)
