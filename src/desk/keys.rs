//! The names of the texts that the desk says: each must stand in every language, or the conversations do not load.

use super::command::{self, COMMANDS};

/// The texts this part asks for, besides `desk-help-<command>`; each begins with `desk-`.
const KEYS: &str = "
    absent absent-all absent-by absent-by-span absent-held absent-not absent-off absent-off-by
    absent-over absent-span absent-unanswered agree-disclose agree-erase agree-export already-yours
    aside-deleted aside-deleted-unread aside-edited aside-edited-unread aside-reaction
    aside-reaction-clear aside-timer ask-block ask-disclose ask-erase ask-export ask-link ask-pause
    ask-pgp ask-reload ask-revoke ask-role assigned assigned-you away-mark bad-tag blocked-by
    blocked-mark call-agreed-card call-how call-in-clear call-near call-none call-off call-over
    call-shown call-unwanted called came-in-clear captcha-none captcha-taken channel-shown
    check-head check-mark check-open check-signed check-signed-mark check-to-sign check-which closed
    closed-by contact contact-hours contact-in-words contact-neutral contact-no-calls
    contact-no-zone contact-waits contact-which contact-word contact-zone copied copy-failed
    copy-full copy-none device-added direct-only disclosed draft-language drill-begins drill-closed
    drill-enough drill-head drill-mark drill-over drill-refused drill-which dropped earlier
    elsewhere erased export-answers export-lines export-long export-notes exported file file-asked
    file-busy file-clear file-forbidden file-full file-gone file-here file-interrupted file-kept
    file-no-upload file-none file-not-sent file-open file-sent file-too-big file-unconfirmed
    file-unreachable file-unsure file-whose file-wrong-key first-message focus focus-ended focused
    for-yourself forget-asked forget-asked-mark forgotten held-by help-head holds-file holds-hours
    holds-neutral holds-waits holds-word idle invitations-ended invite-name invited invited-again
    invited-back is-blocked is-closed is-paused join-already join-encrypt join-has-case
    join-in-clear joined joined-account joined-key kept-inside key-changed key-changed-mark
    key-trusted key-unchanged lang lang-which line-captcha line-down line-limited line-missed
    line-missing line-outdated line-unlinked line-up link-cannot linked log-alarm log-answered
    log-back log-deleted log-edited log-elsewhere log-file log-forget log-handed-off log-head
    log-moved log-opened log-person log-program log-returned log-stopped log-summary log-team
    log-undelivered mail-encrypted mail-full mail-hint mail-no-text mandate-in mandate-in-by
    mandate-out mandate-out-by mandate-out-next mandate-unsure mandate-unsure-by mark-background
    mark-channel mark-check mark-details mark-known mark-mandate mark-needs mark-unknown mine-none
    mixed name-none name-not-here name-odd name-taken name-yours new-device new-device-mark no-case
    no-contact-rules no-keys nobody-of-that-name not-allowed not-blocked not-closed not-encrypted
    not-linked not-offered not-paused not-sent not-taken not-yourself note-mark note-taken
    nothing-to-confirm nothing-to-undo now-encrypted now-nothing now-sent offer offer-lapsed offered
    on-call on-call-by on-call-off on-call-off-by on-request other-account other-account-writes
    other-language part-of passage-ended passage-hindered passage-joined passage-mail
    passage-refused paused-by person-back person-call person-encrypted person-file person-full
    person-garbled person-more person-otr person-sticker person-stopped person-too-long
    person-unknown pgp-bad pgp-card pgp-card-offered pgp-card-said pgp-changed pgp-confirmed
    pgp-dropped pgp-ends pgp-known pgp-offered pgp-over pgp-refused pgp-set prio priority-amber
    priority-green priority-red question-answered question-head question-known question-open
    question-put queue-empty queue-head quote-differs refer-checked refer-head refer-none
    refer-shown refer-unchecked reload-added reload-changed reload-failed reload-languages
    reload-languages-gone reload-mistakes reload-none reload-others reload-removed reload-same
    reload-texts reloaded reopened resumed-by revoked role roster-absent roster-absent-span
    roster-head roster-held roster-on-call roster-revoked rt-down rt-no-queue rt-refused rt-up
    say-names say-shown seal-cannot seal-file sealed-cannot snooze-over snoozed staff-deleted
    staff-edited staff-key-changed staff-reaction staff-trusted stage-active stage-claimed
    stage-closed stage-intake stage-queued stage-snoozed stage-stopped stage-summary stats-cases
    stats-channel stats-language stats-need stats-stage stats-urgency stats-waits status status-copy
    status-identity status-number status-pgp stopped superseded taken-by taken-from-you taken-you
    ticket-answered ticket-closed-there ticket-ended ticket-held ticket-missing ticket-no-key
    ticket-owner ticket-refused ticket-stolen todo-wire unanswered unblocked-by unconfirmed-device
    undelivered undone unencrypted unknown unknown-verb unknown-verb-near unlinked unreadable-call
    unreadable-encrypted unreadable-file unreadable-full unreadable-garbled unreadable-mark
    unreadable-otr unreadable-sticker unreadable-too-long unreadable-unknown usage version waits
    welcome why-asked why-confirmed why-danger why-elsewhere why-key-changed why-paused why-silent
    word-given word-missed
";

/// The texts this part asks for, besides `desk-help-<command>`.
pub fn keys() -> Vec<String> {
    let help = COMMANDS.iter().map(command::Command::help_key);
    KEYS.split_whitespace().map(|key| format!("desk-{key}")).chain(help).collect()
}
