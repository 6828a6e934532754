"""The demo's bot on a homeserver as a process of its own: `python -m tests.live.bot_process FOLDER SETTINGS`.

SETTINGS is JSON: homeserver, user_id, access_token or password, rooms, encrypts. It runs until it is killed.
"""

import asyncio
import json
import sys
from pathlib import Path
from random import Random

from bot.adapters.matrix.adapter import MatrixAdapter
from bot.adapters.matrix.settings import MatrixSettings
from bot.app import build
from bot.core.clock import SystemClock
from bot.demo.event import demo_config, load_event
from bot.log import set_up_logs
from bot.storage.database import open_database


async def main(folder: Path, values: dict[str, object]) -> None:
    """Live."""
    clock = SystemClock()
    settings = MatrixSettings(**values, folder=folder / "matrix")  # type: ignore[arg-type]
    adapter = MatrixAdapter(settings, clock, Random())
    app = await build(demo_config(), open_database(folder / "stammtisch.db"), [adapter], clock=clock)
    await load_event(app)
    await app.start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    set_up_logs(json=True, level="INFO")
    asyncio.run(main(Path(sys.argv[1]), json.loads(sys.argv[2])))
