//! Files as the store keeps them: encrypted with AES-256-GCM, the key in a link (XEP-0454). Pure.
//!
//! XMPP has them so on the wire. What comes by another network in clear is encrypted in the same form before it goes to
//! the house, so that any channel can hand on what any other has brought.

pub(super) mod crypt;
pub(super) mod link;
