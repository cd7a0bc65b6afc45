# What the team reads. Nobody else sees these texts.

desk-priority-red = red
desk-priority-amber = amber
desk-priority-green = green

desk-stage-intake = the program is asking
desk-stage-summary = waiting for "yes" to the read-back
desk-stage-queued = waits for a person of the team
desk-stage-claimed = taken, not answered yet
desk-stage-active = in conversation
desk-stage-snoozed = put off
desk-stage-stopped = STOP: do not write
desk-stage-closed = closed

# The card
desk-why-asked = asks to talk to somebody
desk-why-danger = DANGER reported
desk-why-confirmed = new request, read-back confirmed
desk-why-silent = fell silent before the end
desk-why-elsewhere = somebody answered from the helpline's account: I keep quiet
desk-mark-needs = needs:
desk-mark-background = background check:
desk-mark-mandate = mandate:
desk-mark-channel = channel:
desk-mark-details = details:
desk-mark-known = known
desk-mark-unknown = unknown
desk-mark-check = for a person to check
desk-unencrypted = ⚠ Came without end-to-end encryption: nothing sensitive here.
desk-mixed = ⚠ Partly unencrypted: earlier messages came in clear; end-to-end encrypted for { $ago }.
desk-unreadable-mark = ⚠ Something they sent could not be read here; they have been told.
desk-forget-asked-mark = ⚠ Asks to be forgotten: close it (!close) to erase everything.
desk-unknown = Unknown
desk-no-contact-rules = Contact rules: none given.
desk-on-request = on request:
desk-not-offered = not offered here:
desk-first-message = First message:
desk-note-mark = note

# What happens
desk-taken-you = { $tag } is yours. Quote a message to answer, or !r { $tag } text. The person knows that somebody is here.
desk-taken-by = { $tag } taken by { $name }.
desk-offered = { $tag } offered to { $name }. It stays yours until they agree.
desk-offer = { $name } offers you { $tag }. To accept: !take { $tag }
desk-offer-lapsed = { $tag }: { $name } has not taken it. It stays yours.
desk-assigned = { $tag } given to { $name }.
desk-assigned-you = { $name } gives you { $tag }. It is yours; without an answer of yours it goes back to the queue.
desk-snoozed = { $tag } comes back to you in { $span }, or as soon as the person writes.
desk-snooze-over = { $tag }: you wanted to come back to it now.
desk-prio = { $tag }: priority { $priority }, as { $name } decided.
desk-waits = ⚠ { $tag } ({ $priority }) has waited for { $minutes } min and nobody has taken it. !take { $tag }
desk-unanswered = { $tag }: { $name } has not answered the person for a while. To look: !show { $tag }; to take over: !take { $tag } force
desk-ask-link = { $tag } ({ $network }) and { $other } ({ $elsewhere }): the same person? From then on all of it comes in { $tag }, and answers go to the account that wrote last: whoever has that account reads your answers. Only if you are certain (an agreed word, a question that only they can answer). To confirm, within two minutes: !yes { $code }
desk-link-cannot = { $tag } and { $other } cannot become one. { $why ->
    [same] It is the same account already.
    [drill] One of them is an exercise.
    [linked] One of them is part of another case, or has one already.
    [held] Take { $tag } first; { $other } must not be in anybody else's hands.
    [over] STOP, FORGET or a block counts for one of them.
    [newer] The account of { $other } has a newer case: use that one.
   *[key] A key has changed: first !trust.
}
desk-linked = { $other } is now part of { $tag }, as { $name } decided. Answers go out by { $network }. To take it back: !unlink { $other }
desk-unlinked = { $other } is a case of its own again, as { $name } decided, and waits for somebody. Answers of { $tag } go out by { $network }.
desk-not-linked = { $tag } is not part of any other case.
# The person goes on from another account, with the code that the program gave them.
desk-passage-joined = { $tag }: the person goes on by { $network }, with the code they were given here. Answers go there; the old account knows nothing of it. If in doubt, ask something only they know. To part them: !unlink { $other }
desk-passage-mail = { $tag }: a mail has come with the code the person was given here: it belongs to this case.
desk-passage-ended = ⚠ { $tag }: five wrong tries at the person’s code. It counts no more. Somebody may have tried to guess it.
desk-passage-hindered = { $tag }: the person’s code came by the account of { $other }, and the two cases cannot be made one by themselves. To decide: !show { $other }, then !link { $tag } { $other }
desk-passage-refused = { $tag }: the person’s code came from another account, and changed nothing ({ $network }: blocked, to be erased, or a changed key). Ask them about it.
desk-part-of = { $other } is part of { $tag }: everything goes on there.
desk-other-account = The person has an account on { $network } as well.
desk-other-account-writes = ⚠ { $tag }: the person now writes by their other account, and answers go there. Before anything sensitive, ask something only they know.
desk-ask-export = All that is known of { $tag }, encrypted to your key { $fingerprint }. Somebody else on the team must confirm within 30 min.
desk-agree-export = { $name } asks for all that is known of { $tag }, encrypted to the key { $fingerprint }. If you agree, and if it is their key: !yes { $code }
desk-exported = { $tag }: all that is known of it was handed to { $name }, encrypted, as { $by } agreed.
desk-export-long = { $tag }: too long for one message, nothing went out. On the machine, the copy of the store has all of it.
desk-export-lines = What was said
desk-export-answers = Answers
desk-export-notes = Notes, background check, mandate
desk-ask-pgp = Your key would be { $fingerprint }: compare it with "gpg --fingerprint". Exports will be encrypted to it. To confirm, within two minutes: !yes { $code }
desk-pgp-known = Your key: { $fingerprint }
desk-pgp-set = PGP key of { $name }: { $fingerprint }. If it is not theirs, their phone may be seized: !revoke { $name }
desk-pgp-refused = No PGP key that can be used. { $why ->
    [none] Paste yours behind !pgp (gpg --armor --export YOUR-ADDRESS), or have it put into the configuration.
    [secret] This is a secret key: give it to nobody, and delete this message. Paste the public one (gpg --armor --export YOUR-ADDRESS).
    [several] There are several keys: paste one only.
    [long] It is too long: gpg --armor --export-options export-minimal --export YOUR-ADDRESS
    [invalid] It is damaged: export it again.
    [expired] It has expired: extend it (gpg --quick-set-expire), then paste it again.
    [revoked] It is revoked: paste another one.
   *[sign] It is for signing only: it needs a part for encryption.
}
desk-ask-disclose = What the person of { $tag } wrote and was told, without notes and names of yours, would go to them, encrypted to their key { $fingerprint }. Somebody else on the team must confirm within 30 min.
desk-agree-disclose = { $name } wants to give the person of { $tag } what they wrote and were told, without notes and names of yours, encrypted to their key { $fingerprint }. If you agree: !yes { $code }
desk-disclosed = { $tag }: what they wrote and were told was sent to the person, encrypted, as { $name } wanted and { $by } agreed.
desk-pgp-offered = { $tag }: a PGP key of the person's, fingerprint { $fingerprint }. They are asked whether it is right.
desk-pgp-changed = { $tag }: another PGP key than before, fingerprint { $fingerprint }. They are asked whether it is right; until they say yes the one before counts. If you doubt that it is them, ask by another way.
desk-pgp-confirmed = { $tag }: the person has confirmed their PGP key { $fingerprint }. To encrypt an answer to it: !seal { $tag } …
desk-pgp-dropped = { $tag }: the person says that the PGP key { $fingerprint } is not theirs. It is not kept.
desk-pgp-bad = { $tag }: the person has sent a PGP key that is of no use, and was told so. { $why ->
    [secret] It was their secret key: it is not kept, and is to be considered known. They may need help with a new one.
    [several] There were several.
    [long] It was too long.
    [invalid] It was damaged.
    [expired] It has expired.
    [revoked] It is revoked.
    [sign] It is for signing only.
   *[none] It could not be read.
}
desk-pgp-card = PGP: { $fingerprint }, confirmed by the person { $ago } ago
desk-pgp-card-offered = PGP: { $fingerprint }, not confirmed, { $ago } ago
desk-pgp-card-said = PGP fingerprint that they wrote: { $fingerprint }
desk-seal-cannot = { $tag }: not sent. { $why ->
    [expired] The person's PGP key has expired: ask them for it again once they have extended it.
    [none] No PGP key that the person has confirmed. It is taken when they paste it here; then they are asked to compare its fingerprint.
   *[other] The person's PGP key cannot be used any more: ask them for another.
}
desk-seal-file = Not sent: !seal encrypts words only. Encrypt the file yourself, or send it without !seal.
desk-sealed-cannot = there is something for you here, but your PGP key { $why ->
    [expired] has expired: extend it, and hand it in by !pgp. Nothing of it
    [none] is not known: hand it in by !pgp. Nothing of it
   *[other] cannot be used: hand in another one by !pgp. Nothing of it
} goes out in clear.
desk-status-pgp = This line by mail: { $address } · PGP fingerprint { $fingerprint }
desk-pgp-ends = The helpline's PGP key expires in { $count ->
    [one] a day
   *[other] { $count } days
}: extend it, and put the extended one into the configuration.
desk-pgp-over = The helpline's PGP key has expired: people are not given it any more. Extend it, and put the extended one into the configuration.
desk-ask-block = Block the person of { $tag }: nothing they write is read or kept any more; they are told once. To confirm, within two minutes: !yes { $code }
desk-ask-erase = Erase all that the person of { $tag } has written, for good. Somebody else on the team must confirm within 30 min.
desk-agree-erase = { $name } wants to erase all that the person of { $tag } has written, for good. If you agree: !yes { $code }
desk-nothing-to-confirm = Nothing to confirm with this code.
desk-erased = { $tag }: erased.
desk-blocked-by = { $tag }: blocked by { $name }. To take it back: !unblock { $tag }
desk-unblocked-by = { $tag }: unblocked by { $name }. In the queue again.
desk-is-blocked = { $tag }: this person is blocked. To take it back: !unblock { $tag }
desk-not-blocked = { $tag }: this person is not blocked.
desk-away-mark = Outside hours: the person was told that somebody is there again { $when }.
desk-blocked-mark = ⚠ Blocked: nothing they write is read.
desk-ask-role = { $name } would have the role { $role } from now on. To confirm, within two minutes: !yes { $code }
desk-ask-revoke = Cut { $name } off, with all accounts: nothing more is sent to them, nothing from them is read, their cases go back to the queue. To confirm, within two minutes: !yes { $code }
desk-revoked = ⚠ { $name } is cut off, as { $by } decided. { $count ->
    [0] No case was theirs.
   *[other] In the queue again: { $tags }
 }
desk-role = { $name }: { $role }, as { $by } decided.
desk-roster-head = The team:
desk-roster-held = { $count ->
    [one] { $count } case
   *[other] { $count } cases
 }
desk-roster-on-call = on call
desk-roster-revoked = cut off
desk-invited = { $name } ({ $role }): within 30 minutes, to be written to this line from their own account (on XMPP, with OMEMO): !join { $code }
    Pass the code on by a way you trust. It counts once.
desk-invited-again = { $name } is on the team already ({ $role }): another account of theirs joins with the same role, by writing to this line within 30 minutes (on XMPP, with OMEMO): !join { $code }
    Pass the code on by a way you trust. It counts once.
desk-invited-back = ⚠ { $name } is cut off. This code ends that: the account that writes it joins the team ({ $role }), the accounts from before stay cut off. Within 30 minutes (on XMPP, with OMEMO): !join { $code }
    Pass the code on by a way you trust. It counts once.
desk-invite-name = “{ $name }” will not do as a name: letters, digits and “-”, 32 at most, and nothing that looks like a TAG. Nothing was done.
desk-invitations-ended = ⚠ Five wrong codes were written: no invitation counts any more. If you expect somebody: !invite again.
desk-join-already = This account is on the team already. Nothing was done.
desk-join-encrypt = This message came in clear: its code counts no more. Switch OMEMO on, then ask for another code.
desk-join-has-case = { $name } has not joined: the account that wrote the code has an open case here. The code still counts, from another account.
desk-join-in-clear = { $name } has not joined: the code came in clear and counts no more. With OMEMO on, !invite again.
desk-joined = { $name } ({ $role }) has joined the team, by { $network }.
desk-joined-account = { $name } ({ $role }) has joined the team, by { $network }: { $address }. Compare by another way; if that is not their account: !revoke { $name }
desk-joined-key = { $name } ({ $role }) has joined the team, by { $network }: { $address }, fingerprint { $fingerprint }. Compare by another way; if that is not their account: !revoke { $name }
desk-welcome = Welcome, { $name }: you are on the team ({ $role }), with this account on this device. To answer somebody, quote their message.
desk-direct-only = This command is written to the line directly, not in the group. Nothing was done.
desk-mandate-in = Within the mandate, says { $name }: { $words }
desk-mandate-out = Outside the mandate, says { $name }: { $words }
desk-mandate-unsure = Mandate unsure, says { $name }: { $words }
desk-mandate-in-by = { $tag }: within the mandate, says { $name }: { $words }
desk-mandate-out-by = { $tag }: outside the mandate, says { $name }: { $words }. The person knows nothing of it: it is for you to tell them, and who can help them.
desk-mandate-out-next = To go on: !say { $tag } out, then !refer { $tag } to see who could help.
desk-mandate-unsure-by = { $tag }: mandate unsure, says { $name }: { $words }
desk-call-how = { $tag }: !call { $tag } WAY WHEN [ZONE], for example !call { $tag } jitsi 15:30, or 2026-12-01 15:30, or 45m. Ways: { $near }. Without a zone: { $place }. Nothing goes out before “go”. Once you have called: !call { $tag }
desk-call-shown = { $tag } · this is what the person would read (the room is made when it goes out):
    { $words }
    To agree and send it: !call { $tag } { $name } go
desk-call-in-clear = { $tag }: no link goes this way, others might read it and come. First an encrypted way (!channel { $tag }), or another way to call, or “force” before “go”.
desk-call-unwanted = { $tag }: the person wants no calls. If they have changed their mind: !contact, or “force” before “go”.
desk-call-agreed-card = Call: { $when }, { $label }, with { $name }.
desk-call-near = { $tag }: call { $when }, { $label }. { $address }
desk-call-over = { $tag }: the call is over. If you have talked, !call { $tag } notes it and shows the background check; if not, !call { $tag } off.
desk-call-off = { $tag }: the call is not to be any more. The person is not told: tell them.
desk-call-none = { $tag }: no call was agreed.
desk-called = { $tag }: call noted.
desk-check-mark = To do after the call: background check, { $count } of { $number } steps. !check { $tag }
desk-check-signed-mark = Background check done, signed by { $name }.
desk-check-head = { $tag }, background check of a first contact:
desk-check-to-sign = A step is taken: !check { $tag } step note. In the end, somebody else: !signoff { $tag }
desk-check-which = There is no such step. There are: { $near }
desk-check-open = { $tag }: still to do: { $near }.
desk-check-signed = { $tag }: background check signed by { $name }.
check-identity = they are who they say
check-work = what they do is found elsewhere
check-traces = nothing speaks against them
check-vouch = somebody we trust knows them, if they offered that
desk-say-names = Ready-made answers: { $near }. To see one: !say TAG name
desk-say-shown = { $tag } · { $name }:
    « { $words }
    To send it: !say { $tag } { $name } go
desk-contact = To write:
desk-contact-hours = only { $span } ({ $city })
desk-contact-no-zone = only { $span }, time zone not known (to set it: !contact { $tag } hours { $span } Zone/City)
desk-contact-waits = only when they have just written
desk-contact-neutral = a neutral word first
desk-contact-word = agreed word
desk-contact-no-calls = no calls
desk-contact-in-words = their own words about it, below
desk-contact-which = { $tag }: nothing has changed. Like this: !contact { $tag } hours 18:00-22:00 Africa/Tunis, waits, neutral or nocalls (with off: take it away), word THEWORD, or clear
desk-contact-zone = { $tag }: in which time zone? Nothing has changed. Like this: !contact { $tag } hours 18:00-22:00 { $near }
desk-holds-hours = { $tag }: these are not their hours. Your answer goes { $when }. !undo holds it back, !now { $tag } sends it at once.
desk-holds-waits = { $tag }: they do not want to be written to first. Your answer goes as soon as they write. !undo holds it back, !now { $tag } sends it at once.
desk-holds-word = { $tag }: your answer waits for the agreed word, which is asked for without saying it. !undo holds it back, !now { $tag } sends it at once.
desk-holds-neutral = { $tag }: something neutral goes first, your answer once they have replied to that. !undo holds it back, !now { $tag } sends it at once.
desk-holds-file = { $tag }: this file was not sent, because of the contact rules (!contact { $tag }). Send it again when they allow it.
desk-word-given = ✓ { $tag }: they have given the agreed word. What waited goes out.
desk-word-missed = ⚠ { $tag }: they have answered without the agreed word. What waited still waits.
desk-now-nothing = { $tag }: nothing waits.
desk-now-sent = { $tag }: it is on its way.
desk-question-head = { $tag }: to put a question to the person: !ask { $tag } name
desk-question-open = not answered: { $near }
desk-question-known = answered: { $near }
desk-question-put = { $tag }: the question is put ({ $label }). If the person answers it, the answer is kept.
desk-question-answered = { $tag }: answer kept. { $words }
desk-name-yours = Your answers go out under the name { $name }. To have none: !name off
desk-name-none = Your answers go out without a name. To choose one: !name Camille
desk-name-not-here = Nothing has changed: on this line answers go out without a name. Whoever runs it can change that (names = true, under [desk], in the configuration).
desk-name-odd = Nothing has changed: a name has letters only, 24 at most.
desk-name-taken = Nothing has changed: { $name } is the name of somebody of the team.
desk-refer-head = { $tag }: who else can help. To see the text: !refer { $tag } name
desk-refer-none = { $tag }: nothing in referrals.toml fits this case.
desk-refer-checked = checked { $ago } ago
desk-refer-unchecked = ⚠ not checked for a year: check it before you send it
desk-channel-shown = { $tag } · this is what the person would read (the code is made when it goes out):
    { $words }
    To send it: !channel { $tag } go
# On the card, if the person has named Wire.
desk-todo-wire = To do, if Wire suits: a professional account, never your own, then write to them. They were promised nothing.
desk-refer-shown = { $tag } · { $name }:
    « { $words }
    To send it: !refer { $tag } { $name } go
desk-draft-language = What the program says in { $language } is a draft: nobody who lives in the language has signed it yet.
desk-lang = { $tag }: from now on the program speaks { $name } with the person.
desk-lang-which = Languages of the line: { $near }
desk-stats-cases = Cases that are not erased yet, in fives (5+: five to nine):
desk-stats-urgency = Priority:
desk-stats-need = Need:
desk-stats-language = Language:
desk-stats-channel = Channel:
desk-stats-stage = Stage:
desk-stats-waits = First human answer: half within { $minutes } min, nine in ten within { $hours } min
desk-undone = { $tag }: this message is not sent.
desk-nothing-to-undo = Nothing to hold back: everything has gone out.
desk-not-sent = { $tag }: this message was not sent, the case has changed meanwhile.
desk-focus = For 30 min, what you write without quoting goes to the person of { $tag }. Any other command ends it.
desk-focus-ended = It is over: what you write without quoting stays inside the team.
desk-focused = → { $tag }
desk-mine-none = You hold no case.
desk-on-call = You are on call: you are told first when a case waits. To end it: !oncall off
desk-on-call-off = You are no longer on call.
desk-on-call-by = { $name } is on call.
desk-on-call-off-by = { $name } is no longer on call.
desk-taken-from-you = { $tag } was yours; { $name } has taken it over. What you write about it is not sent any more.
desk-dropped = { $tag } given back by { $name }: in the queue again.
desk-idle = { $tag }: { $name } has not answered yet. In the queue again.
desk-closed = { $tag } closed.
desk-closed-by = { $tag } closed by { $name }.
desk-reopened = { $tag } is open again, and yours.
desk-note-taken = Note kept for { $tag }. It stays inside the team.
desk-person-more = { $tag }: the person has written more. !show { $tag } to read it.
desk-device-added = { $tag }: this person has one more device, or another key. Before anything sensitive, ask something only they know.
desk-new-device-mark = ⚠ A new device, or another key, since { $ago }.
desk-new-device = { $tag }: written from a new device. Before anything sensitive, ask something only they know.
desk-person-back = { $tag }: the person writes again. Waits for somebody.
desk-person-stopped = { $tag }: the person said STOP. No more messages go out.
desk-now-encrypted = { $tag }: messages now arrive encrypted end to end.
desk-came-in-clear = { $tag }: this message came in clear, those before were encrypted. Answers stay encrypted.
desk-no-keys = { $tag }: this person writes encrypted, and nothing can be encrypted to their devices: they have no answer. !take { $tag }, then !plain { $tag } text to write to them in clear all the same.
desk-person-encrypted = { $tag }: an encrypted message arrived that cannot be read here. The person has been told.
desk-person-otr = { $tag }: this person’s app asks for OTR, which this line does not have: what it sends that way is lost. They have been told, and what works here (OMEMO).
desk-person-too-long = { $tag }: a message arrived that is too long (more than 64 KiB) and was not kept. The person has been told.
desk-person-garbled = { $tag }: a message arrived whose encryption had got out of step. The person has been asked to send it again.
desk-person-full = { $tag }: the person has written more than can be kept. They have been told.
desk-person-file = { $tag }: something arrived in a form that cannot be passed on here. The person has been told.
desk-file = 📎 file { $number }, kept at { $host }, not opened. To receive it: !file { $tag } { $number } · name: { $name }
desk-forget-asked = { $tag }: the person asks to be forgotten. !close { $tag } erases everything; otherwise erased in { $hours } h.
desk-forgotten = { $tag } was erased because the person asked. Please delete the card in your own app too.
desk-elsewhere = { $tag }: somebody answered from the helpline's account.
desk-undelivered = { $tag }: this message did not arrive ({ $why ->
    [no-such-account] the account is gone
    [no-keys] nothing can be encrypted to their devices; !plain { $tag } text would send it in clear
    [refused] refused by the recipient or their server
   *[unknown] it cannot be known whether it left
}).
desk-unreadable-too-long = Your message is longer than 64 KiB. Nothing was done: send it in parts.
desk-unreadable-garbled = Your message could not be read: the encryption had got out of step. Nothing was done: send it again.
desk-unreadable-full = That is more than can be kept.
desk-unreadable-file = This file could not be taken, or a link to a file stands in your words. Nothing was sent: send the file itself.
desk-unreadable-otr = Your app asks for OTR, which this line does not have: what it sends that way is lost. Nothing was done: switch OTR off for this line, and use OMEMO (the lock).
desk-unreadable-encrypted = Your message is encrypted in a way that this line does not know. Nothing was done: send it with OMEMO (the lock).
desk-not-encrypted = Your message came in clear, and this line obeys you only encrypted. Nothing was done: switch OMEMO on (the lock; in Profanity, /omemo start) and send it again.
desk-unconfirmed-device = This device is not confirmed for your name. Nothing was done. Its fingerprint has to be added to the configuration (omemo = […]).

# Files
desk-file-kept = 📎 file { $number }, kept here encrypted, not opened. To receive it: !file { $tag } { $number } { $once ->
    [yes] · to be looked at once (view-once)
   *[no] { "" }
} · name: { $name }
desk-file-asked = { $tag }: file { $number } is asked for at { $host }.
desk-file-here = { $tag }: here is file { $number }, as it came. Nothing has examined it: to be opened on a device made for that, or not at all. Name: { $name }
desk-file-sent = { $tag }: your file has gone out.
desk-file-not-sent = { $tag }: your file has not gone out ({ $why ->
    [too-big] it is larger than what this line sends
    [gone] it is no longer where your app had put it
    [forbidden] the server where your app puts files is in a private network
    [unreachable] the server where your app had put it does not give it
    [wrong-key] it was damaged
    [no-upload] the line's server does not take it; tell whoever runs the server
    [interrupted] sending it broke off
    [unconfirmed] there is no confirmed device
    [busy] too many files are on their way
   *[full] this case has as many files as this line can keep
}). Send it again if it matters.
desk-file-unsure = { $tag }: it is not known whether your file has gone out. Ask the person before you send it again.
desk-file-open = { $tag }: your app has put this file on its server unencrypted. Nothing was sent: switch OMEMO on (the lock) in this conversation and send it again.
desk-file-clear = { $tag }: the person writes in clear, and files go out encrypted only. Nothing was sent. Words can go; for files, propose OMEMO or Signal.
desk-file-whose = For whom is this file? Nothing was sent. First !focus TAG, then send it again; or send it with a quote of the person, or with !r TAG.
desk-file-none = { $tag }: no file of that number. !show { $tag } shows them.
desk-file-too-big = { $tag }: file { $number } is larger than what this line accepts. It was not taken.
desk-file-gone = { $tag }: file { $number } is no longer at { $host }. The person can send it again.
desk-file-forbidden = { $tag }: the link of file { $number } leads into a private network, or elsewhere. It is not followed.
desk-file-unreachable = { $tag }: { $host } does not give file { $number }. Later, perhaps: !file { $tag } { $number }
desk-file-wrong-key = { $tag }: the key in the link does not open file { $number }. Nothing of it is kept; the person can send it again.
desk-file-no-upload = { $tag }: file { $number } is kept here, but the line's server does not take it (HTTP File Upload). Tell whoever runs the server.
desk-file-interrupted = { $tag }: file { $number } is kept here, but handing it on through the line's server broke off. Once more: !file { $tag } { $number }
desk-file-unconfirmed = { $tag }: files go out encrypted only, to a confirmed device. The OMEMO fingerprint of yours has to be added to the configuration (omemo = […]). Nothing was asked for.
desk-file-busy = { $tag }: too many files are on their way. In a moment: !file { $tag } { $number }
desk-file-full = { $tag }: this case has as many files as this line can keep. File { $number } is not kept.

# What could not be done
desk-other-language = { $tag }: this person writes in "{ $language }", which is not among your languages. On the team: { $near }. To offer the case: !give { $tag } NAME. No translating online: their words would leave this place.
desk-earlier = This person had a case before: !show { $tag }
desk-for-yourself = Nothing was sent, and nobody else has received your words: this account is known as one of the team's. To ask for help yourself: write here from another account, or speak to somebody of the team directly.
desk-kept-inside = Nothing was sent. To answer somebody: quote one of their messages, or !r TAG text. !help for more.
desk-held-by = { $tag } has been { $name }'s for { $ago }. To take it over all the same: !take { $tag } force
desk-already-yours = { $tag } is yours already.
desk-not-taken = { $tag } is nobody's. First: !take { $tag }
desk-is-closed = { $tag } is closed. To take it up again: !reopen { $tag }
desk-not-closed = { $tag } is not closed.
desk-stopped = { $tag }: the person said STOP. Nothing goes out until they write.
desk-superseded = { $tag }: the same person has a newer case. Answer there.
desk-no-case = No such case. !queue shows those there are.
desk-quote-differs = The quote and the TAG do not name the same case. Nothing was done.
desk-bad-tag = That TAG cannot be right (a slip?). Nothing was done. !queue shows them all.
desk-not-allowed = Your role does not include this command. !help shows yours.
desk-unknown-verb = Unknown command, nothing was done. !help shows them.
desk-unknown-verb-near = Unknown command, nothing was done. Perhaps: { $near }
desk-usage = Nothing was done. Like this: { $usage } — for example: { $example }

# The commands
desk-queue-empty = The queue is empty.
desk-queue-head = { $count ->
    [one] One open case:
   *[other] { $count } open cases:
}
desk-status = { $waiting } waiting · { $held } held · { $talking } with the program · version { $version }
desk-status-identity = This line: { $address } · OMEMO fingerprint { $fingerprint }
desk-status-number = This line on Signal: { $address }
desk-help-head = Your commands. To answer: quote a message. TAG may be left out when you quote.
desk-help-queue = the queue, most urgent first
desk-help-show = everything known about a case
desk-help-give = offer a case to a colleague; it changes hands if they take it
desk-help-assign = give a case to somebody, without waiting for their yes
desk-help-snooze = put off (30m, 2h, 3d); it also comes back when the person writes
desk-help-prio = change the priority (red, amber, green)
desk-help-link = make two cases of the same person one; to be confirmed
desk-help-unlink = make it a case of its own again
desk-help-export = all that is known of a case, encrypted to your PGP key, or for the person to theirs; somebody else confirms
desk-help-pgp = your PGP key; with a key behind it: hand it in, to be confirmed
desk-help-block = read nothing of the person any more; to be confirmed
desk-help-unblock = read them again
desk-help-erase = erase all that the person has written; somebody else confirms
desk-help-yes = confirm, with the code received
desk-help-roster = the team, and what each of them may do
desk-help-revoke = cut somebody off (a seized or lost phone); to be confirmed
desk-help-role = say what somebody may do; gives whoever was cut off their rights back
desk-help-invite = let somebody join the team: a code to pass on, good once
desk-help-mandate = say whether it is ours to help (in, out, unsure), and why
desk-help-call = agree a call (way, time, zone; seen first, then go); alone: note that it took place, and what comes after
desk-help-check = the background check of a first contact; with a step and a note: note it
desk-help-signoff = sign the background check that somebody else has done
desk-help-say = a ready-made answer, to be seen and then sent (go); alone: their names
desk-help-contact = when and how to write to the person; with a rule: set it
desk-help-now = send what waits at once, whatever the contact rules say
desk-help-ask = put a question of the intake to the person; alone: which ones
desk-help-channel = by which other ways the person could write, with a code that keeps the case: to be seen, then sent (go)
desk-help-refer = who else can help; with a name: the text, to be seen and then sent (go)
desk-help-lang = change the language of the program with the person
desk-help-stats = the figures, with nothing about anybody
desk-help-undo = hold back your last answer, if it has not gone out yet
desk-help-focus = for 30 min, write to the person without quoting; without a case: end it
desk-help-mine = your cases
desk-help-oncall = be on call (off: no longer)
desk-help-take = take a case: only you speak with the person then (force: out of a colleague's hands)
desk-help-drop = give it back to the queue
desk-help-r = write to the person without quoting
desk-help-seal = answer the person, encrypted to the PGP key that they have confirmed
desk-help-plain = write in clear, even to who writes encrypted
desk-help-note = a note for the team, never sent
desk-help-file = receive a file of the person's: 1 is its number (where it is kept, the line's address is seen then)
desk-help-close = close it; the person can come back
desk-help-reopen = open a closed case again, and take it
desk-help-help = this
desk-help-status = how the line is doing

# What happens on Signal
desk-why-key-changed = safety number changed: the program can neither read nor answer
desk-key-changed = { $tag }: this person's safety number has changed (a new phone, or somebody else). Their messages cannot be read and nothing goes out, what you have just written included. Make sure by another way that it is them, then: !trust { $tag }
desk-key-changed-mark = ⚠ Safety number changed, not confirmed: nothing goes out. When verified: !trust { $tag }
desk-key-trusted = { $tag }: trusted again. What waited goes out now; what came meanwhile arrives with their next message.
desk-key-unchanged = { $tag }: nothing has changed, nothing to confirm.
desk-staff-key-changed = The safety number of { $name } has changed: their rights are suspended, nothing more is sent to them. Make sure by voice that it is { $name }, then somebody else who may: !trust { $name }
desk-staff-trusted = { $name } may act again.
desk-nobody-of-that-name = Nobody in the team is called { $name }.
desk-not-yourself = Somebody else must confirm this, not you.
desk-aside-reaction = { $tag }: { $back ->
    [yes] reaction taken back
   *[no] reaction
} { $emoji }
desk-aside-reaction-clear = { $tag }: { $back ->
    [yes] reaction taken back
   *[no] reaction
} { $emoji } (it came in clear: whoever runs a server can have made it)
desk-aside-edited = { $tag }: the person has changed a message. Now: « { $words }
desk-aside-edited-unread = { $tag }: the person has changed a message. !show { $tag } to read.
desk-aside-deleted = { $tag }: the person has deleted a message. It is gone here; delete it in your app as well.
desk-aside-deleted-unread = { $tag }: the person has deleted a message. It is gone here.
desk-aside-timer = { $tag }: { $off ->
    [yes] messages in this conversation do not disappear any more.
   *[no] messages in this conversation now disappear after { $span }. Set yours with this line to the same.
}
desk-staff-reaction = Reactions go to nobody: to answer, quote and write.
desk-staff-edited = This change changes nothing elsewhere: it is no answer that you have sent, or it cannot be changed there any more. If need be, answer once more.
desk-staff-deleted = This deletion changes nothing elsewhere: it is no answer that you have sent, or it cannot be taken back there any more.
desk-person-sticker = { $tag }: a sticker came, it cannot be passed on. The person is told.
desk-person-call = { $tag }: the person has called. Nobody could answer; they are told.
desk-person-unknown = { $tag }: something came of a kind that is not known here. The person is told.
desk-unreadable-sticker = A sticker says nothing here: nothing was done.
desk-unreadable-call = This line takes no calls.
desk-unreadable-unknown = This is of a kind that this line does not know. Nothing was done.

# How the line is doing
desk-line-up = { $network }: the line works again.
desk-line-down = { $network }: no connection for several minutes. It goes on trying by itself; nothing that was written is lost.
desk-line-missing = { $network }: signal-cli does not start. To be looked at on the machine: is it installed, and its Java? See deploy/README.
desk-line-unlinked = { $network }: the account does not know this machine any more (unlinked on the phone, 30 days without the phone, or the account was taken over). If it was none of you, the phone may be in other hands. To link again: vestibule link. See deploy/README.
desk-line-outdated = { $network }: this version of signal-cli is not accepted any more, or does not fit. To be updated on the machine; nothing that was written is lost.
desk-line-captcha = { $network }: a captcha is wanted before anything is sent. Nothing goes out until then. Solve it at https://signalcaptchas.org/challenge/generate.html, copy the link "Open Signal", then: !captcha LINK
desk-line-limited = { $network }: too many messages, a pause of about { $minutes } min is asked for. Everything goes out afterwards.
desk-line-missed = { $network }: a message that somebody sent { $minutes } min ago was lost when signal-cli was ended by force. Whose it was cannot be told: ask whoever has been waiting since then to write it again.
desk-rt-up = Request Tracker answers again. What was to be written there is written now.
desk-rt-down = Request Tracker does not answer. Nothing is lost: the tickets follow by themselves once it does. Until then, answer here.
desk-rt-refused = Request Tracker does not take our token any more. To be looked at on the machine (deploy/README, "Request Tracker"); nothing is lost.
desk-rt-no-queue = Request Tracker has no such queue for us, or its tickets lack the custom field. To be looked at by whoever runs RT (deploy/README, "Request Tracker"); nothing is lost.
desk-ticket-missing = { $tag }: ticket #{ $number } in RT cannot be seen by us any more (deleted, moved, or without rights). The case goes on here without it.
desk-ticket-ended = Ticket #{ $number } in RT: its case was erased. The ticket is closed and its subject emptied. Comments and mail in it we cannot remove: have whoever runs RT do it (shredder).
desk-ticket-refused = { $tag }, ticket #{ $number }: RT does not do all that we ask (state, owner or subject). Does { $name } have an account and the rights on the queue there?
desk-ticket-stolen = { $tag } is yours here; { $name } has taken ticket #{ $number } in RT. You stay in charge. To hand it over: !give { $tag } { $name }
desk-ticket-held = { $tag } (ticket #{ $number }) is { $name }'s here: what you take in RT does not change that. Ask for it, or: !take { $tag } force
desk-ticket-owner = { $tag }: { $name } has changed the owner of ticket #{ $number } in RT. Here nobody holds the case: !take { $tag }
desk-ticket-closed-there = { $tag }: { $name } has closed ticket #{ $number } in RT. Here the case stays open; to close it: !close { $tag }
desk-ticket-answered = { $tag }: { $name } has answered by mail in RT (ticket #{ $number }).
desk-ticket-no-key = The summary is not written here: nobody who takes cases has handed in a PGP key. It is at the desk.
desk-mail-hint = Mail on ticket #{ $number }. Answer it in RT: what you write here goes to the person's chat.
desk-mail-full = { $tag }: mail has come on ticket #{ $number }; there is no room for it here any more. Read and answer it in RT.
desk-mail-encrypted = { $tag }: mail has come on ticket #{ $number } that RT could not decrypt. Look at it there: which key was it encrypted to?
desk-mail-no-text = { $tag }: mail has come on ticket #{ $number } without plain text. Read and answer it in RT.
desk-captcha-taken = The answer to the captcha is handed in. The line tells whether it is accepted.
desk-captcha-none = No captcha is asked for.
desk-help-trust = when verified, accept a changed safety number (of a person, or of a name of the team)
desk-help-name = choose the name that people see (off: none); alone: yours
desk-help-captcha = give the answer to the captcha that Signal asks for

# Drills
desk-drill-mark = EXERCISE
desk-drill-head = Exercises (!drill NAME to begin one):
desk-drill-which = There is no exercise of this name. There are: { $near }
desk-drill-begins = The exercise { $name } begins. The card comes as a real one does, once the questions are asked, and the whole team sees it; every line is marked. Nothing goes out to anybody.
desk-drill-enough = { $count } exercises are under way: close one first.
desk-drill-refused = { $tag }: this is not done on an exercise, where there is nobody. To erase it: !close { $tag }
desk-drill-closed = EXERCISE · { $tag }: ended by { $name }, and erased. From the card to the first answer: { $ago }.
desk-drill-over = EXERCISE · { $tag }: ended, and erased.
desk-help-drill = begin an exercise with a person who does not exist; alone: their names

## The automatic questions turned off

desk-ask-pause = Turn the automatic questions off: whoever writes goes to the team at once. Cases already at the desk do not change. To confirm, within two minutes: !yes { $code }
desk-is-paused = ⚠ Automatic questions turned off by { $name }, for { $ago }: whoever writes goes to the team at once. To turn them on: !resume
desk-not-paused = The automatic questions are not off.
desk-paused-by = ⚠ { $name } has turned the automatic questions off: whoever writes goes to the team at once. To turn them on: !resume
desk-resumed-by = { $name } has turned the automatic questions on again.
desk-why-paused = has written while the automatic questions are off
desk-help-pause = turn the automatic questions off: whoever writes goes to the team at once
desk-help-resume = turn the automatic questions on again

## What runs

desk-version = vestibule { $version }, running for { $ago } · conversations { $name }: { $count } questions, in { $words } · format of the store: { $number }
desk-help-version = what runs: the program, the conversations, since when

## The conversations, read anew

desk-ask-reload =
    The conversations in the folder are in order. They change this:
    { $words }
    Put them in place at once; nobody loses an answer. To confirm, within two minutes: !yes { $code }
desk-reload-added = – new questions: { $words }
desk-reload-removed = – questions taken away: { $words }
desk-reload-changed = – changed questions: { $words }
desk-reload-others = – the exercises, the referrals or the countries
desk-reload-texts = – changed texts: { $count }
desk-reload-languages = – new languages: { $words }
desk-reload-languages-gone = – languages taken away: { $words }
desk-reload-same = The folder holds the conversations that run already: there is nothing to replace.
desk-reload-none = No folder is set: these are the program's own conversations. For your own: [helpline] conversations = "FOLDER" in the configuration, then a restart.
desk-reload-mistakes = { $count ->
    [one] A mistake to be mended first; nothing has changed:
   *[other] { $count } mistakes to be mended first; nothing has changed:
}
desk-reload-failed = The conversations were not replaced.
desk-reloaded = The conversations are replaced ({ $by }): { $name }. Each case goes on in the new ones.
desk-help-reload = read the conversations in the folder anew; to be confirmed

## Copies of the store

desk-copied = Copy written: { $name }, { $count } kB. It opens with the same key.
desk-copy-none = No folder is set for copies: [store] backups = "FOLDER" in the configuration, then a restart. Nothing was written.
desk-copy-full = The disk of the copies is full: nothing was written, and the line goes on.
desk-copy-failed = The copy was not written; the line goes on. What the machine says: { $words }
desk-status-copy = Newest copy: { $name }, { $ago } ago
desk-help-backup = write an encrypted copy of the store
# Absences (!away)
desk-absent = You are away: you get only what is about your cases, and lasting red alarms if you lead. When you are back: !away off
desk-absent-span = You are away for { $span }: you get only what is about your cases, and lasting red alarms if you lead. To be back sooner: !away off
desk-absent-held = You still hold { $tags }. To pass on before you go: !give TAG NAME; or to give back: !drop TAG
desk-absent-by = { $name } is away until further notice.
desk-absent-by-span = { $name } is away for { $span }.
desk-absent-off = You are back. { $count ->
    [0] No case waits.
    [one] { $count } case waits: !queue
   *[other] { $count } cases wait: !queue
 }
desk-absent-over = You are no longer away. { $count ->
    [0] No case waits.
    [one] { $count } case waits: !queue
   *[other] { $count } cases wait: !queue
 }
desk-absent-off-by = { $name } is back.
desk-absent-not = You were not away.
desk-absent-all = The whole team is away: so everybody is told as if they were there.
desk-absent-unanswered = ⚠ { $tag }: the person writes, and { $name } is away. To look: !show { $tag }; to take over: !take { $tag } force
desk-roster-absent = away
desk-roster-absent-span = away for { $span }
desk-help-away = get only what is about your cases, for a time or until off

# The log of a case (!log)
desk-log-head = What has happened, by the clock of { $city }:
desk-log-person = the person
desk-log-program = the program
desk-log-team = the team
desk-log-opened = wrote for the first time
desk-log-answered = answered: { $label }
desk-log-summary = read the answers back
desk-log-handed-off = handed the case over
desk-log-back = put it back in the queue
desk-log-alarm = told that the person waits
desk-log-stopped = wrote STOP
desk-log-returned = is back
desk-log-forget = asked to have it erased
desk-log-file = sent a file
desk-log-moved = goes on another way, with the code
desk-log-undelivered = a message did not arrive
desk-log-elsewhere = answered from another app
desk-log-edited = changed their answer
desk-log-deleted = deleted their answer
desk-help-log = what has happened on a case and when, without any words
