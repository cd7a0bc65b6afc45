//! Who the helpline is on a network, in the forms in which people compare it.

use std::sync::Arc;

/// Who the helpline is on a network. All of it is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The helpline's address (XMPP: the bare JID; Signal: the number).
    pub address: Arc<str>,
    /// The fingerprint of its key there (OMEMO: 64 hexadecimal digits), where it is the same for everybody. On Signal it
    /// is not: each two compare a safety number of their own.
    pub fingerprint: Option<Arc<str>>,
    /// A name by which it is found without a number (Signal: the username), if it has one.
    pub username: Option<Arc<str>>,
}

impl Identity {
    /// The fingerprint in eight groups of eight, as most apps show it (XEP-0384 section 8).
    pub fn grouped(&self) -> String {
        self.groups().join(" ")
    }

    /// Which apps show the fingerprint in which form.
    pub fn forms(&self) -> [(&'static str, String); 4] {
        let groups = self.groups();
        let two_lines: Vec<String> = groups.chunks(4).map(|line| line.join(" ")).collect();
        [
            ("Conversations, Monal, Kaidan", self.grouped()),
            ("Dino", two_lines.join("\n")),
            ("Gajim", self.grouped().to_uppercase()),
            ("Profanity", groups.join("-")),
        ]
    }

    fn groups(&self) -> Vec<String> {
        let digits = self.fingerprint.as_deref().unwrap_or_default();
        digits.as_bytes().chunks(8).map(|group| String::from_utf8_lossy(group).into_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_app_finds_its_own_form() {
        let fingerprint = Some("0123456789abcdef".repeat(4).into());
        let identity = Identity { address: "help@localhost".into(), fingerprint, username: None };
        let [common, dino, gajim, profanity] = identity.forms().map(|(_, form)| form);
        assert_eq!(common, ["01234567 89abcdef"; 4].join(" "));
        assert_eq!(dino, [["01234567 89abcdef"; 2].join(" ").as_str(); 2].join("\n"));
        assert_eq!(gajim, ["01234567 89ABCDEF"; 4].join(" "));
        assert_eq!(profanity, ["01234567-89abcdef"; 4].join("-"));
    }
}
