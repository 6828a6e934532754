"""All that a person can leave behind, played in chat."""

from sqlalchemy import insert

from bot.core.signals import ButtonPressed, CommandGiven, Who
from bot.features.networking.profiles.blocks import Blocks
from bot.storage.tables import appointed
from tests.privacy.two import MATRIX, NAMES, SLACK, WORD, ZORRA, ZORRO, Two, fill

FILLED = (
    "announcement_read",
    "asked_overlap",
    "mute",
    "older_reminder",
    "reminder_correction",
    "session_post_person",
    "wish",
)
"""What lives for moments only, or comes about in ways that take hours: put there by hand."""


async def live(two: Two) -> None:
    """Zorro has a life on both platforms, and links the two accounts."""
    await _on_slack(two)
    await _on_matrix(two)
    await _linked(two)
    await _introduced(two)
    await _after(two)
    async with two.app.database.transaction() as tx:
        [person] = await two.app.people.find(tx, [f"{SLACK}:{ZORRO}"])
        await fill(tx, person, FILLED)
        own = {"platform": MATRIX, "user": ZORRA, "by": person, "at": two.clock.now()}
        await tx.execute(insert(appointed).values(own))


async def _on_slack(two: Two) -> None:
    for said in (
        "hello",
        "language english",
        "star #3",
        "star #5",
        "lead 15",
        "settings",
        "english",
        "3",
        f"remind me tomorrow at 9 to tune my {WORD}",
        "calendar",
        "what changed",
        f"my profile: I play the {WORD}, build in Rust, look for a designer, offer accounting; English",
        "yes",
        "room Saal is full",
        f"wish something on {WORD}s",
    ):
        await two.say(ZORRO, said)
    await two.say("olga", "announce everything here", where="#general")
    await two.say("olga", "@stammtisch announce everything here", where="#general")
    await _at_the_barcamp(two)
    await _in_tours(two)
    for said in ("to everyone: the coffee is ready", "send"):
        await two.say(ZORRO, said)
    await two.move(minutes=1)
    for said in ("rename #6 to Tables", "apply", "move #6 to 12:30", "apply", "rename #7 to Chairs"):
        await two.say(ZORRO, said)


async def _at_the_barcamp(two: Two) -> None:
    """Three pitches of theirs, of which one is published and one hosted by others, too; and those of others."""
    await two.say("lin", "wish something on taxes")
    for said in (
        f"pitch: {WORD} for beginners",
        f"pitch: More {WORD}s, max 4",
        "pitch: Kept with others",
        "pitch: Kombucha brauen",
    ):
        await two.say(ZORRO, said, where="#barcamp")
    await two.say("tom", "pitch: Kombucha selbst brauen", where="#barcamp")
    await two.say("lin", "pitch: Plants", where="#barcamp")
    for who, said in (
        (ZORRO, "co-host #47 @Lin"),
        ("lin", "accept co-host #47"),
        ("lin", "co-host #50 @Zorro Quixote"),
        (ZORRO, "merge #48 #49"),
        (ZORRO, "me too #44"),
        ("mira", "join #45"),
        ("mira", "join #47"),
        ("olga", "start voting"),
        (ZORRO, "vote #49"),
        ("olga", "close voting"),
        ("olga", "place #45 Ruheraum 11:00"),
        ("olga", "place #47 Ruheraum 12:00"),
        ("olga", "publish the grid"),
    ):
        await two.say(who, said)


async def _in_tours(two: Two) -> None:
    """They have the only seat of a tour, on which another one waits, and stand on a waitlist themselves."""
    for who, said in (
        ("olga", "capacity #38 1"),
        (ZORRO, "join #38"),
        ("kerem", "join #38"),
        ("olga", "check in Zorro Quixote #38"),
        ("olga", "capacity #39 1"),
        ("kerem", "join #39"),
        (ZORRO, "join #39"),
    ):
        await two.say(who, said)


async def _on_matrix(two: Two) -> None:
    for said in ("hello", "star #12", f"remind me tomorrow at 10 to play the {WORD}", "join #40", "pause"):
        await two.say(ZORRA, said, on=MATRIX)
    await two.say("nora", "remind me tomorrow at 11 to eat", where="#general", on=MATRIX)


async def _introduced(two: Two) -> None:
    """They met Mira, never want to meet Sina again, who was forgotten since, and wait for somebody else."""
    for who in ("mira", "sina"):
        await two.say(who, "my profile: I build in Rust, offer design, look for accounting; English")
        await two.say(who, "yes")
        await two.say("olga", "round now")
        if who == "sina":
            await two.say("mira", "do not introduce me")
    async with two.app.database.transaction() as tx:
        [zorro] = await two.app.people.find(tx, [f"{SLACK}:{ZORRO}"])
        [sina] = await two.app.people.find(tx, [f"{SLACK}:sina"])
        await Blocks(two.app.people).block(tx, zorro, sina, two.clock.now())
        [kerem] = await two.app.people.find(tx, [f"{SLACK}:kerem"])
        await Blocks(two.app.people).block(tx, zorro, kerem, two.clock.now())
        [tom] = await two.app.people.find(tx, [f"{SLACK}:tom"])
        await Blocks(two.app.people).block(tx, tom, zorro, two.clock.now())
    await two.say("sina", "forget me")
    await two.say("sina", "yes")
    for said in ("round now", "introduce me to someone", "share my account"):
        await two.say(ZORRO, said)


async def _linked(two: Two) -> None:
    await two.say(ZORRO, "link")
    [code] = [one.split("link ")[1].split()[0] for one in two.told(ZORRO)[-1:]]
    await two.say(ZORRA, f"link {code.rstrip('.')}", on=MATRIX)


async def _after(two: Two) -> None:
    await two.say(ZORRO, "link")
    await two.say(ZORRO, "@stammtisch pitch", where="#barcamp")
    await two.hear(
        ButtonPressed(
            key=f"press:C1:1.2:{ZORRO}:star:7",
            platform=SLACK,
            at=two.clock.now(),
            who=Who(SLACK, ZORRO, NAMES[ZORRO]),
            message="12",
            action="nothing",
        )
    )
    await two.hear(
        CommandGiven(
            key=f"command:9.9:{ZORRO}",
            platform=SLACK,
            at=two.clock.now(),
            who=Who(SLACK, ZORRO, NAMES[ZORRO]),
            text="my stars",
        )
    )
