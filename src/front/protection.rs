//! When somebody's messages begin to come encrypted, fall back to clear, or cannot be read at all. Pure.

use super::{BURST, new_case};
use crate::{
    desk,
    draft::Draft,
    model::{Case, Lang, Peer, Security, Unreadable},
    talk::Say,
};

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
        match (case.security, security) {
            (Security::TransportOnly, Security::EndToEnd) if !case.was_encrypted => Some(Self::Encrypted),
            (Security::EndToEnd, Security::TransportOnly) => Some(Self::InClear),
            (Security::TransportOnly | Security::EndToEnd, _) => None,
        }
    }

    /// What the person is told, if the program has the word.
    pub(super) fn say(self) -> Say {
        Say::text(match self {
            Self::Encrypted => "now-encrypted",
            Self::InClear => "came-in-clear",
        })
    }

    /// Whoever deals with the case is told.
    pub(super) fn tell(self, draft: &mut Draft<'_>, case: &Case) {
        let key = match self {
            Self::Encrypted => "desk-now-encrypted",
            Self::InClear => "desk-came-in-clear",
        };
        desk::on_change(draft, case, key);
    }
}

/// Something arrived that cannot be read: said once in a while, never dropped in silence.
pub(super) fn unreadable(draft: &mut Draft<'_>, from: &Peer, what: Unreadable) {
    let name = what.name();
    if let Some(staff) = draft.rules.staff(from) {
        return draft.notice(staff, None, &format!("desk-unreadable-{name}"), &[]);
    }
    let mut case = match draft.cases.of(from) {
        Some(case) => case.clone(),
        // Words that could not be read came encrypted; of anything else it is not known.
        None => match what {
            Unreadable::Encrypted | Unreadable::Garbled => new_case(draft, from, Security::EndToEnd, "", false),
            Unreadable::TooLong | Unreadable::File | Unreadable::Full => {
                new_case(draft, from, Security::TransportOnly, "", false)
            }
        },
    };
    case.heard = draft.now;
    // What is encrypted comes again and again until its sender has found the switch.
    let pause = if what == Unreadable::Encrypted { draft.rules.times.reassure } else { BURST };
    let due = case.unreadable.is_none_or(|(last, before)| before != what || draft.now.since(last) >= pause);
    if due && !case.stage.is_stopped() {
        case.unreadable = Some((draft.now, what));
        let languages: Vec<Lang> = match case.language() {
            Some(lang) => vec![lang],
            None => draft.rules.script.words.languages().to_vec(),
        };
        let texts: Vec<String> = languages
            .iter()
            .map(|lang| draft.rules.script.words.text(*lang, &format!("unreadable-{name}"), &[]))
            .collect();
        draft.say_apart(from, texts.join("\n\n"));
        if case.stage.holder().is_some() {
            desk::on_change(draft, &case, &format!("desk-person-{name}"));
        }
    }
    draft.keep(case);
}
