"""XML text becomes elements: nothing is fetched, nothing is expanded, small flaws are mended."""

import html
import re
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats.model import Notes

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});|([a-zA-Z][a-zA-Z0-9]*);)?")
_LITERAL = re.compile(r"<!\[CDATA\[|<!--")
_ILLEGAL_REFERENCE = re.compile(
    r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f]);|0*(?:[0-8]|1[124-9]|2\d|3[01]);)", re.IGNORECASE
)


def parse(text: str, notes: Notes) -> Element:
    """The root. Raises SaySo with the line where it is no XML, and where it declares types or entities."""
    try:
        return _parse(text)
    except ParseError as broken:
        mended = _mended(text)
        if mended == text:
            raise _not_read(broken) from broken
    try:
        root = _parse(mended)
    except ParseError as error:
        raise _not_read(error) from error
    notes.repaired("import-fixed-xml")
    return root


def _parse(text: str) -> Element:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import XMLParser

    parser = XMLParser(target=TreeBuilder(insert_pis=True), forbid_dtd=True)
    try:
        # As bytes, since the declaration may name the encoding that the text had before.
        parser.feed(_DECLARATION.sub(_lines_only, text).encode("utf-8", "replace"))
        root = parser.close()
    except DefusedXmlException as error:
        raise SaySo(say("import-xml-entities")) from error
    assert isinstance(root, Element)  # noqa: S101 (the builder is ours)
    return root


_DECLARATION = re.compile(r"\A\s*(?:<\?xml\s[^>]*?\?>)?")


def _lines_only(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _mended(text: str) -> str:
    """Without characters that XML does not have, with every `&` that means itself written out."""
    text = _ILLEGAL_REFERENCE.sub("", _ILLEGAL.sub("", text))
    kept, position = [], 0
    while found := _LITERAL.search(text, position):
        # What stands in CDATA and comments means itself already.
        closing = "]]>" if found[0].endswith("[") else "-->"
        end = text.find(closing, found.end())
        end = len(text) if end < 0 else end + len(closing)
        kept += [_REFERENCE.sub(_reference, text[position : found.start()]), text[found.start() : end]]
        position = end
    return "".join([*kept, _REFERENCE.sub(_reference, text[position:])])


def _reference(found: re.Match[str]) -> str:
    if found[1]:
        return found[0]
    character = html.unescape(f"&{found[2]};") if found[2] else ""
    return character if character and "&" not in character else f"&amp;{found[0][1:]}"


def _not_read(error: ParseError) -> SaySo:
    return SaySo(say("import-xml-broken", line=str(error.position[0])))


def tag_of(element: Element) -> str:
    """Its name, without a namespace; empty for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child_text(element: Element, name: str) -> str:
    """The text of the first child of that name; empty where there is none."""
    child = next((child for child in element if tag_of(child) == name), None)
    return "" if child is None else "".join(child.itertext())
