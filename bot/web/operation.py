"""What those ask who watch the process: `/healthz` and `/metrics`. Not for the public."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.core.health import Health
from bot.web.listening import Answer, Listening

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_NOT_KEPT = {"Cache-Control": "no-store"}


class OperationServer(Listening):
    """Listens for as long as the process lives, whether it leads or stands by."""

    def __init__(
        self,
        health: Callable[[], Awaitable[Health]],
        metrics: Callable[[], Awaitable[bytes]],
        host: str,
        port: int,
    ) -> None:
        super().__init__({"/healthz": _healthz(health), "/metrics": _metrics(metrics)}, host, port)


def _healthz(health: Callable[[], Awaitable[Health]]) -> Answer:
    async def answer(_: web.Request) -> web.Response:
        """200 where it needs nobody, else 503; the body says what is not well."""
        found = await health()
        parts: dict[str, object] = {"status": "ok" if found.good else "failing", "role": found.role}
        if found.role == "leading":
            parts |= {"database": found.database, "worker": found.worker, "alarm": found.alarm}
            parts["adapters"] = dict(found.adapters)
        return web.json_response(parts, status=200 if found.good else 503, headers=_NOT_KEPT)

    return answer


def _metrics(metrics: Callable[[], Awaitable[bytes]]) -> Answer:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(body=await metrics(), headers={"Content-Type": MEDIA_TYPE, **_NOT_KEPT})

    return answer
