"""The demo's bot in a workspace as a process of its own: `python -m tests.adapters.slack.bot_process FOLDER SETTINGS`.

SETTINGS is JSON: bot_token, app_token, api_url, whether it is unhurried (then it keeps to no limits), and whether
it is at the opening of the event. It runs until it is killed.
"""

import asyncio
import json
import sys
from datetime import timedelta
from pathlib import Path
from random import Random

from bot.adapters.slack.adapter import SlackAdapter, Waits
from bot.adapters.slack.missed import GIVEN_UP_AFTER, TOLD_AGAIN_FOR
from bot.adapters.slack.settings import SlackSettings
from bot.app import build
from bot.core.clock import ShiftedClock, SystemClock
from bot.demo.event import OPENING, demo_config, load_event
from bot.log import set_up_logs
from bot.storage.database import open_database
from tests.slack_platform import UnhurriedAdapter

FASTER = 60
ACK = timedelta(seconds=1)
"""So long the stand-in waits for each of four acknowledgements: nothing could keep to a sixtieth of Slack's."""
WAITS = Waits(
    first=timedelta(milliseconds=50),
    longest=timedelta(seconds=1),
    note=Waits().note / FASTER,
    told_again=TOLD_AGAIN_FOR / FASTER,
    given_up=GIVEN_UP_AFTER / FASTER + 4 * ACK,
)
"""A fraction of what Slack gets, as tests have no minute to wait; but its limits are its own."""


async def main(folder: Path, values: dict[str, object]) -> None:
    """Live."""
    clock = ShiftedClock(OPENING) if values.pop("opening", False) else SystemClock()
    kind = UnhurriedAdapter if values.pop("unhurried", False) else SlackAdapter
    adapter = kind(SlackSettings(**values), clock, Random(), WAITS)  # type: ignore[arg-type]
    app = await build(demo_config(), open_database(folder / "stammtisch.db"), [adapter], clock=clock)
    await load_event(app)
    await app.start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    set_up_logs(json=True, level="INFO")
    asyncio.run(main(Path(sys.argv[1]), json.loads(sys.argv[2])))
