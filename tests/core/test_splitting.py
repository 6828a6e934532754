"""A message in parts: nothing is lost, each part fits, and each thing stands where it belongs."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.matrix.markup import to_body
from bot.core.message import (
    Code,
    Link,
    Mention,
    Plain,
    Strong,
    Worded,
    WordedBlock,
    WordedButton,
    WordedLine,
    plain_lines,
)
from bot.core.splitting import split

MIRA = {1: ("@mira:fake", "Mira")}
STAR = WordedButton("star", "Star it", "12", "star 12")
MOST = 60


def fits(worded: Worded) -> bool:
    return len(to_body(replace(worded, buttons=()))) <= MOST


def paragraphs(*texts: str) -> Worded:
    return Worded(tuple(WordedBlock(((Plain(text),),)) for text in texts))


def bodies(worded: Worded) -> list[str]:
    return [to_body(part) for part in split(worded, fits, MOST)]


TEXT = st.text(st.sampled_from("ab ü🦄\n"), max_size=200)
SPANS = st.one_of(
    TEXT.map(Plain),
    TEXT.map(Strong),
    TEXT.map(Code),
    TEXT.map(lambda text: Link(text, "https://a.org")),
    st.just(Mention(1)),
)
LINES = st.lists(SPANS, max_size=4).map(tuple)
KINDS = st.sampled_from(["paragraph", "heading", "bullets", "numbers", "quote"])
BLOCKS = st.builds(WordedBlock, st.lists(LINES, min_size=1, max_size=6).map(tuple), KINDS)


def spans_of(line: WordedLine) -> str:
    """Its text with what it looks like, sign by sign."""
    return "".join(
        f"@{span.person}" if isinstance(span, Mention) else "".join(span.span[0] + sign for sign in span.text)
        for span in line
    )


@given(st.lists(BLOCKS, min_size=1, max_size=4).map(tuple), st.booleans())
def test_nothing_is_lost_and_each_part_fits(blocks: tuple[WordedBlock, ...], notify: bool) -> None:
    whole = Worded(blocks, (STAR,), notify, MIRA)
    parts = split(whole, fits, MOST)
    assert all(fits(part) for part in parts)
    assert "".join(spans_of(line) for part in parts for block in part.blocks for line in block.lines) == (
        "".join(spans_of(line) for block in whole.blocks for line in block.lines)
    )
    assert [part.buttons for part in parts] == [()] * (len(parts) - 1) + [(STAR,)]
    assert [part.notify for part in parts] == [notify] + [False] * (len(parts) - 1)


def test_what_fits_stays_as_it_is() -> None:
    whole = paragraphs("tea", "coffee")
    assert split(whole, fits, MOST) == (whole,)


def test_it_is_cut_between_blocks_and_lines() -> None:
    assert bodies(paragraphs("a" * 30, "b" * 20, "c" * 50)) == [f"{'a' * 30}\n\n{'b' * 20}", "c" * 50]


def test_a_long_line_is_cut_between_words() -> None:
    first, second = bodies(paragraphs("word " * 14 + "word"))
    assert (first, second) == ("word " * 12, "word word word")


def test_a_word_that_is_too_long_is_cut_where_it_must() -> None:
    assert bodies(paragraphs("a" * 130)) == ["a" * 60, "a" * 60, "a" * 10]


def test_a_heading_goes_with_what_it_names() -> None:
    heading = WordedBlock(((Plain("Tomorrow:"),),), "heading")
    whole = Worded((*paragraphs("a" * 40).blocks, heading, *paragraphs("b" * 40).blocks))
    assert bodies(whole) == ["a" * 40, f"Tomorrow:\n{'b' * 40}"]


def test_what_goes_on_from_a_long_item_is_no_item_of_its_own() -> None:
    items = WordedBlock(((Plain("a " * 40),), (Plain("b"),)), "numbers")
    first, second = bodies(Worded((items,)))
    assert first.startswith("1. a a")
    assert second == f"{'a ' * (40 - first.count('a'))}\n\n2. b"


def test_an_endless_address_is_text() -> None:
    url = "https://a.org/" + "x" * 3_000
    parts = split(Worded((WordedBlock(((Link("plan", url),),)),)), fits, MOST)
    assert "".join(map(plain_lines, parts)) == f"plan ({url})"
