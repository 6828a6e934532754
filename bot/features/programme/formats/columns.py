"""The words that organisers write above a column, in German or English, and how a row is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.message import Phrase, say
from bot.errors import SaySo
from bot.features.programme.formats.loose import number
from bot.features.programme.formats.model import Row
from bot.features.programme.formats.text import split_names
from bot.features.programme.formats.when import DAY, clock, clocks, day_in, duration, moment, on
from bot.language.fold import fold

WORDS = {
    "key": "key id kennung nummer nr code uid",
    "title": "titel title session name thema vortrag veranstaltung programmpunkt talk was what summary",
    "subtitle": "untertitel subtitle",
    "start": "start beginn begin startzeit anfang von from starts starttime startsat anfangszeit",
    "end": "ende end bis to until endzeit endtime endsat ends",
    "duration": "dauer duration laenge minuten minutes length",
    "date": "datum date startdatum startdate",
    "day": "tag day wochentag",
    "time": "zeit uhrzeit time uhr wann when",
    "room": "raum room saal location buehne stage hall",
    "place": "ort place treffpunkt adresse address meetingpoint venue",
    "people": "wer who speaker speakers referent referentin referenten referentinnen referierende "
    "vortragende sprecher sprecherin sprecherinnen person personen people persons presenter presenters host "
    "hosts gastgeber leitung namen vortragender",
    "language": "sprache language lang",
    "abstract": "abstract kurzbeschreibung zusammenfassung teaser",
    "description": "beschreibung description text details inhalt",
    "track": "track spur strang reihe",
    "kind": "art typ type kind format kategorie category",
    "url": "url link webseite website web",
    "capacity": "plaetze kapazitaet capacity seats teilnehmerzahl maximal max",
    "zone": "zone zeitzone timezone",
}
FIELDS = {word: field for field, said in WORDS.items() for word in said.split()}


def field_of(heading: str) -> str | None:
    """Which of our fields a heading means; None for an unknown one."""
    bare = "".join(c for c in fold(heading).partition("(")[0].partition("/")[0] if c.isalnum())
    return FIELDS.get(bare)


@dataclass(slots=True)
class RowReader:
    """Reads rows one after the other; a day that is not said again is still the one before."""

    first_day: date | None
    day: date | None = None
    assumed: int = 0

    def row(self, values: Mapping[str, str], where: Phrase) -> Row:
        """The row. Raises SaySo with the place where a time cannot be read."""
        start, end = self._times(values, where)
        seats = values.get("capacity", "")
        if seats and number(seats) is None:
            raise SaySo(say("import-bad-number", where=where, value=seats[:60]))
        length = values.get("duration", "")
        if length and duration(length) is None and not length.strip("0: "):
            length = ""
        if length and duration(length) is None:
            raise SaySo(say("import-bad-time", where=where, value=length[:60]))
        return Row(
            where=where,
            start=start,
            end=end,
            duration=duration(length),
            people=split_names(values.get("people", "")),
            capacity=number(seats),
            room=values.get("room", ""),
            **{name: values.get(name, "") for name in _TEXTS},
        )

    def _times(self, values: Mapping[str, str], where: Phrase) -> tuple[datetime | None, datetime | None]:
        said_start = values.get("start", "") or values.get("time", "")
        start = moment(said_start)
        if isinstance(start, datetime):
            self.day = start.date()
            return start, self._end(values.get("end", ""), start, where)
        self._turn_to(values, where)
        time, until = clocks(said_start)
        if isinstance(start, date):
            self.day = start
            time, until = clocks(values.get("time", ""))
            said_start = values.get("time", "")
        if time is None:
            if said_start.strip() and (isinstance(start, date) or said_start.strip().lower() not in _OPEN):
                raise SaySo(say("import-bad-time", where=where, value=said_start[:60]))
            return None, None
        begins = on(self._base(where), time)
        end = begins - time + until if until is not None else None
        if end is not None:
            return begins, end if end > begins else end + DAY
        return begins, self._end(values.get("end", ""), begins, where)

    def _turn_to(self, values: Mapping[str, str], where: Phrase) -> None:
        """The day of the row; of a date and a counted day the date counts."""
        said = values.get("date", "").strip() or values.get("day", "").strip()
        if not said:
            return
        found = day_in(said, self.first_day)
        if found is None and said.isalpha() and self.first_day and (weekday := _weekday(said)) is not None:
            found = self.first_day + DAY * ((weekday - self.first_day.weekday()) % 7)
        if found is None:
            raise SaySo(say("import-bad-time", where=where, value=said[:60]))
        self.day = found

    def _base(self, where: Phrase) -> date:
        if self.day is not None:
            return self.day
        if self.first_day is None:
            raise SaySo(say("import-no-day"))
        self.assumed += 1
        return self.first_day

    def _end(self, said: str, start: datetime, where: Phrase) -> datetime | None:
        if not said.strip():
            return None
        end = moment(said)
        if isinstance(end, datetime):
            return end
        time = clock(said.strip())
        if time is None:
            raise SaySo(say("import-bad-time", where=where, value=said[:60]))
        midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
        found = midnight + time
        return found if found > start else found + DAY


_TEXTS = ("title", "key", "kind", "language", "subtitle", "abstract", "description", "track", "url", "place")
_OPEN = {"", "-", "–", "?", "tba", "tbd", "offen", "n.n.", "nn", "unbekannt", "none", "null"}
_WEEKDAYS = ("mo", "di tu", "mi we", "do th", "fr", "sa", "so su")


def _weekday(name: str) -> int | None:
    short = fold(name)[:2]
    return next((index for index, names in enumerate(_WEEKDAYS) if short in names.split()), None)
