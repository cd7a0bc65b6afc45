//! XMPP as a client account.
