"""How Slack says no."""

from typing import Any


class Refusal(Exception):
    """`ok: false` with this error and, where Slack gives them, more words beside it."""

    def __init__(self, error: str, *messages: str, status: int = 200, after: int = 0, **more: Any) -> None:
        super().__init__(error)
        self.error = error
        self.status = status
        self.after = after
        self.body: dict[str, Any] = {"ok": False, "error": error, **more}
        if messages:
            self.body["response_metadata"] = {"messages": [f"[ERROR] {one}" for one in messages]}
