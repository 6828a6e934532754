"""What the tables of posts in channels hold, and whose it is."""

from bot.core.holding import Holding, Purpose

NAMED = Purpose(
    "what you were reminded of in a channel",
    "to take your name out of it when it changes",
    "the third day after, or `forget me`, which also takes the name out of the message",
    "those in that channel, if you agreed to be named there",
)
POSTS = Purpose(
    "what is announced in which channel, and when", "to announce it once", "for good", "everybody"
)

HOLDS = (
    Holding(table="session_post_person", whose="person", purpose=NAMED, who="person", fact="post session"),
    Holding(
        table="session_post",
        whose="nobody",
        purpose=POSTS,
        fact="id conversation start crowd due_at posted_at version labels told",
    ),
    Holding(
        table="post_rule", whose="nobody", purpose=POSTS, fact="id conversation what name lead_minutes since"
    ),
)
