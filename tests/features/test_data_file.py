"""What is kept of a person, as a file to take along."""

import json
from datetime import UTC, datetime
from pathlib import Path

from bot.core.message import Plain, say
from bot.core.texts import Reader, Texts
from bot.features.profile import commands
from bot.features.profile.data_file import data_file

TEXTS = Texts([Path(commands.__file__).parent / "texts"])
NOW = datetime(2011, 11, 3, 9, 40, tzinfo=UTC)


def test_all_lines_under_their_headings_in_the_readers_language() -> None:
    told = [("my-data-zone", [Plain("Europe/Berlin")]), ("my-data-open", [say("my-data-open-code")])]
    file = data_file(told, TEXTS, Reader("de", NOW, {}))
    assert (file.name, file.media_type) == ("my-data.json", "application/json")
    assert json.loads(file.data) == {
        "made_at": "2011-11-03T09:40:00+00:00",
        "language": "de",
        "data": {
            "Deine Zeitzone": ["Europe/Berlin"],
            "Was zwischen uns offen ist": ["ein Code, der ein weiteres Konto mit diesem verbindet"],
        },
    }
