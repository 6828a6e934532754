"""Nouns whose plural no rule finds, and those that only look like plurals. Folded; ends of words, so that
compounds are found as well."""

IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "children:child women:woman people:people mice:mouse knives:knife shelves:shelf wolves:wolf leaves:leaf"
        " buecher:buch raeder:rad haeuser:haus baeume:baum gaerten:garten kinder:kind raeume:raum vertraege:vertrag"
        " maerkte:markt staedte:stadt laender:land bilder:bild lieder:lied choere:chor vortraege:vortrag"
        " museen:museum voegel:vogel zuege:zug plaetze:platz waelder:wald doerfer:dorf waende:wand antraege:antrag"
        " auftraege:auftrag netze:netz felder:feld maenner:mann koepfe:kopf gaeste:gast beitraege:beitrag"
        " verlaege:verlag verbaende:verband themen:thema firmen:firma konten:konto visa:visum daten:daten"
        " kraefte:kraft kuenste:kunst baeder:bad raetsel:raetsel gueter:gut huehner:huhn kraeuter:kraut"
        " stoffe:stoff schloesser:schloss schraenke:schrank stuehle:stuhl unternehmen:unternehmen"
        " frauen:frau mitteln:mittel kindern:kind bildern:bild haeusern:haus buechern:buch raedern:rad laendern:land artikeln:artikel vertraegen:vertrag maerkten:markt staedten:stadt vereinen:verein tieren:tier"
    ).split()
)

WITH_E = tuple(
    "spiel film kurs projekt konzept text geraet netzwerk werk weg tier hund pferd rezept brot wein bier boot schiff"
    " plakat prozess gedicht roman system verein objekt produkt instrument event angebot format podcast blog portal"
    " seminar dokument modell interview startup brief artikel berg fest konzert abend kleid stift stein stern planet"
    " fisch schaf insekt pilz motiv preis plan recht gesetz patent team motor geschenk comic experiment magazin"
    " feld gericht getraenk protokoll programm symbol element gespraech".split()
)
"""Nouns that take an `e` in the plural."""

IN_IE = tuple(
    "movies cookies zombies selfies newbies hoodies smoothies brownies foodies rookies hippies calories indies"
    " kategories ties pies series species".split()
)
"""Plurals in `ies` whose singular ends in `ie`, and words that are no plural."""

ENDING_IN_S = tuple(
    "news sales haus glas gras kurs puls hals fels lachs fuchs luchs dachs wachs zins jeans headquarters crossroads"
    " vers maths canvas kubernetes kudos".split()
)
"""Singular words in `s` that compounds end in."""

SINGULAR_IN_S = frozenset(
    "windows rails sass less express redis jenkins keras pandas postgres series species chaos ethos cosmos macos ios"
    " centos atlas texas christmas bias saas paas iaas gas lens mars paris wales goods glasses customs means thanks"
    " darts always devops css aws gps dns https vfs nfs bios pathos eros mythos vps apes diabetes cms aids rabies"
    " angeles laos barbados koks keks klops schnaps mops barracks ads pos dias".split()
)
"""Whole words in `s` that are no plural, or whose singular is something else."""

SINGULAR_IN_EN = tuple(
    "garten weinen planen fischen bergen werken filmen texten westen osten norden sueden kitchen garden kuchen laden boden hafen schatten regen segen rasen ofen wagen"
    " wesen leben essen".split()
)
"""Words in `en` from which no `n` may be taken: "Westen" is no "Weste"."""
