"""The table of rights in README, made from the router's own commands.

`python -m tests.rights_table`, from the root of the checkout, writes it anew.
"""

import asyncio
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.core.clock import HandClock
from bot.core.rights import Right, Row, Spot, kept_for_organisers, rights
from bot.core.roles import Role
from bot.demo.event import OPENING, demo_config
from bot.demo.stage import Stage, set_stage

README = Path(__file__).parent.parent / "README.md"
MARK = "<!-- rights -->\n"
HEAD = "| command | attendee | host | organiser |\n| --- | --- | --- | --- |\n"


def cell(row: Row, role: Role) -> str:
    """What somebody of that role may do with the command, in a word or two."""
    spots = [spot for spot in Spot if row.cells[role, spot] in (Right.YES, Right.OWN)]
    if not spots:
        return "no"
    where = "everywhere" if len(spots) == len(Spot) else " and ".join(spots)
    # Attendees host nothing: what is done for hosts alone is not done for them.
    if Right.OWN in (row.cells[role, spot] for spot in spots):
        return "no" if role is Role.ATTENDEE else f"{where}, for their own"
    return where


def table(stage: Stage) -> str:
    """The rows of the table."""
    lines = []
    for row in rights(stage.app.router.commands.all):
        words = dict(reversed(stage.app.texts.triggers(f"{row.name}-words")))
        typed = f"`{words['en']}`" if "en" in words else f"`{row.name}`"
        lines.append("| " + " | ".join([typed, *(cell(row, role) for role in Role)]) + " |\n")
    for kind, name in kept_for_organisers(stage.app.router.features):
        lines.append(f"| {kind} `{name}` | no | no | everywhere |\n")
    return "".join(lines)


def written() -> str:
    """The rows as README has them."""
    rest = README.read_text(encoding="utf-8").split(MARK, 1)[1].lstrip("\n").removeprefix(HEAD)
    found = re.match(r"(?:\|.*\n)*", rest)
    return found[0] if found else ""


async def _write() -> None:
    with TemporaryDirectory() as folder:
        stage = await set_stage(Path(folder), demo_config(), HandClock(OPENING), {})
        new = table(stage)
        await stage.stop()
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(MARK, 1)
    README.write_text(
        f"{before}{MARK}\n{HEAD}{new}{rest.lstrip(chr(10))[len(HEAD) + len(written()) :]}", encoding="utf-8"
    )


if __name__ == "__main__":
    asyncio.run(_write())
