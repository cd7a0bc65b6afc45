//! VERIFY: by what somebody knows that they write to the helpline. Pure.

use crate::{
    desk,
    draft::Draft,
    model::Case,
    talk::{Arg, Say},
};

/// By what somebody knows that they write to the helpline and to nobody else.
pub(super) fn verify(draft: &mut Draft<'_>, case: &Case) {
    let Some(identity) = draft.rules.identities.get(&case.person.network) else { return };
    let mut args = vec![("address", Arg::Words(identity.address.to_string().into()))];
    let key = match identity.fingerprint {
        Some(_) => {
            args.push(("fingerprint", Arg::Words(identity.grouped().into())));
            "verify"
        }
        None => "verify-number",
    };
    let mut said = vec![Say::Text { key: key.to_owned(), args }];
    let name = |key: &str, args| Say::Text { key: key.to_owned(), args };
    said.extend(
        identity
            .username
            .as_ref()
            .map(|username| name("verify-username", vec![("name", Arg::Words(username.to_string().into()))])),
    );
    // By which other accounts it can be reached, and is to be told from others.
    let others = draft.rules.identities.iter().filter(|(network, _)| **network != case.person.network);
    said.extend(others.map(|(network, other)| {
        let known = other.username.as_deref().map_or_else(|| other.grouped(), str::to_owned);
        let lines = format!("{}\n{known}", other.address);
        let words = |text: &str| Arg::Words(text.trim_end().to_owned().into());
        name("verify-elsewhere", vec![("network", words(network.title())), ("address", words(&lines))])
    }));
    said.extend(desk::pgp::mailbox(draft).map(|mailbox| name("verify-pgp", desk::pgp::about(mailbox))));
    draft.say(case, &[said]);
}
