//! The store: one SQLCipher file, and the only writer to it.
