//! The comment that a ticket is given: the card, encrypted to those who may read it. Pure.

use crate::{
    desk::card,
    draft::Draft,
    model::{Case, Network, Peer, Role, Staff},
    pgp::Certificate,
    private::Private,
};

/// The card in the helpline's language; to the keys of all who take cases, if that is wanted. Whoever has none cannot read
/// it; if nobody has one, nothing of it is written.
pub(super) fn written(draft: &mut Draft<'_>, case: &Case) -> Private<String> {
    let rules = draft.rules;
    let language = rules.script.words.default_language();
    let reader = Staff { name: String::new(), role: Role::Observer, peer: Peer::new(Network::Console, ""), language };
    let whole = card::card(rules, &reader, case, None, draft.now);
    if rules.rt.as_ref().is_none_or(|rt| !rt.encrypt) {
        return whole.into();
    }
    let keys: Vec<Certificate> = rules.handlers().filter_map(|staff| draft.key_of(staff).ok()).collect();
    let sealed = draft.seal_to(&keys, &whole);
    sealed.unwrap_or_else(|| rules.text_for(&reader, "desk-ticket-no-key", &[])).into()
}
