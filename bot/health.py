"""What the process says of itself to those who watch it, whether it leads or stands by."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal

from bot.app import App
from bot.core.health import Health


class Watch:
    """Answers for the bot that lives at the moment; `app` is None while there is none."""

    def __init__(self) -> None:
        self.app: App | None = None
        self.role: Literal["starting", "standing by"] = "starting"

    async def health(self) -> Health:
        """How it is."""
        app = self.app
        return Health(role=self.role) if app is None else await app.pulse.health()

    async def metrics(self) -> bytes:
        """All figures, as Prometheus reads them; its library is imported when it is first needed."""
        from bot.web.metrics import page

        app = self.app
        if app is None:
            return page(None, None)
        return page(await app.pulse.figures(), app.pulse.vitals)


@asynccontextmanager
async def watching(listen: str | None) -> AsyncIterator[Watch]:
    """Tell whoever asks there; nobody, where nothing is configured."""
    watch = Watch()
    if listen is None:
        yield watch
        return
    from bot.web.operation import OperationServer

    host, _, port = listen.rpartition(":")
    server = OperationServer(watch.health, watch.metrics, host, int(port))
    await server.start()
    try:
        yield watch
    finally:
        await server.stop()
