"""What runs in the process that computes jobs; it imports nothing of the bot, so that it starts fast."""

import os
from multiprocessing import parent_process
from threading import Thread


def end_with_parent() -> None:
    """A pool's process waits for work for ever, also when the bot was killed; so somebody has to look."""
    Thread(target=_wait_for_the_end, daemon=True).start()


def _wait_for_the_end() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)
