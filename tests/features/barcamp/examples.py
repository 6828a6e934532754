"""What people write in a barcamp channel, and what is to be read in it.

`kind`: pitch, wish, or None for talk. `details` are the fields that differ from an empty `Details`.
"""

from typing import Any, Literal, NamedTuple


class Example(NamedTuple):
    """A message and what it says."""

    text: str
    kind: Literal["pitch", "wish"] | None
    title: str = ""
    details: dict[str, Any] = {}  # noqa: RUF012 (nobody changes it)


PITCHES = [
    Example("pitch: Async for cooks – 30 min, beginners", "pitch", "Async for cooks", {"minutes": 30, "level": "beginners"}),
    Example("Pitch: Sauerteig und Geduld", "pitch", "Sauerteig und Geduld"),
    Example("pitch - Why we closed our office", "pitch", "Why we closed our office"),
    Example("PITCH: Was kostet ein Schreibtisch? 45 Minuten, auf Englisch", "pitch", "Was kostet ein Schreibtisch?", {"minutes": 45, "language": "en"}),
    Example("Session: Remote, hybrid oder gar nicht?", "pitch", "Remote, hybrid oder gar nicht?"),
    Example("Session: Lärm im Großraum (20 min, max 12, brauche Whiteboard)", "pitch", "Lärm im Großraum", {"minutes": 20, "capacity": 12, "needs": ("whiteboard",)}),
    Example("Sessionvorschlag: Kochen für hundert Leute, eine Stunde, für Anfänger", "pitch", "Kochen für hundert Leute", {"minutes": 60, "level": "beginners"}),
    Example("Session proposal: Bookkeeping for co-ops | 1 h | advanced | in German", "pitch", "Bookkeeping for co-ops", {"minutes": 60, "level": "advanced", "language": "de"}),
    Example("Mein Pitch: Rechnungen, die jemand liest, 30 min", "pitch", "Rechnungen, die jemand liest", {"minutes": 30}),
    Example("my pitch: Chairs that do not hurt, max. 15 people, quiet room", "pitch", "Chairs that do not hurt", {"capacity": 15, "needs": ("quiet",)}),
    Example("Hallo zusammen! Pitch: Ein Tag ohne Chat", "pitch", "Ein Tag ohne Chat"),
    Example("ich biete eine Session zu Mietverträgen für Coworking an", "pitch", "Mietverträgen für Coworking"),
    Example("Ich biete gern eine Session zum Thema Lärm an, 30 Minuten, höchstens 10 Leute", "pitch", "Lärm", {"minutes": 30, "capacity": 10}),
    Example("Ich biete einen Workshop über Siebdruck an. Bringt alte T-Shirts mit.", "pitch", "Siebdruck", {"what": "Bringt alte T-Shirts mit."}),
    Example("Moin, ich biete morgen eine kleine Session zu Fahrradwegen an, brauche einen Beamer", "pitch", "Fahrradwegen", {"needs": ("projector",)}),
    Example("biete Session zu Steuern ohne Tränen", "pitch", "Steuern ohne Tränen"),
    Example("ich würde gern was über Sauerteig erzählen, 45 min, brauche Beamer, auf Englisch, max 20", "pitch", "Sauerteig", {"minutes": 45, "needs": ("projector",), "language": "en", "capacity": 20}),
    Example("Ich würde gerne eine Session über Selbstständigkeit mit Kindern machen", "pitch", "Selbstständigkeit mit Kindern"),
    Example("ich möchte etwas zu offenen Werkstätten zeigen – Raum Werkstatt, 30 min", "pitch", "Offenen Werkstätten", {"room": "Werkstatt", "minutes": 30}),
    Example("Ich könnte was zu Förderanträgen machen, am liebsten im Saal", "pitch", "Förderanträgen", {"room": "Saal"}),
    Example("Ich mache eine Session zu Community-Küchen, Fortgeschrittene", "pitch", "Community-Küchen", {"level": "advanced"}),
    Example("ich kann eine Diskussionsrunde zu Preisen anbieten, 40 Min, ruhiger Raum", "pitch", "Preisen", {"minutes": 40, "needs": ("quiet",)}),
    Example("I'd like to offer a session on remote teams", "pitch", "Remote teams"),
    Example("I would like to offer a short session about trust between freelancers, half an hour, all levels", "pitch", "Trust between freelancers", {"minutes": 30, "level": "all"}),
    Example("I’d love to give a talk on ceramic mugs, needs a projector and sound", "pitch", "Ceramic mugs", {"needs": ("projector", "sound")}),
    Example("Hi all, I can do a workshop on screen printing, 90 minutes, max 8", "pitch", "Screen printing", {"minutes": 90, "capacity": 8}),
    Example("I'll host a discussion about pricing, preferably in the Salon Wilmersdorf", "pitch", "Pricing", {"room": "Salon Wilmersdorf"}),
    Example("I want to run a session called “No desk, no boss”, 30 min", "pitch", "No desk, no boss", {"minutes": 30}),
    Example("Offering a session on bicycle couriers and their unions", "pitch", "Bicycle couriers and their unions"),
    Example("I'd like to talk about burnout among hosts, 30 min, quiet room, in English", "pitch", "Burnout among hosts", {"minutes": 30, "needs": ("quiet",), "language": "en"}),
    Example("Happy to do a session on kombucha!", "pitch", "Kombucha"),
    Example("pitch: Tauschringe\nWie wir in Leipzig Werkzeug teilen.\n45 Minuten, Flipchart, bis zu 20 Personen", "pitch", "Tauschringe", {"what": "Wie wir in Leipzig Werkzeug teilen.", "minutes": 45, "needs": ("whiteboard",), "capacity": 20}),
    Example("pitch: 30 minutes of silence", "pitch", "30 minutes of silence"),
    Example("pitch: English for people who hate English, in German", "pitch", "English for people who hate English", {"language": "de"}),
]  # fmt: skip

WISHES = [
    Example("wish: something on insurance for freelancers", "wish", "Insurance for freelancers"),
    Example("Wunsch: Datenschutz im offenen Büro, 30 min", "wish", "Datenschutz im offenen Büro", {"minutes": 30}),
    Example("Session-Wunsch: Kinder mit ins Büro", "wish", "Kinder mit ins Büro"),
    Example("I'd love to hear about housing co-ops", "wish", "Housing co-ops"),
    Example("I would like to learn more about community gardens, for beginners", "wish", "Community gardens", {"level": "beginners"}),
    Example("Can someone do a session on grant money?", "wish", "Grant money"),
    Example("could anybody please talk about visas for nomads?", "wish", "Visas for nomads"),
    Example("I wish there were a session on quiet hours", "wish", "Quiet hours"),
    Example("wünsche mir eine Session zu Hunden im Büro", "wish", "Hunden im Büro"),
    Example("Ich wünsche mir etwas über gemeinsame Kassen", "wish", "Gemeinsame Kassen"),
    Example("kann jemand was zu Mietrecht machen?", "wish", "Mietrecht"),
    Example("Kann jemand was zu Mietrecht machen? Ich habe da Fragen.", "wish", "Mietrecht", {"what": "Ich habe da Fragen."}),
    Example("Könnte vielleicht jemand etwas über 3D-Druck erzählen?", "wish", "3D-Druck"),
    Example("Ich würde gern mehr über Genossenschaften erfahren", "wish", "Genossenschaften"),
    Example("Ich würde gerne etwas zu Barrierefreiheit hören.", "wish", "Barrierefreiheit"),
]  # fmt: skip

TALK = [
    Example(text, None)
    for text in (
        "my elevator pitch: we sell chairs",
        "ich biete eine Wette an",
        "who offers a session on X?",
        "wer bietet eine Session zu Steuern an?",
        "Biete ich eine Session zu Steuern an?",
        "Soll ich eine Session zu Steuern anbieten?",
        "Should I offer a session on taxes?",
        "can I still pitch?",
        "wo pitcht man hier?",
        "The session on taxes was great",
        "Die Session zu Steuern war super",
        "Session #7 fällt aus",
        "Vorschlag: wir machen die Pause länger",
        "ich biete Kaffee an",
        "ich würde gern was essen",
        "ich würde gern was mit dir besprechen",
        "I'd like to talk about the invoice with you",
        "I'd love to hear about it",
        "I'd like to talk about that later",
        "I'd love to hear from you",
        "kann jemand den Beamer anmachen?",
        "can someone open the window?",
        "can someone tell me where the toilets are?",
        "kann mir jemand was zu essen bringen?",
        "Ich mache eine Pause",
        "I can do lunch at one",
        "I'd like to offer you a coffee",
        "I could not give a talk on that, sorry",
        "ich biete doch keine Session zu Steuern an",
        "I won't offer a session on taxes",
        "ich hatte eine Session zu Steuern angeboten",
        "Tom offers a session on ceramics at noon",
        "Mira sagt: ich biete eine Session zu Kaffee an",
        "> pitch: Async for cooks",
        "pitch",
        "pitch:",
        "Session:",
        "a pitch: what is that?",
        "der Pitch: war gut",
        "mein Wunsch: dass es morgen regnet nicht",
        "I wish you all a good session",
        "ich wünsche mir mehr Kaffee",
        "ich wünsche euch viel Spaß",
        "I'd like to know more about the tools you use",
        "+1",
        "dabei!",
        "pitch deck ist fertig",
        "pitch-Night war gestern",
        "Ich würde gern eine Session zu Steuern machen, aber ich traue mich nicht",
        "I'd like to offer a session on taxes but I have no time",
        "wenn ich Zeit hätte, biete ich eine Session zu Steuern an",
        "ich würde gern was über Sauerteig erzählen?",
        "https://example.org/pitch: ein Link",
        "",
        "   ",
    )
]

EXAMPLES = [*PITCHES, *WISHES, *TALK]
