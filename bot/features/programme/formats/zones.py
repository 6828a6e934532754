"""The names that files give to time zones."""

import re
from zoneinfo import ZoneInfo


def zone_named(name: object) -> str | None:
    """The name of the zone as the time zone database has it; Windows' names and long paths are understood."""
    text = name.strip().strip('"') if isinstance(name, str) else ""
    if _exists(text):
        return text
    steps = re.split(r"[/\\]", text)
    for count in (3, 2):
        if len(steps) > count and _exists("/".join(steps[-count:])):
            return "/".join(steps[-count:])
    if text.upper() in ("Z", "UTC", "GMT"):
        return "UTC"
    return _windows(text) if " " in text else None


def _exists(name: str) -> bool:
    # `localtime` and the like would mean another thing on every machine.
    if not re.fullmatch(r"[A-Z][A-Za-z]+(/[A-Za-z0-9_+-]+){1,2}|UTC|CET|EET|WET|MET", name):
        return False
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True


def _windows(name: str) -> str | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return WINDOWS_TO_OLSON.get(name)
