"""The configuration: the example is complete and true, and every mistake is told at once."""

import re
from pathlib import Path

import pytest

from bot.config import Config, Secrets, WatchedSource, make_config, options, read_all, read_config
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
        "slak: there is no such option; did you mean slack?",
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


def test_a_configuration_can_be_made_of_its_own_values() -> None:
    values = make_config({"community": {"zone": "Asia/Tokyo"}}).model_dump(by_alias=True)
    assert make_config(values).model_dump(by_alias=True) == values


MATRIX = """
[matrix]
homeserver = "https://matrix.example.org/"
user_id = "@stammtisch:example.org"
rooms = { general = "#general:example.org", organisers = "!abc" }
"""


def _file(folder: Path, text: str) -> Path:
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_homeserver_and_its_secret(tmp_path: Path) -> None:
    config, secrets = read_all(_file(tmp_path, MATRIX), {"MATRIX_PASSWORD": "open sesame"})
    assert config.matrix.homeserver == "https://matrix.example.org"
    assert config.matrix.rooms == {"general": "#general:example.org", "organisers": "!abc"}
    assert secrets.matrix_password == "open sesame"
    assert "sesame" not in repr(secrets)


def test_a_secret_in_a_file(tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("syt_x\n")
    _, secrets = read_all(_file(tmp_path, MATRIX), {"MATRIX_ACCESS_TOKEN_FILE": str(token)})
    assert secrets == Secrets(matrix_access_token="syt_x")


def test_what_is_wrong_with_file_and_secrets_is_told_together(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.write_text("\n")
    file = _file(
        tmp_path,
        """
[community]
language = "xx"
[matrix]
homeserver = "matrix.example.org"
user_id = "stammtisch"
rooms = { genral = "#general:example.org", general = "general" }
invites = ["mira"]
prefix = "hey you"
""",
    )
    environment = {
        "MATRIX_PASSWORD": "x",
        "MATRIX_PASSWORD_FILE": "y",
        "MATRIX_ACCESS_TOKEN_FILE": str(empty),
    }
    with pytest.raises(ConfigError) as error:
        read_all(file, environment)
    assert list(error.value.mistakes) == [
        "community.language: input should be 'de' or 'en'",
        "matrix.homeserver: should be an address without a path, such as https://matrix.example.org",
        "matrix.user_id: should be a user id, such as @stammtisch:example.org",
        "matrix.rooms.genral: input should be 'general', 'barcamp', 'announcements' or 'organisers'",
        "matrix.invites: 'mira' should be a user id or a pattern of them, such as @*:example.org",
        "matrix.prefix: string should match pattern '^\\S{1,40}$'",
        "MATRIX_PASSWORD: is given twice, also by MATRIX_PASSWORD_FILE; take one away",
        f"MATRIX_ACCESS_TOKEN_FILE: {empty} is empty",
    ]


def test_what_is_missing_for_matrix_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        read_all(_file(tmp_path, '[matrix]\nuser_id = "@a:b"\n'), {})
    assert list(error.value.mistakes) == [
        "matrix: homeserver is missing",
        "MATRIX_PASSWORD: the environment should hold it (or MATRIX_ACCESS_TOKEN), or the name of its file "
        "in MATRIX_PASSWORD_FILE",
    ]
    nowhere = tmp_path / "nowhere"
    with pytest.raises(ConfigError) as error:
        read_all(_file(tmp_path, MATRIX), {"MATRIX_PASSWORD_FILE": str(nowhere)})
    assert list(error.value.mistakes) == [
        f"MATRIX_PASSWORD_FILE: {nowhere} cannot be read (No such file or directory)"
    ]


SLACK = """
[slack]
channels = { general = "#general", organisers = "C0123ABCD" }
"""
TOKENS = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}


def test_a_workspace_and_its_tokens(tmp_path: Path) -> None:
    config, secrets = read_all(_file(tmp_path, SLACK), {**TOKENS, "SLACK_API_URL": "http://127.0.0.1:9/api/"})
    assert config.slack.channels == {"general": "#general", "organisers": "C0123ABCD"}
    assert config.slack.api_url == "http://127.0.0.1:9/api/"
    assert secrets == Secrets(slack_bot_token="xoxb-1", slack_app_token="xapp-1")
    assert "xox" not in repr(secrets)


def test_what_is_missing_for_slack_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        read_all(_file(tmp_path, SLACK), {"SLACK_BOT_TOKEN": "xapp-1"})
    assert list(error.value.mistakes) == [
        "SLACK_BOT_TOKEN: should begin with xoxb-; see “Slack in five minutes” for where it stands",
        "SLACK_APP_TOKEN: the environment should hold it, or the name of its file in SLACK_APP_TOKEN_FILE",
    ]
    http = '[slack]\nmode = "http"\nurl = "https://bot.example.org/slack/events"\n'
    with pytest.raises(ConfigError) as error:
        read_all(_file(tmp_path, http), {"SLACK_BOT_TOKEN": "xoxb-1"})
    assert list(error.value.mistakes) == [
        "SLACK_SIGNING_SECRET: the environment should hold it, or the name of its file in "
        "SLACK_SIGNING_SECRET_FILE"
    ]


def test_mistakes_of_a_workspace_are_told_together() -> None:
    with pytest.raises(ConfigError) as error:
        make_config(
            {
                "slack": {
                    "mode": "rtm",
                    "command": "stammtisch",
                    "channels": {"general": "general"},
                    "listen": "3000",
                    "url": "bot.example.org",
                }
            }
        )
    assert list(error.value.mistakes) == [
        "slack.mode: input should be 'socket' or 'http'",
        "slack.command: string should match pattern '^/[a-z0-9_-]{1,31}$'",
        "slack.channels: 'general' should be a name (#general) or an id (C…)",
        "slack.listen: string should match pattern '^[^\\s:]+:\\d{1,5}$'",
        "slack.url: should begin with https:// or http://",
    ]
    with pytest.raises(ConfigError) as error:
        make_config({"slack": {"mode": "http"}})
    assert list(error.value.mistakes) == ['slack: url is missing, which mode = "http" needs']
