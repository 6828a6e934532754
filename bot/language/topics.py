"""The practical questions that people have at every event, and the words by which they ask. Pure.

Words are folded; one that ends in `*` stands for all words that begin so, several words for their sequence.
Chinese words are found anywhere in the text, since nothing parts them.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.language.fold import fold, words

TOPICS: dict[str, str] = {
    "emergency": "notfall* notruf* notarzt* erste_hilfe ersthelfer* sanitaeter* arzt aerztin doktor krankenwagen "
    "rettungswagen verletzt* verletzung* unfall ohnmaechtig bewusstlos blutet brennt feuer feuerwehr polizei "
    "emergency emergencies first_aid doctor medic paramedic* ambulance injured hurt accident unconscious "
    "bleeding "
    "fire police defibrillator urgence* secours premiers_secours medecin docteur blesse* accident "
    "pompiers police "
    "急救 医生 醫生 受伤 受傷 救护车 救護車 紧急 緊急 着火 报警",
    "wifi": "wlan wlans wlanpasswort wifi wi_fi wireless internet internetzugang hotspot ssid netzwerk eduroam "
    "wlan* le_wifi reseau 无线 無線 网络 網路 wifi密码 上网",
    "directions": "anfahrt anreise wegbeschreibung hinkommen hinkomme wie_komme_ich_zu wie_komme_ich_hin "
    "wie_komme_ich_zum wie_komme_ich_zur wie_kommt_man adresse stadtplan lageplan haltestelle u_bahn "
    "s_bahn ubahn sbahn "
    "directions how_do_i_get_to how_do_i_get_there how_to_get_there get_to_the_venue address venue_map "
    "bus_stop subway tram "
    "itineraire adresse comment_venir comment_arriver acces plan_d'acces metro 怎么去 怎麼去 地址 怎么走 怎麼走 路线 交通",
    "parking": "parken parkplatz parkplaetze parkhaus parkschein fahrradstaender parking i_park to_park park_here park_my car_park "
    "bike_rack* stationnement garer 停车 停車",
    "food": "essen mittagessen abendessen fruehstueck imbiss snack snacks mensa kantine buffet vegan* vegetarisch* "
    "hunger hungrig allergie* food lunch dinner breakfast hungry eat catering canteen vegetarian halal "
    "kosher "
    "manger dejeuner diner repas nourriture vegetarien* 吃饭 吃飯 午饭 午飯 晚饭 食物 餐厅 素食",
    "drinks": "kaffee kaffeemaschine tee trinken getraenk getraenke wasser durst mate bar coffee tea drink drinks water "
    "thirsty cafe boire eau boissons the_chaud 咖啡 饮料 飲料 喝水 茶水",
    "toilets": "toilette toiletten klo klos wc wcs toilet toilets restroom* bathroom* loo washroom* wickeltisch* "
    "toilettes sanitaires 厕所 廁所 洗手间 洗手間 卫生间",
    "contact": "kontakt ansprechpartner* ansprechperson* infostand infopoint info_point orga orgateam orga_team organisatoren "
    "hilfe_vor_ort telefonnummer contact help_desk helpdesk info_desk information_desk organisers "
    "organizers staff "
    "phone_number accueil organisateurs 联系 聯繫 咨询台 服务台 工作人员",
    "lost": "fundbuero fundsachen fundstelle verloren gefunden_abgeben lost_and_found lost_found lost_property i_lost "
    "i_have_lost lost_my perdu objets_trouves 失物 丢了 丟了 弄丢",
    "cloakroom": "garderobe gepaeck koffer jacke jacken mantel schliessfach schliessfaecher cloakroom coat coats coat_check "
    "luggage suitcase* lockers locker wardrobe vestiaire bagages valise* consigne 衣帽间 行李 寄存",
    "tickets": "ticket tickets eintritt eintrittskarte* anmeldung registrierung einlass badge namensschild check_in "
    "checkin registration register entrance_fee inscription billet* entree 门票 門票 注册 签到 登记 报名",
    "accessibility": "barrierefrei* rollstuhl* aufzug fahrstuhl lift stufenlos induktion* gebaerden* dolmetsch* "
    "accessible accessibility wheelchair* elevator step_free sign_language interpret* hearing_loop "
    "fauteuil_roulant "
    "ascenseur accessibilite 无障碍 無障礙 轮椅 輪椅 电梯 電梯",
    "childcare": "kinderbetreuung kinderzimmer kinderecke spielecke stillzimmer stillen childcare kids_area kids_room "
    "babysit* nursery nursing_room creche garde_d'enfants 托儿 托兒 儿童 母婴",
    "conduct": "verhaltenskodex verhaltensregeln verhaltensregel code_of_conduct coc belaestig* awareness_team awareness "
    "harass* code_de_conduite harcelement 行为准则 行為準則 骚扰",
    "power": "steckdose steckdosen strom ladekabel aufladen laden_kann netzteil sockets socket power_outlet* outlet outlets "
    "power_strip* charge charger charging plug plugs prise prises recharger chargeur 插座 充电 充電 电源",
    "quiet": "ruheraum gebetsraum raum_der_stille beten ausruhen rueckzugsraum quiet_room prayer_room pray "
    "silent_room salle_de_priere salle_calme prier 祈祷 祈禱 安静 休息室",
    "smoking": "rauchen raucher* raucherecke zigarette* smoke smoking smokers vape vaping cigarette* fumer fumeur* "
    "抽烟 吸烟 抽菸",
    "hotel": "hotel hotels unterkunft unterkuenfte uebernachten uebernachtung hostel schlafen_kann accommodation "
    "hostels where_to_stay hebergement auberge 酒店 住宿 旅馆",
    "hours": "oeffnungszeit oeffnungszeiten geoeffnet aufgemacht macht_ihr_auf macht_ihr_zu schliesst_ihr opening_hours "
    "opening_times doors_open doors_close do_you_open do_you_close open_until horaires "
    "heures_d'ouverture 开放时间 "
    "開放時間 营业时间 几点开门 几点关门",
    "party": "party afterparty after_party feier konferenzparty fete soiree 派对 聚会",
    "recording": "aufzeichnung* aufgezeichnet aufgenommen livestream stream streams streaming videos mitschnitt* recording "
    "recordings recorded live_stream enregistrement* enregistre* diffusion 录像 錄影 录制 直播",
}
"""By the topic's name, the urgent one first."""

LONGEST = 1000
"""Nobody reads further to see what is asked; the rest of a text is not looked at."""

URGENT = "emergency"

MAYBE_PROGRAMME = frozenset({"food", "drinks", "party", "hours", "tickets", "recording", "directions"})
"""What a programme often has an entry for."""

ASKED_WHEN = frozenset(
    {"hours", "tickets", "cloakroom", "hotel", "childcare", "parking", "contact", "toilets"}
)
"""Where "when" asks for opening hours; of the others it asks for the programme."""


@dataclass(frozen=True, slots=True)
class _Index:
    """The table turned round: from words to topics."""

    exact: Mapping[str, frozenset[str]]
    prefixes: tuple[tuple[str, str], ...]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    characters: tuple[tuple[str, str], ...]
    parts: frozenset[str]


def find_topics(text: str) -> list[str]:
    """The topics that the text names, those with more words in it first, the urgent one before all."""
    index, said = _index(), words(text[:LONGEST])
    counts: Counter[str] = Counter()
    for at, word in enumerate(said):
        counts.update(_single(word, index))
        begun = index.phrases.get(word, ())
        counts.update(name for phrase, name in begun if tuple(said[at : at + len(phrase)]) == phrase)
    whole = fold(text[:LONGEST])
    counts.update(name for sign, name in index.characters if sign in whole)
    order = list(TOPICS)
    return sorted(counts, key=lambda name: (name != URGENT, -counts[name], order.index(name)))


def is_topic_word(word: str) -> bool:
    """Whether this folded word belongs to any topic, by itself or with others."""
    index = _index()
    return word in index.parts or bool(_single(word, index))


def topic_named(keyword: str) -> str | None:
    """The topic that these words name by themselves, such as `wlan` or `first aid`; also its own name."""
    bare = "_".join(words(keyword))
    if bare in TOPICS:
        return bare
    return next(iter(find_topics(keyword)), None)


def _single(word: str, index: _Index) -> set[str]:
    return {*index.exact.get(word, ()), *(name for start, name in index.prefixes if word.startswith(start))}


@lru_cache
def _index() -> _Index:
    exact: dict[str, set[str]] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    prefixes, characters = [], []
    for name, table in TOPICS.items():
        for entry in table.split():
            if any(ord(sign) > 0x2E80 for sign in entry):
                characters.append((fold(entry), name))
            elif "_" in entry:
                phrase = tuple(entry.split("_"))
                phrases[phrase[0]] = (*phrases.get(phrase[0], ()), (phrase, name))
            elif entry.endswith("*"):
                prefixes.append((entry[:-1], name))
            else:
                exact.setdefault(entry, set()).add(name)
    parts = frozenset(part for begun in phrases.values() for phrase, _ in begun for part in phrase)
    names = {word: frozenset(found) for word, found in exact.items()}
    return _Index(names, tuple(prefixes), phrases, tuple(characters), parts)
