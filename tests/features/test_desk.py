"""The desks: a person's page, the organisers' look at the bot, and who may give which command."""

from sqlalchemy import select

from bot.demo.stage import Stage
from bot.storage.tables import audit
from tests.talk import Talk


async def test_my_table_shows_now_next_and_my_stars(talk: Talk) -> None:
    await talk("mira", "merk #5", says=None)
    page = (
        "Jetzt\n- 09:30–10:00 · Guten Morgen, Schreibtisch! · Saal · Mira Beispiel, Bram Voorbeeld · #2\n\n"
        "Als Nächstes\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3\n\n"
        "Deine Sterne\n- 11:15–12:00 · Das Homeoffice hat keine Kaffeeküche · Saal · Hanna Probe · #5"
    )
    await talk("mira", "mein Tisch", says=[page])


async def test_status_is_for_organisers(talk: Talk, stage: Stage, platform: str) -> None:
    await talk(
        "mira",
        "status",
        says=["Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."],
    )
    status = (
        f"Alles läuft gut.\n- {platform.split()[0].capitalize()}: verbunden seit 09:40, zuletzt gehört um 09:40\n"
        "- nichts wartet auf den Versand\n- als Nächstes um 09:50: Erinnerungen\n- alles kam an, nichts blieb liegen\n"
        "- keine Quelle des Programms wird beobachtet\n- ich kenne 5 Leute"
    )
    await talk("olga", "status", says=[status])
    async with stage.app.database.reading() as tx:
        acts = [(row.person, row.act) for row in await tx.execute(select(audit).order_by(audit.c.id))]
    assert acts == [(2, "refused desk-status"), (5, "desk-status")]


async def test_the_programme_is_checked_in_a_job(talk: Talk) -> None:
    await talk(
        "olga",
        "prüfe programm",
        says=[
            "Ich sehe nach und melde mich gleich.",
            "Programm geprüft: Weder Räume noch Leute sind doppelt belegt.",
        ],
    )


async def test_help_fits_the_place_and_the_role(talk: Talk) -> None:
    english = [
        "I know the programme, and remind you of what you want to see. Just ask:",
        "- “what's on now?”",
        "- “when is Nobody Came for the Desk?”",
        "- star #3 – with the number behind the session",
        "",
        "You can also type:",
        "- show #12 – everything about one session",
        "- programme – what is still to come today",
        "- what changed – since you last asked",
        "- star #12 (or ⭐ under it) – saved, and I will remind you; star #12 30 minutes before",
        "- my stars – what you starred",
        "- my agenda – your day with gaps and overlaps; my agenda all – all days",
        "- lead 15 – I remind you that many minutes before; lead 30 #12 for one session",
        "- join #7 (or ✋ under it) – you have a seat, or stand on the waitlist; join #7 for two, join #7 +1",
        "- my seats – what you signed up for, and your place on waitlists",
        "- which sessions have seats left? – also which tours have seats left?",
        "- calendar – your stars in your own calendar, always up to date",
        "- remind me tomorrow at 9 to call the office – any time, in your own words",
        "- room Saal is full – I pass it on, and tell you what else is on",
        "- pitch Async for cooks – 30 min, beginners – offer a session; pitch alone asks for everything",
        "- pitches – what is offered and wished for at the barcamp so far",
        "- grid – the barcamp's plan: what is when in which room",
        "- ballot – all pitches, each with a button for your vote",
        "- my profile: I build maps in Rust, look for a designer – to meet people who fit you; my profile alone shows it",
    ]
    direct = [
        "- settings – your language, and whether others see your name",
        "- my data – everything I know about you",
        "- forget me – deletes everything I know about you",
        "- my table – now, next and your stars at a glance",
        "- help all – everything that I understand",
    ]
    public = [
        "I know the programme, and remind you. Here, begin with my name (@…), for example:",
        *english[1:4],
        "",
        "I show you more when you write help to me directly.",
    ]
    await talk("tom", "help", says=["\n".join(english + direct)])
    await talk("tom", "@stammtisch help me", where="#general", says=["\n".join(public)])
    organisers = [
        "- check programme – looks for rooms and people that are booked twice",
        "- move #12 to 2:30pm in Saal – change time, day, room or length; also swap #3 and #5",
        "- cancel #12 – it does not take place; with reinstate #12 it does after all",
        "- rename #12 to … – another title; other people with change speakers of #12 to …",
        "- add session: Title, Friday 14:00-14:45, room Saal, with Hanna Probe – put it into the programme",
        "- apply – do it as I have shown it",
        "- leave it – change nothing after all",
        "- undo – take back your last change; undo #12 the last one of a session",
        "- conflicts – where the source says something else than you",
        "- keep #12 – what you set stays",
        "- take source #12 – what the source says counts",
        "- import https://… – takes a programme in from the web and watches it; with “for EVENT as NAME” behind it where there are several",
        "- sources – where the programme comes from, and how fresh it is",
        "- source NAME stop – watches it no more",
        "- announce room Saal here 10 minutes before – this channel announces what begins there; also announce track Community here, announce talks here, announce everything here",
        "- announcements – what I announce in this channel; announcements everywhere all of it",
        "- stop announcing 2 – that one no more; announce nothing here for the whole channel",
        "- to everyone from tour 3 except the waitlist: … – shown to you first, with how many people it is for and how long it takes; also to hosts of today: …, to everyone in Saal now: …, to everyone in #coworking: …, urgent to everyone: …, to #general: …; two languages: to everyone: de: … / en: …",
        "- write announcement – the same, asked for question by question",
        "- announcement 7 send – in place of “send” also “send at 14:00”, “stop”, “correct: …”, “withdraw”, “done”, “until 18:00”, “urgent”, “ask who read it”, “as a post”, “second opinion”, “approve”",
        "- sent announcements – the last ones, and where they stand",
        "- barcamp here – people pitch in this channel from now on",
        "- barcamp stop – nobody pitches in this channel any more",
        "- barcamp rooms – rooms and times of the grid",
        "- rooms: Küche (20), Saal (80, projector) – sets the rooms; also rooms + Werkstatt (16) and remove room Küche",
        "- slots 10:00-10:45, 11:00-11:45 on Friday – sets the times of a day; also slots + 16:00-16:45 and remove slot 10:00",
        "- start voting – from now on people vote, in secret",
        "- close voting – now all see how many votes each pitch has",
        "- publish the grid – the grid becomes part of the programme",
        "- answer wifi: network and password … – what I say to practical questions; answer wifi de: … in German",
        "- delete answer wifi – I no longer say that",
        "- answers – what is written, and what was asked for and is missing",
        "- round now – introduces all who want that to each other; also groups of 3 now, round every day at 12:30, round every conference day at 12:30",
        "- dry run – only the numbers of a round, and nobody is introduced; also dry run groups of 3",
        "- rounds – what is planned, and the numbers of the last ones",
        "- status – how I am doing",
        "- outgoing – what I will send until midnight, and how long that takes; nothing is sent by asking",
        "- rehearse the first day – plays it beforehand in a copy, and tells only organisers what I would say when",
        "- audit – what organisers did, and when; audit olga, audit yesterday, audit 2 for the next page",
    ]
    await talk("olga", "language english", says=None)
    helped = await talk.asks("olga", "help")
    assert helped.split("\n\nFor organisers:\n") == ["\n".join(english + direct), "\n".join(organisers)]


async def test_everything_is_there_for_who_asks_for_it(talk: Talk) -> None:
    told = [
        "I know the programme, and remind you of what you want to see. Just ask:",
        "- “what's on now?”",
        "- “when is Nobody Came for the Desk?”",
        "- star #3 – with the number behind the session",
        "",
        "You can also type:",
        "- show #12 – everything about one session",
        "- programme – what is still to come today",
        "- what changed – since you last asked",
        "- star #12 (or ⭐ under it) – saved, and I will remind you; star #12 30 minutes before",
        "- star the keynote – by words of its title",
        "- unstar #12 – never mind",
        "- unstar the keynote – by words of its title",
        "- who is coming to #12 – for those who host a session",
        "- my stars – what you starred",
        "- my agenda – your day with gaps and overlaps; my agenda all – all days",
        "- lead 15 – I remind you that many minutes before; lead 30 #12 for one session",
        "- quiet 22-8 – no reminders in these hours; quiet off",
        "- pause – no reminders until you say resume",
        "- resume – reminders again",
        "- digest 8:00 – your starred sessions of the day, every morning; digest off",
        "- outlook 20:00 – your starred sessions of tomorrow, every evening; outlook off",
        "- join #7 (or ✋ under it) – you have a seat, or stand on the waitlist; join #7 for two, join #7 +1",
        "- leave #7 – somebody else has your seat",
        "- maybe #7 – you might come; that is no seat",
        "- my seats – what you signed up for, and your place on waitlists",
        "- which sessions have seats left? – also which tours have seats left?",
        "- who's in #7 – counts for everybody, names for those who host it",
        "- capacity #7 20 – so many seats; capacity #7 none; for those who host it",
        "- close #7 – no new sign-ups; the waitlist still moves up",
        "- reopen #7 – sign-ups again",
        "- check in Mira #7 – they are there; check in #7 for the list, check in all #7",
        "- seat for Mira #7 – ahead of the waitlist; for those who host it",
        "- take off Mira #7 – off the list; for those who host it",
        "- walk-in #7 2 – two stood at the door and are in",
        "- message all in #7: … – to those with a seat; message waitlist of #7: …, message everybody in #7: …",
        "- accept #7 – take the seat that is kept for you",
        "- decline #7 – the next one may have it",
        "- swap to #7 – let go of the seat at the same time, and take this one",
        "- keep both #7 – where the organisers allow two seats at the same time",
        "- read 7 – says that you read announcement 7",
        "- calendar – your stars in your own calendar, always up to date",
        "- calendar reset – a new address for it; the old one then leads nowhere",
        "- calendar file – your stars as a file, as they are now",
        "- to my calendar #12 – one session as a calendar file",
        "- remind me tomorrow at 9 to call the office – any time, in your own words",
        "- my reminders – what I will remind you of",
        "- cancel reminder 2 – with the number from your list",
        "- snooze 2 for an hour – puts a reminder off",
        "- room Saal is full – I pass it on, and tell you what else is on",
        "- #12 has room – for those who host a session",
        "- pitch Async for cooks – 30 min, beginners – offer a session; pitch alone asks for everything",
        "- wish something on insurance – wish for a session that somebody else may offer",
        "- pitches – what is offered and wished for at the barcamp so far",
        "- my pitches – what you pitched or wished for",
        "- I'll do #44 – take on a wish: you host it",
        "- me too #44 – you would come if somebody did that",
        "- not me #44 – you would not, after all",
        "- title #43 A better one – as host; in its thread without the number, and title: A better one is enough there",
        "- description #43 … – as host: what it is about",
        "- length #43 45 minutes – as host: how long it takes",
        "- language #43 English – as host: what is spoken",
        "- level #43 beginners – as host: beginners, intermediate, advanced or everybody",
        "- needs #43 projector, quiet room – as host: what the room must have",
        "- room wish #43 Saal – as host: the room you would like",
        "- cancel pitch #43 – as host: it does not take place",
        "- revive pitch #43 – as host: it does, after all",
        "- co-host #43 @tom – as host: ask somebody to host it with you",
        "- accept co-host #43 – yes to hosting with others",
        "- decline co-host #43 – no to that",
        "- merge #43 #51 – yes to making two pitches one, where I asked you",
        "- keep apart #43 #51 – no to that",
        "- grid – the barcamp's plan: what is when in which room",
        "- phase – where the barcamp stands",
        "- ballot – all pitches, each with a button for your vote",
        "- vote #7 – secret, and you can change it until the end",
        "- unvote #7 – takes your vote back",
        "- my votes – what you voted for; only you see that",
        "- free cells #7 – where your pitch still fits, once the grid is published",
        "- place #7 at 11 in the Küche – puts a pitch into the grid",
        "- my profile: I build maps in Rust, look for a designer – to meet people who fit you; my profile alone shows it",
        "- edit profile – go through all parts of your profile",
        "- add interest Rust – or add offer …, add need …",
        "- remove need designer – or remove interest …, remove offer …",
        "- replace Phyton = Python – calls something in your profile differently",
        "- introduce me – yes, I want to meet people",
        "- do not introduce me – your profile stays, but is not used",
        "- pause introductions – none until you say resume introductions",
        "- resume introductions – again, please",
        "- forget my profile – deletes your profile, and only that",
        "- introduce me to someone – as soon as somebody waits who fits you, between rounds, too",
        "- we met 12 – you have met; the number stands with the introduction, without it it is the last one",
        "- another time 12 – I propose another time to you",
        "- meet again 12 – you would like to meet once more",
        "- never again 12 – I never bring you together with this person again, and nobody hears of it",
        "- meet 12 – yes, where I asked you first",
        "- do not meet 12 – no, and nobody hears of it",
        "- ask me first – I tell your name only to those who said yes, like you",
        "- do not ask me first – I introduce you at once",
        "- share my account – people you meet may know what you are called on your platform, when they are on another one",
        "- hide my account – that stays with me",
        "- more – the rest of a long list",
        "- who are the organisers? – whom you can ask, and how to reach them; for organisers every account, and where its role comes from",
        "- report this – in the thread of a message or in answer to it; also report @tom: rude words. Only the organisers hear of it, and that it comes from you",
        "- settings – your language, and whether others see your name",
        "- language german – I write to you in German",
        "- my data – everything I know about you",
        "- my data file – the same as a file, to take with you",
        "- my consents – what is shown of you to whom, and how to change it",
        "- forget me – deletes everything I know about you",
        "- link – connects your accounts on two platforms",
        "- my table – now, next and your stars at a glance",
        "- help all – everything that I understand",
    ]
    assert await talk.asks("nora", "help all") == "\n".join(told)


async def test_private_commands_are_refused_in_public(talk: Talk) -> None:
    refusal = "Please write that to me directly, everybody can read this here."
    await talk("tom", "@stammtisch forget me", where="#general", says=[refusal])
