"""views.*: modals and homes."""

from tests.fakes.slack import shapes
from tests.fakes.slack.blocks import check_view, with_ids
from tests.fakes.slack.call import Call, method
from tests.fakes.slack.facts import VIEW_STACK
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.world import Body, View, World


def new_view(world: World, user: str, body: Body) -> View:
    """A view as it is kept."""
    made = body | {"blocks": with_ids(body["blocks"], world)}
    return View(world.id("V"), user, made, world.ts())


def show(world: World, view: View) -> None:
    """Put it on top of the modals that the person has open."""
    stack = world.modals.setdefault(view.user, [])
    if stack:
        view.root, view.previous = stack[0].id, stack[-1].id
    stack.append(view)


@method("views.open")
def open_view(call: Call) -> Body:
    """A modal for the person who just did something."""
    body = check_view(call.get("view"), "modal")
    _external(call, body)
    user = call.slack.triggers.use(call.get("trigger_id") or call.get("interactivity_pointer"))
    view = new_view(call.world, user, body)
    call.world.modals[user] = []
    show(call.world, view)
    return {"view": shapes.view_shape(view, call.app)}


@method("views.push")
def push(call: Call) -> Body:
    """A modal above the one that the person has open."""
    body = check_view(call.get("view"), "modal")
    _external(call, body)
    user = call.slack.triggers.use(call.get("trigger_id") or call.get("interactivity_pointer"))
    stack = call.world.modals.get(user, [])
    if not stack:
        raise Refusal("not_found")
    if len(stack) >= VIEW_STACK:
        raise Refusal("push_limit_reached")
    view = new_view(call.world, user, body)
    show(call.world, view)
    return {"view": shapes.view_shape(view, call.app)}


@method("views.update")
def update(call: Call) -> Body:
    """Another content for a view that is open."""
    found = call.world.view(call.get("view_id", ""))
    if found is None and call.get("external_id"):
        everything = [
            *call.world.homes.values(),
            *(one for stack in call.world.modals.values() for one in stack),
        ]
        found = next(
            (one for one in everything if one.body.get("external_id") == call.get("external_id")), None
        )
    if found is None:
        raise Refusal("not_found")
    _same(call, found)
    body = check_view(call.get("view"), found.type)
    change(call.world, found, body)
    return {"view": shapes.view_shape(found, call.app)}


@method("views.publish")
def publish(call: Call) -> Body:
    """A person's home."""
    if not call.app.manifest["features"]["app_home"]["home_tab_enabled"]:
        raise Refusal("not_enabled")
    user = call.world.users.get(call.get("user_id"))
    if user is None or user.deleted or user.is_bot:
        raise Refusal("invalid_arguments", "invalid `user_id`")
    body = check_view(call.get("view"), "home")
    found = call.world.homes.get(user.id)
    if found is None:
        found = call.world.homes[user.id] = new_view(call.world, user.id, body)
    else:
        _same(call, found)
        change(call.world, found, body)
    return {"view": shapes.view_shape(found, call.app)}


def change(world: World, view: View, body: Body) -> None:
    """Another content; what was filled in stays where block and element keep their ids."""
    view.body = body | {"blocks": with_ids(body["blocks"], world)}
    view.hash = world.ts()
    view.errors = {}
    kept = {block["block_id"]: block for block in view.body["blocks"]}
    view.values = {id: values for id, values in view.values.items() if id in kept}


def _same(call: Call, view: View) -> None:
    if call.get("hash") and call.get("hash") != view.hash:
        raise Refusal("hash_conflict")


def _external(call: Call, body: Body) -> None:
    id = body.get("external_id")
    if id and any(one.body.get("external_id") == id for stack in call.world.modals.values() for one in stack):
        raise Refusal("duplicate_external_id")
