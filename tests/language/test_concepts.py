"""The lexicon of concepts as a file: whoever adds a line learns here what every line must keep."""

from collections import Counter
from importlib.resources import files

from bot.language.fold import words

TWO_MEANINGS = {
    "fuehrung": "a guided tour, and leadership: only the programme tells which",
    "smalltalk": "the chat beside the coffee machine, and the programming language",
}
"""Terms that stand left in two lines, and why."""

TRADITIONAL = set(
    "資網議遊開關門閉會學習機軟體數據庫雲區塊鏈隱護權問題術語電腦視訊頻線無礙動畫圖書館紀錄實驗測試設計師創業碼譯與歡樂運營維務專"
    "組織團隊顧銷廣報紙讀寫歷記憶傳說話戲劇聲導覽車鐵節約環氣農醫療藥貓雞魚鳥馬麵飯廳燒點個們這對時間陽陰鍵標準範圍聯絡繫統類轉換"
    "變優過還進遠選擇從價徵獎賽臺灣國際邊緣應層樣龍"
)
"""Characters that simplified Chinese writes otherwise."""

_TEXT = (files("bot.language") / "concepts.txt").read_text(encoding="utf-8")
LINES = [line for line in _TEXT.splitlines() if line and not line.startswith("#")]


def _terms(side: str) -> list[str]:
    return side.split(", ") if side else []


def _named(line: str) -> str:
    """The folded words of every term of a line, left and right, one term a line."""
    return "\n".join(" ".join(words(term)) for term in _terms(line.replace(" > ", ", ")))


def test_a_line_is_a_list_of_names_and_a_list_of_narrower_things() -> None:
    assert [line for line in LINES if line.startswith(" > ") or line.count(" > ") > 1] == []
    assert [line for line in LINES if line != line.strip().lower()] == []


def test_commas_and_arrows_stand_between_terms_only() -> None:
    terms = [term for line in LINES for term in _terms(line.replace(" > ", ", "))]
    assert [term for term in terms if term != term.strip(" ,>#") or "," in term or ">" in term] == []


def test_every_term_has_words_left_when_it_is_folded() -> None:
    assert [line for line in LINES if "" in _named(line).split("\n")] == []


def test_no_term_is_a_single_letter() -> None:
    assert [name for line in LINES for name in _named(line).split("\n") if len(name) == 1] == []


def test_no_line_says_a_term_twice() -> None:
    counted = [Counter(_named(line).split("\n")) for line in LINES]
    assert [name for names in counted for name, times in names.items() if times > 1] == []


def test_a_term_names_one_concept_unless_it_really_means_two() -> None:
    counted = Counter(name for line in LINES for name in _named(line.split(" > ")[0]).split("\n"))
    assert sorted(name for name, times in counted.items() if times > 1) == sorted(TWO_MEANINGS)


def test_chinese_is_written_in_simplified_characters() -> None:
    assert sorted(TRADITIONAL & set(_TEXT)) == []
