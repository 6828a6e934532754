"""Words: complete in every language that is promised, with the same variables, and none left over."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.core.texts import LANGUAGES

BOT = Path(__file__).parent.parent.parent / "bot"
DRAWERS = sorted({file.parent for file in BOT.rglob("*.ftl")})


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the library's name)
        """Collect it."""
        self.names.add(node.id.name)


def _texts(file: Path) -> dict[str, set[str]]:
    found = {}
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ast.Junk), f"{file}: {entry.content}"
        if isinstance(entry, ast.Message):
            variables = _Variables()
            variables.visit(entry)
            assert entry.id.name not in found, f"{file}: {entry.id.name} stands there twice"
            found[entry.id.name] = variables.names
    return found


@pytest.mark.parametrize("drawer", DRAWERS, ids=lambda drawer: drawer.parent.name)
def test_every_text_is_there_in_every_language_with_the_same_variables(drawer: Path) -> None:
    first, *others = (_texts(drawer / f"{language}.ftl") for language in LANGUAGES)
    for other in others:
        assert list(other) == list(first)
        # Words of commands differ from language to language; what is put into a text does not.
        assert other == first


def test_every_text_is_used_and_every_text_used_is_there() -> None:
    texts = {key for drawer in DRAWERS for key in _texts(drawer / f"{LANGUAGES[0]}.ftl")}
    code = "\n".join(file.read_text(encoding="utf-8") for file in BOT.rglob("*.py"))
    said = set(re.findall(r'say\(\s*"([a-z0-9-]+)"', code)) | set(re.findall(r'Phrase\("([a-z0-9-]+)"', code))
    mentioned = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)+|help)"', code))
    built = {"programme-now-", "language-", "questions-", "programme-clash-", "consent-"}
    built |= {"seats-mine-", "seats-what"}
    commands = set(re.findall(r'Command\(\s*name="([a-z-]+)"', code))
    of_commands = {f"{name}-{part}" for name in commands for part in ("words", "help")}
    shortcuts = set(re.findall(r'Shortcut\(\s*name="([a-z-]+)"', code))
    of_commands |= {f"{name}-{part}" for name in shortcuts for part in ("shortcut", "shortcut-help")}
    features = set(re.findall(r'Feature\(\s*name="([a-z-]+)"', code)) | {"barcamp"}
    of_features = {f"{name}-help-topic" for name in features}
    assert said - texts == set()
    assert of_commands - texts == set()
    left_over = {
        key
        for key in texts - said - of_commands - of_features - mentioned
        if not key.startswith(tuple(built))
    }
    assert left_over == set()
