"""What a part of somebody's words about themselves is for."""

from enum import Enum


class Kind(Enum):
    """The first three are the kinds of tag; the others say how their words are read."""

    INTEREST = "interest"
    OFFER = "offer"
    NEED = "need"
    PERSON = "person"
    """What somebody is: "I'm a photographer"; what one does counts as an interest."""
    SPOKEN = "spoken"
    """Languages that somebody speaks."""
    NOT = "not"
    """What somebody does not want."""
    ASIDE = "aside"
    """Names, places and manners: no tags."""
