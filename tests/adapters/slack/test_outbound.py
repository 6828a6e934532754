"""What Slack gets: a text that says everything, blocks in which nothing of people's acts, and every limit held."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.slack.emoji import emoji_of, name_of
from bot.adapters.slack.outbound import metadata, parts_of, to_content
from bot.adapters.slack.views import to_errors, to_home, to_modal
from bot.core.forms import WordedErrors, WordedField, WordedForm
from bot.core.message import Code, Link, Mention, Plain, Span, Strong, Worded, WordedBlock, WordedButton


def paragraph(*spans: Span) -> WordedBlock:
    """One paragraph."""
    return WordedBlock((spans,))


def test_a_message_in_text_and_blocks() -> None:
    worded = Worded(
        (
            WordedBlock(((Plain("Now"),),), "heading"),
            WordedBlock(((Plain("10:00 "), Strong("Q&A")), (Code("star #2"),)), "numbers", first=3),
            paragraph(Plain("see "), Link("the plan", "https://x.org/a?b=1&c=2")),
            WordedBlock(((Plain("so be it"),),), "quote"),
        ),
        (WordedButton("star", "⭐ Star", "2", "star #2"), WordedButton("star", "More", "3")),
    )
    text, blocks = to_content(worded, "/stammtisch ")
    assert text == (
        "Now\n3. 10:00 Q&amp;A\n4. star #2\n\nsee the plan (https://x.org/a?b=1&amp;c=2)\n\n&gt; so be it\n\n"
        "⭐ Star: /stammtisch star #2\nMore"
    )

    def plain(text: str, **style: bool) -> dict[str, Any]:
        return {"type": "text", "text": text, **({"style": style} if style else {})}

    def section(*elements: dict[str, Any]) -> dict[str, Any]:
        return {"type": "rich_text_section", "elements": list(elements)}

    def button(id: str, label: str, value: str) -> dict[str, Any]:
        label_text = {"type": "plain_text", "text": label, "emoji": True}
        return {"type": "button", "action_id": id, "text": label_text, "value": value}

    numbered = {
        "type": "rich_text_list",
        "style": "ordered",
        "offset": 2,
        "elements": [
            section(plain("10:00 "), plain("Q&A", bold=True)),
            section(plain("star #2", code=True)),
        ],
    }
    link = {"type": "link", "url": "https://x.org/a?b=1&c=2", "text": "the plan"}
    assert blocks == [
        {"type": "rich_text", "elements": [section(plain("Now", bold=True)), numbered]},
        {"type": "rich_text", "elements": [section(plain("see "), link)]},
        {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [plain("so be it")]}]},
        {"type": "actions", "elements": [button("0|star", "⭐ Star", "2"), button("1|star", "More", "3")]},
    ]


def test_only_whom_the_bot_means_is_rung() -> None:
    names = {1: ("T1:U1", "Mira"), 2: (None, "Tom")}
    worded = Worded((paragraph(Mention(1), Plain(" and "), Mention(2)),), names=names)
    quiet, loud = to_content(worded), to_content(replace(worded, notify=True))
    assert (quiet[0], loud[0]) == ("@Mira and @Tom", "<@U1> and @Tom")
    elements = loud[1][0]["elements"]
    assert isinstance(elements, list)
    assert elements[0]["elements"][0] == {"type": "user", "user_id": "U1"}
    assert "user_id" not in json.dumps(quiet[1])


def test_everybody_is_rung_where_an_organiser_asked_for_it() -> None:
    text, blocks = to_content(Worded((paragraph(Plain("Lunch")),), everyone=True))
    assert text == "<!channel> Lunch"
    assert json.dumps(blocks).count("broadcast") == 1


def test_what_carries_a_delivery() -> None:
    payload = {"op_id": "0a1b", "part": 1, "parts": 2}
    assert metadata("0a1b", 1, 2) == {"event_type": "stammtisch_operation", "event_payload": payload}


def test_emoji_have_names() -> None:
    assert [name_of("⭐"), name_of("👍🏽"), name_of("❤\ufe0f"), name_of("🦖")] == [
        "star",
        "+1",
        "heart",
        None,
    ]
    assert [emoji_of("thumbsup"), emoji_of("thumbsdown::skin-tone-6"), emoji_of("trex")] == ["👍", "👎", None]


NASTY = st.sampled_from(
    [
        "<!channel>",
        "<@U1>",
        "<https://evil.org|good>",
        "&lt;",
        "*bold*",
        "`x`",
        "\u202e",
        "\x00",
        "\n",
        "ü",
        "界",
        "😀",
    ]
)
TEXT = st.lists(NASTY | st.text(max_size=20), max_size=6).map("".join)
LONG = st.integers(0, 6_000).flatmap(
    lambda n: st.sampled_from(["<", "ab ", "界", "&\n"]).map(lambda s: (s * n)[:n])
)
SPAN: st.SearchStrategy[Span] = st.one_of(
    st.builds(Plain, TEXT),
    st.builds(Plain, LONG),
    st.builds(Strong, TEXT),
    st.builds(Code, TEXT),
    st.builds(Link, TEXT, TEXT | st.just("https://x.org/") | LONG.map(lambda one: f"https://{one}")),
    st.builds(Mention, st.integers(1, 3)),
)
BLOCK = st.builds(
    WordedBlock,
    st.lists(st.lists(SPAN, max_size=4).map(tuple), max_size=5).map(tuple),
    st.sampled_from(["paragraph", "heading", "bullets", "numbers", "quote"]),
    st.integers(1, 200),
)
BUTTON = st.builds(WordedButton, TEXT | LONG, TEXT | LONG, TEXT | LONG, TEXT | LONG)
WORDED = st.builds(
    Worded,
    st.lists(BLOCK, max_size=9).map(tuple),
    st.lists(BUTTON, max_size=30).map(tuple),
    st.booleans(),
    st.just({1: ("T1:U1", "Mira <!here>"), 2: (None, "<@U2> & Co")}),
    st.booleans(),
)


def texts_of(found: Any) -> Iterator[tuple[str, str]]:
    """All texts in blocks, each with the kind of element that it stands in."""
    if isinstance(found, dict):
        kind = str(found.get("type", ""))
        for value in found.values():
            if isinstance(value, str):
                yield kind, value
            else:
                yield from texts_of(value)
    elif isinstance(found, list):
        for one in found:
            yield from texts_of(one)


def check_blocks(blocks: list[dict[str, Any]]) -> None:
    """Slack would take them, and nothing in them is read as markup."""
    assert "mrkdwn" not in {kind for kind, _ in texts_of(blocks)}
    for block in blocks:
        assert block["elements"], "no empty block"
        if block["type"] == "actions":
            ids = [one["action_id"] for one in block["elements"]]
            assert len(ids) == len(set(ids)) <= 25
            for one in block["elements"]:
                assert 0 < len(one["text"]["text"]) <= 75
                assert len(one.get("value", "")) <= 2000
                assert len(one["action_id"]) <= 255
        else:
            assert block["type"] == "rich_text"
            for element in block["elements"]:
                assert element["elements"]
                rows = element["elements"] if element["type"] == "rich_text_list" else [element]
                for row in rows:
                    assert row["elements"]
                    assert all(one.get("text", "x") for one in row["elements"])


@settings(max_examples=25, deadline=None)
@given(WORDED)
def test_every_limit_holds_and_nothing_of_peoples_acts_whatever_is_said(worded: Worded) -> None:
    for part in parts_of(worded, "/stammtisch "):
        text, blocks = to_content(part, "/stammtisch ")
        assert 0 < len(text.strip()) <= len(text) <= 4_000
        assert len(blocks) <= 50
        assert len(json.dumps(blocks, ensure_ascii=False)) <= 13_200
        meant = {"<@U1>"} if part.notify else set()
        meant |= {"<!channel>"} if part.everyone else set()
        assert set(re.findall(r"<[^>]*>?", text)) <= meant
        check_blocks(blocks)


def test_more_paragraphs_than_blocks_are_cut_into_messages() -> None:
    parts = parts_of(Worded((paragraph(Plain("x")),) * 120))
    assert [len(to_content(part)[1]) for part in parts] == [50, 50, 20]


@settings(max_examples=25, deadline=None)
@given(WORDED)
def test_a_home_holds_every_limit(worded: Worded) -> None:
    view: Any = to_home(worded)
    assert len(view["blocks"]) <= 100
    assert len(json.dumps(view, ensure_ascii=False)) <= 250_000
    check_blocks(view["blocks"])


FIELD = st.builds(
    WordedField,
    name=st.text(min_size=1, max_size=300),
    label=TEXT | LONG,
    kind=st.sampled_from(["text", "long", "number", "choice"]),
    value=TEXT | LONG | st.just("-3.5"),
    options=st.lists(st.tuples(TEXT, TEXT), max_size=130).map(tuple),
    required=st.booleans(),
    hint=TEXT | LONG,
    longest=st.none() | st.integers(-1, 9_000),
)
FORM = st.builds(WordedForm, TEXT | LONG, TEXT | LONG, st.lists(FIELD, max_size=8).map(tuple), TEXT | LONG)


@settings(max_examples=25, deadline=None)
@given(FORM)
def test_a_modal_holds_every_limit(form: WordedForm) -> None:
    view: Any = to_modal(form)
    assert 0 < len(view["title"]["text"]) <= 24
    assert len(view["private_metadata"]) <= 3_000
    assert len(view["callback_id"]) <= 255
    for block in view["blocks"]:
        assert len(block["block_id"]) <= 255
        assert 0 < len(block["label"]["text"]) <= 2_000
        element = block["element"]
        if element["type"] == "static_select":
            values = [one["value"] for one in element["options"]]
            assert 0 < len(values) == len(set(values)) <= 100
            assert all(
                0 < len(one["text"]["text"]) <= 75 and len(one["value"]) <= 75 for one in element["options"]
            )
            assert element.get("initial_option", element["options"][0]) in element["options"]
        elif element["type"] == "plain_text_input":
            assert 1 <= element["max_length"] <= 3_000
            assert len(element.get("initial_value", "")) <= element["max_length"]


def test_a_form_and_its_errors() -> None:
    choice = WordedField(
        "language", "Sprache", "choice", "de", (("de", "Deutsch"), ("en", "")), True, "", None
    )
    note = WordedField("note", "Notiz", "long", "", (), False, "kurz", 200)
    view = to_modal(WordedForm("profile.settings", "Deine Einstellungen für alles", (choice, note), "#1"))

    def plain(text: str) -> dict[str, Any]:
        return {"type": "plain_text", "text": text, "emoji": False}

    german = {"text": plain("Deutsch"), "value": "de"}
    assert view == {
        "type": "modal",
        "callback_id": "profile.settings",
        "private_metadata": "#1",
        "title": plain("Deine Einstellungen für…"),
        "submit": plain("OK"),
        "blocks": [
            {
                "type": "input",
                "block_id": "language",
                "label": plain("Sprache"),
                "optional": False,
                "element": {
                    "type": "static_select",
                    "action_id": "value",
                    "options": [german, {"text": plain("–"), "value": "en"}],
                    "initial_option": german,
                },
            },
            {
                "type": "input",
                "block_id": "note",
                "label": plain("Notiz"),
                "optional": True,
                "element": {
                    "type": "plain_text_input",
                    "action_id": "value",
                    "multiline": True,
                    "max_length": 200,
                },
                "hint": plain("kurz"),
            },
        ],
    }
    assert to_errors(WordedErrors({"note": "zu lang"})) == {
        "response_action": "errors",
        "errors": {"note": "zu lang"},
    }
