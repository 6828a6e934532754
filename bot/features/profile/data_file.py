"""Everything that is kept of a person, as a file to take along. Pure."""

import json
from collections.abc import Sequence
from typing import TypeAlias

from bot.core.message import Attachment, Words, say
from bot.core.texts import Reader, Texts

NAME = "my-data.json"

Told: TypeAlias = Sequence[tuple[str, Sequence[Words]]]
"""The text key of each heading, and the lines below it."""


def data_file(told: Told, texts: Texts, reader: Reader) -> Attachment:
    """As JSON, in the reader's words: a list of lines for each heading."""
    found: dict[str, list[str]] = {}
    for title, lines in told:
        said = [texts.plain(one, reader) for one in lines]
        found.setdefault(texts.plain(say(title), reader), []).extend(said)
    made = reader.now.isoformat(timespec="seconds")
    text = json.dumps(
        {"made_at": made, "language": reader.language, "data": found}, ensure_ascii=False, indent=2
    )
    return Attachment(
        name=NAME, media_type="application/json", data=text.encode(), alt=say("my-data-file-alt")
    )
