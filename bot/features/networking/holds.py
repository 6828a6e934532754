"""What the tables of profiles, rounds and introductions hold, and whose it is."""

from bot.core.holding import Holding, Purpose

PROFILE = Purpose(
    "what you told to be introduced by",
    "to introduce you to people worth meeting, once you agreed",
    "`forget my profile`, a change, or `forget me`",
    "you; whom you meet sees your name, your line and what you share; organisers see counts",
)
BLOCKS = Purpose(
    "whom you do not want to be introduced to; of somebody forgotten, a keyed hash of the account",
    "so that you never are",
    "your own `forget me`",
    "you alone",
)
MET = Purpose(
    "whom you were introduced to, what you said of it, and how you want to be introduced",
    "so that nobody is introduced twice, and both agree",
    "`forget me`",
    "you, and whom you met",
)
ROUNDS = Purpose(
    "rounds of introductions with their numbers; who had none in one, and who waits for one",
    "so that it is their turn next time",
    "rounds for good, without who asked after their `forget me`; who had none until `forget me`",
    "you; organisers see numbers",
)
NAMES = Purpose(
    "which two words are one topic, as organisers said", "to find what people share", "for good", "organisers"
)
NEAR = Purpose(
    "the topics people named, as vectors, and which are near each other; only with the extra `similarity`",
    "to ask whether two words mean one topic",
    "until nobody has that topic any more",
    "nobody",
)

HOLDS = (
    Holding(
        table="networking_profile",
        whose="person",
        purpose=PROFILE,
        who="person",
        words="line team",
        fact="languages days wants newcomer paused changed_at",
    ),
    Holding(
        table="networking_tag",
        whose="person",
        purpose=PROFILE,
        who="person",
        words="said",
        trace="cause",
        fact="id kind",
    ),
    Holding(table="networking_block", whose="person", purpose=BLOCKS, who="who whom", fact="at"),
    Holding(
        table="networking_block_left",
        whose="person",
        purpose=BLOCKS,
        who="who",
        trace="identity_hash",
        fact="at",
    ),
    Holding(table="networking_alias", whose="nobody", purpose=NAMES, fact="id name topic spelled"),
    Holding(
        table="networking_introduction",
        whose="both",
        purpose=MET,
        words="reasons",
        fact="id round stage due made_at greeted_at opened meets_at zone postponed",
    ),
    Holding(
        table="networking_introduced",
        whose="person",
        purpose=MET,
        who="person",
        fact="introduction said outcome again",
    ),
    Holding(
        table="networking_choice", whose="person", purpose=MET, who="person", fact="ask_first share_account"
    ),
    Holding(
        table="networking_round",
        whose="both",
        purpose=ROUNDS,
        who="asked_by",
        fact="id kind size seed dry asked_at state held_at people introductions byes worth unlike",
    ),
    Holding(table="networking_bye", whose="person", purpose=ROUNDS, who="person", fact="round"),
    Holding(table="networking_schedule", whose="nobody", purpose=ROUNDS, fact="id size often clock next_at"),
    Holding(table="networking_vector", whose="both", purpose=NEAR, words="tag", fact="numbers"),
    Holding(table="networking_near", whose="both", purpose=NEAR, words="tag other", fact="thousandths"),
    Holding(table="networking_waiting", whose="person", purpose=ROUNDS, who="person", fact="since"),
)
