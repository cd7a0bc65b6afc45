//! The `[metrics]` table: where figures are given to whoever watches the line. On this machine only.

use std::net::SocketAddr;

use super::{Draft, reader::Section};

impl Draft<'_, '_> {
    /// Where they are given. Without the table, nowhere.
    pub(super) fn metrics(self, mut table: Section<'_, '_>) -> Option<SocketAddr> {
        let listen = table.may::<String>("listen");
        table.finish();
        self.checked("listen", listen?, |text| address(&text))
    }
}

/// An address of this machine that no other reaches.
fn address(text: &str) -> Result<SocketAddr, String> {
    let wrong = "an address of this machine and a port, as in \"127.0.0.1:9464\" or \"[::1]:9464\"";
    let address: SocketAddr = text.parse().map_err(|_| wrong.to_owned())?;
    if address.port() == 0 {
        return Err(wrong.to_owned());
    }
    if !address.ip().is_loopback() {
        let why = "nobody is asked for a password there, so no other machine may reach it";
        return Err(format!("{wrong}; {why}. For a monitoring elsewhere, let an agent on this machine fetch it"));
    }
    Ok(address)
}
