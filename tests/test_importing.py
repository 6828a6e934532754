"""`stammtisch import` and `export`: every real programme in, out, and in again without a change."""

import io
import sys
from datetime import date
from pathlib import Path

import pytest

from bot.config import Config
from bot.errors import SaySo, StorageError
from bot.importing import KINDS, Place, Wanted, export_programme, import_programme, in_words

CSV = "Titel;Start;Ende;Raum;Wer\nBegrüßung;2011-11-03 09:30;2011-11-03 10:00;Saal;Mira\n"


def _place(folder: Path) -> Place:
    return Place(Config(), folder)


def test_a_small_table_by_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = _place(tmp_path)
    (tmp_path / "p.csv").write_text(CSV, encoding="utf-8")
    first = import_programme(place, Wanted(str(tmp_path / "p.csv"), "camp"))
    assert first.splitlines()[:2] == ["Eine Session gelesen (csv) für camp.", "1 neu"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CSV.replace("Saal", "Hof").encode())))
    assert import_programme(place, Wanted("-", "camp")).splitlines()[1] == "1 geändert"


def test_what_is_wrong_is_one_sentence_and_changes_nothing(tmp_path: Path) -> None:
    place = _place(tmp_path)
    (tmp_path / "p.csv").write_text(CSV, encoding="utf-8")
    import_programme(place, Wanted(str(tmp_path / "p.csv"), "camp"))
    (tmp_path / "broken.json").write_text('{"schedule": ', encoding="utf-8")
    with pytest.raises(SaySo) as refusal:
        import_programme(place, Wanted(str(tmp_path / "broken.json"), "camp"))
    assert in_words(refusal.value.phrase, "en") == "The JSON is broken in line 1."
    with pytest.raises(StorageError) as missing:
        import_programme(place, Wanted(str(tmp_path / "none.xml")))
    assert str(missing.value) == f"{tmp_path / 'none.xml'}: cannot be read (No such file or directory)"
    with pytest.raises(SaySo):
        export_programme(place, str(tmp_path / "p.pdf"), None)
    assert (
        import_programme(place, Wanted(str(tmp_path / "p.csv"), "camp")).splitlines()[1]
        == "Nichts hat sich geändert."
    )


def test_what_goes_out_comes_in_again_without_a_change(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder: Path | None = request.config.getoption("--data")
    if folder is None:
        pytest.skip("no real programmes: give their folder with --data DIR")
    for file in sorted((folder / "schedules").iterdir()):
        place = _place(tmp_path / file.stem)
        import_programme(place, Wanted(str(file), "camp", zone="Europe/Berlin", day=date(2018, 7, 1)))
        for kind in KINDS:
            target = tmp_path / f"{file.stem}.{kind}"
            export_programme(place, str(target), None)
            again = import_programme(place, Wanted(str(target), "camp"))
            assert again.splitlines()[1] == "Nichts hat sich geändert.", (file.name, kind)
