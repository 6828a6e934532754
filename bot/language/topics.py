"""The practical questions that people have at every event, and the words by which they ask. Pure.

Words are folded; one that ends in `*` stands for all words that begin so, several words for their sequence.
Chinese words are found anywhere in the text, since nothing parts them.
"""

from collections.abc import Sequence
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

URGENT = "emergency"

MAYBE_PROGRAMME = frozenset({"food", "drinks", "party", "hours", "tickets", "recording", "directions"})
"""What a programme often has an entry for."""

ASKED_WHEN = frozenset(
    {"hours", "tickets", "cloakroom", "hotel", "childcare", "parking", "contact", "toilets"}
)
"""Where "when" asks for opening hours; of the others it asks for the programme."""


def find_topics(text: str) -> list[str]:
    """The topics that the text names, those with more words in it first, the urgent one before all."""
    said, whole = words(text), fold(text)
    counts = {name: _count(name, said, whole) for name in TOPICS}
    found = [name for name, count in counts.items() if count]
    return sorted(found, key=lambda name: (name != URGENT, -counts[name]))


def is_topic_word(word: str) -> bool:
    """Whether this folded word belongs to any topic, by itself or with others."""
    return any(
        any(_fits(word, single) for single in singles) or any(word in phrase for phrase in phrases)
        for singles, phrases, _ in map(_split, TOPICS)
    )


def topic_named(keyword: str) -> str | None:
    """The topic that these words name by themselves, such as `wlan` or `first aid`; also its own name."""
    bare = "_".join(words(keyword))
    if bare in TOPICS:
        return bare
    found = find_topics(keyword)
    return found[0] if found else None


def _count(name: str, said: Sequence[str], whole: str) -> int:
    singles, phrases, characters = _split(name)
    count = sum(any(_fits(word, single) for single in singles) for word in said)
    for phrase in phrases:
        length = len(phrase)
        count += sum(tuple(said[at : at + length]) == phrase for at in range(len(said) - length + 1))
    return count + sum(sign in whole for sign in characters)


def _fits(word: str, single: str) -> bool:
    return word.startswith(single[:-1]) if single.endswith("*") else word == single


@lru_cache
def _split(name: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """Its single words, sequences of words, and Chinese words."""
    entries = TOPICS[name].split()
    characters = tuple(fold(one) for one in entries if any(ord(sign) > 0x2E80 for sign in one))
    latin = [one for one in entries if not any(ord(sign) > 0x2E80 for sign in one)]
    phrases = tuple(tuple(one.split("_")) for one in latin if "_" in one)
    return tuple(one for one in latin if "_" not in one), phrases, characters
