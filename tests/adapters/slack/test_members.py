"""Who is in a channel, as Slack tells it page by page."""

from collections.abc import AsyncIterator

import pytest

from bot.adapters.slack.members import PAGE
from bot.core.signals import Who
from bot.errors import Gone, TryLater
from tests.adapters.slack.workshop import Workshop, identities, workshop


@pytest.fixture
async def shop() -> AsyncIterator[Workshop]:
    """A connected adapter."""
    async with workshop() as made:
        yield made


async def _users(shop: Workshop, channel: str) -> list[str]:
    return [who.user for who in await shop.adapter.members(channel)]


async def test_people_alone_are_told_by_name(shop: Workshop) -> None:
    slack = shop.slack
    ada = slack.person("Ada", tz="Europe/Berlin")
    robot, gone = slack.person("Robot", bot=True), slack.person("Gone", deleted=True)
    guest, stranger = slack.person("Guest", guest="multi"), slack.person("Stranger", stranger=True)
    hall = slack.channel("hall", ada, robot, gone, guest, stranger)
    assert slack.app.bot_user in slack.world.channels[hall].members
    mine, theirs = identities(ada, guest)
    assert await shop.adapter.members(hall) == sorted(
        [Who("slack", mine, "Ada"), Who("slack", theirs, "Guest")], key=lambda who: who.user
    )


async def test_guests_and_strangers_as_organisers_want_it() -> None:
    async with workshop(guests=False, strangers=True) as shop:
        ada, guest = shop.slack.person("Ada"), shop.slack.person("Guest", guest="single")
        stranger = shop.slack.person("Stranger", stranger=True)
        hall = shop.slack.channel("hall", ada, guest, stranger)
        assert await _users(shop, hall) == sorted(identities(ada, stranger))


async def test_all_pages_are_read(shop: Workshop) -> None:
    people = [shop.slack.person(f"P{number}") for number in range(2 * PAGE + 3)]
    hall = shop.slack.channel("hall", *people)
    assert await _users(shop, hall) == sorted(identities(*people))
    assert shop.slack.count("conversations.members") == 3


async def test_a_public_channel_is_told_from_outside_and_a_private_one_is_not(shop: Workshop) -> None:
    ada = shop.slack.person("Ada")
    hall = shop.slack.channel("hall", ada, bot=False)
    secret = shop.slack.channel("secret", ada, private=True, bot=False)
    assert await _users(shop, hall) == list(identities(ada))
    with pytest.raises(Gone, match="channel_not_found"):
        await shop.adapter.members(secret)


async def test_half_a_list_is_none(shop: Workshop) -> None:
    people = [shop.slack.person(f"P{number}") for number in range(PAGE + 1)]
    hall = shop.slack.channel("hall", *people)
    for fault in ("drop", "500", "429"):
        shop.slack.faults.on("conversations.members", fault)
        with pytest.raises(TryLater):
            await shop.adapter.members(hall)
    assert len(await shop.adapter.members(hall)) == PAGE + 1
