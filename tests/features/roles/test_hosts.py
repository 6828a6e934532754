"""Organisers say who hosts a session, and hosts may do with it what hosts may."""

from bot.demo.stage import Stage
from tests.storage.rows import all_rows
from tests.talk import Talk

TITLE = "Nobody Came for the Desk (#3)"
REFUSED = "Das sehen nur das Orga-Team und wer die Session leitet."


async def test_who_is_named_a_host_may_do_what_hosts_may(chat: Talk, stage: Stage) -> None:
    await chat("lin", "wer kommt zu #3", says=[REFUSED])
    await chat("olga", "gastgeber #3 @lin", says=[f"Lin (lin) leitet jetzt {TITLE}."])
    told = f"Du leitest jetzt {TITLE}. Wer kommt, sagt dir wer kommt zu #3."
    await chat.hears("lin", [told])
    await chat("olga", "gastgeber #3 @lin", says=[f"Lin (lin) leitet {TITLE} schon."])
    assert REFUSED not in await chat.asks("lin", "wer kommt zu #3")
    await chat("olga", "kein gastgeber #3 @lin", says=[f"Lin (lin) leitet {TITLE} nicht mehr."])
    await chat("olga", "kein gastgeber #3 @lin", says=[f"Lin (lin) leitet {TITLE} gar nicht."])
    await chat("lin", "wer kommt zu #3", says=[REFUSED])
    rows = await all_rows(stage.app.database)
    assert [(row["act"], row["subject"]) for row in rows["audit"]] == [
        ("refused reminders-who", ""),
        ("programme-host", ""),
        ("named a host", "#3"),
        ("programme-no-host", ""),
        ("took a host away", "#3"),
        ("refused reminders-who", ""),
    ]


async def test_what_is_no_host_of_anything_changes_nothing(chat: Talk, stage: Stage) -> None:
    before = (await all_rows(stage.app.database))["session_host"]
    await chat("olga", "make host #3", says=["For example: host #12 @lin."])
    none = "There is no session #99. Type programme to see what is still to come today."
    await chat("olga", "make host #99 @lin", says=[none])
    refused = "Only the organisers can do that. Type help to see what you can do."
    await chat("lin", "make host #3 @lin", says=[refused])
    assert (await all_rows(stage.app.database))["session_host"] == before
