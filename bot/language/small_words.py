"""Words that name nothing by themselves: they hold a question together, or make it polite. All folded."""

GERMAN = frozenset(
    """
ab aber ach aeh aehm aha alle allem allen aller alles als also am an andere anderen anderer anderes ans anschauen
auch auf aus bei beim beginn beginnen beginnt bekommen bereits besten besuchen bin bis bist bissel bisschen bitte bloss brauche bringt
bzw da dabei dafuer daher damit danach dann dank danke daran darauf darf darin darueber darum das dass davon davor dazu
dein deine dem den denen denn der deren des deshalb dich die dies diese diesem diesen dieser dieses ding dinge
dings dingens dir direkt doch dort dran drehen dreht drin drum du durch eben eigentlich ein eine einem einen einer
eines einfach einmal einzige einzigen empfehlen empfehlt endet ende egal er erstmal erzaehl erzaehlt es etwa etwas euch euer eure
ey falls fast find finde finden findet fing folgt folgende frage fragen freue fuer gab gabs ganz ganze ganzen geben geh gehe gehen geht gehts gehoeren gehoert
genau gerade gern gerne geworden gib gibt gibts gilt gleich grad grade habe haben habt halt haelt halten hat hast hatte hattest her hey hi hier hin
hinter hm hoeren ich ihm ihn ihnen ihr ihre ihrem ihren im immer in innerhalb ins interessante interessiere interessieren irgend irgendein irgendeine irgendeinen irgendwas irgendwie
irgendwo irgendwer ist is ja je jede jeden jeder jedes jemand jetzt jez jetz kann kannst kein keine keinen kenne klar komm komme kommen kommt
koennen koennt koennte konkret kriegen kriegt kurz lang lange laeuft laufen lauft lief liefen liebe lieber
los losgeht mache machen macht mal man mehr mein meine meinem meinen meiner meinte mich mir mit moechte moment morgens muss
muessen na nach nachher naechste naechsten naechster naechstes naemlich neben nee nein nen ner nicht nichts nie noch nochmal nochmals
nu nun nur ob oben oder oh ohne ok okay paar passiert passieren passt quasi raus rein reden redet rum sag sage sagen sagt sagte schau
schauen schauts schon seh sehen sei sein seine seinem seinen seiner seit selbst sich sie siehts sieht sind so sogar
sollte sollen sollten sondern sonst sowas sowie speziell spaeter spannendes spricht sprechen startet starten steht stehen statt stattfinden stimmt such suche suchen tja tritt trotzdem tun tut tue thema themen rund ueber
ueberhaupt uebrigens uhr um und uns unser unsere unter usw verpasst verpassen viel viele vielen vielleicht vom von vor vorbei vorher
vorhin waere waeren waehrend wann wan war waren warum was wat weg wegen weil weiss weisst weit weiter welche welchem
welchen welcher welches wem wen wenig wenn wer werde werden weshalb wie wieder wieso wieviel wievielen will willst wir wird
wirklich wo wobei wofuer woher wohin womit woran worauf worin worum worueber wollen wollte wuerde wuerdest wuesste
zeig zeige zeigt zeit zeiten zu zuerst zuletzt zum zur zurueck zusammen zwar zwischen ueberall passend passende vorhanden relevant
uebers ueberm ums aufm mitm ausm wos isser sichs nochma nomal ned net des dat hab mol sag sagt sagmal sagtmal heisst heissen nennt nennen wa ausserdem
rennt rennen folgt folgen steigt quatscht quatschen labert sitzt sitzen sitz bleib bleibe bleiben lohnt lohnen auswahl angekommen ankommen hinsetzen
reinsetzen reingehen hingehen reinschauen hinhoeren anhoeren vorne hinten verpass komplett kompletten hinweg nich falls jahr jahres tag tage tages steh stehn mitkriegen kriegst krieg ahnung zaehlen zaehlt
gelegt angesetzt terminiert eingeplant spezifisch erst seitdem seither inzwischen mittlerweile neulich letzter letzten auflisten liste listen uebersicht plan plaene lernen mikro buehne schaffe schaffen lohnend wert wichtig wichtige wichtiges gucken guck guckt besuch hingeht weitergeht bekomme bekommt steckt stecken
dran auftritt auftreten auftritte gehalten gehaltenen haette haetten typ typen leute jemanden kollege kollegin lust herr frau moin servus
genaue genauer uhrzeit interesse bezug rest fertig aktuell aktuelle aktuellen derzeit momentan nachmal sowas gehn hinkommen
bot hallo huhu bereich bereiche bereichen dauert dauern dauer dabeisein gelaufen anfangen anfaengt faengt geplant angesagt angeboten anbieten bietet ansteht anstehen steht vorgesehen enthalten beim
""".split()
)

ENGLISH = frozenset(
    """
a about above actually after afterwards again ago all along already also alright am among an and another any anybody anyone anything anywhere are
around as ask at atm available away back based be because been before begin beginning begins being below besides between bit both bother
bring but by can cannot catch check come comes coming could couldn covers cover couple cover d dealing deals did didn do does doesn doing don done
down during each either else end ending ends even ever every everybody everyone everything exactly far few find finish finishes first folks
for from further gave get gets getting give given gives giving go goes going gonna good got guys had hadn happen happening happens has hasn have haven having he
head hear heard her here hers hey hi him himself his hold holding holds how however i if im in info inside instead interested
interesting into involving is isn it its itself just keep kind know knows last later least leave left less let lets like ll long look looking
lot m made make makes many may maybe me mean means might mine minute miss missing missed moment more most much must my myself near need needs
never next no none nor not nothing now o of off offered offer ok okay on once one ones only onto or other others our ours out outside over own
particularly people perhaps person please pls plz plan planned possibly present presented presenting presents probably put question quick quite rather re real really recommend related
right rn round run runs s said same saw say says schedule scheduled see seen send several shall she should show showing shown shows sir
since so some somebody someone something sometime somewhere soon sorry speak speaking speaks specifically spoke sry start started starting starts still
stuff such suppose sure t take takes taking talking tell than thank thanks that thats the their theirs them themselves then there theres
these they thing things think this those though through till time times to together told too topic topics toward towards tried try trying ty
u under unless until up upcoming upon us use used using ur ve very via wait wanna want wanted wants was wasn watch way we well went were weren what whats
whatever when whens whenever where wheres wherever whether which while who whom whos whose why will with within without won would wouldn
yeah yep yes yet you your yours yourself teh whn wht wen anyways umm um uh er hmm gotta focused dedicated discuss discussed discussing regarding concerning
current currently running ish bot ending duration given give hands attend attending join joining visit lined
option options choice choices choose follow follows following play playing plays kick kicks jump onward onwards hour hours occupied busy pick picks grab worth bring second seconds sit sitting stand walk pop hop swing squeeze
sheet list overview rest whole entire full day days cool nice fun total totally deal already early late walked lately recently meanwhile lol yo dude man mate pal keen fan curious wow year years gimme mic mike ho specific specifically stage staying stay put serves served serve learn tysm hint steer roughly
little opens open's nearby handy sort kinda sorta somewhat early half quarter tonight arvo whatcha gotcha catching heading
""".split()
)

FRENCH = frozenset(
    """
a alors apres as assister au aucun aussi autre autres aux avait avant avec avez avoir avons beaucoup bien bon bonjour bonsoir c ca car ce ceci cela celle celles
celui ces cet cette chez chose choses ci combien comme comment commence commencent commencer concernant cherche d dans de debut debute deja des dernier derniere desole deux devant
dire dis dit doit donc donne donner dont du durant dure durer e elle elles en encore ensuite entre envie es est et etais etait etant etc ete etes etre eu eux
existe faire fait faites faut fin finit finir finissent font fais hui il ils interesse interessant intervient intervenir j jamais je jour jusque l la laquelle le lequel les lesquelles lesquels leur leurs lieu
lors lui m ma maintenant mais me meme mes mieux moi moins moment mon ne ni non nos notre nous on ont ou oui par parce pas parle parlent parler part
passe passent passer pendant peu peut peux plait plus plutot pour pouvez pourquoi premier premiere presente presentent presentee presenter prevu prevue prevus prochain prochaine prochains
prochaines propos pu puis qu quand que quel quelle quelles quels quelque quelqu quelques questce qui quoi rapport s sa sais salut slt kel kelle koi keske sans se sera seront ses si
soit sommes son sont sous suis suite suivant suivante sujet sur svp t ta te tes theme toi ton tous tout toute toutes tres trop trouve trouver tu un une va vais vas vers
veut veux voici voila voir vont vos votre voudrais vous vraiment y lieu ya stp coucou hein truc trucs heure heures tourne tournent tourner enchaine enchainent cause causent raconte bouge rate rates aimerais aimerait entendre ecouter assister dispo propose proposent place juste sors ya aprem grand grande petit petite endroit termine terminee passera debutera cours actuellement cherches cherchons interessee part parts apprendre kelle jour jours
""".split()
)

GENERIC = frozenset(
    """
talk talks session sessions vortrag vortraege vortrage vortraegen vortrags veranstaltung veranstaltungen programmpunkt programmpunkte programm
programme program programms beitrag beitraege slot slots event events termin termine angebot angebote presentation presentations praesentation
praesentationen lecture lectures conference conferences conf confs konferenz konferenzen conferenz expose exposes presentations intervention interventions speech speeches
activity activities aktivitaet aktivitaeten agenda fahrplan zeitplan track tracks devroom devrooms schiene strang timetable language languages sprache sprachen langue langues seat seats sitzplaetze lineup reihe hall halls halle hallen hoersaal hoersaele auditorium amphi amphis amphitheatre
item items speaker speakers referent referentin referenten redner rednerin sprecher sprecherin orateur oratrice intervenant intervenante intervenants raum raeume room rooms salle salles ort saal
""".split()
)
"""Words for whatever stands in a programme: they choose nothing in it."""

EVERYWHERE = GERMAN | ENGLISH | FRENCH | GENERIC

HAN = (
    "这个时间 时段 场地 听说 有一场 一场 一个 主讲 讲师 总共 一共 几分钟 多少分钟 分钟 讨论 最早 最晚 那间 这间 哪边 哪一 主持 时程 前后 以后 以前 之前 等等 整天 全部 推荐 兴趣 议题 内容 大家 一些 多少 怎么 怎样 老师 同学 有空 刚到 刚刚 哪几 马上 进行中 进行 活动 正在进行 请问 想知道 什么时候 什么时间 什么 哪些 哪里 哪儿 哪一间 哪一场 哪个 哪间 何时 几点 几时 谁 多久 多长 有没有 有关 关于 有哪些 议程 场次 演讲 讲座 "
    "讲者 节目 那场 这场 那个 这个 是不是 可以 可不可以 现在 正在 目前 接下来 下一场 下一个 之后 然后 今天 明天 后天 昨天 开始 结束 到 在讲 在 的 了 吗 呢 吧 是 有 讲 "
    "听 看 想 我 你 他 她 它 们 请 和 与 或 及 也 还 都 就 那 这 左右 时间 地点 房间 教室 地方 举行 介绍 相关 哦 啊 嗎 麼 不 没 个 会 要 去 给 一下 告诉 场 里 吗 到底 当 用 刚 完 帮 列 对 呀 欸 啊 哪 第 做 找 先 再 次 从 把 被 比 跟 得 着 过 很 太 好 多 少 嗨 嘿 喂 快 下 上 人 讲的"
).split()
"""The same in Chinese, longest first where one holds the other."""
