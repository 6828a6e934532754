moderation-help-topic = reports | report | mute | abuse
moderation-report-words = report this | report that | report
moderation-report-help = `report this` – in the thread of a message or in answer to it; also `report @tom: rude words`. Only the organisers hear of it, and that it comes from you
moderation-mute-words = mute
moderation-mute-help = `mute @tom for 2 hours` – for so long I do nothing of what Tom writes
moderation-unmute-words = hear again | end the mute of
moderation-unmute-help = `unmute @tom` – from now on I do again
moderation-muted-words = muted | who is muted | who's muted | who is muted now
moderation-muted-help = `muted` – who is, and until when
moderation-report-shortcut = Report to organisers
moderation-report-shortcut-help = The organisers learn which message it is, and who reports it

moderation-muted = { $account } is muted until { $until }. They are told as soon as they write to me again.
moderation-unmuted = { $account } is muted no more.
moderation-not-muted = { $account } is not muted.
moderation-organiser = { $account } is an organiser, and cannot be muted. Take the role first.
moderation-list = Muted are:
moderation-nobody = Nobody is muted.
moderation-until = muted until { $until }
moderation-forgotten = somebody whom I have forgotten
my-data-muted = Muted

# To organisers. { $who } reports.
moderation-reported = { $who } reports something.
# { $place } is a channel.
moderation-where = A message in { $place }:
moderation-somewhere = A message:
moderation-direct = A message in the direct conversation with me.
moderation-about = It is about { $account }.
moderation-mute-button = Mute { $name } for an hour
moderation-mute-twin = mute { $user } for 1 hour
# To who reported.
moderation-thanks = Thank you. The organisers know, and nobody else does. If it is urgent, or you do not feel safe, please talk to one of them right away.
moderation-report-example = What? Write `report this` in the thread of the message or in answer to it, or `report @tom: what is going on`.
moderation-no-organiser = I do not know any organiser yet whom I could tell. Please talk to them yourself.
