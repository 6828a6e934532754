"""German words by what they do in a sign-up; `_` joins the words of a phrase. All folded."""

WORDS = {
    "I": "ich ick isch",
    "ME": "mich",
    "MIR": "mir",
    "WE": "wir",
    "US": "uns",
    "YOU": "du ihr dich dir euch man",
    "THEY": "er sie jemand niemand ihm ihn ihnen einige manche andere leute_die",
    "IT": "es das dies diese dieser diesen dieses diesem",
    "MY": "mein meine meinen meinem meiner meins unser unsere unseren unserem",
    "YOUR": "dein deine deinen deinem deiner euer eure eurer eurem euren",
    "DET": "der die den dem des",
    "A": "ein eine einen einem einer nen ne ner",
    "AM": "bin",
    "WERE": "waere waer ware",
    "ARE": "sind waeren",
    "IS": "ist bist seid iss is kommt macht nimmt meint sagt kommst",
    "BE": "sein",
    "WAS": "war waren warst hatte hatten gewesen gekommen wurde wurden worden",
    "WILL": "werde werden",
    "WANT": "moechte moechten mochte wuerde wuerden wuerd wollen wollte wollten haette haetten haett will_ich",
    "CAN": "kann koennen koennte koennten kannst koennt darf duerfte duerfen koenntest",
    "MUST": "muss muessen musste sollte sollten soll",
    "HAVE": "habe hab haben hat habt hast",
    "DABEI": "dabei am_start mit_von_der_partie mit_an_bord an_bord mit_am_start dabeisein mit_drin voll_dabei",
    "COME1": "komme komm kom nehme_teil mitkomme mitmache teilnehme vorbeikomme joine schaffe_es schaffs schaff_es packs",
    "COME": "kommen mitkommen mitmachen teilnehmen vorbeikommen dazukommen mitgehen mitlaufen dazustossen "
    "vorbeischauen joinen herkommen hinkommen hingehen teilzunehmen mitzumachen mitzukommen zu_kommen es_schaffen hinschaffen es_einrichten",
    "MAKE": "mache mach machen schaue schau gehe geh nehme_ich laufe fahre",
    "TAKE": "nehme nehm nehmen nimm nimmst",
    "TEIL": "teil",
    "MIT": "mit samt inklusive inkl",
    "THERE": "da dort",
    "VORBEI": "vorbei dazu rueber hin",
    "REG": "notier notiere zaehl zaehle zaehlt pack packt inkludier",
    "REGP": "trag trage tragt schreib schreibe schreibt setz setze setzt melde meld merk merke rechne rechnet rechnen nimm_bitte buche buch",
    "REGINF": "eintragen anmelden aufschreiben vormerken dazuschreiben einschreiben registrieren hinzufuegen dazusetzen "
    "einzutragen anzumelden mitzaehlen einplanen dazuzaehlen draufsetzen",
    "UNREGINF": "austragen abmelden streichen rausnehmen loeschen abzumelden auszutragen ausklinken zurueckziehen ausplanen",
    "UNREG": "streich streiche streicht loesch loesche klinke",
    "IN": "in",
    "EIN": "ein_bitte drauf rein auf dazu_bitte",
    "OFF": "aus ab runter zurueck",
    "AN": "an vor",
    "LIST": "liste teilnehmerliste warteliste",
    "RESERVE": "reservier reserviere reservieren reserviert freihalten freihaltet halte haltet sichern buchen reserv",
    "NEED": "brauche brauchen braeuchte braeuchten benoetige benoetigen",
    "SEAT": "platz sitzplatz plaetzchen plaetze plaetzen sitzplaetze platze ticket tickets teilnehmerplatz stuhl anmeldung teilnahme reservierung zusage",
    "FREE": "frei uebrig freigeben freigegeben freimachen weitergeben abgeben abzugeben vergeben",
    "GIVE": "gebe geb geben raeume ueberlasse weiter",
    "OUT": "raus draussen aus_der_nummer_raus",
    "CANCEL1": "sage_ab sag_ab passe verzichte steige_aus trete_zurueck setze_aus klinke_aus cancel_ich",
    "CANCEL": "absagen abzusagen passen aussteigen canceln verzichten zuruecktreten absage aussetzen abspringen stornieren storniere rausgehen",
    "SAY": "sage sag ziehe zieh springe steige steig trete",
    "SICK": "krank verhindert erkaeltet verplant",
    "WORKS": "klappt passt geht funktioniert wird wirds ausgehen geht_sich_aus ausgeht",
    "CAMEUP": "dazwischengekommen dazwischen_gekommen dazwischen_kommen dazwischen verhindert verschlafen verpasse",
    "TIMELESS": "keine_zeit keinen_zeit keine_zeit_mehr",
    "WITHOUT": "ohne",
    "NEG": "nicht nich net ned nie kein keine keinen doch_nicht nicht_mehr nimmer weder keinesfalls nichts nix",
    "NO": "nein nee noe ne_doch quatsch korrektur moment stopp",
    "ONLY": "nur allein alleine",
    "HEDGE": "vielleicht vllt vlt vielleich eventuell evtl ev wahrscheinlich vermutlich vmtl wsl moeglicherweise "
    "mal_schauen mal_sehen mal_gucken schaun_mer_mal unter_vorbehalt vorbehaltlich hoffentlich hoffe versuche versuch "
    "probiere unverbindlich eher theoretisch unentschlossen unschluessig tendenziell wohl glaube glaub denke denk ueberlege mit_etwas_glueck kommt_drauf_an kommt_darauf_an haengt_davon_ab",
    "UNSURE": "unsicher nicht_sicher weiss_nicht weiss_noch_nicht nicht_ganz_sicher muss_schauen muss_noch_schauen "
    "muss_mal_schauen muss_gucken noch_offen noch_unklar keine_ahnung noch_nicht_sicher muss_sehen",
    "INTEREST": "interesse interessiert",
    "COND": "wenn falls sofern solange vorausgesetzt sobald ausser nur_wenn es_sei_denn wenns",
    "OB": "ob obs",
    "THAT": "dass weil damit",
    "ASK": "wer was wie wo wann warum wieso weshalb welche welcher welches wen wem wieviel wieviele woher wohin womit worum",
    "NOW": "gerade grad grade gradeeben eben",
    "FALL": "faellt",
    "ZU": "zu",
    "BRING": "bringe bring bringen mitbringen mitbringe",
    "PERSON": "freund freundin freunde freunden freundinnen kollege kollegin kollegen kolleginnen kumpel kumpels partner "
    "partnerin mann frau tochter sohn kind kinder kindern bruder schwester mutter vater mama papa leute leuten person "
    "personen gast gaeste gaesten begleitung mitbewohner mitbewohnerin bekannte bekannten bekannter bekannter chef chefin "
    "azubi praktikant praktikantin verlobte verlobter cousin cousine nachbar nachbarin mitstreiter teilnehmer menschen jemanden anderen andere_person weitere weiteren weiterer weitere_person "
    "kid kids team mitarbeiter mitarbeiterin kommilitone kommilitonin kommilitonen dame herr bessere_haelfte",
    "BOTH": "beide beiden",
    "ZUN": "zweit dritt viert fuenft sechst siebt acht",
    "MAL": "einmal zweimal dreimal viermal",
    "PLUSWORD": "plus",
    "AND": "und sowie u",
    "BUT": "aber sondern jedoch allerdings denn trotzdem",
    "FOR": "fuer fur von bei beim zum zur im am auf_dieser vom ans",
    "PREP": "an_der an_dem ueber durch gegenueber wegen trotz",
    "TIMEPREP": "um ab gegen seit bis nach bis_um",
    "TIME": "heute morgen uebermorgen uhr nachmittag vormittag abend abends mittag mittags frueh montag dienstag mittwoch donnerstag "
    "freitag samstag sonntag spaeter nachher gleich jetzt dann diesmal dieses_mal wochenende tag anfang ende halb viertel rechtzeitig puenktlich nachmittags vormittags",
    "UNIT": "minute minuten min stunde stunden std woche wochen tage tagen meter euro grad prozent",
    "LATE": "frueher verspaetet spaet zu_spaet nachkommen eher_los kuerzer los gehen weg verspaetung",
    "LAST": "letztes letzte letzten letzter naechstes naechste naechsten naechster anderes gestern damals neulich frueher_mal",
    "ELSEWHERE": "mittagessen essen abendessen fruehstueck kaffee bier bierchen party afterparty anruf call meeting standup telko termin tanzen feiern",
    "SESSION": "session sessions workshop workshops tour touren fuehrung rundgang vortrag kurs runde treffen barcamp event veranstaltung thema termin_hier spaziergang session_da panel diskussion diskussionsrunde angebot slot ausflug",
    "TALK": "frage fragen punkt idee ideen vorschlag kommentar meinung beitrag anmerkung einwand argument gedanke hinweis tipp wunsch dafuer dagegen",
    "THING": "laptop fahrrad rad auto bahn zug bus kamera beamer folien kuchen freude vergnuegen lust kekse hund rechner handy spass begeisterung",
    "VERBX": "hoere lerne helfe zuhoeren lernen helfen",
    "PLEASE": "bitte bidde pls plz danke_schonmal",
    "PRAISE": "danke super toll klasse spannend cool geil mega klingt klingen hoert sich gut freue freu freuen darauf interessant tolle tolles "
    "spannendes spannende super_idee hammer perfekt prima vielen dank gespannt lg gruss gruesse liebe_gruesse schoen schoene nice wow genial stark lecker sehr_gut wunderbar",
    "FILL": "auch gern gerne sehr natuerlich definitiv auf_jeden_fall auf_alle_faelle jeden_fall unbedingt klar na_klar logisch logo sicher "
    "selbstverstaendlich ja jo jau jep jawohl jaja joa jup noch noch_mal doch schon eh halt mal ganz so total voll voll_gerne wirklich echt fest absolut hallo hi hey moin servus "
    "huhu liebe lieber hallo_leute hi_leute hey_leute moin_leute zusammen alle ok okay oki hiermit dann_mal also hier einfach "
    "ach aeh aehm hm hmm oh haha hehe leider sorry schade entschuldigung tut_mir_leid bedauerlicherweise "
    "kein_problem keine_frage warum_nicht wieso_nicht wenn_moeglich wenns_geht wenn_es_geht falls_moeglich wenn_ich_darf wenn_ok "
    "nicht_nur sogar eigentlich total_gern herzlich freiwillig sofort natuerlich_auch mit_freude mit_vergnuegen sag_bescheid "
    "inzwischen nun endlich uebrigens wieder nochmal tatsaechlich doch_noch kurzfristig spontan zumindest erstmal 100%ig hundertprozentig auf_jeden safe aufjedenfall auf_jedenfall selber selbst "
    "dafuer_sofort bittesehr jedenfalls bestimmt ebenfalls ebenso genauso doch_wieder persoenlich live vor_ort",
}
