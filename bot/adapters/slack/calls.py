"""The one way to Slack's methods: every call ends in JSON or in one of the three kinds of failure.

The SDK's own retries are off: one that comes after Slack did the work would post a message twice.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Self

import aiohttp

from bot.core.shape import mapping, text
from bot.errors import Gone, Shut, TryLater

if TYPE_CHECKING:
    from slack_sdk.errors import SlackApiError
    from slack_sdk.web.async_client import AsyncWebClient

PATIENCE = timedelta(seconds=20)
AWAY = 503
PAUSE = timedelta(seconds=1)
NOT_LEADING = "another process may lead"
TOO_FAST = frozenset({"ratelimited", "rate_limited"})
PASSING = frozenset(
    {
        "internal_error",
        "fatal_error",
        "service_unavailable",
        "request_timeout",
        "accesslimited",
        "fetch_members_failed",
    }
)
CLOSED = frozenset(
    {
        "invalid_auth",
        "not_authed",
        "token_revoked",
        "token_expired",
        "account_inactive",
        "org_login_required",
        "team_access_not_granted",
        "not_allowed_token_type",
    }
)
IN_THE_QUERY = frozenset(
    {
        "apps.connections.open",
        "conversations.info",
        "conversations.members",
        "conversations.replies",
        "files.getUploadURLExternal",
        "reactions.get",
        "users.conversations",
        "users.info",
        "users.list",
    }
)
"""The methods that read no JSON."""

Json = Mapping[str, object]

# What the libraries log may quote people and tokens; what matters of it the adapter says itself.
QUIET = logging.getLogger("bot.adapters.slack.sdk")
QUIET.setLevel(logging.CRITICAL + 1)


class Refused(Gone):
    """Slack understood and says no. `code` is its reason, such as `channel_not_found`."""

    def __init__(self, code: str, needed: str = "") -> None:
        super().__init__(f"Slack says {code}{f', needed: {needed}' if needed else ''}")
        self.code = code


class Calls:
    """Calls as one app. `scopes`: what its token may, as the last answer said. `may_call` is asked at the
    last moment, when there is a line to call on: a process that slept meanwhile may have lost the lead."""

    def __init__(self, token: str, api_url: str, may_call: Callable[[], bool] = lambda: True) -> None:
        self._may_call = may_call
        self._token = token
        self._base = f"{api_url.rstrip('/')}/"
        self._session: aiohttp.ClientSession | None = None
        self._client: AsyncWebClient | None = None
        self.scopes: frozenset[str] = frozenset()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        self._client = None
        if self._session is not None:
            await self._session.close()
            self._session = None

    @property
    def client(self) -> "AsyncWebClient":
        """The SDK's client, on the one session of this process."""
        if self._client is None:
            from slack_sdk.web.async_client import AsyncWebClient

            self._client = AsyncWebClient(
                token=self._token,
                base_url=self._base,
                session=self._line(),
                retry_handlers=[],
                logger=QUIET,
            )
        return self._client

    async def __call__(self, method: str, *, counts: str | None = None, **arguments: object) -> Json:
        """Call the method; what it answers. Arguments that are None are left out.

        `counts` names the limit that the call counts against; without one, everything waits when it is hit.
        Raises TryLater when Slack is away, busy or answers nonsense, Refused (a kind of Gone) when it says
        no, Shut when it knows the bot no more.
        """
        from slack_sdk.errors import SlackApiError

        self._ask()
        given = {name: value for name, value in arguments.items() if value is not None}
        in_query = method in IN_THE_QUERY
        try:
            async with asyncio.timeout(PATIENCE.total_seconds()):
                if in_query:
                    response = await self.client.api_call(method, params=given)
                else:
                    response = await self.client.api_call(method, json=given)
        except SlackApiError as error:
            raise _meaning(error, counts) from error
        except aiohttp.ClientConnectorError as error:
            raise TryLater("Slack cannot be reached", everything=True) from error
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            # One line that broke says nothing of the others; silence does.
            reason, silent = f"the line broke: {type(error).__name__}", isinstance(error, TimeoutError)
            raise TryLater(reason, everything=silent, maybe_done=True) from error
        granted = response.headers.get("x-oauth-scopes") or response.headers.get("X-OAuth-Scopes") or ""
        if granted and "token" not in given:
            self.scopes = frozenset(one.strip() for one in granted.split(","))
        return mapping(response.data)

    async def upload(self, url: str, data: bytes) -> None:
        """Give a file's bytes to the address that Slack named for them. Raises TryLater or Gone."""
        self._ask()
        try:
            async with asyncio.timeout(PATIENCE.total_seconds()):
                async with self._line().post(url, data=data) as response:
                    status = response.status
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise TryLater(f"the line broke: {type(error).__name__}", maybe_done=True) from error
        if status >= 500 or status == 429:
            raise TryLater(f"the upload failed, status {status}", maybe_done=True)
        if status >= 400:
            raise Refused(f"upload_{status}")

    def _line(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=0)  # the worker knows its measure
            timeout = aiohttp.ClientTimeout(total=None, sock_connect=10)
            last = aiohttp.TraceConfig()
            last.on_connection_create_end.append(self._ask_again)
            last.on_connection_reuseconn.append(self._ask_again)
            self._session = aiohttp.ClientSession(connector=connector, timeout=timeout, trace_configs=[last])
        return self._session

    def _ask(self) -> None:
        if not self._may_call():
            raise TryLater(NOT_LEADING, after=PAUSE, everything=True)

    async def _ask_again(self, *_: object) -> None:
        self._ask()


def _meaning(error: "SlackApiError", limit: str | None) -> TryLater | Refused | Shut:
    """What a refusal asks of whoever called. Its answer may be no JSON at all, or not even the SDK's own."""
    response: object = error.response
    status = int(getattr(response, "status_code", None) or getattr(response, "status", None) or 0)
    data = getattr(response, "data", None)
    code = text(data, "error")
    if status == 429 or code in TOO_FAST:
        headers = getattr(response, "headers", {})
        after = str(headers.get("Retry-After", headers.get("retry-after", "")))
        pause = timedelta(seconds=min(int(after[:6]), 3_600)) if after.isdecimal() else None
        return TryLater("too fast for Slack", after=pause, limit=limit, everything=limit is None)
    if status >= 500 or not code:
        # One call that fails is one call's bad luck, but for a status that says that all do.
        return TryLater(f"Slack fails, status {status}", everything=status == AWAY, maybe_done=True)
    if code in PASSING:
        return TryLater(f"Slack says {code}", maybe_done=True)
    if code in CLOSED:
        return Shut(f"Slack says {code}")
    return Refused(code, text(data, "needed"))
