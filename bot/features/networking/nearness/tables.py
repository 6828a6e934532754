"""What was found of tags by their meaning. Nothing of it is anybody's: who said a tag stands elsewhere."""

from sqlalchemy import Column, Integer, String, Table, Text

from bot.storage.tables import metadata

vector = Table(
    "networking_vector",
    metadata,
    Column("tag", String(200), primary_key=True),
    Column("numbers", Text, nullable=False),
)
"""By what the tag is compared by. Each is computed once."""

near = Table(
    "networking_near",
    metadata,
    Column("tag", String(200), primary_key=True),
    Column("other", String(200), primary_key=True),
    Column("thousandths", Integer, nullable=False),
)
"""Two tags, the first by the alphabet first, and how alike they are."""
