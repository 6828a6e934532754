"""What an answer of a homeserver means, whatever stands in it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.matrix.calls import Calls, Refused, read_answer
from bot.errors import Shut, TryLater


def test_an_answer_is_its_object() -> None:
    assert read_answer(200, None, b'{"event_id": "$1"}') == {"event_id": "$1"}


@pytest.mark.parametrize(
    ("body", "header", "after"),
    [
        (b'{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 2500}', "9", timedelta(seconds=2.5)),
        (b'{"errcode": "M_LIMIT_EXCEEDED"}', "9", timedelta(seconds=9)),
        (b'{"errcode": "M_LIMIT_EXCEEDED"}', "Wed, 21 Oct 2026 07:28:00 GMT", None),
        (b'{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": "soon"}', None, None),
        (b'{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 99999999999999}', None, timedelta(hours=1)),
    ],
)
def test_how_long_to_leave_it_alone(body: bytes, header: str | None, after: timedelta | None) -> None:
    with pytest.raises(TryLater) as busy:
        read_answer(429, header, body, "messages")
    assert (busy.value.after, busy.value.limit, busy.value.maybe_done) == (after, "messages", False)


def test_no_stays_no_and_keeps_its_reason() -> None:
    with pytest.raises(Refused) as refused:
        read_answer(403, None, b'{"errcode": "M_FORBIDDEN", "error": "private words"}')
    assert (refused.value.status, refused.value.code) == (403, "M_FORBIDDEN")
    assert "private" not in str(refused.value)


@given(st.integers(200, 599), st.none() | st.text(max_size=20), st.binary(max_size=60))
def test_nonsense_is_tried_again(status: int, header: str | None, body: bytes) -> None:
    if body.strip()[:1] == b"{":
        return
    with pytest.raises(TryLater) as later:
        read_answer(status, header, body)
    assert later.value.maybe_done


def test_a_revoked_token_shuts_the_bot_out() -> None:
    with pytest.raises(Shut):
        read_answer(401, None, b'{"errcode": "M_UNKNOWN_TOKEN", "soft_logout": true}')


async def test_nobody_there_means_that_nothing_was_done() -> None:
    async with Calls("http://127.0.0.1:9") as calls:
        with pytest.raises(TryLater) as later:
            await calls("PUT", "rooms", "!a:b", "send", "m.room.message", "txn", body={})
    assert (later.value.everything, later.value.maybe_done) == (True, False)
