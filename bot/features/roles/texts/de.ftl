roles-appoint-words = ernenne | mach zum organisator
roles-appoint-help = `mach @olga zur Organisatorin` – Olga kann ab jetzt alles, was das Orga-Team kann
roles-take-words = nimm die rolle | entferne organisator
roles-take-help = `nimm @olga die Rolle` – Olga gehört nicht mehr zum Orga-Team
roles-list-words = organisatoren | orga-team | wer organisiert | wer ist im orga-team | wer ist organisator | wer ist organisatorin | wer sind die organisatoren | wer ist orga | wer gehört zum orga-team | zeig das orga-team
roles-list-help = `organisatoren` – wer zum Orga-Team gehört, und woher die Rolle kommt

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

roles-list = Das Orga-Team:
roles-from-configuration = steht in der Konfiguration
roles-from-chat = ernannt von { $name } am { $at }
roles-from-platform = hat auf der Plattform die Rechte dazu
my-data-role = Deine Rolle
my-data-appointed = { $account }: im Orga-Team seit dem { $at }
