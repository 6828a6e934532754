"""Words out of files: without tags, entities and control characters, in a form that reads back the same."""

import html
import re
from textwrap import dedent
from urllib.parse import quote, urljoin, urlsplit

from bot.language.fold import fold, words

_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|s|em|strong|small|sub|sup|ul|ol|li|dl|dt|dd|h[1-6]|hr|pre|code|tt|blockquote|"
    r"cite|q|img|figure|table|thead|tbody|tr|td|th|font|center|section|article|header|footer|iframe|spoiler|del|ins|"
    r"mark|abbr|details|summary|html|body)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"<(script|style)\b", re.IGNORECASE)
_LINK = re.compile(
    r"<a\s[^<>]{0,500}?href\s{0,9}=\s{0,9}[\"'](https?://[^\"'<>]{1,2000})[\"'][^<>]{0,500}>([^<]{0,500})</a>",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"</?(?:p|br|div|ul|ol|h[1-6]|hr|pre|blockquote|table|tr|section|article)\b", re.IGNORECASE
)
_ITEM = re.compile(r"<li\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_NEWLINE = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_GAP = re.compile(r"\n{3,}")


def one_line(text: str, ours: bool = False) -> str:
    """The text in a single line."""
    return " ".join(_shown(text if ours else unmarked(text)).split())


def many_lines(text: str, ours: bool = False) -> str:
    """The text with its lines, at most one of them empty in a row."""
    shown = _shown(text if ours else _dedented(unmarked(text)))
    bare = "\n".join(line.rstrip() for line in shown.split("\n"))
    return _GAP.sub("\n\n", bare).strip()


def _dedented(text: str) -> str:
    """Without the blanks that pretty-printed XML puts before every line but the first."""
    first, line_break, rest = text.lstrip("\r\n").partition("\n")
    return first + line_break + dedent(rest)


def has_marks(text: str) -> bool:
    """Whether there are tags or entities in it."""
    return bool(_TAG.search(text) or _ENTITY.search(text))


def unmarked(text: str) -> str:
    """The words of HTML; a link keeps its address, an item its dash."""
    if "<" in text:
        text = _LINK.sub(_link, _without_hidden(text))
        text = _TAG.sub(_space, text)
    # Twice, since some exports escape what is escaped already.
    return _entities(_entities(text)) if "&" in text else text


def _without_hidden(text: str) -> str:
    """Without scripts and styles. Searched step by step: one pattern for both ends would try every pair."""
    kept, position, lowered = [], 0, text.lower()
    while found := _HIDDEN.search(text, position):
        close = lowered.find(f"</{found[1].lower()}", found.end())
        if close < 0:
            break
        kept.append(text[position : found.start()])
        position = lowered.find(">", close) + 1 or len(text)
    return "".join([*kept, text[position:]])


def _link(found: re.Match[str]) -> str:
    address, words_of_it = found[1], found[2].strip()
    return address if words_of_it in ("", address) else f"{words_of_it} ({address})"


def _space(tag: re.Match[str]) -> str:
    if _ITEM.match(tag[0]):
        return "\n- "
    return "\n" if _BREAK.match(tag[0]) else ""


def _entities(text: str) -> str:
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text)


def _shown(text: str) -> str:
    return _UNSEEN.sub("", _NEWLINE.sub("\n", text))


def web_address(text: str, base: str = "") -> str | None:
    """The address of a web page, with everything escaped that an address may not hold; None for all else."""
    try:
        joined = urljoin(base.strip(), text.strip()) if text.strip() else ""
        parts = urlsplit(joined)
        parts.port  # noqa: B018 (raises where the port is none)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[\w.:@~%-]+", parts.netloc):
        return None
    before, mark, fragment = _shown(joined).partition("#")
    safe = ":/?!$&'()*+,;=~-._%@"
    whole = quote(before, safe=safe) + (mark + quote(fragment, safe=safe) if fragment else "")
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", whole)


_LANGUAGES = {
    name: code
    for code, names in {
        "de": "deutsch german allemand tedesco",
        "en": "english englisch anglais inglese",
        "fr": "francais franzoesisch french francese",
        "es": "espanol spanisch spanish",
        "it": "italiano italienisch italian",
        "nl": "nederlands niederlaendisch dutch",
        "pl": "polski polnisch polish",
        "pt": "portugues portugiesisch portuguese",
        "zh": "中文 chinesisch chinese mandarin 漢語 汉语 華語 华语 國語 普通话 台語",
        "ja": "日本語 japanisch japanese",
    }.items()
    for name in names.split()
}


def languages(text: str) -> str | None:
    """The codes of the languages that are named, such as `de` or `de, en`; None where none is."""
    codes: list[str] = []
    for piece in re.split(r"[,;/|&+]|\s(?:and|und|et|or|oder)\s", text.strip()):
        name = fold(piece.strip())
        tag = re.fullmatch(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", name)
        code = _LANGUAGES.get(name) or (tag[1] if tag else None)
        if code and code not in codes:
            codes.append(code)
    return ", ".join(codes[:6]) or None


_KINDS = {
    "workshop": "workshop workshops tutorial atelier seminar training praktikum hands-on",
    "tour": "tour tours fuehrung rundgang excursion daytrip stadtfuehrung",
    "party": "party concert konzert dj fest feier musik",
    "barcamp": "barcamp",
    "bof": "bof bofs",
    "keynote": "keynote",
    "lightning": "lightning lightningtalk blitzvortrag",
    "panel": "panel podium podiumsdiskussion",
    "break": "break pause kaffeepause lunch mittag mittagessen mittagspause dinner abendessen abendbrot "
    "breakfast fruehstueck meal dejeuner registration registrierung anmeldung einlass doors catering "
    "休息 休息時間 午餐 點心 早餐 晚餐 報到 入場時間",
}
_NAMED = ("bof", "keynote", "lightning", "panel")
_KIND_OF = {fold(word): kind for kind, said in _KINDS.items() for word in said.split()}


def kind_of(said: str, title: str) -> str:
    """Which of our kinds a session is: by what the file calls it, else by a short title such as `Lunch`."""
    for text in (
        said,
        title if len(title.split()) <= 2 and said.strip().lower() in ("", "other", "none") else "",
    ):
        said_words = words(text)
        for word in said_words:
            kind = _KIND_OF.get(word)
            # In a long description such a word is only an example.
            if kind and (kind not in _NAMED or len(said_words) <= 4):
                return kind
    return "talk"


_ROLE = re.compile(
    r"(?:moderation|moderator|moderatorin|moderated by|host|chair|panelist|panellist|podium|speaker|referent|"
    r"referentin|主持人|與談人|与谈人|講者|讲者)\s*(?:[:：]\s*|\s[-–—]\s+)(?=\S)",
    re.IGNORECASE,
)


def without_role(name: str) -> str:
    """The name without the role that some write before it, as in `Moderation: Mira`."""
    found = _ROLE.match(name)
    return name[found.end() :] if found else name


def split_names(text: str) -> list[str]:
    """The names in a text that lists them; numbers before them, as frab has them, are dropped."""
    pieces = re.split(r"[|;\n]", text) if re.search(r"[|;\n]", text) else text.split(",")
    return [name for piece in pieces if (name := re.sub(r"^\s*\d+:", "", piece).strip())]
