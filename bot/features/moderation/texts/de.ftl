moderation-help-topic = Melden | meldung | stummschalten | beleidigung
moderation-report-words = melde das | das melden | melde
moderation-report-help = `melde das` – im Thread einer Nachricht oder als Antwort darauf; auch `melde @tom: böse Worte`. Nur das Orga-Team erfährt davon, und dass es von dir kommt
moderation-mute-words = stumm | schalte stumm
moderation-mute-help = `stumm @tom 2 Stunden` – so lange tue ich nichts von dem, was Tom schreibt
moderation-unmute-words = nicht mehr stumm | laut
moderation-unmute-help = `laut @tom` – ab jetzt wieder
moderation-muted-words = wer ist stumm | wer ist gerade stumm | wer ist stummgeschaltet | wer ist stumm geschaltet | stumm geschaltet
moderation-muted-help = `wer ist stumm` – und bis wann
moderation-report-shortcut = Dem Orga-Team melden
moderation-report-shortcut-help = Das Orga-Team erfährt, um welche Nachricht es geht, und wer sie meldet

moderation-muted = { $account } ist stumm bis { $until }. Wer stumm ist, erfährt es, sobald er mir das nächste Mal schreibt.
moderation-unmuted = { $account } ist nicht mehr stumm.
moderation-not-muted = { $account } ist nicht stumm.
moderation-organiser = { $account } gehört zum Orga-Team und kann nicht stumm sein. Nimm zuerst die Rolle.
moderation-list = Stumm sind:
moderation-nobody = Niemand ist stumm.
moderation-until = stumm bis { $until }
moderation-forgotten = jemand, den ich vergessen habe
my-data-muted = Stumm geschaltet

# To organisers. { $who } reports.
moderation-reported = { $who } meldet etwas.
# { $place } is a channel.
moderation-where = Eine Nachricht in { $place }:
moderation-somewhere = Eine Nachricht:
moderation-direct = Eine Nachricht im direkten Gespräch mit mir.
moderation-about = Es geht um { $account }.
moderation-mute-button = { $name } eine Stunde stumm
moderation-mute-twin = stumm { $user } 1 Stunde
# To who reported.
moderation-thanks = Danke. Das Orga-Team weiß Bescheid, und sonst niemand. Wenn es eilt oder du dich nicht sicher fühlst, sprich bitte gleich jemanden vom Team an.
moderation-report-example = Was denn? Schreib `melde das` im Thread der Nachricht oder als Antwort darauf, oder `melde @tom: was los ist`.
moderation-no-organiser = Ich kenne noch niemanden vom Orga-Team, dem ich das sagen könnte. Sprich sie bitte selbst an.
