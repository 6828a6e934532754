"""`stammtisch import` and `export`: every real programme in, out, and in again without a change."""

import asyncio
import io
import sys
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle, islice
from pathlib import Path
from threading import Thread

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.config import Config
from bot.errors import SaySo, StorageError
from bot.features.programme.store import ProgrammeStore
from bot.features.programme.watching.store import SourceStore
from bot.importing import KINDS, Place, Wanted, export_programme, import_programme, in_words
from bot.storage.database import open_database

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


def _table(*keys: str, year: int = 2090) -> bytes:
    rows = [f"{key};Session {key};{year}-11-03 1{number}:00;Saal" for number, key in enumerate(keys)]
    return "\n".join(["ID;Titel;Start;Raum", *rows]).encode()


def _sources(folder: Path) -> list[tuple[str, str, str | None, bool]]:
    async def look() -> list[tuple[str, str, str | None, bool]]:
        database = open_database(folder / "stammtisch.db")
        async with database.reading() as tx:
            found = await SourceStore(ProgrammeStore()).all(tx)
        await database.close()
        return [(one.event, one.name, one.url, one.watched) for one in found]

    return asyncio.run(look())


def test_each_source_cancels_only_its_own_and_leaves_the_events_days(tmp_path: Path) -> None:
    place = _place(tmp_path)
    for name, keys, year in (("programme", "ab", 2090), ("touren", "cd", 2091)):
        (tmp_path / name).write_bytes(_table(*keys, year=year))
        import_programme(place, Wanted(str(tmp_path / name), "camp", name))
    (tmp_path / "touren").write_bytes(_table("c", year=2091))
    said = import_programme(place, Wanted(str(tmp_path / "touren"), "camp", "touren"))
    assert said.splitlines()[:2] == ["Eine Session gelesen (csv) für camp.", "1 abgesagt"]
    assert _sources(tmp_path) == [("camp", "programme", None, False), ("camp", "touren", None, False)]
    same = import_programme(place, Wanted(str(tmp_path / "programme"), "camp"))
    assert same.splitlines()[1] == "Nichts hat sich geändert."

    async def days() -> tuple[date, date]:
        database = open_database(tmp_path / "stammtisch.db")
        async with database.reading() as tx:
            (event,) = await ProgrammeStore().events(tx)
        await database.close()
        return event.first_day, event.last_day

    assert asyncio.run(days()) == (date(2090, 11, 3), date(2091, 11, 3))


def test_half_a_file_needs_a_word_more(tmp_path: Path) -> None:
    place, file = _place(tmp_path), tmp_path / "p.csv"
    file.write_bytes(_table(*"abcdef"))
    import_programme(place, Wanted(str(file), "camp"))
    file.write_bytes(_table(*"ab"))
    with pytest.raises(SaySo) as refusal:
        import_programme(place, Wanted(str(file), "camp"))
    assert in_words(refusal.value.phrase, "en") == (
        "Nothing has changed: of 6 sessions still to come in camp, 4 would be cancelled. Perhaps only half of "
        "the file is there. If that is how it should be, add --all."
    )
    said = import_programme(place, Wanted(str(file), "camp", all_of_it=True))
    assert said.splitlines()[1] == "4 abgesagt"


class _Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """The table."""
        self.send_response(200)
        self.send_header("Content-Type", "text/csv")
        self.end_headers()
        self.wfile.write(_table("a", "b"))

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


def test_an_address_is_watched_from_then_on_and_each_step_is_told(tmp_path: Path) -> None:
    place, steps = _place(tmp_path), list[str]()
    with ThreadingHTTPServer(("127.0.0.1", 0), _Page) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/p.csv"
        said = import_programme(place, Wanted(url, "camp", watch=True), steps.append)
        server.shutdown()
    assert said.splitlines()[:2] == ["2 Sessions gelesen (csv) für camp.", "2 neu"]
    assert steps == ["Ich hole die Datei …", "Ich lese sie …", "Ich nehme das Programm auf …"]
    assert _sources(tmp_path) == [("camp", "programme", url, True)]


def test_only_an_address_can_be_watched(tmp_path: Path) -> None:
    with pytest.raises(SaySo) as refusal:
        import_programme(_place(tmp_path), Wanted(str(tmp_path / "p.csv"), watch=True))
    assert in_words(refusal.value.phrase, "de") == "Beobachten kann ich nur eine Web-Adresse."


def test_progress_is_shown_to_nobody_who_does_not_look(tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    file.write_bytes(_table("a"))
    done = CliRunner().invoke(app, ["import", str(file), "--event", "camp", "--data", str(tmp_path)])
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1] == "1 neu"


@pytest.mark.parametrize(
    "kinds_of_each", [1, pytest.param(len(KINDS), marks=pytest.mark.long)], ids=["one", "all"]
)
def test_what_goes_out_comes_in_again_without_a_change(
    tmp_path: Path, request: pytest.FixtureRequest, kinds_of_each: int
) -> None:
    """One kind after the other, or all of them for each real programme; what is written and read without a
    database is proven of all elsewhere."""
    folder: Path | None = request.config.getoption("--data")
    if folder is None:
        pytest.skip("no real programmes: give their folder with --data DIR")
    next_kind = cycle(KINDS)
    for file in sorted((folder / "schedules").iterdir()):
        place = _place(tmp_path / file.stem)
        import_programme(place, Wanted(str(file), "camp", zone="Europe/Berlin", day=date(2018, 7, 1)))
        for kind in islice(next_kind, kinds_of_each):
            target = tmp_path / f"{file.stem}.{kind}"
            export_programme(place, str(target), None)
            again = import_programme(place, Wanted(str(target), "camp"))
            assert again.splitlines()[1] == "Nichts hat sich geändert.", (file.name, kind)
