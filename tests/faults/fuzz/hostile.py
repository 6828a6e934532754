"""Texts that try to be a ping, a link, markup or code. Each carries a token, so that it is found again."""

import re
from random import Random

TOKEN = re.compile(r"evil\d+", re.IGNORECASE)
"""What may be read wherever people's text stands, but never within a tag, a link or a mention."""

_SHAPES = (
    "<!channel>",
    "<!here>",
    "<!here|here>",
    "<!everyone>",
    "<!subteam^SEVIL{n}|@orga>",
    "<!date^1392734382^evil{n}|x>",
    "<@UEVIL{n}>",
    "<@U3>",
    "<@U3|evil{n}>",
    "<#CEVIL{n}|general>",
    "<https://evil{n}.example|nice>",
    "<https://evil{n}.example>",
    "<mailto:evil{n}@example.org|write>",
    "&lt;!channel&gt;",
    "&amp;lt;!here&amp;gt;",
    "< !channel>",
    "<<!channel>>",
    "<!chan<!here>nel>",
    "<https://evil{n}.example\n|x>",
    "@channel",
    "@here",
    "@everyone",
    "@room",
    "@room:",
    "@p3:example.org",
    "https://matrix.to/#/@p3:example.org",
    "https://evil{n}.example/@room",
    '<a href="https://evil{n}.example">nice</a>',
    '<a href="https://matrix.to/#/@p3:example.org">evil{n}</a>',
    '<img src="mxc://evil{n}/x" onerror="evil{n}()">',
    "<script>evil{n}()</script>",
    '<font data-mx-bg-color="evil{n}">x</font>',
    '"><evil{n}>',
    "' onmouseover='evil{n}",
    "</p></mx-reply><h1>evil{n}</h1>",
    "<mx-reply><blockquote>evil{n}</blockquote></mx-reply>",
    "<!-- evil{n} -->",
    "<![CDATA[evil{n}]]>",
    "[nice](https://evil{n}.example)",
    "![x](https://evil{n}.example/x.png)",
    "[x]: javascript:evil{n}()",
    "javascript:evil{n}()",
    "data:text/html,evil{n}",
    "**evil{n}**",
    "*evil{n}* _evil{n}_ ~evil{n}~",
    "`evil{n}`",
    "```\nevil{n}\n```",
    "> evil{n}\n\nrest",
    "# evil{n}\n- one\n- two",
    "|evil{n}|b|\n|-|-|",
    "{{ $evil{n} }}",
    "{{ $name }} {{ $count }}",
    "{{ -term }} {{ evil{n}() }}",
    "{{{{ evil{n} }}}} {{% raw %}}",
    "${{evil{n}}} %(evil{n})s %s %n {{}} {{0}}",
    "'; DROP TABLE person; -- evil{n}",
    '" OR 1=1 -- evil{n}',
    "evil{n}\x00after",
    "\x00",
    "evil{n}\u202etxet",
    "\u2066evil{n}\u2069\u200f",
    "ev\u200bil{n} @\u200broom <\u200b!channel>",
    "\ufeff\u200d\u2060",
    "\ud800",
    "evil{n}\udfff\ud800",
    "\ue000\ue001 \uf8ff evil{n}",
    "e\u0301\u0301\u0301\u0301 evil{n}",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f3ff \ufe0f",
    "\t\r\n\x0b\x0c\x1b[31mevil{n}\x7f\x85",
    "\u2028\u2029evil{n}",
    "#99999999999999999999",
    "#0 #-1 #١٢ #１２",
    "99.99.9999 25:61",
    "in 999999999999 Minuten",
    "im Jahr 99999, 31.02., 00:00 Uhr",
    "1e308 -0 NaN \u221e",
    "slack:T1:UOLGA",
    "matrix:@olga:example.org",
    "olga",
    "/stammtisch move #1",
    "!stammtisch cancel #1",
    "@stammtisch verschiebe #1 auf 9:00",
)
_LARGE = (
    "A",
    "@room ",
    "<",
    "&",
    "`",
    "**",
    "#1 ",
    "\n",
    "- x\n",
    "😀",
    "ä",
    "\u0301",
    " ",
    "{ $x }",
    "+1 ",
    "9",
    "12 ",
)


def hostile(rng: Random) -> str:
    """One of them; now and then a large one."""
    if rng.random() < 0.02:
        return large(rng)
    return rng.choice(_SHAPES).format(n=rng.randrange(1000))


def large(rng: Random) -> str:
    """A text of up to 40,000 signs: seldom, since reading it takes as long as a hundred others."""
    piece = rng.choice(_LARGE)
    return piece * (rng.choice([300, 4_000, 4_000, 40_000]) // len(piece))


def spoiled(rng: Random, text: str) -> str:
    """The text with something hostile in, around or instead of it."""
    match rng.randrange(6):
        case 0:
            return f"{text} {hostile(rng)}"
        case 1:
            return f"{hostile(rng)} {text}"
        case 2:
            middle = rng.randint(0, len(text))
            return f"{text[:middle]}{hostile(rng)}{text[middle:]}"
        case 3:
            words = text.split(" ")
            words[rng.randrange(len(words))] = hostile(rng)
            return " ".join(words)
        case 4:
            return f"{text}\n{hostile(rng)}\n{hostile(rng)}"
        case _:
            return hostile(rng)
