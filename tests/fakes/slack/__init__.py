"""A strict stand-in for Slack on the loopback, for real slack_sdk and slack_bolt.

    async with SlackStandIn() as slack:
        ada = slack.person("Ada")
        hall = slack.channel("hall", ada)                      # the app is in it, unless bot=False
        client = AsyncWebClient(slack.app.bot_token, base_url=slack.api_url)
        app = AsyncApp(client=client, signing_secret=slack.app.signing_secret)
        handler = AsyncSocketModeHandler(app, slack.app.app_token)
        await handler.connect_async()
        await slack.connected()
        question = slack.say(ada, hall, f"<@{slack.app.bot_user}> what is on?")
        await slack.until(lambda: slack.said(hall, question.ts) == ["Nothing."])
        await slack.answered(slack.press(ada, slack.last(hall, question.ts), "more"))

People act by plain methods (`acting.py`, `interacting.py`), tests look at how things stand (`seeing.py`), wait with
`until`, `answered`, `settled`, and switch on what goes wrong (`faults.py`). `slack.limits` holds the published rate
limits (`off`, `factor`, `refused`); `slack.desk` every delivery and the retries (`redeliver` is called all the
time, by the clock that was given); `slack.sockets` the sockets (`disconnect`, `kill_all`, `deafen`);
`slack.use_http(url)` turns to signed requests; `slack.close_door()` and `open_door()` are an outage. `now=` takes a
clock of the test's own; tokens and the manifest are in `slack.app`.
"""

from tests.fakes.slack.desk import Delivery
from tests.fakes.slack.facts import MANIFEST
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.seeing import calls, texts_of
from tests.fakes.slack.standin import SlackStandIn
from tests.fakes.slack.world import Message, View

__all__ = ["MANIFEST", "Delivery", "Message", "Refusal", "SlackStandIn", "View", "calls", "texts_of"]
