"""`stammtisch match`: what a file may say, what is answered, and one sentence for every mistake."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app

PEOPLE = {
    "people": [
        {"id": "mira", "interests": ["rust", "maps"], "offers": ["accounting"], "languages": ["de", "en"]},
        {"id": "tom", "interests": ["rust"], "needs": ["accounting"], "languages": ["en"]},
        {"id": "li", "interests": ["maps"], "languages": ["zh"]},
        {"id": 7, "interests": ["maps"], "newcomer": True, "blocks": ["mira"]},
        {"id": "kim", "languages": ["fr"], "blocks": ["7"]},
    ],
    "history": [["gone", "tom"]],
    "options": {"newcomer_bonus": 0.5, "idf": {"rust": 2}},
}


def _run(tmp_path: Path, text: str) -> tuple[int, str, str]:
    file = tmp_path / "people.json"
    file.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(app, ["match", str(file)])
    return result.exit_code, result.stdout, result.stderr.replace(str(file), "FILE")


def test_pairs_with_worth_and_reasons(tmp_path: Path) -> None:
    code, said, _ = _run(tmp_path, json.dumps(PEOPLE))
    assert code == 0
    assert json.loads(said) == {
        "introduced": 4,
        "worth": 6.168468,
        "repeats": 0,
        "groups": [
            {
                "people": ["7", "li"],
                "worth": 1.480829,
                "reasons": [
                    {
                        "people": ["7", "li"],
                        "worth": 1.480829,
                        "shared": ["maps"],
                        "offers": [],
                        "languages": [],
                        "newcomer": True,
                    }
                ],
            },
            {
                "people": ["mira", "tom"],
                "worth": 4.687639,
                "reasons": [
                    {
                        "people": ["mira", "tom"],
                        "worth": 4.687639,
                        "shared": ["rust"],
                        "offers": [{"from": "mira", "to": "tom", "tag": "accounting"}],
                        "languages": ["en"],
                        "newcomer": False,
                    }
                ],
            },
        ],
        "byes": [{"person": "kim", "why": "nobody who fits"}],
        "ledger": {"kim": 1},
    }


def test_several_rounds_are_a_list(tmp_path: Path) -> None:
    people = [{"id": str(number)} for number in range(4)]
    code, said, _ = _run(tmp_path, json.dumps({"people": people, "options": {"rounds": 3}}))
    assert code == 0
    rounds = json.loads(said)["rounds"]
    assert [found["repeats"] for found in rounds] == [0, 0, 0]
    assert len({tuple(group["people"]) for found in rounds for group in found["groups"]}) == 6


def test_nobody_is_nothing(tmp_path: Path) -> None:
    code, said, _ = _run(tmp_path, '{"people": []}')
    assert code == 0
    assert json.loads(said) == {
        "introduced": 0,
        "worth": 0,
        "repeats": 0,
        "groups": [],
        "byes": [],
        "ledger": {},
    }


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"people": [{"id": "a"}, {"id": "a"}]}', "the id “a” is there more than once"),
        ("", "Invalid JSON: EOF while parsing a value at line 1 column 0"),
        ("[]", "Input should be an object"),
        ("{}", "people: Field required"),
        ('{"people": [{}]}', "people.0.id: Field required"),
        (
            '{"people": [{"id": "a", "interests": "maps"}]}',
            "people.0.interests: Input should be a valid array",
        ),
        ('{"people": [], "options": {"sise": 3}}', "options.sise: Extra inputs are not permitted"),
        ('{"people": [], "options": {"size": 5}}', "options.size: Input should be 2, 3 or 4"),
        ('{"people": [], "options": {"idf": {"a": NaN}}}', "options.idf.a: Input should be a finite number"),
        ('{"people": [], "history": [["a"]]}', "history.0.1: Field required"),
        (
            '{"people": [], "blocks": [["a", "b", "c"]]}',
            "blocks.0: Tuple should have at most 2 items after validation, not 3",
        ),
    ],
)
def test_a_mistake_is_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    assert _run(tmp_path, text) == (1, "", f"FILE: {sentence}\n")


def test_no_file_is_one_sentence(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["match", str(tmp_path / "none.json")])
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{tmp_path / 'none.json'}: cannot be read (No such file or directory)\n"


def test_the_example_in_the_readme_is_one(tmp_path: Path) -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    code, said, _ = _run(tmp_path, readme.split("```json\n", 1)[1].split("```", 1)[0])
    assert code == 0
    assert [bye["person"] for bye in json.loads(said)["byes"]] == ["mira", "tom"]
