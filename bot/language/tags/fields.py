"""From the word for a person to the field that they work in: Orgelbauer, Orgelbau; curator, curating. Pure."""

import re

_ENDS = (
    ("pädagoge", "pädagogik"),
    ("gestalter", "gestaltung"),
    ("entwickler", "entwicklung"),
    ("planer", "planung"),
    ("manager", "management"),
    ("therapeut", "therapie"),
    ("wissenschaftler", "wissenschaft"),
    ("forscher", "forschung"),
    ("redakteur", "redaktion"),
    ("journalist", "journalismus"),
    ("händler", "handel"),
    ("politiker", "politik"),
    ("techniker", "technik"),
    ("informatiker", "informatik"),
    ("elektroniker", "elektronik"),
    ("verwalter", "verwaltung"),
    ("züchter", "zucht"),
    ("berater", "beratung"),
    ("vermittler", "vermittlung"),
    ("übersetzer", "übersetzung"),
    ("produzent", "produktion"),
    ("veranstalter", "veranstaltungen"),
    ("baumeister", "bau"),
    ("bauer", "bau"),
    ("loge", "logie"),
    ("login", "logie"),
    ("graf", "grafie"),
    ("designer", "design"),
    ("developer", "development"),
    ("engineer", "engineering"),
    ("planner", "planning"),
    ("ologist", "ology"),
    ("ographer", "ography"),
    ("therapist", "therapy"),
    ("maker", "making"),
    ("writer", "writing"),
    ("editor", "editing"),
    ("producer", "production"),
    ("researcher", "research"),
    ("keeper", "keeping"),
    ("builder", "building"),
    ("grower", "growing"),
    ("organiser", "organising"),
    ("organizer", "organizing"),
    ("coordinator", "coordination"),
    ("analyst", "analysis"),
    ("strategist", "strategy"),
    ("translator", "translation"),
    ("brewer", "brewing"),
    ("roaster", "roasting"),
    ("trader", "trading"),
    ("farmer", "farming"),
    ("restorer", "restoration"),
    ("curator", "curating"),
    ("dancer", "dancing"),
    ("painter", "painting"),
    ("singer", "singing"),
    ("collector", "collecting"),
    ("repairer", "repair"),
    ("worker", "work"),
)
_FEMININE = re.compile(r"(?<=er|st|nt|ur|or|ut|af)in$")


def field_named_by(person: str) -> str | None:
    """The field, in the same capitals; None where no rule knows it."""
    bare = _masculine(person)
    for ending, field in _ENDS:
        if bare.lower().endswith(ending):
            head = bare[: len(bare) - len(ending)]
            return head + field if head else field.capitalize()
    return None


def _masculine(person: str) -> str:
    if person.lower().endswith(("login", "pädagogin")):
        return person[:-2] + "e"
    return person[:-2] if _FEMININE.search(person.lower()) else person
