"""Reads what the bot hands to a homeserver, as clients would, and says what should not be in it."""

import json
import re
from collections.abc import Collection, Mapping
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote

from tests.faults.fuzz.hostile import TOKEN

ALLOWED = {
    "p": (),
    "br": (),
    "strong": (),
    "code": (),
    "ul": (),
    "ol": ("start",),
    "li": (),
    "h4": (),
    "blockquote": (),
    "a": ("href",),
}
"""The tags that the bot makes, with their attributes."""
_PILL = "https://matrix.to/#/"
_NO_SIGNS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
LARGEST = 60_000


class _Reader(HTMLParser):
    """Collects what is wrong, and who is linked as a pill."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.pills: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Only tags and attributes of the list."""
        if tag not in ALLOWED or [name for name, _ in attrs if name not in ALLOWED.get(tag, ())]:
            self.wrong.append(f"the tag {self.get_starttag_text()!r}")
        if tag != "br":
            self.open.append(tag)
        for name, value in attrs:
            if name == "href":
                self._link(value or "")
            elif not (value or "").isdigit():
                self.wrong.append(f"the attribute {name}={value!r}")

    def _link(self, url: str) -> None:
        if url.startswith(_PILL):
            self.pills.add(unquote(url.removeprefix(_PILL)))
        elif not url.startswith("https://"):
            self.wrong.append(f"a link to {url!r}")
        if TOKEN.search(url):
            self.wrong.append(f"people's text in the link {url!r}")

    def handle_endtag(self, tag: str) -> None:
        """What is closed was open last."""
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        """Text without what could begin a tag."""
        if re.search("[<>]", data):
            self.wrong.append(f"a bracket in {data!r}")

    def handle_comment(self, data: str) -> None:
        """None is made."""
        self.wrong.append(f"the comment {data!r}")

    def handle_decl(self, decl: str) -> None:
        """Nor a declaration."""
        self.wrong.append(f"the declaration {decl!r}")

    def unknown_decl(self, data: str) -> None:
        """Nor one of another kind."""
        self.wrong.append(f"the declaration {data!r}")

    def handle_pi(self, data: str) -> None:
        """Nor an instruction."""
        self.wrong.append(f"the instruction {data!r}")


def wrong_in(path: tuple[str, ...], body: Any, people: Collection[str]) -> list[str]:
    """What is wrong with a call; `people`: who may be mentioned."""
    try:
        size = len(json.dumps(body, ensure_ascii=False).encode())
    except UnicodeEncodeError:
        return ["half a character"]
    if path[:1] == ("createRoom",):
        state = json.dumps({key: value for key, value in body.items() if key != "invite"})
        return ["people's text in the state of a room"] if TOKEN.search(state) else []
    if path[:1] != ("rooms",) or path[2:3] != ("send",):
        return []
    found = [f"an event of {size} bytes"] if size > LARGEST else []
    if path[3] == "m.reaction":
        key = body["m.relates_to"]["key"]
        return found + ([f"the reaction {key!r}"] if len(key) > 8 or TOKEN.search(key) else [])
    if path[3] != "m.room.message":
        return [*found, f"an event of kind {path[3]}"]
    found += _in_content(body, people)
    new = body.get("m.new_content")
    return found + (_in_content(new, people) if new is not None else [])


def _in_content(content: Mapping[str, Any], people: Collection[str]) -> list[str]:
    """What is said, and whom it rings. Without `m.mentions`, clients would look for pings in the text."""
    found: list[str] = []
    rung = content.get("m.mentions")
    if not isinstance(rung, dict) or rung.keys() - {"user_ids"}:
        found.append(f"m.mentions is {rung!r}")
    users = set((rung or {}).get("user_ids", ()))
    if users - set(people):
        found.append(f"{users} are rung")
    if _NO_SIGNS.search(content["body"].replace("\n", "")):
        found.append(f"what is no sign in {content['body']!r}")
    html = content.get("formatted_body")
    reader = _Reader()
    if html is not None:
        reader.feed(html)
        reader.close()
        found += reader.wrong
        if reader.open:
            found.append(f"{reader.open} are not closed in {html!r}")
        if _NO_SIGNS.search(html):
            found.append(f"what is no sign in {html!r}")
    if (reader.pills - set(people)) or (users - reader.pills):
        found.append(f"rings {users}, links {reader.pills}")
    return found
