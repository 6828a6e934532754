"""The tables of what is pitched, and of where."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text, false, true

from bot.storage.tables import Moment, metadata

pitch = Table(
    "pitch",
    metadata,
    Column("label", Integer, primary_key=True, autoincrement=False),
    Column("event", ForeignKey("event.slug"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("what", Text, nullable=False, server_default=""),
    Column("minutes", Integer),
    Column("language", String(8)),
    Column("level", String(16)),
    Column("needs", Text, nullable=False, server_default=""),
    Column("capacity", Integer),
    Column("room", Text),
    Column("cancelled", Boolean, nullable=False, server_default=false()),
    Column("gone", Boolean, nullable=False, server_default=false()),
    Column("merged_into", ForeignKey("pitch.label")),
    Column("turn", Integer, nullable=False, server_default="0"),
    Column("author", ForeignKey("person.id"), index=True),
    Column("cause", String(600), index=True),
    Column("made_at", Moment, nullable=False),
)
"""`gone`: cancelled only because its message was taken back. `turn` counts how often it was cancelled or came
back; `author` wrote it, and `cause` is the message."""

pitch_host = Table(
    "pitch_host",
    metadata,
    Column("pitch", ForeignKey("pitch.label"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
    Column("position", Integer, nullable=False),
)

pitch_invited = Table(
    "pitch_invited",
    metadata,
    Column("pitch", ForeignKey("pitch.label"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
    Column("by", ForeignKey("person.id"), index=True),
    Column("at", Moment, nullable=False),
)
"""Who was asked to be a co-host, and has not answered."""

pitch_interest = Table(
    "pitch_interest",
    metadata,
    Column("pitch", ForeignKey("pitch.label"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
    Column("at", Moment, nullable=False),
)
"""Who would come if somebody did what is wished for."""

pitch_merge = Table(
    "pitch_merge",
    metadata,
    Column("kept", ForeignKey("pitch.label"), primary_key=True),
    Column("other", ForeignKey("pitch.label"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
    Column("agreed", Boolean),
    Column("at", Moment, nullable=False),
)
"""What each host was asked: shall the two be one? `agreed` is empty until they answer."""

barcamp_place = Table(
    "barcamp_place",
    metadata,
    Column("conversation", ForeignKey("conversation.id"), primary_key=True),
    Column("event", ForeignKey("event.slug")),
    Column("open", Boolean, nullable=False, server_default=true()),
)
"""What organisers said of a conversation; one with the role `barcamp` is a place until they say otherwise."""
