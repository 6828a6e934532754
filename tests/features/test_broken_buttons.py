"""Buttons of another version of the bot: whatever they carry, nothing is set aside because of it."""

from sqlalchemy import select

from bot.core.signals import Address, ButtonPressed, FormSubmitted, Who
from bot.demo.event import OPENING, PLATFORM
from bot.demo.stage import Stage
from bot.storage.tables import inbox

VALUES = ("", "x", "9" * 30, "0|x|y|z", "1:x-9999999999")
WHERE = Address(PLATFORM, "dm-olga")


async def test_whatever_a_button_or_a_form_carries_is_answered(stage: Stage) -> None:
    """Those of the organiser: who may not press is refused before."""
    olga = Who(PLATFORM, "olga", "Olga")
    pressed = [
        ButtonPressed(
            key=f"{action} {value}",
            platform=PLATFORM,
            at=OPENING,
            who=olga,
            where=WHERE,
            direct=True,
            message="1",
            action=action,
            value=value,
        )
        for action in sorted(stage.app.router._buttons)
        for value in VALUES
    ]
    sent = [
        FormSubmitted(
            key=f"{form} {subject}", platform=PLATFORM, at=OPENING, who=olga, form=form, subject=subject
        )
        for form in sorted(stage.app.router._forms)
        for subject in VALUES
    ]
    await stage.app.inbox(*pressed, *sent)
    await stage.app.inbox.idle()
    async with stage.app.database.reading() as tx:
        rows = await tx.execute(select(inbox.c.key, inbox.c.state).where(inbox.c.state != "handled"))
        assert [tuple(row) for row in rows] == []
