"""The stand-in's tables say what the official reference says."""

from typing import Any

import pytest

from tests.adapters.slack.reference import read, reference
from tests.fakes.slack.facts import EVENT_SCOPES, MANIFEST, METHODS, SCOPES

TIERS = {"t1": 1, "t2": 2, "t3": 3, "t4": 4, "t5": 5}


@pytest.fixture
def methods(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The official list of methods."""
    return dict(read(reference(request.config) / "docs/methods.json"))


def _words(name: str) -> dict[str, bool]:
    words = METHODS[name].words.split()
    return {word.rstrip("!").partition(":")[0]: word.endswith("!") for word in words}


def test_tiers_and_json_bodies(methods: dict[str, Any]) -> None:
    ours = {name: (one.tier, one.json) for name, one in METHODS.items()}
    theirs = {
        name: (TIERS[methods[name]["rate_limits"]], bool(methods[name].get("json_input_supported")))
        for name in METHODS
    }
    assert ours == theirs


def test_arguments(methods: dict[str, Any]) -> None:
    for name in METHODS:
        theirs = set(methods[name]["args"]["properties"]) - {"token"}
        assert _words(name).keys() <= theirs | {"team_id", "foo"}, name


def test_what_must_be_given(methods: dict[str, Any]) -> None:
    ours = {name: sorted(key for key, needed in _words(name).items() if needed) for name in METHODS}
    theirs = {name: sorted(set(methods[name]["args"].get("required") or []) - {"token"}) for name in METHODS}
    # Without them these have errors of their own.
    theirs["conversations.kick"] = ["channel", "user"]
    assert ours == theirs


def test_scopes(methods: dict[str, Any]) -> None:
    for name, one in METHODS.items():
        theirs = set(methods[name].get("scope", {}).get("bot", []))
        if one.scope.startswith("*"):
            ours = {each for scopes in SCOPES[one.scope[1:]].values() for each in scopes.split("|")}
            if name in ("conversations.kick", "conversations.rename"):
                ours &= theirs
            assert ours <= theirs, name
        elif one.scope:
            assert {one.scope} == theirs, name


def test_scopes_of_events(request: pytest.FixtureRequest) -> None:
    events = {one["name"]: one for one in read(reference(request.config) / "docs/events.json")}
    known = {"app_mention": {"app_mentions:read"}}  # there with a dot
    for name, scopes in EVENT_SCOPES.items():
        if name.endswith(("_unarchive", "_archive")):
            continue  # not listed for the Events API
        assert set(filter(None, scopes.split("|"))) == known.get(
            name, set(events[name].get("scopes") or [])
        ), name


def test_the_manifest_has_the_scopes_of_its_events() -> None:
    scopes = set(MANIFEST["oauth_config"]["scopes"]["bot"])
    for event in MANIFEST["settings"]["event_subscriptions"]["bot_events"]:
        needed = set(filter(None, EVENT_SCOPES[event].split("|")))
        assert not needed or needed & scopes, event
