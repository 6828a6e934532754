"""First contact: one short welcome, once a person, and only between them and the bot."""

import pytest

from tests.talk import Talk

HELLO_AGAIN = "Hello! Ask me for example “what's on now?” or “anything on … tomorrow?”"
THREE = "\n\n- “what's on now?”\n- “when is Nobody Came for the Desk?”\n- star #3 – with the number behind the session\n\n"
KNOWS = "I know the programme, and remind you of what you want to see. Try one of these:"
MORE = "For everything else there is help."


def _named(text: str) -> str:
    """The terminal knows only the account of whoever was not introduced."""
    return text.replace("nora", "Nora")


async def test_whoever_says_hello_is_welcomed_once(talk: Talk) -> None:
    welcome = f"Hello Tom, good to have you here! {KNOWS}{THREE}{MORE}"
    await talk("tom", "hi", says=[welcome])
    await talk("tom", "hi", says=[HELLO_AGAIN])


async def test_organisers_are_told_that_there_is_more_for_them(talk: Talk) -> None:
    more = "Alles Weitere zeigt dir hilfe, auch das, was nur das Orga-Team kann."
    assert (await talk.asks("olga", "Hallo!")).split("\n")[-1] == more


async def test_whoever_is_not_understood_at_first_is_welcomed(talk: Talk) -> None:
    welcome = f"Hello Nora! I didn't get that yet. {KNOWS}{THREE}{MORE}"
    assert _named(await talk.asks("nora", "is it what it does")) == welcome
    unclear = "Sorry, I did not understand that. Ask for example “what's on now?”, or type help."
    await talk("nora", "is it what it does", says=[unclear])
    await talk("nora", "hello", says=[HELLO_AGAIN])


async def test_whoever_knows_what_to_say_gets_the_answer_alone(talk: Talk) -> None:
    on = "09:30–10:00 · Guten Morgen, Schreibtisch! · Saal · Mira Beispiel, Bram Voorbeeld · #2"
    await talk("nora", "what's on now?", says=[f"On now:\n- {on}"])


async def test_help_is_welcome_enough(talk: Talk) -> None:
    await talk("nora", "help", says=None)
    await talk("nora", "hello", says=[HELLO_AGAIN])


async def test_among_others_nobody_is_welcomed(talk: Talk) -> None:
    await talk("nora", "@stammtisch hello", where="#general", says=[HELLO_AGAIN])
    assert _named(await talk.asks("nora", "hello")).startswith("Hello Nora, good to have you here!")


async def test_whoever_was_forgotten_is_new(talk: Talk) -> None:
    await talk("nora", "hello", says=None)
    await talk("nora", "forget me", says=None)
    await talk("nora", "yes", says=None)
    await talk.waits("nora", minutes=1, says=[])
    assert _named(await talk.asks("nora", "hello")).startswith("Hello Nora, good to have you here!")


@pytest.mark.a_wording
@pytest.mark.parametrize(
    ("said", "welcomed"),
    [
        (
            "bonjour",
            "Bonjour Lin, ravi de t'avoir ici ! Je connais le programme et je te rappelle ce que tu veux voir. "
            "Essaie par exemple :\n\n- « il y a quoi en ce moment ? »\n- « c'est quand Nobody Came for the Desk ? »\n"
            "- star #3 – avec le numéro qui suit la session\n\nPour tout le reste, il y a aide.",
        ),
        (
            "你好",
            "Lin，你好，很高兴见到你！我了解日程，也会提醒你想看的内容。试试看：\n\n- “现在有什么？”\n"
            "- “Nobody Came for the Desk是什么时候？”\n- star #3——用议程后面的编号\n\n其他功能请输入帮助。",
        ),
    ],
)
async def test_in_the_language_of_the_greeting(talk: Talk, said: str, welcomed: str) -> None:
    await talk("lin", said, says=[welcomed])
