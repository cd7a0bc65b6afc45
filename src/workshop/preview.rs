//! The conversations in a browser on this machine, for whoever would rather look than read.
//!
//! `folder` reads what there is, in order or not; `page` and `questions` show it, `chat` plays it. `server` answers, and
//! `guard` decides whom.

mod asked;
mod chat;
mod fluent;
mod folder;
mod guard;
mod page;
mod questions;
mod server;

use std::{
    io::Write,
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    process::ExitCode,
    sync::{Arc, Mutex},
};

use tokio::{net::TcpListener, runtime::Builder, signal};

use self::{chat::Chats, guard::Guard, server::Preview};
use crate::{app, error};

/// Shows the page until Ctrl-C.
pub(super) fn run(folder: Option<&Path>, port: Option<u16>, out: &mut dyn Write) -> Result<ExitCode, String> {
    let runtime = Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, port.unwrap_or(0)));
        let listener = TcpListener::bind(wanted).await;
        let listener = listener.map_err(|error| match port {
            Some(port) => format!("port {port} of this machine cannot be had ({error}): leave --port out"),
            None => format!("no port of this machine can be had: {error}"),
        })?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let chance = app::random().map_err(|error| error::chain(&error))?;
        let guard = Guard::new(address, &chance);
        let said = format!(
            "Open this in a browser on this machine; it is for you alone. Ctrl-C ends it.\n{}\n",
            guard.address()
        );
        out.write_all(said.as_bytes()).and_then(|()| out.flush()).map_err(|error| error.to_string())?;
        let preview = Preview { folder: folder.map(Path::to_owned), guard, chats: Mutex::new(Chats::default()) };
        tokio::select! {
            () = server::serve(listener, Arc::new(preview)) => Ok(ExitCode::SUCCESS),
            ended = signal::ctrl_c() => ended.map(|()| ExitCode::SUCCESS).map_err(|error| error.to_string()),
        }
    })
}
