"""End-to-end encryption, for those who installed it (`e2ee`): rooms that only their members can read.

`machine` does the mathematics over matrix-nio and knows no network; `identity` holds the bot's own signing
keys; `conversation` talks with the homeserver about keys; `encrypted` is what the rest of the adapter uses.
Nothing outside this folder imports matrix-nio.
"""
