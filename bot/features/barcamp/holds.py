"""What the tables of pitches hold, and whose it is."""

from bot.core.holding import Holding, Purpose

PITCHES = Purpose(
    "what you pitched or wished for, who hosts it, and who was asked to or would come",
    "to run the barcamp",
    "`forget me`; a pitch that others host stays with its words",
    "everybody: a pitch is public, with the names of its hosts; who would come is only counted",
)
CHANNELS = Purpose("in which channels people pitch", "to read pitches there", "for good", "everybody")

HOLDS = (
    Holding(
        table="pitch",
        whose="both",
        purpose=PITCHES,
        who="author",
        words="title what needs room",
        trace="cause",
        fact="label event minutes language level capacity cancelled gone merged_into turn made_at",
    ),
    Holding(table="pitch_host", whose="person", purpose=PITCHES, who="person", fact="pitch position"),
    Holding(table="pitch_invited", whose="person", purpose=PITCHES, who="person by", fact="pitch at"),
    Holding(table="pitch_interest", whose="person", purpose=PITCHES, who="person", fact="pitch at"),
    Holding(table="pitch_merge", whose="person", purpose=PITCHES, who="person", fact="kept other agreed at"),
    Holding(table="barcamp_place", whose="nobody", purpose=CHANNELS, fact="conversation event open"),
)
