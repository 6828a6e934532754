"""A process of its own for what takes long to compute."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

from bot.delivery.child import end_with_parent

P = ParamSpec("P")
R = TypeVar("R")


class Workshop:
    """The port `Apart`: one process, made when it is needed, one computation after the other.

    `lasting`: it stays for the next one; else it goes, with its memory, when there is nothing to do.
    """

    def __init__(self, *, lasting: bool) -> None:
        self._lasting = lasting
        self._pool: ProcessPoolExecutor | None = None
        self._at_work = 0

    async def __call__(self, function: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """What the function returns or raises. Raises BrokenProcessPool when the process died of it."""
        pool = self._pool = self._pool or _open()
        self._at_work += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(pool, partial(function, *args, **kwargs))
        except BrokenProcessPool:
            if self._pool is pool:
                self._pool = None
            raise
        finally:
            self._at_work -= 1
            if not self._lasting and not self._at_work:
                self._let_go(wait=False)

    async def close(self) -> None:
        """Let the process go, once it is done."""
        self._let_go(wait=True)

    def _let_go(self, *, wait: bool) -> None:
        if self._pool:
            self._pool.shutdown(wait=wait, cancel_futures=True)
            self._pool = None


def _open() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"), initializer=end_with_parent)
