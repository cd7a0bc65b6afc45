//! Moves lines, arrivals and orders between signal-cli, the house and a [`Session`].
//!
//! Called by `signal.rs` for each signal-cli. One task does it all and never waits for any one of them.

use std::{ops::ControlFlow, time::Duration};

use tokio::{
    io::AsyncWriteExt as _,
    sync::mpsc::{Sender, UnboundedReceiver, error::TrySendError},
    time::{Instant, MissedTickBehavior, interval_at},
};
use tracing::error;

use super::{
    frames::Frames,
    process::{Gone, Reader, Writer},
    session::Session,
};
use crate::channel::{Arrival, Order};

/// How many orders are obeyed before what they gave is written.
const ORDERS_AT_ONCE: usize = 256;

/// Why the pump stopped.
#[derive(Debug)]
pub(super) enum End {
    /// The house wants no more.
    Closed,
    /// signal-cli is of no use any more.
    Gone(Gone),
}

/// Runs until signal-cli is gone or the house closes the channel.
pub(super) async fn pump(
    session: &mut Session,
    (reader, writer): (&mut Reader, &mut Writer),
    mut frames: Option<&mut Frames>,
    arrivals: &Sender<Arrival>,
    orders: &mut UnboundedReceiver<Order>,
) -> End {
    let second = Duration::from_secs(1);
    let mut seconds = interval_at(Instant::now() + second, second);
    seconds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut waiting, mut unwritten) = (Vec::new(), Vec::new());
    loop {
        let Some(has_rest) = hand_over(session, arrivals) else { return End::Closed };
        unwritten.extend_from_slice(session.output().as_bytes());
        if let Some(done) = session.done_with()
            && let Some(frames) = frames.as_deref_mut()
            && let Err(error) = frames.wipe(done)
        {
            error!(network = "signal", %error, "what was received cannot be wiped from the frames folder");
        }
        if session.has_subscribed() {
            reader.has_subscribed();
        }
        let has_room = session.house().has_room();
        tokio::select! {
            biased;
            _ = orders.recv_many(&mut waiting, ORDERS_AT_ONCE) => {
                if obey(session, &mut waiting).is_break() {
                    return End::Closed;
                }
            }
            _ = seconds.tick() => {
                if session.tick().is_err() {
                    return End::Gone(Gone::Ended(None));
                }
            }
            written = writer.write(&unwritten), if !unwritten.is_empty() => match written {
                Ok(written) if written > 0 => drop(unwritten.drain(..written)),
                // What it last said is still to be read; its end is noticed there.
                Ok(_) | Err(_) => unwritten.clear(),
            },
            lines = reader.lines(frames.as_deref_mut()), if has_room => match lines {
                Ok(lines) => lines.iter().for_each(|line| session.heard(line)),
                Err(gone) => return End::Gone(gone),
            },
            permit = arrivals.reserve(), if has_rest => {
                if let (Ok(permit), Some(arrival)) = (permit, session.house().next()) {
                    permit.send(arrival);
                }
            }
        }
    }
}

/// Gives the house what it has room for. Whether anything is left; `None` if the house is gone.
pub(super) fn hand_over(session: &mut Session, arrivals: &Sender<Arrival>) -> Option<bool> {
    while let Some(arrival) = session.house().next() {
        match arrivals.try_send(arrival) {
            Ok(()) => {}
            Err(TrySendError::Full(arrival)) => {
                session.house().put_back(arrival);
                return Some(true);
            }
            Err(TrySendError::Closed(_)) => return None,
        }
    }
    Some(false)
}

/// Obeys what waited. `Break` if the channel is to close, or the house is gone and nothing waited.
pub(super) fn obey(session: &mut Session, waiting: &mut Vec<Order>) -> ControlFlow<()> {
    let closes = waiting.is_empty() || waiting.iter().any(|order| matches!(order, Order::Close));
    waiting.drain(..).for_each(|order| session.obey(order));
    if closes { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}
