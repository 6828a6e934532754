"""Configuration: a TOML file for what may be seen, the environment (or a file) for what may not.

Every mistake is reported at once, each with its key, what is wrong, and what would be right.
"""

import difflib
import os
import re
import tomllib
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from bot.errors import ConfigError

Language = Literal["de", "en"]

SHORTEST_SECRET = 16


_SHORT_NAME = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _zone_name(value: str) -> str:
    """The same name, if it is a time zone's. Raises ValueError with the nearest one."""
    if value not in _zones():
        near = difflib.get_close_matches(value, _zones(), 1)
        raise ValueError(f"no such time zone{f'; did you mean {near[0]}?' if near else ''}")
    return value


@cache
def _zones() -> Set[str]:
    """The names of all time zones; Python looks through a thousand files for them, each time it is asked."""
    return available_timezones()


class Community(_Part):
    """`[community]`: who the bot serves."""

    name: str = Field(default="Stammtisch", description="how the bot speaks of the community")
    language: Language = Field(
        default="de", description="what is spoken where nothing else is known: de or en"
    )
    zone: str = Field(default="Europe/Berlin", description="the time zone of those who name none")

    @field_validator("zone")
    @classmethod
    def _is_a_zone(cls, value: str) -> str:
        return _zone_name(value)


class Storage(_Part):
    """`[storage]`: where the data is."""

    folder: Path = Field(default=Path("data"), description="the folder of the embedded database")
    url: str | None = Field(
        default=None,
        description="postgresql+asyncpg://… for a database server; the password from STAMMTISCH_DB_PASSWORD",
    )

    @field_validator("url")
    @classmethod
    def _is_postgresql(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith("postgresql+asyncpg://"):
            raise ValueError("should begin with postgresql+asyncpg://")
        return value

    @property
    def file(self) -> Path:
        """The embedded database's file."""
        return self.folder / "stammtisch.db"


class Organisers(_Part):
    """`[organisers]`: who may do what others may not."""

    identities: tuple[str, ...] = Field(
        default=(),
        description='platform and user id, such as "slack:T012:U345" or "matrix:@mira:example.org"',
    )

    @field_validator("identities")
    @classmethod
    def _name_a_platform(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for one in value:
            platform, colon, user = one.partition(":")
            if not (platform and colon and user):
                raise ValueError(
                    f'{one!r} should be a platform and a user id, such as "matrix:@mira:example.org"'
                )
        return value


class Logs(_Part):
    """`[logs]`: what is told of the running bot."""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="from this level on"
    )
    json_lines: bool = Field(
        default=False, alias="json", description="one JSON object a line instead of plain text"
    )


class WatchedSource(_Part):
    """`[[programme.sources]]`: an address that is looked at again and again."""

    url: str
    event: str = Field(pattern=_SHORT_NAME)
    name: str = Field(default="programme", pattern=_SHORT_NAME)
    zone: str | None = None
    every: int | None = Field(default=None, ge=1, le=1440)

    @field_validator("url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        if not value.startswith(("https://", "http://")):
            raise ValueError("should begin with https:// or http://")
        return value

    @field_validator("zone")
    @classmethod
    def _is_a_zone(cls, value: str | None) -> str | None:
        return value if value is None else _zone_name(value)


class Programme(_Part):
    """`[programme]`: where it comes from."""

    sources: tuple[WatchedSource, ...] = Field(
        default=(),
        description="addresses to watch, each a `[[programme.sources]]` with `url` and `event`, and if need "
        "be `name` (`programme`), `zone`, and `every` so many minutes (60; more often near the event)",
    )

    @field_validator("sources")
    @classmethod
    def _are_told_apart(cls, value: tuple[WatchedSource, ...]) -> tuple[WatchedSource, ...]:
        names = [f"{one.event}/{one.name}" for one in value]
        doubled = sorted({name for name in names if names.count(name) > 1})
        if doubled:
            raise ValueError(f"two sources are called {', '.join(doubled)}; give each a name of its own")
        return value


class Barcamp(_Part):
    """`[barcamp]`: what holds for those who pitch, and what its grid is made of."""

    pitches_per_person: int = Field(
        default=3, ge=1, le=100, description="so many open pitches may one person have"
    )
    votes_per_person: int = Field(
        default=5, ge=1, le=100, description="so many votes does one person have, where there is a vote"
    )
    rooms: tuple[str, ...] = Field(
        default=(),
        description="the rooms, each with its seats and what it has, such as `Saal (80, projector)`; what "
        "organisers set in chat counts instead",
    )
    slots: tuple[str, ...] = Field(
        default=(),
        description="the times at which sessions can be, such as `2011-11-04 11:00-11:45`; what organisers "
        "set in chat counts instead",
    )

    @field_validator("slots")
    @classmethod
    def _are_slots(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for one in value:
            if not re.fullmatch(r"\d{4}-\d\d-\d\d \d\d?:\d\d-\d\d?:\d\d", one):
                raise ValueError(f"{one!r} should be a day and two times, such as 2011-11-04 11:00-11:45")
        return value

    @field_validator("rooms")
    @classmethod
    def _are_rooms(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for one in value:
            if not re.fullmatch(r"\s*[^\s(),;#][^(),;]{0,59}(?:\([^()]*\))?\s*", one):
                raise ValueError(f"{one!r} should be a name, and what it has: Saal (80, projector)")
        return value


class PracticalAnswer(_Part):
    """`[[practical]]`: what is answered to a practical question, by language.

    `topic` is one of the general ones, such as `wifi`, or a word of your own; `keywords` are more words that
    people may ask by.
    """

    topic: str
    keywords: tuple[str, ...] = ()
    de: str | None = None
    en: str | None = None
    fr: str | None = None
    zh: str | None = None

    @property
    def texts(self) -> dict[str, str]:
        """What is written, by language."""
        texts = {"de": self.de, "en": self.en, "fr": self.fr, "zh": self.zh}
        return {language: text for language, text in texts.items() if text}

    @model_validator(mode="after")
    def _says_something(self) -> "PracticalAnswer":
        if not self.texts:
            raise ValueError("should have a text in de, en, fr or zh")
        return self


RoomRole = Literal["general", "barcamp", "announcements", "organisers"]


class Matrix(_Part):
    """`[matrix]`: the bot's account on a homeserver, and the rooms it lives in."""

    homeserver: str | None = Field(
        default=None, description="the address of the homeserver, such as `https://matrix.example.org`"
    )
    user_id: str | None = Field(
        default=None, description="the bot's account there, such as `@stammtisch:example.org`"
    )
    device_name: str = Field(
        default="Stammtisch", description="how its login is called in the account's list of devices"
    )
    rooms: dict[RoomRole, str] = Field(
        default_factory=dict,
        description="alias or id of the room for each role: `general`, `barcamp`, `announcements`, "
        "`organisers`",
    )
    invites: tuple[str, ...] | None = Field(
        default=None,
        description="whose invitations are accepted, such as `@*:example.org`; without it everybody's on the "
        "bot's own homeserver, and always organisers'",
    )
    invites_per_hour: int = Field(
        default=60, ge=1, le=10_000, description="so many invitations are accepted in an hour"
    )
    ignored: tuple[str, ...] = Field(
        default=(), description="other bots, which are not listened to, such as `@*-bot:example.org`"
    )
    power_level: int | None = Field(
        default=None,
        ge=1,
        le=100,
        description="who was given at least this power in the organisers' room is an organiser; without it "
        "nobody is by that",
    )
    encryption: bool | None = Field(
        default=None,
        description="whether encrypted rooms are read and written; without it, wherever "
        "`stammtisch[e2ee]` is installed",
    )
    encrypt_direct: bool = Field(
        default=True,
        description="whether direct and group conversations that the bot opens are encrypted, if encryption "
        "is on and all who are asked in can read it",
    )
    prefix: str = Field(
        default="!stammtisch",
        pattern=r"^\S{1,40}$",
        description="what a message to the bot may begin with, beside its name",
    )

    @field_validator("homeserver")
    @classmethod
    def _is_an_address(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"https?://[^\s/?#]+/?", value):
            raise ValueError("should be an address without a path, such as https://matrix.example.org")
        return value if value is None else value.rstrip("/")

    @field_validator("user_id")
    @classmethod
    def _is_an_account(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"@[^\s:]+:\S+", value):
            raise ValueError("should be a user id, such as @stammtisch:example.org")
        return value

    @field_validator("rooms")
    @classmethod
    def _name_rooms(cls, value: dict[RoomRole, str]) -> dict[RoomRole, str]:
        for room in value.values():
            if not re.fullmatch(r"#[^\s:]+:\S+|!\S+", room):
                raise ValueError(f"{room!r} should be an alias (#general:example.org) or an id (!…)")
        return value

    @field_validator("invites", "ignored")
    @classmethod
    def _name_users(cls, value: tuple[str, ...] | None) -> tuple[str, ...] | None:
        for one in value or ():
            if not re.fullmatch(r"@\S+:\S+", one):
                raise ValueError(f"{one!r} should be a user id or a pattern of them, such as @*:example.org")
        return value

    @model_validator(mode="after")
    def _has_a_room_of_organisers(self) -> "Matrix":
        if self.power_level is not None and "organisers" not in self.rooms:
            raise ValueError("power_level counts in the organisers' room; write that into rooms")
        return self

    @model_validator(mode="after")
    def _names_both(self) -> "Matrix":
        if (self.homeserver is None) != (self.user_id is None):
            missing = "homeserver" if self.homeserver is None else "user_id"
            raise ValueError(f"{missing} is missing")
        if self.homeserver is None and self.model_dump(exclude_defaults=True):
            raise ValueError("homeserver and user_id are missing")
        return self


class Slack(_Part):
    """`[slack]`: the app of this community, and the channels it lives in."""

    mode: Literal["socket", "http"] = Field(
        default="socket",
        description="how Slack reaches the bot: `socket` needs no address of its own, `http` a public one",
    )
    command: str = Field(
        default="/stammtisch", pattern=r"^/[a-z0-9_-]{1,31}$", description="the bot's slash command"
    )
    channels: dict[RoomRole, str] = Field(
        default_factory=dict,
        description="`#name` or id of the channel for each role: `general`, `barcamp`, `announcements`, "
        "`organisers`; the bot has to be invited there",
    )
    guests: bool = Field(default=True, description="whether guests of the workspace are listened to")
    strangers: bool = Field(
        default=False,
        description="whether people of other workspaces are listened to, in channels shared with these",
    )
    admins_are_organisers: bool = Field(
        default=False, description="whether admins and owners of the workspace are organisers"
    )
    listen: str = Field(
        default="127.0.0.1:3000",
        pattern=r"^[^\s:]+:\d{1,5}$",
        description="with `http`: where Slack's requests are taken, behind a proxy that speaks TLS",
    )
    url: str | None = Field(
        default=None,
        description="with `http`: the public address of it, such as `https://bot.example.org/slack/events`",
    )
    api_url: str = Field(
        default="https://slack.com/api/", description="another address than Slack's own, for tests"
    )

    @field_validator("channels")
    @classmethod
    def _name_channels(cls, value: dict[RoomRole, str]) -> dict[RoomRole, str]:
        for channel in value.values():
            if not re.fullmatch(r"#[^\s#]{1,80}|[CG][A-Z0-9]{5,}", channel):
                raise ValueError(f"{channel!r} should be a name (#general) or an id (C…)")
        return value

    @field_validator("url", "api_url")
    @classmethod
    def _is_an_address(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"https?://[^\s?#]+", value):
            raise ValueError("should begin with https:// or http://")
        return value

    @model_validator(mode="after")
    def _has_an_address(self) -> "Slack":
        if self.mode == "http" and self.url is None:
            raise ValueError('url is missing, which mode = "http" needs')
        return self


class Web(_Part):
    """`[web]`: the bot's own web server."""

    listen: str | None = Field(
        default=None,
        pattern=r"^[^\s:]+:\d{1,5}$",
        description="where the bot's own web server listens, such as `127.0.0.1:8080`, behind a proxy that "
        "speaks TLS; without it there is none, and so no calendars to subscribe to",
    )
    url: str | None = Field(
        default=None, description="the public address of it, such as `https://bot.example.org`"
    )

    operation_listen: str | None = Field(
        default=None,
        pattern=r"^[^\s:]+:\d{1,5}$",
        description="where `/healthz` and `/metrics` are told, such as `127.0.0.1:9464`; never an "
        "address that the public reaches; without it nowhere",
    )

    @field_validator("url")
    @classmethod
    def _is_an_address(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"https?://[^\s?#]+", value):
            raise ValueError("should begin with https:// or http://")
        return value if value is None else value.rstrip("/")

    @model_validator(mode="after")
    def _names_both(self) -> "Web":
        if (self.listen is None) != (self.url is None):
            raise ValueError(f"{'listen' if self.listen is None else 'url'} is missing")
        return self


class Seats(_Part):
    """`[seats]`: how limited seats are given."""

    kinds: tuple[str, ...] = Field(
        default=("workshop", "tour"),
        description="the kinds of sessions that one signs up for; barcamp sessions with a capacity, too",
    )
    hold_minutes: int | None = Field(
        default=None,
        ge=1,
        le=10_080,
        description="so long a seat that becomes free is kept for who is next on the waitlist; without it, "
        "it is theirs at once",
    )
    standby_minutes: int = Field(
        default=60,
        ge=0,
        le=10_080,
        description="from then until the start nothing is kept: a seat that becomes free is given at once",
    )
    walk_in_percent: int = Field(
        default=0, ge=0, le=100, description="so many of the seats are kept for those at the door"
    )
    walk_in_minutes: int = Field(
        default=15,
        ge=0,
        le=10_080,
        description="so long before the start the seats for the door are given to the waitlist",
    )
    double_booking: bool = Field(
        default=False, description="whether one may have seats in two sessions at the same time"
    )
    list_minutes: int = Field(
        default=30,
        ge=0,
        le=10_080,
        description="so long before the start hosts get the list of those who have a seat",
    )


class Limits(_Part):
    """`[limits]`: how much of one account is heard."""

    acts_per_minute: int = Field(
        default=30,
        ge=0,
        le=10_000,
        description="so much of one account is heard in a minute, two thirds of it at once after a pause, "
        "and ten times as much of organisers; 0: all",
    )


class Networking(_Part):
    """`[networking]`: profiles, and introductions by them."""

    enabled: bool = Field(
        default=True, description="people may tell what they are about, and be introduced once they agreed"
    )
    meeting_place: str | None = Field(
        default=None,
        max_length=200,
        description="where people who are introduced find each other, such as `the coffee bar`; without it "
        "they settle that themselves",
    )
    ask_first: bool = Field(
        default=False,
        description="whether both are asked, without names, before they are introduced, unless they chose "
        "otherwise",
    )
    similarity: bool = Field(
        default=False,
        description="whether tags that mean nearly the same are asked about, and worth a little in a round; "
        "needs the extra `similarity`",
    )
    answer_minutes: int = Field(
        default=120, ge=5, le=10_080, description="so long that question waits for both answers"
    )
    nudge_minutes: int = Field(
        default=60,
        ge=5,
        le=10_080,
        description="so long after the proposed time they are reminded, once, if nobody said that they met",
    )
    ask_minutes: int = Field(
        default=240, ge=5, le=10_080, description="so long after it each is asked whether they met"
    )


class Announcements(_Part):
    """`[announcements]`: what organisers write to many."""

    approval: bool = Field(
        default=False, description="whether a second organiser has to approve what is written to many"
    )


class Privacy(_Part):
    """`[privacy]`: how long what is kept of people is kept."""

    keep_days: int = Field(
        default=90,
        ge=0,
        le=3650,
        description="so many days after an event what is kept of its people is deleted, unless they take "
        "part in another one; 0: never by itself",
    )


class Config(_Part):
    """The whole configuration."""

    community: Community = Field(default_factory=Community)
    storage: Storage = Field(default_factory=Storage)
    organisers: Organisers = Field(default_factory=Organisers)
    matrix: Matrix = Field(default_factory=Matrix)
    slack: Slack = Field(default_factory=Slack)
    web: Web = Field(default_factory=Web)
    programme: Programme = Field(default_factory=Programme)
    barcamp: Barcamp = Field(default_factory=Barcamp)
    seats: Seats = Field(default_factory=Seats)
    logs: Logs = Field(default_factory=Logs)
    networking: Networking = Field(default_factory=Networking)
    announcements: Announcements = Field(default_factory=Announcements)
    privacy: Privacy = Field(default_factory=Privacy)
    limits: Limits = Field(default_factory=Limits)
    practical: tuple[PracticalAnswer, ...] = ()

    @property
    def powerful(self) -> tuple[str, ...]:
        """The platforms whose own admins are organisers."""
        counts = {"slack": self.slack.admins_are_organisers, "matrix": self.matrix.power_level is not None}
        return tuple(platform for platform, so in counts.items() if so)


@dataclass(frozen=True, slots=True)
class Secrets:
    """What only the environment (or a file that it names) may tell."""

    matrix_password: str | None = field(default=None, repr=False)
    matrix_access_token: str | None = field(default=None, repr=False)
    slack_bot_token: str | None = field(default=None, repr=False)
    slack_app_token: str | None = field(default=None, repr=False)
    slack_signing_secret: str | None = field(default=None, repr=False)
    web: str | None = field(default=None, repr=False)


def read_config(file: Path) -> Config:
    """The configuration in that file. Raises ConfigError with every mistake in it."""
    return make_config(_values(file))


def read_all(file: Path, environment: Mapping[str, str] = os.environ) -> tuple[Config, Secrets]:
    """The configuration with its secrets. Raises ConfigError with every mistake in both."""
    mistakes: list[str] = []
    values = _values(file)
    try:
        config = make_config(_with_api_url(values, environment))
    except ConfigError as error:
        config = Config()
        mistakes += error.mistakes
    so_far = len(mistakes)
    secrets = Secrets(
        _secret("MATRIX_PASSWORD", environment, mistakes),
        _secret("MATRIX_ACCESS_TOKEN", environment, mistakes),
        _secret("SLACK_BOT_TOKEN", environment, mistakes),
        _secret("SLACK_APP_TOKEN", environment, mistakes),
        _secret("SLACK_SIGNING_SECRET", environment, mistakes),
        _secret("STAMMTISCH_WEB_SECRET", environment, mistakes),
    )
    none_for_matrix = secrets.matrix_password is None and secrets.matrix_access_token is None
    if values.get("matrix") and none_for_matrix and len(mistakes) == so_far:
        mistakes.append(
            "MATRIX_PASSWORD: the environment should hold it (or MATRIX_ACCESS_TOKEN), or the name of its "
            "file in MATRIX_PASSWORD_FILE"
        )
    if secrets.web is not None and len(secrets.web) < SHORTEST_SECRET:
        mistakes.append(f"STAMMTISCH_WEB_SECRET: should have at least {SHORTEST_SECRET} signs")
    if (values.get("slack") or secrets.slack_bot_token) and len(mistakes) == so_far:
        mistakes += _missing_for_slack(config.slack, secrets)
    if mistakes:
        raise ConfigError(mistakes)
    return config, secrets


def _with_api_url(values: Mapping[str, Any], environment: Mapping[str, str]) -> Mapping[str, Any]:
    """The values with the address of Slack that the environment names, as tests do."""
    url = environment.get("SLACK_API_URL")
    slack = values.get("slack", {})
    return {**values, "slack": {**slack, "api_url": url}} if url and isinstance(slack, dict) else values


def _missing_for_slack(slack: Slack, secrets: Secrets) -> list[str]:
    needed = {"SLACK_BOT_TOKEN": (secrets.slack_bot_token, "xoxb-")}
    if slack.mode == "socket":
        needed["SLACK_APP_TOKEN"] = (secrets.slack_app_token, "xapp-")
    else:
        needed["SLACK_SIGNING_SECRET"] = (secrets.slack_signing_secret, "")
    return [
        f"{name}: should begin with {begins}; see “Slack in five minutes” for where it stands"
        if value
        else f"{name}: the environment should hold it, or the name of its file in {name}_FILE"
        for name, (value, begins) in needed.items()
        if not (value and value.startswith(begins))
    ]


def make_config(values: Mapping[str, Any]) -> Config:
    """The configuration of these values. Raises ConfigError with every mistake in them."""
    try:
        return Config.model_validate(values)
    except ValidationError as error:
        raise ConfigError([_sentence(one) for one in error.errors()]) from error


def _values(file: Path) -> dict[str, Any]:
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigError([f"{file}: cannot be read ({error.strerror})"]) from error
    except UnicodeDecodeError as error:
        raise ConfigError([f"{file}: is not UTF-8 text"]) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([f"{file}: is not TOML: {error}"]) from error


def _secret(name: str, environment: Mapping[str, str], mistakes: list[str]) -> str | None:
    """What the variable holds, else what the file holds that its twin names; what is wrong is told."""
    file = environment.get(f"{name}_FILE")
    if value := environment.get(name):
        if file:
            mistakes.append(f"{name}: is given twice, also by {name}_FILE; take one away")
        return value
    if not file:
        return None
    try:
        value = Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        mistakes.append(f"{name}_FILE: {file} cannot be read ({_reason(error)})")
        return None
    if not value:
        mistakes.append(f"{name}_FILE: {file} is empty")
    return value


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return str(error.strerror) if isinstance(error, OSError) else "it is not UTF-8 text"


def options() -> dict[str, str]:
    """Every option by its key, such as `community.zone`, with what it is for."""
    return {
        f"{part}.{field.alias or name}": field.description or ""
        for part, section in Config.model_fields.items()
        if isinstance(section.annotation, type) and issubclass(section.annotation, BaseModel)
        for name, field in section.annotation.model_fields.items()
    }


def _sentence(error: Any) -> str:
    key = ".".join(str(step) for step in error["loc"] if step != "[key]")
    if error["type"] == "extra_forbidden":
        known = [*options(), *Config.model_fields]
        near = difflib.get_close_matches(key, known, 1)
        return f"{key}: there is no such option" + (f"; did you mean {near[0]}?" if near else "")
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{key}: {message[:1].lower()}{message[1:]}"
