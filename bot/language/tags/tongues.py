"""Languages that people speak: their names and codes, and how well somebody says they speak them. Pure."""

import re

from bot.language.fold import fold

_NAMES = {
    "de": "german deutsch allemand alemán tedesco duits deutsche german-language schweizerdeutsch 德语",
    "en": "english englisch anglais inglés inglese engels englische 英语",
    "fr": "french französisch français francais frans französische 法语",
    "es": "spanish spanisch espagnol español espanol castellano spanische",
    "it": "italien italian italienisch italiano italienische",
    "pt": "portuguese portugiesisch português portugues",
    "nl": "dutch niederländisch nederlands neerlandés néerlandais holländisch flemish flämisch",
    "pl": "polish polnisch polski",
    "tr": "turkish türkisch türkçe turkce",
    "ru": "russian russisch русский",
    "uk": "ukrainian ukrainisch",
    "zh": "chinese chinesisch mandarin 中文 汉语 普通话",
    "ja": "japanese japanisch 日本語",
    "ko": "korean koreanisch",
    "ar": "arabic arabisch",
    "fa": "persian persisch farsi",
    "he": "hebrew hebräisch",
    "hi": "hindi",
    "sv": "swedish schwedisch svenska",
    "da": "danish dänisch dansk",
    "no": "norwegian norwegisch norsk",
    "fi": "finnish finnisch suomi",
    "is": "icelandic isländisch",
    "cs": "czech tschechisch čeština",
    "sk": "slovak slowakisch",
    "hu": "hungarian ungarisch magyar",
    "ro": "romanian rumänisch",
    "bg": "bulgarian bulgarisch",
    "hr": "croatian kroatisch",
    "sr": "serbian serbisch",
    "sl": "slovenian slowenisch",
    "el": "greek griechisch",
    "lt": "lithuanian litauisch",
    "lv": "latvian lettisch",
    "et": "estonian estnisch",
    "ca": "catalan katalanisch",
    "vi": "vietnamese vietnamesisch",
    "th": "thai thailändisch",
    "id": "indonesian indonesisch",
    "sq": "albanian albanisch",
    "ku": "kurdish kurdisch",
    "ur": "urdu",
    "sw": "swahili suaheli kiswahili",
    "ka": "georgian georgisch",
    "hy": "armenian armenisch",
    "az": "azerbaijani aserbaidschanisch",
    "bn": "bengali bengalisch",
    "ta": "tamil",
    "tl": "tagalog filipino",
    "ms": "malay malaiisch",
    "ne": "nepali nepalesisch",
    "ga": "irish irisch gaelic",
    "cy": "welsh walisisch",
    "eu": "basque baskisch",
    "gl": "galician galicisch",
    "mk": "macedonian mazedonisch",
    "bs": "bosnian bosnisch",
    "mt": "maltese maltesisch",
    "eo": "esperanto",
    "am": "amharic amharisch",
    "so": "somali",
    "ti": "tigrinya",
    "yo": "yoruba",
    "ps": "pashto paschtu",
    "af": "afrikaans",
    "pa": "punjabi pandschabi",
    "te": "telugu",
    "ml": "malayalam",
    "mr": "marathi",
    "si": "sinhala singhalesisch",
    "km": "khmer",
    "mn": "mongolian mongolisch",
    "kk": "kazakh kasachisch",
    "uz": "uzbek usbekisch",
    "be": "belarusian belarussisch",
    "lb": "luxembourgish luxemburgisch lëtzebuergesch",
}
_CODE_OF = {fold(name): code for code, names in _NAMES.items() for name in names.split()}
_SHORT = {"ger": "de", "eng": "en", "deu": "de", "fra": "fr", "esp": "es", "spa": "es", "ita": "it"}
_CODES = frozenset(_NAMES)
_HOW_WELL = re.compile(
    r"\b(?:fluent(?:ly)?|native(?:ly)?|basic|some|a (?:bit|little)(?: of)?|conversational|good|"
    r"very good|business|bad|broken|rusty"
    r"|school|intermediate|advanced|beginner'?s?|well|perfect(?:ly)?|a|also|both|only|mostly|mainly|"
    r"preferably|ideally|or|bilingual"
    r"|speaker|speaking|language|mother tongue|as (?:a )?(?:second|first|third|native) language|level|"
    r"is fine|are fine|too|fine|ok|okay|please|my|is|are"
    r"|of course|obviously|in|und|and|aber|but|auf|etwas|ein (?:bisschen|wenig)|fließend(?:es)?|"
    r"fliessend|gut(?:es)?|sehr|perfekt(?:es)?|gebrochen(?:es)?|wenig|grundlegend(?:es)?"
    r"|verhandlungssicher(?:es)?|muttersprach(?:e|lich|ler|lerin)|mittelmäßig|auch|nur|natürlich|"
    r"solide(?:s)?|beides|gern|gerne|lieber|am liebsten|und|als|oder|dazu|plus"
    r"|bitte|passabel|leidlich|rudimentär|eingerostet(?:es)?|bisschen|beherrsche|kann|kenntnisse|"
    r"[abc][12]|sprachig|i|ich|we|wir|noch|schlecht|mehr schlecht als recht)\b|[().!:~+]|\(.*?\)",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"^schul(?=[a-zä])", re.IGNORECASE)
_SPEAKING = re.compile(
    r"^(.+?)(?:sprachig|-speaking|kenntnisse|-muttersprachlerin|-muttersprachler)(?:e[rnms]?)?$",
    re.IGNORECASE,
)


def language_of(item: str, codes: bool = False) -> str | None:
    """The code of the language that the words name and nothing besides, however well it is spoken.

    With `codes` also "DE" or "en", which elsewhere are other words.
    """
    bare = " ".join(_HOW_WELL.sub(" ", item).split()).strip(" -,;'\"")
    bare = _SCHOOL.sub("", bare)
    if speaking := _SPEAKING.match(bare):
        bare = speaking[1]
    word = fold(bare)
    if word in _CODE_OF:
        return _CODE_OF[word]
    if not codes:
        return None
    return word if word in _CODES else _SHORT.get(word)


def is_named(item: str) -> bool:
    """Whether it is the bare name of a language, as a topic would be."""
    return fold(item.strip()) in _CODE_OF
