"""Which addresses may be asked. Pure, but for looking names up.

An organiser may name a private address: the programme may lie on a machine in the house. But whoever is
asked at a public address may not send the bot on to a private one.
"""

import asyncio
import socket
from ipaddress import ip_address

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver


class PrivateAddressError(OSError):
    """A public host led to an address that is not public."""


def is_public(address: str) -> bool:
    """Whether the address belongs to the public internet."""
    found = ip_address(address.split("%", 1)[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global


async def all_public(host: str) -> bool:
    """Whether every address behind the host is public. Raises OSError when there is none."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return all(is_public(str(sockaddr[0])) for *_, sockaddr in found)


class GuardedResolver(AbstractResolver):
    """Looks names up; with `only_public`, the connection itself is kept from private addresses, so that
    a name that changes its address between the check and the call gains nothing."""

    def __init__(self) -> None:
        self.only_public = False
        self._inner = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses. Raises PrivateAddressError where one may not be asked."""
        found = await self._inner.resolve(host, port, family)
        if self.only_public and not all(is_public(one["host"]) for one in found):
            raise PrivateAddressError(host)
        return found

    async def close(self) -> None:
        """Nothing is held."""
        await self._inner.close()
