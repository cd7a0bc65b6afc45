//! Moves bytes, arrivals and orders between a connection, the house and a [`Session`].
//!
//! Called by `xmpp.rs` for each connection. One task does it all and never waits for any one of them: a
//! house that is slow stops the reading, but not the answering; a server that is slow stops neither.

use std::{ops::ControlFlow, time::Duration};

use tokio::{
    io::{AsyncBufRead, AsyncWrite},
    sync::mpsc::{Sender, UnboundedReceiver, error::TrySendError},
    time::{Instant, MissedTickBehavior, interval_at, timeout},
};

use super::{
    files::Carriers,
    session::Session,
    wire::{Broken, Step, Wire},
};
use crate::channel::{Arrival, Order};

/// How many orders are obeyed before what they gave is written.
const ORDERS_AT_ONCE: usize = 256;
/// With this much waiting to be written, nothing more is read.
const MAX_UNWRITTEN: usize = 256 * 1024;
/// How long saying goodbye may take.
const GOODBYE: Duration = Duration::from_secs(3);

/// Why the pump stopped.
#[derive(Debug)]
pub(super) enum End {
    /// The house wants no more.
    Closed,
    /// The connection is of no use any more.
    Broken(Broken),
}

/// Runs until the connection breaks or the house closes the channel.
pub(super) async fn pump<Io: AsyncBufRead + AsyncWrite + Unpin>(
    session: &mut Session,
    wire: &mut Wire<Io>,
    arrivals: &Sender<Arrival>,
    orders: &mut UnboundedReceiver<Order>,
    carriers: &mut Carriers,
) -> End {
    let second = Duration::from_secs(1);
    let mut seconds = interval_at(Instant::now() + second, second);
    seconds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut waiting = Vec::new();
    loop {
        let has_rest = match hand_over(session, arrivals) {
            ControlFlow::Continue(has_rest) => has_rest,
            ControlFlow::Break(()) => return goodbye(session, wire).await,
        };
        wire.push(&session.output());
        carriers.call_off(&session.files().called_off());
        carriers.send(session.files().jobs());
        let reading = session.house().has_room() && wire.waiting() < MAX_UNWRITTEN;
        let done = tokio::select! {
            biased;
            _ = orders.recv_many(&mut waiting, ORDERS_AT_ONCE) => match obey(session, &mut waiting) {
                ControlFlow::Continue(()) => Ok(()),
                ControlFlow::Break(()) => return goodbye(session, wire).await,
            },
            _ = seconds.tick() => session.tick(),
            came = carriers.next() => {
                session.file_came(came);
                Ok(())
            },
            step = wire.step(reading) => match step {
                Ok(Step::Element(element)) => session.heard(&element),
                Ok(Step::Written) => {
                    session.written();
                    Ok(())
                }
                Err(broken) => Err(broken),
            },
            permit = arrivals.reserve(), if has_rest => {
                if let (Ok(permit), Some(arrival)) = (permit, session.house().next()) {
                    permit.send(arrival);
                }
                Ok(())
            },
        };
        if let Err(broken) = done {
            return End::Broken(broken);
        }
    }
}

/// Gives the house what it has room for. Whether anything is left; `Break` if the house is gone.
pub(super) fn hand_over(session: &mut Session, arrivals: &Sender<Arrival>) -> ControlFlow<(), bool> {
    while let Some(arrival) = session.house().next() {
        match arrivals.try_send(arrival) {
            Ok(()) => {}
            Err(TrySendError::Full(arrival)) => {
                session.house().put_back(arrival);
                return ControlFlow::Continue(true);
            }
            Err(TrySendError::Closed(_)) => return ControlFlow::Break(()),
        }
    }
    ControlFlow::Continue(false)
}

/// Obeys what waited. `Break` if the channel is to close, or the house is gone and nothing waited.
fn obey(session: &mut Session, waiting: &mut Vec<Order>) -> ControlFlow<()> {
    if waiting.is_empty() {
        return ControlFlow::Break(());
    }
    let closes = waiting.iter().any(|order| matches!(order, Order::Close));
    session.obey(waiting.drain(..));
    if closes { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

/// RFC 6120 section 4.4: closes the stream, so that the server does not keep the session for a ghost.
async fn goodbye<Io: AsyncBufRead + AsyncWrite + Unpin>(session: &mut Session, wire: &mut Wire<Io>) -> End {
    wire.push(&session.say_goodbye());
    let answered = async {
        // Read on until the server closes as well: closing over unread data would cut off our own last words.
        while wire.step(true).await.is_ok() {}
    };
    let _ = timeout(GOODBYE, answered).await;
    End::Closed
}
