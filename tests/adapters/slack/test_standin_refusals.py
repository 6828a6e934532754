"""What Slack refuses, the stand-in refuses with the same word."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.adapters.slack.conftest import HandTime
from tests.adapters.slack.test_standin_bolt import FORM, HOME
from tests.fakes.slack import SlackStandIn


async def refused(call: Any) -> str:
    """The error code of a call that must fail."""
    with pytest.raises(SlackApiError) as caught:
        await call
    return str(caught.value.response["error"])


def section(text: str, **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(text: str = "Go", **more: Any) -> dict[str, Any]:
    return {"type": "button", "text": {"type": "plain_text", "text": text}, "action_id": "go", **more}


def options(count: int) -> list[dict[str, Any]]:
    return [{"text": {"type": "plain_text", "text": f"{n}"}, "value": f"{n}"} for n in range(count)]


def actions(*elements: Any) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"text": "Hi", "colour": "red"}, "invalid_arg_name"),
        ({"text": 5}, "invalid_arguments"),
        ({"text": "Hi", "unfurl_links": "perhaps"}, "invalid_arguments"),
        ({"text": ""}, "no_text"),
        ({"text": "  "}, "no_text"),
        ({"text": "Hi", "channel": "C0NOWHERE"}, "channel_not_found"),
        ({"text": "Hi", "channel": ""}, "invalid_arguments"),
        ({"text": "Hi", "markdown_text": "**Hi**"}, "markdown_text_conflict"),
        ({"text": "Hi", "blocks": "no json"}, "invalid_blocks_format"),
        ({"text": "Hi", "blocks": [section("x" * 3000)] * 5}, "msg_blocks_too_long"),
        ({"text": "Hi", "metadata": {"event_type": "op"}}, "invalid_metadata_schema"),
        ({"text": "Hi", "metadata": {"op": 1}}, "invalid_metadata_format"),
        (
            {"text": "Hi", "metadata": {"event_type": "op", "event_payload": {"a": "x" * 8000}}},
            "metadata_too_large",
        ),
    ],
)
async def test_messages(
    quiet: SlackStandIn, client: AsyncWebClient, arguments: dict[str, Any], error: str
) -> None:
    hall = quiet.channel("hall", quiet.person("Ada"))
    assert await refused(client.api_call("chat.postMessage", json={"channel": hall} | arguments)) == error
    assert quiet.messages(hall) == []


@pytest.mark.parametrize(
    "blocks",
    [
        [{"type": "divider"}] * 51,
        [section("")],
        [section("x" * 3001)],
        [section("x", colour="red")],
        [section("x", block_id="a"), section("y", block_id="a")],
        [{"type": "section"}],
        [{"type": "section", "fields": [{"type": "mrkdwn", "text": "x"}] * 11}],
        [{"type": "section", "fields": [{"type": "mrkdwn", "text": "x" * 2001}]}],
        [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}],
        [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
        [{"type": "context", "elements": [{"type": "mrkdwn", "text": "x"}] * 11}],
        [{"type": "video"}],
        [actions()],
        [actions(*(button(action_id=f"{n}") for n in range(26)))],
        [actions(button(), button())],
        [actions(button("x" * 76))],
        [actions(button(value="x" * 2001))],
        [actions(button(style="green"))],
        [actions(button(url="x" * 3001))],
        [actions({"type": "static_select", "action_id": "a"})],
        [actions({"type": "static_select", "action_id": "a", "options": options(101)})],
        [actions({"type": "overflow", "action_id": "a", "options": options(6)})],
        [actions({"type": "checkboxes", "action_id": "a", "options": options(11)})],
        [
            actions(
                {
                    "type": "static_select",
                    "action_id": "a",
                    "options": options(2),
                    "initial_option": options(3)[2],
                }
            )
        ],
        [actions({"type": "datepicker", "action_id": "a", "initial_date": "3.11.2011"})],
        [
            {
                "type": "input",
                "label": {"type": "plain_text", "text": "x" * 2001},
                "element": {"type": "plain_text_input"},
            }
        ],
        [{"type": "input", "label": {"type": "plain_text", "text": "x"}, "element": button()}],
    ],
)
async def test_blocks(quiet: SlackStandIn, client: AsyncWebClient, blocks: list[Any]) -> None:
    hall = quiet.channel("hall", quiet.person("Ada"))
    assert await refused(client.chat_postMessage(channel=hall, text="Hi", blocks=blocks)) == "invalid_blocks"


async def test_blocks_at_their_limits_are_taken(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    hall = quiet.channel("hall", quiet.person("Ada"))
    blocks = [
        section("x" * 3000),
        {"type": "header", "text": {"type": "plain_text", "text": "x" * 150}},
        actions(*(button("x" * 75, action_id=f"{n}") for n in range(25))),
        *[{"type": "divider"}] * 47,
    ]
    await client.chat_postMessage(channel=hall, text="Hi", blocks=blocks)
    assert len(quiet.last(hall).blocks) == 50


@pytest.mark.parametrize(
    "change",
    [
        {"title": {"type": "plain_text", "text": "x" * 25}},
        {"title": None},
        {"submit": {"type": "plain_text", "text": "x" * 25}},
        {"private_metadata": "x" * 3001},
        {"callback_id": "x" * 256},
        {"blocks": [{"type": "divider"}] * 101},
        {"colour": "red"},
        {"type": "home"},
    ],
)
async def test_views(quiet: SlackStandIn, client: AsyncWebClient, change: dict[str, Any]) -> None:
    trigger = quiet.triggers.new(quiet.person("Ada"))
    assert await refused(client.views_open(trigger_id=trigger, view=FORM | change)) == "invalid_arguments"


async def test_a_form_needs_its_submit_button(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    view = {key: value for key, value in FORM.items() if key != "submit"}
    trigger = quiet.triggers.new(quiet.person("Ada"))
    assert await refused(client.views_open(trigger_id=trigger, view=view)) == "invalid_arguments"


async def test_triggers(quiet: SlackStandIn, client: AsyncWebClient, time: HandTime) -> None:
    ada = quiet.person("Ada")
    trigger, late = quiet.triggers.new(ada), quiet.triggers.new(ada)
    assert await refused(client.views_open(trigger_id="none", view=FORM)) == "invalid_trigger_id"
    await client.views_open(trigger_id=trigger, view=FORM)
    assert await refused(client.views_open(trigger_id=trigger, view=FORM)) == "exchanged_trigger_id"
    time.pass_by(3.1)
    assert await refused(client.views_open(trigger_id=late, view=FORM)) == "expired_trigger_id"


async def test_at_most_three_modals(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    ada = quiet.person("Ada")
    assert await refused(client.views_push(trigger_id=quiet.triggers.new(ada), view=FORM)) == "not_found"
    await client.views_open(trigger_id=quiet.triggers.new(ada), view=FORM)
    await client.views_push(trigger_id=quiet.triggers.new(ada), view=FORM)
    await client.views_push(trigger_id=quiet.triggers.new(ada), view=FORM)
    assert (
        await refused(client.views_push(trigger_id=quiet.triggers.new(ada), view=FORM))
        == "push_limit_reached"
    )


async def test_views_of_others_times(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    ada = quiet.person("Ada")
    old = (await client.views_publish(user_id=ada, view=HOME))["view"]["hash"]
    await client.views_publish(user_id=ada, view=HOME, hash=old)
    assert await refused(client.views_publish(user_id=ada, view=HOME, hash=old)) == "hash_conflict"
    assert await refused(client.views_update(view_id="V0NONE", view=FORM)) == "not_found"
    quiet.app.manifest["features"]["app_home"]["home_tab_enabled"] = False
    assert await refused(client.views_publish(user_id=ada, view=HOME)) == "not_enabled"


async def test_tokens(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    assert await refused(client.auth_test(token="xoxb-wrong")) == "invalid_auth"
    assert await refused(client.auth_test(token=quiet.app.app_token)) == "not_allowed_token_type"
    assert (
        await refused(client.apps_connections_open(app_token=quiet.app.bot_token)) == "not_allowed_token_type"
    )
    assert await refused(AsyncWebClient(base_url=quiet.api_url).auth_test()) == "not_authed"
    quiet.app.inactive = True
    assert await refused(client.auth_test()) == "account_inactive"
    quiet.app.inactive = False
    quiet.uninstall()
    assert await refused(client.auth_test()) == "token_revoked"


async def test_missing_scopes_are_named(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    quiet.app.manifest["oauth_config"]["scopes"]["bot"] = ["channels:read", "im:write"]
    ada = quiet.person("Ada")
    hall, room = quiet.channel("hall", ada), quiet.channel("room", ada, private=True)
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel=hall, text="Hi")
    answer = caught.value.response
    assert answer.data == {
        "ok": False,
        "error": "missing_scope",
        "needed": "chat:write",
        "provided": "channels:read,im:write",
    }
    assert answer.headers["X-OAuth-Scopes"] == "channels:read,im:write"
    assert (await client.conversations_info(channel=hall))["channel"]["name"] == "hall"
    assert await refused(client.conversations_info(channel=room)) == "missing_scope"
    assert await refused(client.conversations_list(types="public_channel,private_channel")) == "missing_scope"
    await client.conversations_open(users=[ada])
    assert await refused(client.conversations_open(users=[ada, quiet.person("Bob")])) == "missing_scope"


async def test_places_where_the_app_may_not_speak(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    ada = quiet.person("Ada")
    public = quiet.channel("public", ada, bot=False)
    secret = quiet.channel("secret", ada, bot=False, private=True)
    old = quiet.channel("old", ada)
    quiet.archive(ada, old)
    assert await refused(client.chat_postMessage(channel=public, text="Hi")) == "not_in_channel"
    assert await refused(client.conversations_history(channel=public)) == "not_in_channel"
    assert await refused(client.chat_postMessage(channel=secret, text="Hi")) == "channel_not_found"
    assert await refused(client.chat_postMessage(channel=old, text="Hi")) == "is_archived"
    quiet.app.manifest["oauth_config"]["scopes"]["bot"].append("chat:write.public")
    await client.chat_postMessage(channel=public, text="Hi")
    assert quiet.said(public) == ["Hi"]


async def test_other_peoples_messages(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    ada = quiet.person("Ada")
    hall = quiet.channel("hall", ada)
    theirs = quiet.say(ada, hall, "Mine").ts
    mine = (await client.chat_postMessage(channel=hall, text="Hi"))["ts"]
    assert await refused(client.chat_update(channel=hall, ts=theirs, text="x")) == "cant_update_message"
    assert await refused(client.chat_delete(channel=hall, ts=theirs)) == "cant_delete_message"
    assert await refused(client.chat_update(channel=hall, ts="1.000001", text="x")) == "message_not_found"
    assert await refused(client.chat_update(channel=hall, ts=mine, text="x" * 4001)) == "msg_too_long"
    assert (
        await refused(client.chat_postEphemeral(channel=hall, user="U0NONE", text="x"))
        == "user_not_in_channel"
    )


async def test_reactions(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    hall = quiet.channel("hall", quiet.person("Ada"))
    ts = (await client.chat_postMessage(channel=hall, text="Hi"))["ts"]
    await client.reactions_add(channel=hall, timestamp=ts, name="wave")
    assert await refused(client.reactions_add(channel=hall, timestamp=ts, name="wave")) == "already_reacted"
    assert await refused(client.reactions_add(channel=hall, timestamp=ts, name="no way")) == "invalid_name"
    assert (
        await refused(client.reactions_add(channel=hall, timestamp="1.1", name="wave")) == "message_not_found"
    )
    assert await refused(client.reactions_remove(channel=hall, timestamp=ts, name="eyes")) == "no_reaction"
    assert await refused(client.reactions_remove(name="eyes")) == "no_item_specified"


async def test_whom_a_conversation_can_be_opened_with(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    ada, gone = quiet.person("Ada"), quiet.person("Gone", deleted=True)
    stranger, robot = quiet.person("Sam", stranger=True), quiet.person("Robot", bot=True)
    many = [quiet.person(f"P{n}") for n in range(9)]
    assert await refused(client.conversations_open(users=[gone])) == "user_disabled"
    assert await refused(client.conversations_open(users=["U0NONE"])) == "user_not_found"
    assert await refused(client.conversations_open(users=[robot])) == "cannot_dm_bot"
    assert await refused(client.conversations_open(users=[stranger])) == "channel_not_found"
    assert await refused(client.conversations_open(users=[ada, stranger])) == "invalid_user_combination"
    assert await refused(client.conversations_open(users=many)) == "too_many_users"
    assert await refused(client.api_call("conversations.open", json={})) == "users_list_not_supplied"
    quiet.channel("shared", stranger, ext_shared=True)
    await client.conversations_open(users=[stranger])
    group = await client.conversations_open(users=[ada, many[0]])
    again = await client.conversations_open(users=[many[0], ada])
    assert again["channel"]["id"] == group["channel"]["id"]
    assert again["already_open"] is True
    assert await refused(client.conversations_invite(channel=group["channel"]["id"], users=many[1])) == (
        "method_not_supported_for_channel_type"
    )


async def test_files(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    hall = quiet.channel("hall", quiet.person("Ada"))
    got = await client.files_getUploadURLExternal(filename="a.png", length=3)
    assert (
        await refused(client.files_completeUploadExternal(files=[{"id": got["file_id"]}])) == "file_not_found"
    )
    async with client.session.post(got["upload_url"], data=b"four") as answer:  # type: ignore[union-attr]
        assert answer.status == 400
    async with client.session.post(got["upload_url"], data=b"abc") as answer:  # type: ignore[union-attr]
        assert (answer.status, await answer.text()) == (200, "OK - 3")
    done = await client.files_completeUploadExternal(
        files=[{"id": got["file_id"], "title": "A"}], channel_id=hall
    )
    assert done["files"][0]["shares"] == {}
    await quiet.until(lambda: [one.subtype for one in quiet.messages(hall)] == ["file_share"])
    info = await client.files_info(file=got["file_id"])
    assert list(info["file"]["shares"]["public"]) == [hall]


async def test_json_is_not_read_where_slack_does_not(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    ada = quiet.person("Ada")
    assert await refused(client.api_call("users.info", json={"user": ada})) == "invalid_arguments"
    assert await refused(client.api_call("users.everything")) == "unknown_method"


async def test_forms_are_read_like_json(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    hall = quiet.channel("hall", quiet.person("Ada"))
    form = {"channel": hall, "text": "Hi", "blocks": '[{"type": "divider"}]', "unfurl_links": "false"}
    await client.api_call("chat.postMessage", data=form)
    assert [block["type"] for block in quiet.last(hall).blocks] == ["divider"]
