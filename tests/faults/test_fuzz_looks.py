"""The looks that the fuzz takes at what is sent do see what they are for."""

from typing import Any

import pytest

from tests.faults.fuzz import matrix_wire, slack_wire

PEOPLE = ("U1", "@mira:example.org")
SECTION = "rich_text_section"


def _rich(*elements: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"type": "rich_text", "elements": [{"type": SECTION, "elements": list(elements)}]}]


def _text(text: str) -> dict[str, Any]:
    return {"type": "text", "text": text}


@pytest.mark.parametrize(
    ("text", "elements", "count"),
    [
        ("hello &lt;!channel&gt; evil1", [_text("hello <!channel> evil1")], 0),
        ("<@U1> hello", [{"type": "user", "user_id": "U1"}, _text(" hello")], 0),
        ("<!channel> hello", [_text("hello")], 2),
        ("<!here|here>", [_text("x")], 2),
        ("<@U2>", [{"type": "user", "user_id": "U2"}], 1),
        ("<@U1>", [_text("<@U1>")], 1),
        ("<https://evil1.example|nice>", [_text("x")], 2),
        ("1 < 2", [_text("x")], 1),
        ("x", [{"type": "link", "url": "https://evil1.example", "text": "x"}], 1),
        ("x", [{"type": "link", "url": "javascript:x()", "text": "x"}], 1),
        ("x", [{"type": "broadcast", "range": "channel"}], 1),
        ("x", [{"type": "usergroup", "usergroup_id": "S1"}], 1),
        ("x\u202ey", [_text("x\u202ey")], 2),
        ("x\ud800", [_text("x")], 2),
        ("x", [], 1),
    ],
)
def test_what_slack_would_make_of_a_message(text: str, elements: list[dict[str, Any]], count: int) -> None:
    blocks = (
        _rich(*elements) if elements else [{"type": "section", "text": {"type": "mrkdwn", "text": "*x*"}}]
    )
    call = {"channel": "C1", "text": text, "blocks": blocks}
    assert len(slack_wire.wrong_in("chat.postMessage", call, PEOPLE)) == count


def test_what_slack_would_look_for_names_in() -> None:
    call = {"channel": "C1", "text": "@channel", "blocks": _rich(_text("@channel")), "link_names": True}
    assert slack_wire.wrong_in("chat.update", call, PEOPLE) == ["link_names is asked for"]
    carried = {"event_type": "x", "event_payload": {"title": "evil1"}}
    call = {"channel": "C1", "text": "x", "blocks": _rich(_text("x")), "metadata": carried}
    assert slack_wire.wrong_in("chat.postMessage", call, PEOPLE) == ["people's text in the metadata"]


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ('<p>evil1 &lt;b&gt;<br><strong>x</strong></p><ol start="2"><li>x</li></ol>', 0),
        ('<a href="https://example.org/x">x</a>', 0),
        ("<b>x</b>", 1),
        ("<p>x", 1),
        ("<p>x</p></p>", 1),
        ('<p onclick="x()">x</p>', 2),
        ('<ol start="x"><li>x</li></ol>', 1),
        ("<p>1 > 2</p>", 1),
        ("<!-- x -->", 1),
        ("<![CDATA[x]]>", 1),
        ("<?x?>", 1),
        ('<a href="javascript:x()">x</a>', 1),
        ('<a href="https://evil1.example">x</a>', 1),
        ('<a href="https://matrix.to/#/@tom:example.org">x</a>', 1),
        ('<img src="mxc://x/y">', 3),
        ("<p>\u202e</p>", 1),
    ],
)
def test_what_clients_would_make_of_html(html: str, count: int) -> None:
    content = {"msgtype": "m.notice", "body": "x", "formatted_body": html, "m.mentions": {}}
    path = ("rooms", "!a", "send", "m.room.message", "1")
    assert len(matrix_wire.wrong_in(path, content, PEOPLE)) == count


@pytest.mark.parametrize(
    ("rung", "html", "count"),
    [
        ({}, "<p>@room</p>", 0),
        (None, "<p>x</p>", 1),
        ({"room": True}, "<p>x</p>", 1),
        ({"user_ids": ["@mira:example.org"]}, "<p>@mira:example.org</p>", 1),
        ({"user_ids": ["@mira:example.org"]}, '<a href="https://matrix.to/#/@mira:example.org">M</a>', 0),
        ({"user_ids": ["@tom:example.org"]}, '<a href="https://matrix.to/#/@tom:example.org">T</a>', 2),
    ],
)
def test_whom_a_message_rings(rung: Any, html: str, count: int) -> None:
    new = {"msgtype": "m.text", "body": "x", "formatted_body": html, "m.mentions": rung}
    edit = {"body": "* x", "m.mentions": {}, "m.new_content": new}
    path = ("rooms", "!a", "send", "m.room.message", "1")
    assert len(matrix_wire.wrong_in(path, new, PEOPLE)) == count
    assert len(matrix_wire.wrong_in(path, edit, PEOPLE)) == count
