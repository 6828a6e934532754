"""A small file of our own for every format, none of them taken from anywhere."""

import json
from datetime import UTC, date, datetime

from bot.features.programme.formats import Hints

HINTS = Hints("Europe/Berlin", date(2011, 11, 3), datetime(2011, 10, 20, 12, tzinfo=UTC))

FRAB_XML = """<?xml version="1.0" encoding="UTF-8"?>
<schedule>
  <generator name="pretalx" version="2024.1"/>
  <version>0.3</version>
  <conference>
    <acronym>ck11</acronym><title>Coworking Konferenz</title>
    <start>2011-11-03</start><end>2011-11-05</end><days>3</days>
    <base_url>https://example.org/2011/</base_url>
    <time_zone_name>Europe/Berlin</time_zone_name>
  </conference>
  <day index="1" date="2011-11-03" start="2011-11-03T06:00:00+01:00" end="2011-11-04T05:59:00+01:00">
    <room name="Saal">
      <event id="7" guid="0f184598-dcab-50b3-a6da-8d5d87d3df57" code="ABCDEF">
        <date>2011-11-03T09:30:00+01:00</date><start>09:30</start><duration>00:30</duration>
        <room>Saal</room><title>Guten Morgen, Schreibtisch!</title><subtitle>Und Stuhl</subtitle>
        <track>Plenum</track><type>lecture</type><language>de-formal</language>
        <abstract>&lt;p&gt;Drei Tage, &lt;b&gt;drei&lt;/b&gt; Kontinente &amp;amp; Strom.&lt;/p&gt;</abstract>
        <description>Lang</description><url>talk/7/</url>
        <persons><person id="1">Mira Beispiel</person><person id="2"> Bram  Voorbeeld </person></persons>
      </event>
      <event id="8" guid="1f184598-dcab-50b3-a6da-8d5d87d3df57">
        <date>2011-11-04T00:30:00+01:00</date><start>00:30</start><duration>01:00</duration>
        <room>Saal</room><title>Nachtschicht</title><type>DJ Set</type><language>de, en</language>
        <persons/>
      </event>
    </room>
    <room name="Leer"/>
  </day>
</schedule>
"""

FRAB_JSON = json.dumps(
    {
        "schedule": {
            "version": "1",
            "base_url": "https://example.org/",
            "conference": {
                "acronym": "ck11",
                "title": "Coworking Konferenz",
                "start": "2011-11-03",
                "end": "2011-11-05",
                "days": [
                    {
                        "index": 0,
                        "date": "2011-11-03",
                        "day_start": "2011-11-03T06:00:00+01:00",
                        "rooms": {
                            "Saal": [
                                {
                                    "id": "7",
                                    "guid": "0f184598-dcab-50b3-a6da-8d5d87d3df57",
                                    "start": "09:30",
                                    "duration": "0:30",
                                    "title": "Don&#x27;t panic",
                                    "type": None,
                                    "language": "English",
                                    "persons": [
                                        {"full_public_name": "Mira"},
                                        "Bram",
                                        {"firstName": "Li", "lastName": "Na"},
                                    ],
                                },
                                {"id": 8, "start": "01:15", "duration": 45, "title": "Spät", "persons": []},
                            ],
                            "Salon": [],
                        },
                    }
                ],
            },
        }
    }
)

PRETALX_DAYS = json.dumps(
    {
        "schedule": {
            "2011-11-03": {
                "540": {
                    "1": {
                        "code": "ABCDEF",
                        "title": "Accueil",
                        "content_locale": "fr",
                        "submission_type": {"en": "Workshop", "fr": "Atelier"},
                        "duration": 30,
                        "abstract": None,
                        "description": "Bonjour",
                        "speakers": [{"name": "Lucie"}],
                        "slot": {
                            "room": {"en": "Hall", "fr": "Grande salle"},
                            "start": "2011-11-03T09:00:00+01:00",
                            "end": "2011-11-03T09:30:00+01:00",
                        },
                    },
                    "2": {"code": "GHIJKL", "title": "Sans créneau", "duration": "45", "speakers": []},
                },
                "600": {},
            }
        },
        "sprints": {"2011-11-05": {"540": {"1": {"code": "ZZZZZZ", "title": "Sprint"}}}},
        "rooms": [{"id": 2, "name": {"fr": "Petite salle"}}],
    }
)

SESSIONIZE = json.dumps(
    {
        "sessions": [
            {
                "id": "100",
                "title": "Keynote",
                "description": "Words",
                "startsAt": "2011-11-03T09:00:00",
                "endsAt": "2011-11-03T09:45:00",
                "speakers": ["a-1"],
                "categoryItems": [11, 12],
                "roomId": 5,
                "status": "Accepted",
            },
            {"id": "101", "title": "Nowhere yet", "startsAt": None, "speakers": []},
            {"id": "102", "title": "Not taken", "startsAt": "2011-11-03T11:00:00", "status": "Declined"},
        ],
        "speakers": [{"id": "a-1", "fullName": "Ada Example"}],
        "rooms": [{"id": 5, "name": "Aula"}],
        "categories": [
            {"title": "Language", "items": [{"id": 11, "name": "German"}]},
            {"title": "Session format", "items": [{"id": 12, "name": "Workshop"}]},
        ],
    }
)

GRID = json.dumps(
    [
        {
            "date": "2011-11-03T00:00:00",
            "rooms": [
                {
                    "id": 5,
                    "name": "Aula",
                    "sessions": [
                        {
                            "id": "100",
                            "title": "Keynote",
                            "startsAt": "2011-11-03T09:00:00",
                            "endsAt": "2011-11-03T09:45:00",
                            "isPlenumSession": True,
                            "speakers": [{"id": "a-1", "name": "Ada Example"}],
                            "categories": [],
                        }
                    ],
                },
                {
                    "id": 6,
                    "name": "Keller",
                    "sessions": [{"id": "100", "title": "Keynote", "startsAt": "2011-11-03T09:00:00"}],
                },
            ],
        }
    ]
)

OPASS = json.dumps(
    {
        "sessions": [
            {
                "id": "c4d370",
                "type": "K",
                "room": "R0",
                "start": "2011-11-03T08:30:00+08:00",
                "end": "2011-11-03T09:00:00+08:00",
                "language": None,
                "uri": "https://example.org/c4d370",
                "zh": {"title": "開幕", "description": "說明"},
                "en": {"title": "Opening", "description": ""},
                "speakers": ["s1"],
            }
        ],
        "speakers": [{"id": "s1", "zh": {"name": "小明"}, "en": {"name": "Ming"}}],
        "session_types": [{"id": "K", "zh": {"name": "Keynote"}}],
        "rooms": [{"id": "R0", "zh": {"name": "大廳"}, "en": {"name": "Hall"}}],
    }
)

SLOTS = json.dumps(
    {
        "slots": [
            {"type": "fixed", "startTime": "0800", "endTime": "0900", "name": "Registration", "id": 1},
            {
                "type": "session",
                "startTime": 945,
                "endTime": "1030",
                "id": 3,
                "sessions": [
                    {
                        "id": 1,
                        "title": "Chain&#8217;d",
                        "presenter": "Viv, Ann",
                        "location": "Asteroids",
                        "track": 0,
                    },
                    {"id": 2, "title": "Ships", "presenter": "Bo", "track": 1},
                ],
            },
            {"type": "session", "startTime": "2330", "endTime": "0030", "id": 4, "sessions": []},
            {"type": "fixed", "time": "11:45PM - 12:30AM", "name": "Techlash", "id": 5},
        ],
        "tracks": ["Asteroids", "Battleship"],
    }
)

ICAL = "\r\n".join(
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//x//y//EN",
        "X-WR-CALNAME:Space",
        "X-WR-TIMEZONE:Europe/Berlin",
        "BEGIN:VEVENT",
        "UID:weekly@example.org",
        "DTSTART;TZID=Europe/Berlin:20111019T190000",
        "DTEND;TZID=Europe/Berlin:20111019T210000",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE;TZID=Europe/Berlin:20111102T190000",
        "SUMMARY:Open Lab",
        "LOCATION:Werkstatt\\, Keller",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:weekly@example.org",
        "RECURRENCE-ID;TZID=Europe/Berlin:20111026T190000",
        "DTSTART;TZID=Europe/Berlin:20111026T200000",
        "DTEND;TZID=Europe/Berlin:20111026T220000",
        "SUMMARY:Open Lab (late)",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:once@example.org",
        "DTSTART:20111103T083000Z",
        "DURATION:PT45M",
        "SUMMARY:A long line that is fol",
        " ded",
        "DESCRIPTION:One\\nTwo\\, three",
        "CATEGORIES:Workshop,Wood",
        "URL:https://example.org/once",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:day@example.org",
        "DTSTART;VALUE=DATE:20111105",
        "SUMMARY:All day",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
)

FRAB_CSV = (
    "Room,Date,Day,Start,Duration,Title,ID,Abstract,Description,Language,Speakers,File URL\n"
    'Saal,2011-11-03,1,15:00,2:00,Ankommen,1,"Da, endlich",,de,1:alle,\n'
    "Bühne,2011-11-03,1,24:30,0:45,Nachts,2,,,en,2:Maria|3:Daniel,\n"
)

CSV = (
    "Titel;Tag;Uhrzeit;Raum;Wer;Plätze\n"
    "Ankommen;3.11.2011;9:00 – 9:30;Salon;;\n"
    "Eröffnung;;9.30 Uhr;Saal;Mira Beispiel, Bram Voorbeeld;120\n"
    "Frühstück;Tag 2;8:00;Salon;;\n"
)

TOML = """
[event]
slug = "ck-2011"
title = "Coworking Konferenz"
zone = "Europe/Berlin"
start = 2011-11-03
end = 2011-11-05
language = "de"

[[room]]
name = "Saal"

[[session]]
key = "d1"
title = "Guten Morgen"
kind = "workshop"
start = 2011-11-03T09:30:00
end = 2011-11-03T10:00:00
room = "Saal"
people = ["Mira Beispiel"]
capacity = 16

[[session]]
titel = "Rundgang"
art = "Führung"
tag = 2011-11-05
uhrzeit = "14:00"
dauer = "90 min"
ort = "Tor"
"""

EXAMPLES = {
    "frab-xml": FRAB_XML,
    "frab-json": FRAB_JSON,
    "pretalx-days": PRETALX_DAYS,
    "sessionize": SESSIONIZE,
    "sessionize-grid": GRID,
    "opass": OPASS,
    "slots": SLOTS,
    "ical": ICAL,
    "frab-csv": FRAB_CSV,
    "csv": CSV,
    "toml": TOML,
}
