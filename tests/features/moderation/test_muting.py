"""Who is muted is told once, and nothing they say is acted on until it ends."""

from bot.demo.stage import Stage
from tests.storage.rows import all_rows
from tests.talk import Talk

TOLD = (
    "Das Orga-Team hat dich bei mir stumm geschaltet, bis Do. 10:40. Bis dahin tue ich nichts von dem, was du "
    "schreibst. Wende dich bei Fragen bitte an das Team. meine daten und vergiss mich gehen trotzdem."
)
MUTED = (
    "Tom (tom) ist stumm bis Do. 10:40. Wer stumm ist, erfährt es, sobald er mir das nächste Mal schreibt."
)
NOBODY = "Niemand ist stumm."


async def test_nothing_is_done_and_one_sentence_is_said(chat: Talk, stage: Stage) -> None:
    await chat("tom", "was läuft jetzt?", says=None)
    await chat("mira", "zeig #3", where="#general", says=None)
    await chat("olga", "stumm @tom", says=[MUTED])
    await chat("tom", "merk #3", says=[TOLD])
    await chat("tom", "merk #3", says=[])
    await chat("tom", "@stammtisch zeig #3", where="#general", says=[])
    before = await all_rows(stage.app.database)
    await chat("tom", "Pitch: Brot", where="#barcamp", says=[])
    after = await all_rows(stage.app.database)
    changed = sorted(name for name in after if after[name] != before[name])
    assert changed == ["adapter_state", "conversation", "inbox"]
    assert after.get("star", []) == []
    await chat("olga", "wer ist stumm", says=["Stumm sind:\n- terminal: Tom (tom) · stumm bis Do. 10:40"])


async def test_it_ends_by_itself_and_is_kept_no_longer(chat: Talk, stage: Stage) -> None:
    await chat("tom", "was läuft jetzt?", says=None)
    await chat("olga", "stumm @tom 15 Minuten", says=None)
    await chat.waits("mira", minutes=15, says=[])
    assert (await all_rows(stage.app.database)).get("mute", []) == []
    await chat("olga", "wer ist stumm", says=[NOBODY])
    assert "Jetzt läuft:" in await chat.asks("tom", "was läuft jetzt?")


async def test_organisers_end_it(chat: Talk) -> None:
    await chat("tom", "was läuft jetzt?", says=None)
    await chat("olga", "mute @tom for 1 hour", says=None)
    await chat("olga", "laut @tom", says=["Tom (tom) ist nicht mehr stumm."])
    await chat("olga", "laut @tom", says=["Tom (tom) ist nicht stumm."])
    await chat("olga", "unmute @tom", says=["Tom (tom) is not muted."])
    await chat("tom", "what's on?", says=None)
    await chat("olga", "wer ist stumm", says=[NOBODY])


async def test_what_nobody_may_be_refused_is_not(chat: Talk, stage: Stage) -> None:
    await chat("tom", "was läuft jetzt?", says=None)
    await chat("olga", "stumm @tom", says=[MUTED])
    assert "stumm bis Do. 10:40" in await chat.asks("tom", "meine daten")
    await chat("tom", "vergiss mich", says=None)
    await chat(
        "tom",
        "ja",
        says=[
            "Erledigt: Alles über dich ist gelöscht, auf allen deinen Konten. Es bleibt von jedem ein "
            "Abdruck, den niemand lesen kann, damit ich nicht mehr beachte, was du vorher geschrieben hast, und zwei "
            "Tage lang diese Nachricht. Wenn du mir wieder schreibst, lernen wir uns neu kennen."
        ],
    )
    # Forgotten, but not unmuted; and nobody knows any more who it was.
    await chat("tom", "was läuft jetzt?", says=[])
    assert [row["person"] for row in (await all_rows(stage.app.database))["mute"]] == [None]
    shown = "Stumm sind:\n- jemand, den ich vergessen habe · stumm bis Do. 10:40"
    await chat("olga", "wer ist stumm", says=[shown])
    await chat.waits("mira", hours=1, says=None)
    assert (await chat.asks("tom", "was läuft jetzt?")).startswith("Jetzt läuft:")


async def test_what_was_done_can_be_taken_back(chat: Talk, stage: Stage) -> None:
    said = await chat("tom", "merk #3", says=None)
    await chat("olga", "stumm @tom", says=[MUTED])
    await chat.deletes("tom", said, says=None)
    assert (await all_rows(stage.app.database)).get("star", []) == []


async def test_organisers_are_not_muted(chat: Talk) -> None:
    await chat("olga", "mach @tom zum Organisator", says=None)
    for account, name in (("tom", "Tom (tom)"), ("olga", "Olga (olga)")):
        refused = f"{name} gehört zum Orga-Team und kann nicht stumm sein. Nimm zuerst die Rolle."
        await chat("olga", f"stumm @{account}", says=[refused])
    await chat("olga", "wer ist stumm", says=[NOBODY])
