# What the program says for itself, besides the questions.
# Rules for writing: ../../README.md

## The first words
# intro and intro-unencrypted go out together: 500 characters at most for both.

intro = Hello, and thank you for writing. This is { $helpline }, a digital helpline for journalists, activists and organisations. I am an automatic assistant: a few questions, then a person of the team will read you. Everything is erased { $days } days after the end. One word is enough at any time: HUMAN for a person, SKIP to move on, STOP to end, FORGET to erase everything.
intro-unencrypted = Here, others might read us too: no passwords, documents or names of sources yet, please. If your app has OMEMO (a lock), switch it on.
intro-encrypted = What we write here is encrypted between our devices. VERIFY shows how to know that it is really us.
hint-person = For a person of the team, write HUMAN.

## When encryption begins or ends on the way

now-encrypted = Thank you: from here on, your messages and my answers are encrypted. VERIFY shows how to know that it is really us.
came-in-clear = This message came in another way than those before: unencrypted. If you can, switch OMEMO (the lock) on again before you say more.
# The groups of the fingerprint are compared by eye: nothing else on their line.
verify =
    To know that it is really us, compare these two lines with what your app shows, and with what the team publishes elsewhere or tells you by voice.
    { $address }
    { $fingerprint }
    If they differ, write nothing sensitive here.
# On Signal: each conversation has a safety number of its own, which the team can compare by voice.
verify-number =
    To know that it is really us, compare the number of this conversation with the one that the team publishes elsewhere:
    { $address }
    To be quite sure, ask the team, by voice, to compare the safety number that Signal shows in the settings of this conversation.
verify-username = Username: { $name }
verify-elsewhere =
    Our other address, on { $network }:
    { $address }

## Encrypted mail (PGP)

# Beside it goes the helpline's key, in a message of its own.
pgp =
    If you already use PGP, you can write to us by encrypted mail:
    { $address }
    The fingerprint of our key:
    { $fingerprint }
    Compare it with the one that your program shows; our key is the next message. PGP hides what you write and attach. It does not hide the subject, nor who writes to whom and when. If you do not use PGP, there is nothing to install: we go on here.
pgp-wkd = Your mail program can also find this key by our address.
pgp-none = There is no PGP key of ours that I could give you just now. A person of the team can tell you more.
verify-pgp =
    By encrypted mail (PGP):
    { $address }
    { $fingerprint }
# The answer that is asked for is a yes or a no, as a whole message.
pgp-confirm =
    I have received your PGP key. Its fingerprint:
    { $fingerprint }
    Compare it with what your own program shows. If it is the same, answer YES; if not, NO.
pgp-changed =
    This is another PGP key than the one I have of yours. The fingerprint of the new one:
    { $fingerprint }
    Compare it with what your own program shows. If it is the same, answer YES, and it takes the place of the other; if not, NO.
pgp-confirmed = Thank you: your key is kept, encrypted. The team can use it to encrypt for you.
pgp-dropped = All right, I do not keep this key. You can send it again, or another one.
pgp-known = That is the key that you have already confirmed. It is up to date here now.
pgp-message = I have received your encrypted message, and pass it on as it is: I cannot read it. Only a person of the team can decrypt it.
pgp-secret = Careful: what you have just sent is your secret key. I have not kept it and nobody of the team sees it, but it has passed through other machines: please consider it known. Do not use it any more, make a new one, and if you can, revoke this one. A secret key is never sent to anybody, not even to us. This happens to many people, and we can help you with it.
pgp-refused = { $why ->
    [several] There are several PGP keys in what you sent, so I have kept none. Please send yours alone.
    [long] This PGP key is too long for me, so I have not kept it. With GnuPG, “gpg --armor --export-options export-minimal --export” followed by your address makes a shorter one.
    [expired] This PGP key has expired, so nothing can be encrypted to it. Extend it in your program and send it again, or send another one.
    [revoked] This PGP key has been revoked: its owner has withdrawn it, so I have not kept it. If you have another one, send me that.
    [sign] This PGP key is for signing only: nothing can be encrypted to it. If you have another one, send me that, or add a part for encryption to this one.
    [invalid] This PGP key is damaged: its own signatures do not fit, so I have not kept it. Please export it from your program again.
   *[none] I cannot read this PGP key: a part of it is missing or was changed on the way. Please send it again, whole, in one message or as a file.
} We go on here as before.
# The head of what is given to a person who asks what is kept of them; then who said what.
pgp-export = What you and the team have written here
pgp-export-they = you
pgp-export-we = the team
pgp-export-answers = Your answers to the questions

## Going on another way
# The first goes to a new account; nothing is said to the old one.

passage-joined = Thank you, that is noted: we go on here.
passage-here = This code is for your other app: send it from there.
passage-wrong = If that was a code, it does not count, or no longer. That is all right: write here what is happening.

## The other ways, for who knows one
# Once the person has said which tools they have, or for who writes CHANNEL. way-head or way-none first, then a line for each tool.

way-head = Thank you. This is what we could use, only if it suits you:
way-none = All right.
way-here = – Here it is encrypted between our devices already: you can stay.
way-signal = – Signal: encrypted from device to device. Signal knows your number, not what you write. Our number: { $address }
way-signal-name = Or, without a number, our username on Signal: { $name }
way-omemo =
    – XMPP with OMEMO: encrypted from device to device. The servers know who writes to whom, not what. Our address, then our fingerprint:
    { $address }
    { $fingerprint }
way-omemo-here = – OMEMO, in the app you already have: the padlock of this conversation, if there is one. The servers will know who writes to whom, but no longer what is written.
way-conversations = – In Conversations: the padlock at the top of this chat, then OMEMO. The servers will know who writes to whom, but no longer what is written.
way-dino = – In Dino: the padlock beside the box you write in, then OMEMO. The servers will know who writes to whom, but no longer what is written.
way-gajim = – In Gajim: the padlock beside the box you write in, then OMEMO. The servers will know who writes to whom, but no longer what is written.
way-monal = – In Monal: in the details of this chat, encryption (OMEMO). The servers will know who writes to whom, but no longer what is written.
way-otr = – Pidgin and Adium encrypt with OTR, which I cannot read. The same account works in Dino or Gajim, which have OMEMO, if you have them.
way-gtalk = – GTalk and Hangouts were shut down by Google: nobody can write there any more.
way-pgp =
    – Encrypted mail (PGP): what you write and attach is encrypted; the subject, and who writes to whom, is not. For our key, write PGP here. Our address, then our fingerprint:
    { $address }
    { $fingerprint }
way-wire = – Wire: encrypted from device to device. It is possible if somebody of the team can arrange it with you; I cannot promise it.
way-jitsi = – Jitsi: for talking, in a browser; encrypted as far as the server, where somebody might listen. To be agreed with the team.
way-meet = – Google Meet: for talking; Google might listen, and knows who talks to whom. To be agreed with the team.
way-phone = – Phone: for talking; phone companies might listen, and know who talks to whom. To be agreed with the team.
way-later = – { $label }: whoever takes over will look at it with you.
way-not = – { $label }: we do not have it.
way-others = We also have, if you know them: { $words }.
way-stay = Nothing is compulsory.
way-stay-clear = Nothing is compulsory: we can also go on here, where others might read us. Then no passwords, documents or names of sources.
way-code = If you change over, send the code that follows there first: your messages will stay together, with nothing to say again. It works once, for a day.
# Where mail comes to tickets ([rt]).
way-code-mail = In a mail, put it in the subject.
# Alone in its message, to be copied.
way-code-alone = { $code }

## Talking
# call-agreed: whoever answers has agreed the time. The other ways are always named.

call-agreed = We talk { $when }, { $label }. If that no longer suits you, write it here.
call-room = The link, which opens in a browser, without an account: { $address }
call-others = Or, if you prefer: { $words }.
call-jitsi = by Jitsi
call-signal = by a Signal call
call-wire = by Wire
call-meet = by Google Meet
call-phone = by phone

## Language

language-ask = In which language do you prefer to write?
language-name = English
language-changed = All right, we go on in English.

## When the program has not understood

retry-1 = Forgive me, I did not quite get that. A number or a few words will do, and SKIP is fine too.
retry-2 = I am still not following, and that is my limit as a program. If you prefer, write HUMAN and I pass your words to the team; otherwise a number will do.
which-of = I hesitate between these answers. Which one do you mean?
did-you-mean = Do you mean “{ $label }”? A YES or a NO will do.
closest = Noted, thank you. Which of these answers is the closest?
unclear-kept = I keep your words just as they are: the person who takes over will read them. Let us go on.

## Reading it back
# The head of the list of answers; the others stand for an answer that the program does not repeat.

recap = Here is what I have noted:
recap-item = { $label }: { $value }
recap-text = your words are noted
recap-unclear = your words are kept as they are
recap-skipped = no answer

## Passing it to the team

handed-over = Thank you, it is passed on. A person of the team will read it as soon as possible; I cannot tell you when. If something changes, or if there are hours or words to avoid, write it here: they will read that too.
handed-over-human = Noted, I am passing your messages to the team. A person will read them as soon as possible; I cannot tell you when. Until then, you can write here whatever you like.
paused = Your message has come in safely. The automatic questions are off for now: a person of the team will read you here. I cannot tell you when. What you write here is kept.
kept = Noted. The person who takes over will read it.
file-noted = Your file is noted. I do not open it: only a person of the team will, or not.
file-refused = Your file is not kept: there are as many as I can keep. The words with it have arrived.
taken = Hello, a person of the team has read your messages and is here. From now on, it is a person who answers you.

## When nobody of the team is there
# open-again says when somebody is: weekday is one of the texts before it. It stands in away and away-red as { $when }.

day-today = today
day-tomorrow = tomorrow
day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
day-of-month = { $weekday } { $number } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
open-again = { $weekday } at { $clock }:{ $minutes } ({ $place ->
    [none] { $city }
   *[city] { $city } time
})
# away takes the place of handed-over, handed-over-human and kept; away-red may follow intake-say-danger in the same message.
away = Noted, and kept: the team has it. Just now nobody of the team is there; somebody is again { $when }. I cannot tell you when you will be answered. If something changes, or if there are hours or words to avoid, write it here: that will be read too.
away-red = Just now nobody of the team is there; somebody is again { $when }. The team has been alerted all the same, and what you write here is kept. I cannot promise that anybody reads it before then.

## Before an answer, to who has asked for some care
# Nothing here may tell anything to somebody who sees the screen.

# What stands before an answer, if whoever answers has chosen a name.
answer-name = { $name }:
contact-opener = Hello, are you there? One word is enough, whenever you like.
contact-word = Hello, are you there? Answer as agreed, whenever you like.

## Answers to keywords

nothing-back = We are at the very beginning: there is no question before this one.
why-none = I have no question waiting. You can write whatever you like.
status-intake = We are still at the questions, and nobody has read your answers so far. To go to the team right away, write HUMAN.
status-summary = One check is left: answer YES and I pass it to the team.
blocked = This conversation ends here: what is written in it is no longer read. If you need help, other ways to reach { $helpline } are published. FORGET erases everything that is kept here.
still-waiting = Your message is here, but nobody of the team has been able to read it yet. I have just pointed it out again. What you write here is kept.
status-queued = It is with the team. Nobody has taken over yet; what you write here is kept.
status-away = Just now nobody of the team is there; somebody is again { $when }.
status-claimed = A person of the team has taken over. They have not answered yet.
status-active = A person of the team is talking with you, right here.
status-stopped = Everything is stopped, as you asked. To go on, just write here.
status-closed = This conversation is closed. To come back, just write here.

## Stopping, going on, forgetting

stopped = All right, I stop here: I will not write any more. To go on, just write here. To erase everything: FORGET.
resumed = All right, let us go on. Thank you for being here.
forgotten = Done: everything you wrote is erased here. What remains are copies on your device or with your messaging service, which I cannot erase, and those in the team’s own chat apps, which are erased by hand. You can write again whenever you like.
forget-asked = Noted. A person of the team is looking after your request: I am passing this wish on to them. Everything will be erased here in { $hours } hours at the latest.

## The end of a conversation

closing = This conversation is now closed. You can come back whenever you like, just write here. Everything will be erased in { $days } days.
reopened = Thank you for writing again. I am passing it to the team, with no further questions from me. If it is about something else than last time, say so in a word.

## What could not get through

unreadable-encrypted = I cannot read this message: it is encrypted in a way that I do not know. If your app has OMEMO (a lock), switch it on and send it again. Otherwise write only “hello”, with nothing confidential in it.
unreadable-otr = Your app offers a kind of encryption called OTR. It does not work here: nothing that is sent that way reaches anybody. What works is OMEMO (a lock), for instance in the apps Conversations, Dino or Gajim. Without it, switch OTR off and write only “hello”, with nothing confidential in it.
unreadable-too-long = This message is too long for me: I have not kept it, and nobody can read it here. Could you send it in several parts? To begin with, a few sentences are enough.
unreadable-garbled = I could not read that message: the encryption between us has got out of step. Could you send it again?
unreadable-full = Everything you have written so far is kept, and that is as much as I can keep: this last message is not. A person of the team has to read it first.
unreadable-sticker = A sticker came, but I read words only: a few are enough.
unreadable-call = This line takes no calls: nobody has heard you. Write me a few words; a person of the team can call you afterwards.
unreadable-unknown = Something came of a kind that I do not know. Please say it in a few words.
taken-back = (This message was taken back.)
aside-reaction = I have seen your reaction, but I read words only: answer with a word or a number.
aside-edited = I have seen your change, and keep it. What you have answered so far stays: you can correct all of it when I read it back.
aside-deleted = What you have taken back is gone here as well. Your answers to questions stay: you can correct them when I read them back, or erase everything with FORGET.
unreadable-file = Something arrived in a form that I cannot pass on. A few words are enough to say what it is.

## Keywords (whole message only), separated by commas

command-human--words =
    HUMAN, humans, a human, human please, a human please, real human, a real human, person, a person, a person please, real person, a real person, a person of the team, talk to someone, talk to somebody, talk to a person, talk to a human, talk to a real person, speak to someone, speak to somebody, speak to a person,
    speak to a human, speak with someone, speak with a person, i want a human, i want a person, i want to talk to someone, i want to talk to a person, i want to talk to a human, i want to speak to someone, i want to speak to a person, i want to speak to a human, can i talk to someone, can i talk to a person, can i talk to a human,
    can i speak to someone, can i speak to a person, i'd rather talk to a person, i'd rather talk to someone, agent, operator
command-skip--words = SKIP, skip it, skip this, skip that, skip question, skip the question, skip this question, please skip, pass, next, next question, next one, move on, i'd rather tell a person
command-back--words = BACK, go back, back please, please go back, previous, previous question, the previous question, one back, step back
command-why--words = WHY, why this, why that, why this question, why do you ask, why do you ask that, why do you ask this, why are you asking, why are you asking this, why do you want to know, what for, what is it for, what's it for
command-lang--words = LANG, language, languages, change language, change the language, other language, another language, switch language
command-status--words = STATUS, any news, any update, any updates, update, where are we, where do we stand, has anyone read this, has anybody read this, did anyone read this, any answer
command-verify--words = VERIFY, verification, verify you, your fingerprint, is it really you, is this really you, is that really you, are you really you, how do i know it is you, how do i know it's you, prove it
command-pgp--words = PGP, PGP key, your PGP key, GPG, GPG key, your GPG key, GnuPG, OpenPGP, encrypted mail, encrypted email
command-channel--words = CHANNEL, channels, another channel, other channel, other channels, change channel, switch channel, another way, other ways, where else can i write, how else can i write to you, safer channel, a safer channel, secure channel
command-stop--words = STOP, i have to stop, i must stop, i need to stop, i have to go, i must go, i need to go, have to go, gotta go, got to go, have to stop, must stop, stop it, stop this, stop that, please stop, stop please, stop now, stop writing, stop messaging, stop messaging me, i want to stop, let's stop, quit, exit, unsubscribe, don't write to me, do not write to me
command-forget--words =
    FORGET, forget me, forget all, forget everything, forget about me, please forget me, erase everything, erase all, erase me, erase my data, erase my messages, delete everything, delete all, delete me, delete my data, delete my messages, delete all my data, remove my data, remove everything, wipe my data

## Greetings and pleas: never commands

greetings--words =
    hello, helo, hullo, hi, hii, hiya, hey, heya, hello there, hi there, hey there, hello everyone, hi everyone, hello all, hi all, hello team, hi team, hello nothing2hide, hello sir, hello madam, dear sir, dear madam, dear sir or madam, dear team, greetings, good day, good morning, good afternoon, good evening, gm,
    morning, evening, hello good morning, hello good evening, hello please, hello anyone there, anyone there, anybody there, is anyone there, is anybody there, is someone there, are you there, howdy
pleas--words =
    help, help me, help us, please help, please help me, please help us, help please, help me please, help us please, pls help, plz help, help pls, help plz, urgent help, urgent help please, urgent help needed, help urgent, help urgently, help needed, need help, needs help, i need help, i need help please, i need your help, i need urgent help,
    we need help, we need your help, need help urgently, need urgent help, i need some help, can you help, can you help me, can you help us, can you help me please, could you help me, can someone help me, can anyone help me, sos, s.o.s., mayday, save me, save us

## Common words

yes--words = yes, yeah, yep, yup, ya, ye, y, yes yes, yes please, yes thanks, ok, okay, sure, right, that's right, thats right, correct, exactly, of course
no--words = no, nope, nah, no no, no thanks, no thank you, not at all, not really, that's not it, thats not it, not that, never
negations--words =
    no, not, never, none, nothing, nobody, neither, nor, without, cannot, nope, nah, isn't, isnt, aren't, arent, wasn't, wasnt, weren't, werent, don't, dont, doesn't, doesnt, didn't, didnt, can't, cant, couldn't, couldnt, won't, wont, wouldn't, wouldnt, shouldn't, shouldnt,
    haven't, havent, hasn't, hasnt, hadn't, hadnt, ain't, aint

## A danger mentioned in passing: the conversation goes to the team at once

danger--words =
    life is in danger, i am in danger, i'm in danger, we are in danger, she is in danger, he is in danger, in immediate danger, kill me, kill us, kill him, kill her, death threat, death threats,
    being followed, following me, at my door, outside my door, was arrested, got arrested, been arrested, just arrested, going to arrest me, come to arrest me, in custody,
    was kidnapped, been kidnapped, was abducted, been abducted, police are here, police is here, police at my house, police at my door, they are in my house, kill myself, end my life

## The names of this language, for whoever asks for it

language--words = english, anglais, inglés, ingles, الإنجليزية
choice-yes = Yes
choice-no = No
