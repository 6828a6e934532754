"""The one way to the homeserver: every call ends in JSON or in one of the three kinds of failure.

The calls go over aiohttp and not over an SDK's client, since the outbox above has to know three things that
such a client keeps to itself: whether a call that broke may have been done, how long the homeserver wants to
be left alone, and that the line is down now and not after a dozen silent tries.
"""

import asyncio
import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Self
from urllib.parse import quote, urlencode

import aiohttp
from yarl import URL

from bot.core.shape import items, text, whole
from bot.errors import Gone, Shut, TryLater

PATIENCE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
PAUSE = timedelta(seconds=1)
TOO_LARGE = 413
CLOSED = frozenset({"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED", "M_USER_LOCKED"})
SUSPENDED = frozenset({"M_USER_SUSPENDED", "M_CONSENT_NOT_GIVEN"})
FULL = frozenset({"M_RESOURCE_LIMIT_EXCEEDED", "M_LIMIT_EXCEEDED"})

Json = Mapping[str, object]


class Refused(Gone):
    """The homeserver understood and says no. `code` is its reason, such as `M_FORBIDDEN`."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"the homeserver says {code or status}")
        self.status = status
        self.code = code


class ProofWanted(Refused):
    """The homeserver does it only for somebody who proves once more who they are, in this session."""

    def __init__(self, session: str) -> None:
        super().__init__(401, "M_UNAUTHORIZED")
        self.session = session


class Calls:
    """Calls to one homeserver. `token` is set once the bot is logged in. `may_call` is asked before each: a
    process that slept may have lost the lead."""

    def __init__(self, homeserver: str, may_call: Callable[[], bool] = lambda: True) -> None:
        self._may_call = may_call
        self._base = homeserver.rstrip("/")
        self._session: aiohttp.ClientSession | None = None
        self.token: str | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def __call__(
        self,
        method: str,
        *path: str,
        body: Json | None = None,
        query: Mapping[str, str] | None = None,
        limit: str | None = None,
        patience: timedelta = PATIENCE,
        version: str = "v3",
    ) -> Json:
        """Call `/_matrix/client/`, the version and the path; what it answers.

        `limit` names the limit that the call counts against. Raises TryLater when the homeserver is away,
        busy or answers nonsense, Refused (a kind of Gone) when it says no, Shut when it knows the bot no
        more.
        """
        address = f"client/{version}/{'/'.join(quote(step, safe='') for step in path)}"
        if query:
            address += f"?{urlencode(query)}"
        return await self._request(method, address, limit, patience, json=body)

    async def upload(self, data: bytes, media_type: str, *, limit: str | None = None) -> str:
        """Give a file to the homeserver; its `mxc:` address. Raises what a call raises."""
        kind = {"Content-Type": media_type}
        answer = await self._request("POST", "media/v3/upload", limit, PATIENCE, data=data, headers=kind)
        return stated(answer, "content_uri")

    async def _request(
        self,
        method: str,
        address: str,
        limit: str | None,
        patience: timedelta,
        *,
        json: Json | None = None,
        data: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Json:
        if not self._may_call():
            raise TryLater("another process may lead", after=PAUSE, everything=True)
        url = URL(f"{self._base}/_matrix/{address}", encoded=True)
        own = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        try:
            async with asyncio.timeout(patience.total_seconds()):
                async with self._line().request(
                    method,
                    url,
                    json=json,
                    data=data,
                    headers={**(headers or {}), **own},
                    allow_redirects=False,
                ) as response:
                    payload = await response.read()
        except aiohttp.ClientConnectorError as error:
            raise TryLater("the homeserver cannot be reached", everything=True) from error
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise TryLater(
                f"the line broke: {type(error).__name__}", everything=True, maybe_done=True
            ) from error
        if response.status == TOO_LARGE:
            # Also where a proxy says it, which has no Matrix answer: it would never get smaller.
            raise Refused(TOO_LARGE, "M_TOO_LARGE")
        return read_answer(response.status, response.headers.get("Retry-After"), payload, limit)

    def _line(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=0)  # the worker and the sync loop know their measure
            self._session = aiohttp.ClientSession(
                connector=connector, timeout=aiohttp.ClientTimeout(total=None, sock_connect=10)
            )
        return self._session


def read_answer(status: int, retry_after: str | None, payload: bytes, limit: str | None = None) -> Json:
    """The JSON object of an answer; raises what the answer means. Pure."""
    try:
        found: object = json.loads(payload)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        # A proxy speaks where the homeserver should: nobody knows what became of the call.
        raise TryLater(f"no Matrix answer, status {status}", everything=True, maybe_done=True)
    code = text(found, "errcode")
    if 200 <= status < 300:
        return found
    if status == 401 and items(found, "flows"):
        raise ProofWanted(text(found, "session"))
    if status == 429 or code in FULL:
        pause = _pause(whole(found, "retry_after_ms"), retry_after)
        raise TryLater("too fast for the homeserver", after=pause, limit=limit, everything=limit is None)
    if status >= 500 or not code:
        raise TryLater(f"the homeserver fails, status {status}", everything=True, maybe_done=True)
    if code in CLOSED or code in SUSPENDED or status == 401:
        raise Shut(f"the homeserver says {code}")
    raise Refused(status, code)


def stated(answer: Json, key: str) -> str:
    """What an answer has to state. Raises TryLater when it does not: then nobody knows what was done."""
    found = text(answer, key)
    if not found:
        raise TryLater(f"the homeserver's answer has no {key}", everything=True, maybe_done=True)
    return found


def _pause(milliseconds: int | None, header: str | None) -> timedelta | None:
    """How long to leave it alone; the header is newer, the body's field is what most servers write."""
    if milliseconds is not None and milliseconds >= 0:
        return min(timedelta(milliseconds=min(milliseconds, 10**9)), LONGEST_PAUSE)
    if header is not None and header.isascii() and header.isdigit():
        return min(timedelta(seconds=min(int(header[:9]), 10**6)), LONGEST_PAUSE)
    return None
