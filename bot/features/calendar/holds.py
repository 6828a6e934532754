"""What the table of calendar addresses holds, and whose it is."""

from bot.core.holding import Holding, Purpose

ADDRESS = Purpose(
    "what your calendar's address is made from, and since when there is one; never the address",
    "so that your calendar can fetch your stars",
    "`calendar reset`, or `forget me`",
    "you",
)

HOLDS = (
    Holding(
        table="calendar_feed",
        whose="person",
        purpose=ADDRESS,
        who="person",
        trace="nonce secret_hash",
        fact="at",
    ),
)
