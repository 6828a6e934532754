"""The bot that one writes in a minute: answers every message in its thread. The bar of the round trips."""

import asyncio
import json
import sys

from nio import AsyncClient, AsyncClientConfig, MatrixRoom, RoomMessageText


async def main(homeserver: str, user: str, device: str, token: str) -> None:
    client = AsyncClient(homeserver, user, config=AsyncClientConfig(encryption_enabled=False))
    client.restore_login(user, device, token)

    async def echo(room: MatrixRoom, event: RoomMessageText) -> None:
        thread = {"rel_type": "m.thread", "event_id": event.event_id}
        content = {"msgtype": "m.notice", "body": event.body, "m.relates_to": thread}
        await client.room_send(room.room_id, "m.room.message", content)

    await client.sync(timeout=0)
    client.add_event_callback(echo, RoomMessageText)
    await client.sync_forever(timeout=30_000)


if __name__ == "__main__":
    asyncio.run(main(**json.loads(sys.argv[1])))
