//! When somebody's messages begin to come encrypted, fall back to clear, or cannot be read at all. Pure.

use super::{BURST, new_case, otr};
use crate::{
    desk,
    draft::Draft,
    model::{Case, Device, Network, Peer, Security, Unreadable},
    talk::Say,
};

/// After so many unreadable messages in a row it is said less often.
const PATIENCE: u32 = 5;

/// How the protection of somebody's messages changes, each once in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// They came in clear, and come encrypted from now on.
    Encrypted,
    /// They came encrypted, and this one came in clear.
    InClear,
}

impl Change {
    /// What the next message of this person changes, if anything.
    pub(super) fn of(case: &Case, security: Security) -> Option<Self> {
        let comes_encrypted = case.security == Security::EndToEnd || case.encrypted_since.is_some();
        match security {
            Security::EndToEnd if !case.was_encrypted && !comes_encrypted => Some(Self::Encrypted),
            Security::TransportOnly if comes_encrypted && !case.told_in_clear => Some(Self::InClear),
            Security::EndToEnd | Security::TransportOnly => None,
        }
    }

    /// What the person is told, if the program has the word.
    pub(super) fn say(self) -> Say {
        Say::text(match self {
            Self::Encrypted => "now-encrypted",
            Self::InClear => "came-in-clear",
        })
    }
}

/// How the person writes now is kept with the case, and told to whoever deals with it.
pub(super) fn mind(draft: &mut Draft<'_>, case: &mut Case, device: Device, change: Option<Change>) {
    if device == Device::New {
        case.new_device = Some(draft.now);
        desk::holding::doubt(case);
        desk::on_change(draft, case, "desk-new-device");
    }
    match change {
        Some(Change::Encrypted) => desk::on_change(draft, case, "desk-now-encrypted"),
        Some(Change::InClear) => {
            case.told_in_clear = true;
            desk::on_change(draft, case, "desk-came-in-clear");
        }
        None => {}
    }
}

/// Something arrived that cannot be read: said once in a while, never dropped in silence.
pub(super) fn unreadable(draft: &mut Draft<'_>, from: &Peer, what: Unreadable) {
    if let Some(staff) = draft.rules.staff(from) {
        if what == Unreadable::Otr && !otr::is_due_to(draft, staff) {
            return;
        }
        return draft.notice(staff, None, &format!("desk-unreadable-{}", what.name()), &[]);
    }
    let case = match draft.cases.of(from) {
        Some(case) => {
            let mut case = case.clone();
            desk::accounts::on_written(draft, &mut case, from);
            case
        }
        // Words that could not be read came encrypted; of anything else it is not known.
        None => match what {
            Unreadable::Encrypted | Unreadable::Garbled => new_case(draft, from, Security::EndToEnd, "", false),
            Unreadable::Otr
            | Unreadable::TooLong
            | Unreadable::File
            | Unreadable::Full
            | Unreadable::Sticker
            | Unreadable::Call
            | Unreadable::Unknown => {
                let is_encrypted = from.network == Network::Signal;
                let security = if is_encrypted { Security::EndToEnd } else { Security::TransportOnly };
                new_case(draft, from, security, "", false)
            }
        },
    };
    if what == Unreadable::Otr { otr::refuse(draft, case) } else { refuse(draft, case, what) }
}

/// Says, once in a while, that this cannot be taken, and keeps the case.
pub(super) fn refuse(draft: &mut Draft<'_>, mut case: Case, what: Unreadable) {
    let name = what.name();
    case.heard = draft.now;
    let is_garbled = what == Unreadable::Garbled;
    case.unread_in_a_row += u32::from(is_garbled);
    // What is encrypted comes again and again until its sender has found the switch; and it may be another program.
    let is_slow = what == Unreadable::Encrypted || case.unread_in_a_row > PATIENCE;
    let pause = if is_slow { draft.rules.times.reassure } else { BURST };
    let due = case.unreadable.is_none_or(|(last, before)| before != what || draft.now.since(last) >= pause);
    // After STOP words that cannot be read are words all the same; others may be a client that asks by itself.
    if due && (is_garbled || !case.stage.is_stopped()) {
        case.unreadable = Some((draft.now, what));
        tell_apart(draft, &case, &format!("unreadable-{name}"));
        if case.stage.holder().is_some() {
            desk::on_change(draft, &case, &format!("desk-person-{name}"));
        }
    }
    draft.keep(case);
}

/// Says something to somebody whose language may not be known yet: then in all of them.
pub(super) fn tell_apart(draft: &mut Draft<'_>, case: &Case, key: &str) {
    let words = &draft.rules.script.words;
    let languages = case.language().map_or_else(|| words.languages().to_vec(), |lang| vec![lang]);
    let texts: Vec<String> = languages.iter().map(|lang| words.text(*lang, key, &[])).collect();
    draft.say_apart(case, texts.join("\n\n"));
}
