"""The lines of an iCalendar file, as components: also of one that breaks its lines as it likes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats.model import Notes

_PROPERTY = re.compile(r"([A-Za-z][A-Za-z0-9-]*)(?=[;:])")
_KNOWN = frozenset(
    "BEGIN END VERSION PRODID CALSCALE METHOD NAME COLOR SOURCE IMAGE CONFERENCE UID DTSTAMP DTSTART DTEND "
    "DURATION SUMMARY DESCRIPTION LOCATION GEO ORGANIZER ATTENDEE CONTACT CATEGORIES CLASS STATUS TRANSP URL "
    "SEQUENCE PRIORITY CREATED LAST-MODIFIED RRULE RDATE EXDATE EXRULE RECURRENCE-ID RELATED-TO ATTACH "
    "COMMENT RESOURCES TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL ACTION TRIGGER REPEAT REQUEST-STATUS "
    "COMPLETED DUE PERCENT-COMPLETE FREEBUSY REFRESH-INTERVAL STRUCTURED-DATA STYLED-DESCRIPTION".split()
)
_TEXTS = frozenset({"DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT"})
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_PARAMETER = re.compile(r';((?:[^;"]|"[^"]*")*)')
FOLDED_AT = 60
"""A line that was folded is about this long at least; a blank after a shorter one is only a blank."""


@dataclass(slots=True)
class Line:
    """One property: its name in capitals, its parameters and its value as it is written."""

    name: str
    parameters: dict[str, str]
    value: str
    number: int

    @property
    def text(self) -> str:
        """The value of a property that holds text."""
        return unescaped(self.value).strip()


@dataclass(slots=True)
class Component:
    """What stands between BEGIN and END."""

    kind: str
    number: int
    lines: list[Line] = field(default_factory=list)
    inside: list["Component"] = field(default_factory=list)

    def line(self, name: str) -> Line | None:
        """The first property of that name."""
        return next((line for line in self.lines if line.name == name), None)

    def all(self, name: str) -> list[Line]:
        """All properties of that name."""
        return [line for line in self.lines if line.name == name]

    def text(self, name: str) -> str:
        """The first one's text; empty where there is none."""
        line = self.line(name)
        return line.text if line else ""


def components(source: str, notes: Notes) -> Component:
    """Everything in the file, below a root. Raises SaySo where the file breaks off."""
    root = Component("", 0)
    stack = [root]
    last = 0
    for number, content in _content_lines(source, notes):
        last = number
        line = _line(content, number)
        kind = line.value.strip().upper()
        if line.name == "BEGIN":
            if kind == stack[-1].kind == "VEVENT":
                notes.repaired("import-fixed-lines", f"BEGIN:{kind}")
                stack.pop()
            opened = Component(kind, number)
            stack[-1].inside.append(opened)
            stack.append(opened)
            if len(stack) > 20:
                raise SaySo(say("import-too-deep"))
        elif line.name == "END":
            _close(stack, kind, notes)
        else:
            stack[-1].lines.append(line)
    if len(stack) > 1:
        raise SaySo(say("import-ics-cut", line=str(last)))
    return root


def _close(stack: list[Component], kind: str, notes: Notes) -> None:
    if any(component.kind == kind for component in stack[1:]):
        if stack[-1].kind != kind:
            notes.repaired("import-fixed-lines", f"END:{kind}")
        while stack.pop().kind != kind:
            pass
    else:
        notes.repaired("import-fixed-lines", f"END:{kind}")


def _content_lines(source: str, notes: Notes) -> Iterator[tuple[int, str]]:
    """Unfolded lines with the number each begins on; what is none of its own belongs to the one before."""
    pieces: list[str] = []
    begins = before = 0
    name = ""
    for number, line in enumerate(re.split(r"\r\n|\n|\r", source), 1):
        if not line.strip():
            continue
        found = _PROPERTY.match(line.strip())
        named = found[1].upper() if found else ""
        known = named in _KNOWN or named.startswith("X-")
        folded = line[0] in " \t" and bool(pieces)
        if folded and not (known and before < FOLDED_AT):
            pieces.append(line[1:])
        elif known or (found and name not in _TEXTS and not folded):
            if pieces:
                yield begins, "".join(pieces)
            if line[0] in " \t" or not known:
                notes.repaired("import-fixed-lines", line.strip())
            pieces, begins, name = [line.strip() if line[0] in " \t" else line], number, named
        elif pieces:
            notes.repaired("import-fixed-lines", line.strip())
            pieces.append(f"\\n{line.strip()}")
        before = len(line.encode("utf-8", "replace"))
    if pieces:
        yield begins, "".join(pieces)


def _line(content: str, number: int) -> Line:
    head, value = _parted(content)
    name, _, rest = head.partition(";")
    parameters = {}
    for found in _PARAMETER.finditer(f";{rest}"):
        key, _, said = found[1].partition("=")
        parameters[key.strip().upper()] = said.strip().strip('"')
    return Line(name.strip().upper(), parameters, value, number)


def _parted(content: str) -> tuple[str, str]:
    """What stands before the colon, and after it; colons in quotes or in an organiser's name do not part."""
    mail = content.lower().rfind(":mailto:")
    if mail > 0 and content[:9].upper() in ("ORGANIZER", "ATTENDEE;"):
        return content[:mail], content[mail + 1 :]
    quoted = False
    for position, character in enumerate(content):
        if character == '"':
            quoted = not quoted
        elif character == ":" and not quoted:
            return content[:position], content[position + 1 :]
    head, _, value = content.partition(":")
    return head, value


def unescaped(value: str) -> str:
    """Text with its escapes undone."""
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def listed(value: str) -> list[str]:
    """The texts of a value that lists several."""
    return [text for piece in re.split(r"(?<!\\),", value) if (text := unescaped(piece).strip())]
