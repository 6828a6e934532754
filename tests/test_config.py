"""The configuration: the example is complete and true, and every mistake is told at once."""

import re
from pathlib import Path

import pytest

from bot.config import Config, WatchedSource, make_config, options, read_config
from bot.errors import ConfigError

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"


def test_the_example_loads_and_says_what_is_so_without_it() -> None:
    example = read_config(EXAMPLE)
    assert example.model_copy(update={"organisers": Config().organisers}) == Config()


def test_the_example_names_every_option_and_no_other() -> None:
    named: list[str] = []
    of_a_source: list[str] = []
    part = ""
    for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"\[(\w+)]", line):
            part = heading[1]
        elif block := re.fullmatch(r"# \[\[([\w.]+)]]", line):
            part = block[1]
            named.append(part)
        elif part == "programme.sources" and (option := re.match(r"# (\w+) = ", line)):
            of_a_source.append(option[1])
        elif option := re.match(r"(?:# )?(\w+) = ", line):
            named.append(f"{part}.{option[1]}")
    assert named == list(options())
    assert of_a_source == list(WatchedSource.model_fields)


def test_every_option_says_what_it_is_for() -> None:
    assert [key for key, purpose in options().items() if not purpose] == []


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(ConfigError) as error:
        make_config(
            {
                "community": {"language": "fr", "zone": "Europe/Berln", "nam": "x"},
                "organisers": {"identities": ["mira"]},
                "storage": {"url": "mysql://x"},
                "slak": {},
            }
        )
    assert list(error.value.mistakes) == [
        "community.language: input should be 'de' or 'en'",
        "community.zone: no such time zone; did you mean Europe/Berlin?",
        "community.nam: there is no such option; did you mean community.name?",
        "storage.url: should begin with postgresql+asyncpg://",
        "organisers.identities: 'mira' should be a platform and a user id, such as \"matrix:@mira:example.org\"",
        "slak: there is no such option",
    ]


def test_mistakes_in_a_source_are_told_with_its_place() -> None:
    good = {"url": "https://example.org/a.ics", "event": "camp"}
    with pytest.raises(ConfigError) as error:
        make_config(
            {"programme": {"sources": [{"url": "ftp://x", "event": "a b", "every": 0, "zone": "Mars"}]}}
        )
    assert [one.split(": ")[0] for one in error.value.mistakes] == [
        "programme.sources.0.url",
        "programme.sources.0.event",
        "programme.sources.0.zone",
        "programme.sources.0.every",
    ]
    with pytest.raises(ConfigError) as doubled:
        make_config({"programme": {"sources": [good, good]}})
    assert list(doubled.value.mistakes) == [
        "programme.sources: two sources are called camp/programme; give each a name of its own"
    ]


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        (
            b"[community\n",
            "is not TOML: Expected ']' at the end of a table declaration (at line 1, column 11)",
        ),
        (b"\xff\xfe", "is not UTF-8 text"),
        (None, "cannot be read (No such file or directory)"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, text: bytes | None, mistake: str) -> None:
    file = tmp_path / "config.toml"
    if text is not None:
        file.write_bytes(text)
    with pytest.raises(ConfigError) as error:
        read_config(file)
    assert list(error.value.mistakes) == [f"{file}: {mistake}"]


def test_practical_answers_say_something_in_some_language() -> None:
    config = make_config({"practical": [{"topic": "wifi", "de": "Netz", "en": "Network"}]})
    assert [one.texts for one in config.practical] == [{"de": "Netz", "en": "Network"}]
    with pytest.raises(ConfigError) as error:
        make_config({"practical": [{"topic": "wifi"}]})
    assert list(error.value.mistakes) == ["practical.0: should have a text in de, en, fr or zh"]
