"""The bot that one writes in a minute: answers every mention in its thread. The bar of the round trips."""

import asyncio
import json
import sys
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient


async def main(bot_token: str, app_token: str, api_url: str) -> None:
    app = AsyncApp(client=AsyncWebClient(bot_token, base_url=api_url))

    @app.event("app_mention")
    async def echo(event: dict[str, Any], say: Any) -> None:
        await say(text=event["text"], thread_ts=event["ts"])

    @app.event("message")
    async def hear() -> None:
        """What is not acknowledged would be told again."""

    await AsyncSocketModeHandler(app, app_token).start_async()


if __name__ == "__main__":
    asyncio.run(main(**json.loads(sys.argv[2])))
