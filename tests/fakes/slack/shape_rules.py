"""Small rules that a piece of Block Kit must meet; each appends what is wrong to a list."""

import re
from collections.abc import Callable
from typing import Any

Rule = Callable[[Any, str, list[str]], None]


def words(most: int, least: int = 1) -> Rule:
    """A string of that length."""

    def rule(value: Any, path: str, wrong: list[str]) -> None:
        if not isinstance(value, str):
            wrong.append(f"must provide a string [json-pointer:{path}]")
        elif len(value) > most:
            wrong.append(f"must be less than {most + 1} characters [json-pointer:{path}]")
        elif len(value) < least:
            wrong.append(f"must be more than {least - 1} characters [json-pointer:{path}]")

    return rule


def one_of(*allowed: Any) -> Rule:
    """One of these values."""

    def rule(value: Any, path: str, wrong: list[str]) -> None:
        if value not in allowed or isinstance(value, bool) is not isinstance(allowed[0], bool):
            wrong.append(f"must be one of {', '.join(map(str, allowed))} [json-pointer:{path}]")

    return rule


def pattern(expression: str, name: str) -> Rule:
    """A string that looks so."""

    def rule(value: Any, path: str, wrong: list[str]) -> None:
        if not isinstance(value, str) or not re.fullmatch(expression, value):
            wrong.append(f"must be a valid {name} [json-pointer:{path}]")

    return rule


def whole(least: int, most: int) -> Rule:
    """An integer in that range."""

    def rule(value: Any, path: str, wrong: list[str]) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            wrong.append(f"must be an integer from {least} to {most} [json-pointer:{path}]")

    return rule


def many(item: Rule, most: int, least: int = 1) -> Rule:
    """A list of so many."""

    def rule(value: Any, path: str, wrong: list[str]) -> None:
        if not isinstance(value, list):
            wrong.append(f"must be an array [json-pointer:{path}]")
            return
        if len(value) > most:
            wrong.append(f"no more than {most} items allowed [json-pointer:{path}]")
        if len(value) < least:
            wrong.append(f"no less than {least} items allowed [json-pointer:{path}]")
        for number, one in enumerate(value):
            item(one, f"{path}/{number}", wrong)

    return rule


def thing(needed: dict[str, Rule], optional: dict[str, Rule] | None = None) -> Rule:
    """An object with these keys and no others."""
    rules = needed | (optional or {})

    def rule(value: Any, path: str, wrong: list[str]) -> None:
        if not isinstance(value, dict):
            wrong.append(f"must be an object [json-pointer:{path}]")
            return
        wrong.extend(
            f"missing required field: {one} [json-pointer:{path}]" for one in needed if one not in value
        )
        for key, one in value.items():
            if key not in rules:
                wrong.append(f"invalid additional property: {key} [json-pointer:{path}]")
            else:
                rules[key](one, f"{path}/{key}", wrong)

    return rule


def by_type(rules: dict[str, Rule]) -> Rule:
    """An object whose `type` tells which rule holds."""

    def rule(value: Any, path: str, wrong: list[str]) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str) or kind not in rules:
            wrong.append(f"unsupported type: {kind} [json-pointer:{path}/type]")
        else:
            rules[kind](value, path, wrong)

    return rule


def both(*rules: Rule) -> Rule:
    """All of these."""

    def rule(value: Any, path: str, wrong: list[str]) -> None:
        for one in rules:
            one(value, path, wrong)

    return rule


def anything(value: Any, path: str, wrong: list[str]) -> None:
    """Whatever it is."""


YES_NO = one_of(True, False)
"""A boolean."""
