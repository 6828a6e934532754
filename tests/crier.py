"""A feature for tests: an organiser has something said that rings everybody."""

from dataclasses import replace
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import Plain, message
from bot.core.outgoing import Priority, post
from bot.core.roles import Role
from bot.core.signals import Address


async def _cry(context: Context, text: str) -> None:
    where = context.signal.where
    assert where
    said = replace(message(Plain(text)), everyone=True)
    there = Address(where.platform, where.conversation)
    await context.outbox.put(context.tx, post(f"cry:{context.signal.key}", there, said, Priority.TIMED))


async def _echo(context: Context, text: str) -> None:
    await context.reply(Plain(text))


def crier(folder: Path) -> Feature:
    """`cry …`, for organisers; and `echo …`, for everybody."""
    for language in ("de", "en"):
        (folder / f"{language}.ftl").write_text(
            "cry-words = cry\ncry-help = x\necho-words = echo\necho-help = x\n", encoding="utf-8"
        )
    return Feature(
        name="crier",
        texts=folder,
        commands=(
            Command(name="cry", run=_cry, takes=Takes.TEXT, role=Role.ORGANISER),
            Command(name="echo", run=_echo, takes=Takes.TEXT),
        ),
    )
