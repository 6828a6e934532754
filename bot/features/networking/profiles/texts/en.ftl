networking-help-topic = profile | profile | introductions | introduce | networking
networking-mine-words = my profile | profile | show my profile
networking-mine-help = `my profile: I build maps in Rust, look for a designer` – to meet people who fit you; `my profile` alone shows it
networking-edit-words = edit profile | edit my profile | change profile | change my profile
networking-edit-help = `edit profile` – go through all parts of your profile
networking-add-words = add interest | add interests | add offer | add offers | add need | add needs | add to my profile | add to profile
networking-add-help = `add interest Rust` – or `add offer …`, `add need …`
networking-remove-words = remove interest | remove interests | remove offer | remove offers | remove need | remove needs | remove from my profile | remove from profile
networking-remove-help = `remove need designer` – or `remove interest …`, `remove offer …`
networking-replace-words = replace
networking-replace-help = `replace Phyton = Python` – calls something in your profile differently
networking-agree-words = introduce me | yes introduce me | please introduce me
networking-agree-help = `introduce me` – yes, I want to meet people
networking-decline-words = do not introduce me | don't introduce me | stop introducing me
networking-decline-help = `do not introduce me` – your profile stays, but is not used
networking-pause-words = pause introductions | pause my introductions | pause profile | pause my profile
networking-pause-help = `pause introductions` – none until you say `resume introductions`
networking-resume-words = resume introductions | resume my introductions | resume profile | resume my profile
networking-resume-help = `resume introductions` – again, please
networking-forget-words = forget my profile | delete my profile | forget profile | delete profile
networking-forget-help = `forget my profile` – deletes your profile, and only that
networking-tags-words = tags | list tags | show tags
networking-tags-help = `tags` – how many people share which topic
networking-alias-words = tag alias | tag aliases | alias
networking-alias-help = `tag alias: k8s = Kubernetes` – two names for one topic; `tag alias` alone lists yours
networking-alias-remove-words = remove tag alias | remove alias | delete tag alias | delete alias
networking-alias-remove-help = `remove tag alias k8s` – it is a topic of its own again

networking-my-profile = Your profile
# { $kind } is interests, offers or needs; { $tags } a list.
networking-kind = { $kind ->
    [interests] Interests
    [offers] You offer
   *[needs] You look for
}: { $tags }
networking-languages = Languages: { $languages }
networking-days = Here on { $days }
networking-and-day = { $before } and { $day }
networking-wants = You prefer to meet { $wants ->
    [pair] one person at a time
   *[group] in a small group
}
networking-team = Team: { $team }
networking-newcomer = { $newcomer ->
    [yes] You are here for the first time
   *[no] You have been here before
}
networking-line = About you: “{ $line }”
networking-nothing-yet = There is nothing in it yet.
networking-may-i = May I introduce you? Whoever I introduce you to sees your name, your line about yourself and what you have in common. Others learn at most how many people share a topic. When somebody wishes for a session on what you offer, I may ask you about it, without telling who you are.
networking-is-used = I introduce you by this: whoever you meet sees your name, your line about yourself and what you have in common, and nobody else sees any of it.
networking-is-paused = Paused: I don't introduce you until you type `resume introductions`.
networking-did-you-mean = I don't know every word in it. Did you mean one of those below? If not, it stays as you wrote it.
networking-near = Something came to my mind about your profile: did you mean one of those below? If not, it stays as you wrote it.

networking-button-agree = Yes, introduce me
networking-twin-agree = introduce me
networking-button-no = No
networking-button-decline = No longer introduce me
networking-twin-decline = do not introduce me
networking-button-edit = Change
networking-twin-edit = edit profile
networking-button-pause = Pause
networking-twin-pause = pause introductions
networking-button-resume = Resume
networking-twin-resume = resume introductions
networking-button-mean = { $said } → { $meant }
networking-twin-mean = replace { $said } = { $meant }

networking-form = Your profile
# { $part } is the part of the profile that is asked for.
networking-ask = { $part ->
    [interests] What are you interested in? Separate topics with commas. (or -)
    [offers] What can you offer or help others with? (or -)
    [needs] What or whom do you look for? (or -)
    [languages] Which languages do you speak? (or -)
    [days] On which days are you here? (or -)
    [wants] Whom would you like to meet?
    [team] Your team or company? I won't introduce you to your own people. (or -)
    [newcomer] Are you here for the first time? (or -)
   *[line] One line about you, for those whom you meet (or -):
}
networking-option = { $option ->
    [wants-pair] One person at a time
    [wants-group] A small group
    [wants-any] Either is fine
    [newcomer-yes] Yes, for the first time
   *[newcomer-no] No, I was here before
}
networking-saved = Saved.
networking-agreed = Thank you! From now on I introduce you: whoever you meet sees your name, your line about yourself and what you have in common, nobody else. Type `do not introduce me` to take that back.
networking-declined = All right, I don't introduce you. Your profile stays with me alone; `forget my profile` deletes it.
networking-paused = Paused. Type `resume introductions` when you want to meet people again.
networking-resumed = Welcome back! I introduce you again.
networking-not-agreed = I don't introduce you anyway. Type `introduce me` if you want me to.
networking-forgotten = Your profile is deleted, and nobody is introduced to you any more.

networking-what = I did not find anything about you in that. For example: `my profile: I build maps in Rust, look for a designer, offer accounting help`.
networking-not-there = I did not find “{ $said }” in your profile. Type `my profile` to see it.
networking-too-many = That is too much for one profile: at most { $most } topics of a kind. Nothing was changed.
networking-too-long = That is too long, at most { $longest } signs. Nothing was changed.
networking-no-language = I don't know one of these languages. For example: German, English
networking-no-day = I don't recognise a day of the event in that. For example: Thursday, Friday
networking-replace-how = Write both names, such as `replace Phyton = Python`.

networking-so-many = { $count } people here share an interest in “{ $topic }”. I don't give names, but I can introduce you: type `my profile`.
networking-no-names = I don't give names, and too few people here named “{ $topic }” for me to give a number. I can introduce you to people who suit you: type `my profile`.

networking-home = { $used ->
    [yes] I introduce you. To change that: `my profile`
    [paused] Paused. Type `resume introductions` to go on
   *[no] I don't introduce you. If I may, type `introduce me`
}
# { $given } is yes or no.
consent-introduced = { $given ->
    [yes] You are introduced to other people: whoever you meet sees your name, your line and what you have in common. You may be asked about wishes for what you offer
   *[no] You are introduced to nobody, and your profile is seen by nobody
}
consent-introduced-back = { $given ->
    [yes] `do not introduce me` takes it back
   *[no] `introduce me` allows it
}
my-data-networking = Your profile
my-data-networking-blocks = Whom you don't want to be introduced to
my-data-networking-blocks-left = { $count ->
    [one] one account that I only know as a hash
   *[other] { $count } accounts that I only know as hashes
}

networking-tags-title = What people here share
networking-tag-count = { $tag }: { $count }
networking-tag-people = { $count ->
    [one] One person wants
   *[other] { $count } people want
} to be introduced. I only count topics that at least { $fewest } of them share.
networking-alias-set = From now on “{ $name }” is the same as “{ $topic }”.
networking-alias-gone = “{ $name }” is a topic of its own now.
networking-alias-unknown = “{ $name }” is no alias. Type `tag alias` to see those you made.
networking-alias-how = Write both names, such as `tag alias: k8s = Kubernetes`.
networking-alias-same = Those two are the same already.
networking-alias-none = You have not made any aliases yet. For example: `tag alias: k8s = Kubernetes`.
networking-aliases-title = Your aliases
networking-alias-taken-out = { $name }: a topic of its own
