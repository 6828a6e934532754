"""Gets a programme's file from the web: bounded in size and time, and never led astray."""

from datetime import timedelta
from urllib.parse import urlsplit

import aiohttp
from yarl import URL

from bot.adapters.web.guard import GuardedResolver, PrivateAddressError, all_public, is_public
from bot.core.fetching import Fetched, Known
from bot.core.message import say
from bot.errors import SaySo, TryLater

LARGEST = 32 * 1024 * 1024
LONGEST = timedelta(seconds=60)
REDIRECTS = 5
AGENT = "Stammtisch (programme import)"

_TEXTUAL = frozenset(
    {
        "application/json",
        "application/xml",
        "application/calendar",
        "application/csv",
        "application/toml",
        "application/octet-stream",
        "binary/octet-stream",
        "text/xml",
        "text/json",
        "text/calendar",
        "text/csv",
        "text/tab-separated-values",
        "text/plain",
        "text/x-csv",
        "application/vnd.ms-excel",
        "",
    }
)
_REDIRECTING = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})


class WebFetch:
    """The port `Fetch` over HTTP and HTTPS."""

    async def __call__(self, url: str, known: Known) -> Fetched | None:
        """The file behind the address; see the port."""
        resolver = GuardedResolver()
        timeout = aiohttp.ClientTimeout(total=LONGEST.total_seconds())
        connector = aiohttp.TCPConnector(resolver=resolver, limit=4)
        headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate"}
        async with aiohttp.ClientSession(connector=connector, timeout=timeout, headers=headers) as session:
            try:
                return await self._follow(session, resolver, _checked(url), known)
            except PrivateAddressError as error:
                raise SaySo(say("fetch-private")) from error
            except aiohttp.ClientConnectorError as error:
                if isinstance(error.os_error, PrivateAddressError):
                    raise SaySo(say("fetch-private")) from error
                raise TryLater("the host cannot be reached") from error
            except (TimeoutError, aiohttp.ClientError, OSError) as error:
                raise TryLater(type(error).__name__) from error

    async def _follow(
        self, session: aiohttp.ClientSession, resolver: GuardedResolver, url: URL, known: Known
    ) -> Fetched | None:
        resolver.only_public = await all_public(url.host or "")
        for _ in range(REDIRECTS + 1):
            if resolver.only_public and _is_private_literal(url):
                raise PrivateAddressError(url.host or "")
            async with session.get(url, headers=_conditions(known), allow_redirects=False) as response:
                if response.status not in _REDIRECTING:
                    return await _read(response)
                url = _checked(str(url.join(URL(response.headers.get("Location", "")))))
        raise SaySo(say("fetch-circle"))


async def _read(response: aiohttp.ClientResponse) -> Fetched | None:
    if response.status == 304:
        return None
    if response.status in _PASSING:
        raise TryLater(f"status {response.status}", after=_retry_after(response))
    if response.status != 200:
        raise SaySo(say("fetch-status", status=str(response.status)))
    kind = response.headers.get("Content-Type", "").split(";")[0].strip().lower()
    if kind not in _TEXTUAL and not kind.endswith(("+json", "+xml")):
        raise SaySo(say("fetch-type", type=kind))
    data = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        data += chunk
        if len(data) > LARGEST:
            raise SaySo(say("fetch-large", megabytes=LARGEST // (1024 * 1024)))
    headers = response.headers
    return Fetched(bytes(data), Known(headers.get("ETag"), headers.get("Last-Modified")))


def _conditions(known: Known) -> dict[str, str]:
    pairs = (("If-None-Match", known.etag), ("If-Modified-Since", known.modified))
    return {name: value for name, value in pairs if value}


def _checked(url: str) -> URL:
    """The address, if it is one that can be fetched. Raises SaySo."""
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SaySo(say("fetch-address"))
    return URL(url.strip())


def _is_private_literal(url: URL) -> bool:
    """An address written in numbers is never looked up, so the resolver does not see it."""
    try:
        return not is_public(url.host or "")
    except ValueError:
        return False


def _retry_after(response: aiohttp.ClientResponse) -> timedelta | None:
    value = response.headers.get("Retry-After", "")
    return timedelta(seconds=min(int(value), 86_400)) if value.isdecimal() else None
