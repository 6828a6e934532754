"""What people do with what the app shows: buttons, menus, modals, shortcuts, commands, its home."""

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tests.fakes.slack import shapes
from tests.fakes.slack.answering import answer, submitted
from tests.fakes.slack.blocks import elements_of
from tests.fakes.slack.desk import Delivery
from tests.fakes.slack.filling import SENT_AS, filled, initial_values, value_of
from tests.fakes.slack.world import TEAM, Body, Message, View

if TYPE_CHECKING:
    from tests.fakes.slack.desk import Desk
    from tests.fakes.slack.happenings import Happenings
    from tests.fakes.slack.tickets import ResponseUrls, Triggers
    from tests.fakes.slack.world import App, World


class Interacting:
    """The part of the stand-in where people use the app. Every act returns its delivery: wait for it with
    `await slack.answered(delivery)`."""

    world: "World"
    app: "App"
    happenings: "Happenings"
    desk: "Desk"
    triggers: "Triggers"
    response_urls: "ResponseUrls"
    trouble_shown: list[tuple[str, str]]

    def press(self, user: str, place: Message | View, action: str, value: str | None = None) -> Delivery:
        """Press a button: the one with that action (and value) of a message, home or modal."""
        buttons = [
            (block, one)
            for block, one in self._elements(place, action)
            if one["type"] == "button" and value in (None, one.get("value"))
        ]
        assert buttons, f"no button {action} {value or ''} in {shown(place)}"
        block, button = buttons[0]
        pressed = {
            key: button[key] for key in ("action_id", "text", "value", "style", "url") if key in button
        }
        return self._act(user, place, pressed | {"type": "button", "block_id": block["block_id"]})

    def choose(self, user: str, place: Message | View, action: str, value: Any) -> Delivery:
        """Choose in a menu, or pick: an option's value, a user, a channel, a date; a list for several."""
        found = list(self._elements(place, action))
        assert found, f"nothing to choose as {action} in {shown(place)}"
        block, element = found[0]
        made = value_of(element, value)
        if isinstance(place, View):
            place.values.setdefault(block["block_id"], {})[action] = made
        if block["type"] == "input" and not block.get("dispatch_action"):
            raise AssertionError(f"{action} is sent with the form only")
        return self._act(user, place, made | {"action_id": action, "block_id": block["block_id"]})

    def submit(self, user: str, values: Mapping[str, Any] | None = None) -> Delivery:
        """Fill the topmost modal (by action or block) and send it."""
        view = self.world.modals[user][-1]
        assert view.body.get("submit") is not None, "nothing to send"
        view.values = initial_values(view.body) | view.values
        view.values = filled(view.body, view.values, values or {})
        view.errors = {}
        payload = self._payload("view_submission", user) | {
            "trigger_id": self.triggers.new(user),
            "view": shapes.view_shape(view, self.app),
            "response_urls": [],
        }
        return self._interact(payload, lambda body: submitted(self, view, body))  # type: ignore[arg-type]

    def close(self, user: str, *, all_of_them: bool = False) -> Delivery | None:
        """Close the topmost modal, or all."""
        stack = self.world.modals[user]
        view = stack[0] if all_of_them else stack[-1]
        if all_of_them:
            stack.clear()
        else:
            stack.pop()
        if not view.body.get("notify_on_close"):
            return None
        payload = self._payload("view_closed", user) | {"view": shapes.view_shape(view, self.app)}
        return self._interact(payload | {"is_cleared": all_of_them})

    def shortcut(self, user: str, callback_id: str, message: Message | None = None) -> Delivery:
        """Use a shortcut of the manifest: anywhere, or on a message."""
        kind = "message" if message is not None else "global"
        known = [
            one["callback_id"] for one in self.app.manifest["features"]["shortcuts"] if one["type"] == kind
        ]
        assert callback_id in known, f"no such shortcut: {callback_id}"
        more: Body = {
            "callback_id": callback_id,
            "trigger_id": self.triggers.new(user),
            "action_ts": self.world.ts(),
        }
        payload = self._payload("message_action" if message else "shortcut", user)
        payload.pop("api_app_id")
        payload["user"] = {"id": user, "username" if message is None else "name": self.world.users[user].name}
        payload["user"]["team_id"] = self.world.users[user].team_id
        if message is not None:
            more["channel"] = self._place(message.channel)
            more["message_ts"] = message.ts
            more["message"] = shapes.with_replies(message, self.app, self.world)
            more["response_url"] = self.response_urls.new(user, message.channel, message)
        return self._interact(payload | more)

    def command(self, user: str, channel: str, line: str) -> Delivery:
        """Type a command such as `/stammtisch help`."""
        command, _, text = line.partition(" ")
        known = {one["command"]: one for one in self.app.manifest["features"]["slash_commands"]}
        assert command in known, f"{command} is not a valid command"
        person, place = self.world.users[user], self.world.channels[channel]
        assert user in place.members, "not there"
        url = self.response_urls.new(user, channel)
        payload = {
            "token": "verification",
            "team_id": TEAM,
            "team_domain": self.world.domain,
            "channel_id": channel,
            "channel_name": self._place(channel)["name"],
            "user_id": user,
            "user_name": person.name,
            "command": command,
            "text": shapes.typed(text.strip()) if known[command].get("should_escape") else text.strip(),
            "api_app_id": self.app.id,
            "is_enterprise_install": "false",
            "response_url": url,
            "trigger_id": self.triggers.new(user),
        }

        def then(body: Body) -> None:
            if body.get("text") or body.get("blocks"):
                answer(self, self.response_urls.made[url.rpartition("/")[2]], body)  # type: ignore[arg-type]

        return self.desk.hand_in(
            "slash_commands", payload, then, lambda why: self._failed(user, command, why)
        )

    def open_home(self, user: str, tab: str = "home") -> None:
        """Look at the app: at its home, or at `messages`."""
        channel = self.world.open_direct([user, self.app.bot_user], user)[0]
        self.happenings.home_opened(user, channel, tab)

    def _elements(self, place: Message | View, action: str) -> Any:
        for block in place.blocks if isinstance(place, Message) else place.body["blocks"]:
            for element in elements_of(block):
                if element.get("action_id") == action:
                    yield block, element

    def _act(self, user: str, place: Message | View, action: Body) -> Delivery:
        assert self.app.manifest["settings"]["interactivity"]["is_enabled"], "interactivity is off"
        payload = self._payload("block_actions", user) | {
            "trigger_id": self.triggers.new(user),
            "actions": [action | {"action_ts": self.world.ts()}],
        }
        if isinstance(place, View):
            assert place.user == user, "somebody else's"
            payload["container"] = {"type": "view", "view_id": place.id}
            payload["view"] = shapes.view_shape(place, self.app)
            return self._interact(payload)
        assert not place.gone, "gone"
        assert place.seen_by in ("", user), "not seen by them"
        payload["container"] = {
            "type": "message",
            "message_ts": place.ts,
            "channel_id": place.channel,
            "is_ephemeral": bool(place.seen_by),
        }
        if place.thread_ts:
            payload["container"]["thread_ts"] = place.thread_ts
        payload["channel"] = self._place(place.channel)
        payload["state"] = {"values": initial_values({"blocks": place.blocks})}
        chosen = {key: action[key] for key in action if key in SENT_AS.values() or key == "type"}
        if action["type"] != "button":
            payload["state"]["values"].setdefault(action["block_id"], {})[action["action_id"]] = chosen
        payload["response_url"] = self.response_urls.new(user, place.channel, place)
        if not place.seen_by:
            shape = shapes.with_replies(place, self.app, self.world)
            payload["message"] = {
                key: one for key, one in shape.items() if key not in ("reactions", "reply_users")
            }
        return self._interact(payload)

    def _interact(self, payload: Body, then: Any = None) -> Delivery:
        user, what = payload["user"]["id"], payload["type"]
        return self.desk.hand_in(
            "interactive", copy.deepcopy(payload), then, lambda why: self._failed(user, what, why)
        )

    def _failed(self, user: str, what: str, why: str) -> None:
        word = "operation_timeout" if why == "http_timeout" else "dispatch_failed"
        self.trouble_shown.append((user, f"{what} failed: {word}"))

    def _payload(self, kind: str, user: str) -> Body:
        person = self.world.users[user]
        names = {"id": user, "username": person.name, "name": person.name, "team_id": person.team_id}
        return {
            "type": kind,
            "user": names,
            "api_app_id": self.app.id,
            "token": "verification",
            "team": {"id": TEAM, "domain": self.world.domain},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _place(self, channel: str) -> Body:
        found = self.world.channels[channel]
        names = {"im": "directmessage", "mpim": found.name, "group": "privategroup"}
        return {"id": channel, "name": names.get(found.kind, found.name)}


def shown(place: Message | View) -> str:
    """What can be pressed or chosen there, for those who look for something else."""
    blocks = place.blocks if isinstance(place, Message) else place.body["blocks"]
    found = [f"{one['action_id']} ({one['type']})" for block in blocks for one in elements_of(block)]
    return ", ".join(found) or "nothing"
