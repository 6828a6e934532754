profile-help-topic = your data | data | privacy | settings | language
profile-settings-words = settings | my settings | preferences
profile-settings-help = `settings` – your language, and whether others see your name
profile-language-words = language | answer in | speak
profile-language-help = `language german` – I write to you in German
profile-data-words = my data | show my data | what do you know about me
profile-data-help = `my data` – everything I know about you
profile-file-words = my data file | my data as a file
profile-file-help = `my data file` – the same as a file, to take with you
profile-consents-words = my consents | my permissions | what is shown of me
profile-consents-help = `my consents` – what is shown of you to whom, and how to change it
profile-forget-words = forget me | delete my data
profile-forget-help = `forget me` – deletes everything I know about you
profile-link-words = link | link me | connect
profile-link-help = `link` – connects your accounts on two platforms

profile-form = Your settings:
profile-form-language = Which language shall I write to you in?
profile-form-name = May those who host a session see your name when you star it?
profile-form-yes = Yes
profile-form-aloud = In a channel, too, when a reminder would reach me too late otherwise
profile-form-no = No, just count me
profile-saved = Saved.
profile-language-set = All right, I will write to you in English from now on.
profile-no-language = I know German and English. For example: `language english`.

my-data = This is what I know about you
my-data-accounts = Your accounts
my-data-consents = What you agreed to
my-data-language = Your language
my-data-zone = Your time zone
my-data-reach = Where I reach you
my-data-times = When we wrote to each other
my-data-met = for the first time on { $at }
my-data-heard = for the last time on { $at }
my-data-open = What is open between us
my-data-open-question = { $count ->
    [one] a question of mine that you have not answered
   *[other] { $count } questions of mine that you have not answered
}
my-data-open-code = a code that connects another account to this one
my-data-log = What you did as organiser or host
my-data-logged = it is written down in the log of acts, with its time
my-data-end = I delete our messages after two days, and what I could not handle after seven. `my data file` gives you all of this as a file, `my consents` says what others see of it, and `forget me` deletes everything at once.
my-data-file = Everything I know about you, as a file:
my-data-file-alt = what I know about you

profile-forget-sure = 
    Shall I really delete everything about you, on all your accounts? This is what happens:

    - Your accounts, settings, consents, stars, reminders, votes, reports, profile and introductions are deleted, and your calendar's address leads nowhere.
    - Your seats go to whoever waits for them.
    - What you alone pitched or wished for is cancelled and loses its words; what others host with you goes on without your name.
    - Where I named you in a channel in the last two days, I say “–” instead. What I told others directly stays with them.
    - What stays is a fingerprint of each account that nobody can read, so that I ignore what you wrote before.

    Answer `yes`, otherwise everything stays.
profile-forget-kept = All right, I did not delete anything.
profile-forgotten = Done: everything about you is deleted, on all your accounts. A fingerprint of each stays that nobody can read, so that I ignore what you wrote before, and this message for two days. If you write to me again, we meet anew.

profile-link-code = On the other platform, send me a direct message: `link { $code }`. The code is valid for ten minutes and works once.
profile-link-unknown = I don't know this code, or it is too old. Type `link` over there to get a new one.
profile-link-same = This is your account here already. Type the code on the other platform.
profile-linked = Linked! I will reach you where you wrote last, and never twice.
# { $given } is yes or no.
consent-name-aloud = { $given ->
    [yes] When a reminder would reach you too late, I call you by name in a channel, where everybody reads it
   *[no] I never call you by name in a channel
}
consent-name-aloud-back = { $given ->
    [yes] `settings` takes it back
   *[no] `settings` allows it
}
consent-show-name = { $given ->
    [yes] Whoever hosts a session, and the organisers, see your name when you star it or sign up for it
   *[no] Hosts and organisers only count you, unless you sign up where everybody reads it
}
consent-show-name-back = { $given ->
    [yes] `settings` takes it back
   *[no] `settings` allows it
}
my-consents = What is shown of you, and to whom
my-consents-yes = yes, since { $at }
my-consents-yes-once = yes
my-consents-no = no, since { $at }
my-consents-never = no, you never allowed it
my-consents-line = { $what }. ({ $said }; { $back })
my-consents-end = Nothing else of you is shown to others, but what you say or pitch where they read it.
