"""What the bot says in a room: complete as bare text, clean as HTML, and ringing only whom it shall."""

import json
import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.matrix.markup import to_body, to_html
from bot.adapters.matrix.outbound import LARGEST, OPERATION, parts_of, to_content
from bot.core.message import (
    Code,
    Link,
    Mention,
    Plain,
    Span,
    Strong,
    Worded,
    WordedBlock,
    WordedButton,
    WordedLine,
)

MIRA = "@mira:example.org"
TAGS = {"p", "h4", "ul", "ol", "li", "blockquote", "br", "strong", "code", "a"}


def worded(*lines: WordedLine, notify: bool = False) -> Worded:
    return Worded((WordedBlock(lines),), notify=notify, names={1: (MIRA, "Mira <b>"), 2: (None, "Tom")})


def test_an_answer_is_a_notice_and_rings_nobody() -> None:
    whole = Worded(
        (
            WordedBlock(((Plain("Now on:"),),), "heading"),
            WordedBlock(((Strong("Data & you"), Plain(" 10:00")), (Plain("Tea"),)), "bullets"),
            WordedBlock(((Plain("as "), Mention(1), Plain(" and "), Mention(2), Plain(" said")),), "quote"),
        ),
        names={1: (MIRA, "Mira"), 2: (None, "Tom")},
    )
    assert to_content(whole, "op", thread="$asked") == {
        "msgtype": "m.notice",
        "body": "Now on:\n- Data & you 10:00\n- Tea\n\n> as @Mira and @Tom said",
        "format": "org.matrix.custom.html",
        "formatted_body": "<h4>Now on:</h4><ul><li><strong>Data &amp; you</strong> 10:00</li><li>Tea</li></ul>"
        f'<blockquote>as <a href="https://matrix.to/#/{MIRA}">Mira</a> and @Tom said</blockquote>',
        "m.mentions": {},
        "m.relates_to": {
            "rel_type": "m.thread",
            "event_id": "$asked",
            "is_falling_back": True,
            "m.in_reply_to": {"event_id": "$asked"},
        },
        OPERATION: "op",
    }


def test_a_reminder_is_a_text_and_rings_those_it_names() -> None:
    content = to_content(worded((Mention(1), Plain(" and "), Mention(2), Plain(": soon")), notify=True), "op")
    assert content["msgtype"] == "m.text"
    assert content["m.mentions"] == {"user_ids": [MIRA]}
    assert content["body"] == "@Mira <b> and @Tom: soon"


def test_an_edit_rings_nobody_again_and_reads_well_without_edits() -> None:
    content = to_content(worded((Plain("Room 2"),), notify=True), "op", replaces="$card")
    assert content == {
        "msgtype": "m.text",
        "body": "* Room 2",
        "m.mentions": {},
        "m.new_content": {
            "msgtype": "m.text",
            "body": "Room 2",
            "format": "org.matrix.custom.html",
            "formatted_body": "<p>Room 2</p>",
            "m.mentions": {"user_ids": [MIRA]},
        },
        "m.relates_to": {"rel_type": "m.replace", "event_id": "$card"},
        OPERATION: "op",
    }


def test_buttons_are_numbers_to_react_with_and_words_to_type() -> None:
    whole = Worded(
        (WordedBlock(((Plain("Tea"),),)),),
        (WordedButton("star", "Star it", "12", "star 12"), WordedButton("hide", "Not <me>", "", "hide")),
    )
    content = to_content(whole, "op", call="!stammtisch ")
    assert content["body"] == "Tea\n\n1️⃣ Star it: !stammtisch star 12\n2️⃣ Not <me>: !stammtisch hide"
    assert content["formatted_body"] == (
        "<p>Tea</p><p>1️⃣ <strong>Star it</strong>: <code>!stammtisch star 12</code><br>"
        "2️⃣ <strong>Not &lt;me&gt;</strong>: <code>!stammtisch hide</code></p>"
    )
    assert content["stammtisch.buttons"] == [
        {"action": "star", "value": "12", "label": "Star it"},
        {"action": "hide", "value": "", "label": "Not <me>"},
    ]


def test_links_and_what_only_looks_like_one() -> None:
    content = to_content(
        worded((Link("plan", 'https://a.org/?a="&b'), Link("x", "javascript:alert(1)"))), "op"
    )
    assert content["formatted_body"] == (
        '<p><a href="https://a.org/?a=&quot;&amp;b">plan</a>x (javascript:alert(1))</p>'
    )


def test_what_is_too_long_for_one_event_is_several_and_whole() -> None:
    for whole in (
        worded(*(((Plain(f"{number} " + "ü" * 60)),) for number in range(2_000))),
        worded((Plain('"' * 90_000),)),
        worded((Plain("🦄" * 30_000), Strong("🦄 " * 15_000))),
    ):
        parts = parts_of(whole)
        for part in parts:
            assert _size(to_content(part, "op", thread="$asked", parts=len(parts))) <= LARGEST
            assert _size(to_content(part, "op", replaces="$card")) <= LARGEST
        assert 1 < len(parts) <= 30
        assert _text("".join(map(to_body, parts))) == _text(to_body(whole))


def test_a_list_goes_on_counting_where_it_was_cut() -> None:
    whole = Worded((WordedBlock(tuple((Plain(f"{n} " + "x" * 900),) for n in range(1, 21)), "numbers"),))
    first, second = parts_of(whole)
    begins = len(first.blocks[0].lines) + 1
    assert second.blocks[0].first == begins
    assert to_body(second).startswith(f"{begins}. {begins} x")
    assert to_html(second).startswith(f'<ol start="{begins}"><li>{begins} x')


SPANS = st.one_of(
    st.text().map(Plain),
    st.text().map(Strong),
    st.text().map(Code),
    st.builds(Link, st.text(), st.text() | st.just("https://example.org/?a=1&b=2")),
    st.sampled_from([Mention(1), Mention(2), Mention(3)]),
)


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert all(name == "href" for name, _ in attrs)
        self.links += [value or "" for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


@settings(max_examples=300, deadline=None)
@given(st.lists(SPANS, min_size=1, max_size=6), st.sampled_from(["paragraph", "heading", "bullets", "quote"]))
def test_what_people_wrote_stays_text(spans: list[Span], kind: str) -> None:
    whole = Worded(
        (WordedBlock((tuple(spans),), kind),), names={1: (MIRA, "<i>Mira</i>"), 2: (None, "@room")}
    )  # type: ignore[arg-type]
    content = to_content(whole, "op")
    seen = _Seen()
    seen.feed(str(content["formatted_body"]))
    seen.close()
    assert seen.tags <= TAGS
    assert all(re.match(r"https?://|mailto:", link) for link in seen.links)
    assert content["m.mentions"] == {}
    for span in spans:
        if isinstance(span, Plain) and span.text.isprintable():
            assert span.text in seen.text


def _text(body: str) -> str:
    """Without what only parts lines."""
    return body.replace("\n", "")


def _size(content: dict[str, object]) -> int:
    return len(json.dumps(content, ensure_ascii=False).encode())
