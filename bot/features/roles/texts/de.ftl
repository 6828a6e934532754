roles-help-topic = Orga-Team | organisatoren | orga | organisator
roles-appoint-words = ernenne | mach zum organisator
roles-appoint-help = `mach @olga zur Organisatorin` – Olga kann ab jetzt alles, was das Orga-Team kann
roles-take-words = nimm die rolle | entferne organisator
roles-take-help = `nimm @olga die Rolle` – Olga gehört nicht mehr zum Orga-Team
roles-list-words = organisatoren | orga-team | wer organisiert | wer ist im orga-team | wer ist organisator | wer ist organisatorin | wer sind die organisatoren | wer ist orga | wer gehört zum orga-team | zeig das orga-team | wer ist in der orga | wen kann ich fragen | wen frage ich | wer kann mir helfen | wer hilft mir | an wen kann ich mich wenden | an wen wende ich mich | qui organise | qui sont les organisateurs | qui peut m'aider | 主办方是谁 | 谁是主办方 | 主办方 | 我可以问谁
roles-list-help = `wer ist im Orga-Team?` – wen du fragen kannst und wie du sie erreichst; fürs Orga-Team alle Konten und woher die Rolle kommt

roles-example = Wen denn? Zum Beispiel: `mach @olga zur Organisatorin`.
roles-take-example = Wem denn? Zum Beispiel: `nimm @olga die Rolle`.
roles-appointed = { $account } gehört jetzt zum Orga-Team.
roles-taken = { $account } gehört nicht mehr zum Orga-Team.
roles-is-one = { $account } gehört schon zum Orga-Team.
roles-is-none = { $account } gehört nicht zum Orga-Team.
roles-of-configuration = { $account } steht in meiner Konfiguration. Das kann nur ändern, wer mich betreibt.
roles-of-platform = { $account } gehört zum Orga-Team, weil { $platform } diesem Konto Rechte gibt. Nimm sie ihm dort.
roles-last = Du bist die letzte Person im Orga-Team. Ernenne erst jemand anderes.
# To who was appointed.
roles-you-are = { $name } hat dich ins Orga-Team geholt. Mit `hilfe` siehst du, was du jetzt kannst.
roles-you-are-not = { $name } hat dich aus dem Orga-Team genommen.

# To everybody else. { $names } are people, { $count } of them.
roles-names = Zum Orga-Team { $count ->
    [one] gehört
   *[other] gehören
} { $names }.
roles-no-names = Ich kenne das Orga-Team noch nicht mit Namen.
roles-nobody-known = Ich kenne noch niemanden vom Orga-Team.
roles-reach = Sprich sie an oder schreib ihnen. Mit `melde: worum es geht` an mich erfahren es alle von ihnen, und sonst niemand.

roles-list = Das Orga-Team:
roles-from-configuration = steht in der Konfiguration
roles-from-chat = ernannt von { $name } am { $at }
roles-from-platform = hat auf der Plattform die Rechte dazu
my-data-role = Deine Rolle
my-data-appointed = { $account }: im Orga-Team seit dem { $at }
