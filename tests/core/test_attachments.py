"""A file that no platform could take is refused where it is made."""

import pytest

from bot.core.message import LARGEST_FILE, Attachment, Message, Plain, message
from bot.core.outgoing import Operation, Outgoing, Variant, post
from bot.core.signals import Address

ROOM = Address("fake", "#a")
FILE = Attachment(name="plan.ics", media_type="text/calendar", data=b"x" * LARGEST_FILE)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"data": b"x" * 1_000_001}, "a file has at most 1000000 bytes, and plan.ics has 1000001"),
        ({"name": " "}, "a file has a name of 1 to 100 signs"),
        ({"name": "n" * 101}, "a file has a name of 1 to 100 signs"),
        ({"media_type": "calendar"}, "'calendar' is no media type, such as text/calendar"),
        ({"media_type": "a/b\r\nX: y"}, "'a/b\\r\\nX: y' is no media type, such as text/calendar"),
        ({"media_type": "image/png"}, "an image says its width and height, and no other file does: plan.ics"),
        ({"width": 1, "height": 1}, "an image says its width and height, and no other file does: plan.ics"),
    ],
)
def test_what_is_wrong_is_said(wrong: dict[str, object], sentence: str) -> None:
    values = {"name": "plan.ics", "media_type": "text/calendar", "data": b""} | wrong
    with pytest.raises(ValueError) as refusal:
        Attachment(**values)  # type: ignore[arg-type]
    assert str(refusal.value) == sentence


def test_a_message_with_a_file_is_an_upload() -> None:
    assert post("a", ROOM, Message((), attachment=FILE)).operation is Operation.UPLOAD
    assert post("a", ROOM, message(Plain("tea"))).operation is Operation.POST
    for operation, said in (
        (Operation.POST, Message((), attachment=FILE)),
        (Operation.EDIT, Message((), attachment=FILE)),
        (Operation.UPLOAD, message(Plain("tea"))),
    ):
        with pytest.raises(ValueError, match="a message with a file is an upload"):
            Outgoing(key="a", to=ROOM, operation=operation, variants=(Variant(said),))
