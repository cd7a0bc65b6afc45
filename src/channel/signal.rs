//! Signal by way of signal-cli: the channel's task, and how it comes back after each loss.
//!
//! Called by `app`. signal-cli is started and watched, or a running one is connected to. The parts: `process` (signal-cli
//! itself), `running` (how it is found again), `frames` (what it says, in a file that outlives us), `complaints` (what it says is wrong), `pump` (bytes), `session` (what may happen when), and its
//! pure parts `rpc`, `envelope`, `inbound`, `verdict`, `people`, `limits`, `to_house`. `files` takes in what people send; `leftovers` knows what a killed signal-cli has lost.
//! The Signal client library `presage` cannot be built from the registry (the crate of that name there is another); the
//! day it can, it takes the place of `process`, `frames` and `rpc`.

use std::{collections::BTreeSet, net::SocketAddr, path::PathBuf, time::Duration};

use tokio::{
    io::AsyncWriteExt as _,
    sync::mpsc::{Sender, UnboundedReceiver},
    time::{Instant, sleep},
};
use tracing::{error, info, warn};

use self::{
    frames::Frames,
    process::{Gone, Writer},
    pump::{End, hand_over, obey, pump},
    session::Session,
};
use super::{Arrival, Keep, Order, Outside};
use crate::{model::LineState, private::Private};

mod complaints;
mod envelope;
mod files;
mod frames;
mod inbound;
mod leftovers;
mod limits;
mod link;
mod people;
mod process;
mod pump;
mod rpc;
mod running;
mod session;
mod to_house;
mod verdict;

pub use self::link::link;

/// The first pause before another attempt; it doubles up to [`LONGEST_PAUSE`].
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
/// How long signal-cli may take to finish what it has begun.
const MOMENT: Duration = Duration::from_millis(500);
/// A signal-cli that lived for so long was a good one: after it the pauses begin anew.
const GOOD_LIFE: Duration = Duration::from_secs(60);
/// Without signal-cli for so long the line counts as down.
const DOWN_AFTER: Duration = Duration::from_secs(120);

/// The account, and how signal-cli is reached.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Our number (E.164): by it signal-cli finds the account.
    pub account: Private<String>,
    /// How signal-cli is reached.
    pub wire: Wire,
    /// Where signal-cli keeps the account; `None`: out of reach, and no file that people send can be taken.
    pub data_dir: Option<PathBuf>,
    /// The name that people are shown; `None`: it stays as it is.
    pub name: Option<String>,
    /// Its username, if it has one: told to whoever wants to know whether they write to the helpline.
    pub username: Option<String>,
    /// The staff, by ACI.
    pub staff: BTreeSet<String>,
    /// The group (signal-cli's id of it) in which staff may write as if to us.
    pub staff_group: Option<String>,
    /// Whether each message of a person gets a mark (a reaction) once it is kept.
    pub acknowledges: bool,
    /// Whether people see that somebody types an answer to them.
    pub shows_typing: bool,
    /// The largest file that is taken, in bytes.
    pub max_size: u64,
}

/// How signal-cli is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wire {
    /// It is started.
    Start {
        /// The program and its first arguments.
        command: Vec<String>,
        /// Where it keeps the account.
        data_dir: PathBuf,
        /// Where what it says lies until the house has it.
        frames_dir: PathBuf,
    },
    /// It listens on a Unix socket.
    Socket(PathBuf),
    /// It listens on this machine.
    Tcp(SocketAddr),
}

/// Runs the channel until the house closes it ([`Order::Close`], or either end dropped). Whatever happens to signal-cli,
/// it is started or connected to again; what a human must mend is told ([`LineState`]).
///
/// `kept`: what the house has kept for it.
pub async fn run(
    settings: Settings,
    kept: Vec<Keep>,
    outside: Outside,
    arrivals: Sender<Arrival>,
    mut orders: UnboundedReceiver<Order>,
) {
    let mut session = Session::new(&settings, outside, kept);
    if settings.data_dir.is_none() {
        warn!(network = "signal", "without `data_dir` no file that people send can be taken, and nobody deletes it");
    }
    let (mut pause, mut frames, mut down_since) = (FIRST_PAUSE, None, Instant::now());
    loop {
        if let Wire::Start { frames_dir, .. } = &settings.wire
            && frames.is_none()
        {
            match Frames::open(frames_dir) {
                Ok(opened) => frames = Some(opened),
                Err(error) => error!(network = "signal", %error, "the folder for signal-cli's frames cannot be used"),
            }
        }
        let began = Instant::now();
        match process::open(&settings, frames.as_mut()).await {
            Ok((mut reader, mut writer)) => {
                session.opened(reader.is_subscribed());
                session.left_behind(reader.left_behind());
                let ends = (&mut reader, &mut writer);
                let end = pump(&mut session, ends, frames.as_mut(), &arrivals, &mut orders).await;
                let in_good_order = matches!(end, End::Closed);
                if in_good_order {
                    goodbye(&mut session, &mut writer).await;
                }
                session.lost();
                drop(writer);
                reader.close(in_good_order).await;
                match end {
                    End::Closed => return info!(network = "signal", "closed"),
                    End::Gone(gone) => say(gone, &mut session),
                }
            }
            Err(gone) => say(gone, &mut session),
        }
        if began.elapsed() >= GOOD_LIFE {
            (pause, down_since) = (FIRST_PAUSE, Instant::now());
        }
        if down_since.elapsed() >= DOWN_AFTER {
            session.stands_down();
        }
        if meanwhile(pause, &mut session, &arrivals, &mut orders).await.is_none() {
            return;
        }
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// signal-cli is told to report nothing more, and has a moment to finish what it has begun: whatever it has acknowledged
/// is in its file then.
async fn goodbye(session: &mut Session, writer: &mut Writer) {
    let written = writer.write_all(session.say_goodbye().as_bytes()).await;
    if written.is_ok() && writer.flush().await.is_ok() {
        sleep(MOMENT).await;
    }
}

/// What the operator, and those who run the line, hear of it.
fn say(gone: Gone, session: &mut Session) {
    match gone {
        Gone::Missing => {
            error!(
                network = "signal",
                "signal-cli cannot be started: is it installed, and its Java (21 or newer; 25 from 0.14 on)? Trying on"
            );
            session.stands(LineState::Missing);
        }
        Gone::Ended(Some(state)) => {
            error!(network = "signal", state = state.name(), "signal-cli has ended; trying again");
            session.stands(state);
        }
        Gone::Ended(None) => warn!(network = "signal", "signal-cli is gone, or does not answer; trying again"),
    }
}

/// Waits while orders are obeyed and arrivals handed over; `None` if the house closes.
async fn meanwhile(
    pause: Duration,
    session: &mut Session,
    arrivals: &Sender<Arrival>,
    orders: &mut UnboundedReceiver<Order>,
) -> Option<()> {
    let (mut over, mut waiting) = (std::pin::pin!(sleep(pause)), Vec::new());
    loop {
        let has_rest = hand_over(session, arrivals)?;
        tokio::select! {
            _ = orders.recv_many(&mut waiting, 256) => {
                if obey(session, &mut waiting).is_break() {
                    return None;
                }
            }
            permit = arrivals.reserve(), if has_rest => {
                if let (Ok(permit), Some(arrival)) = (permit, session.house().next()) {
                    permit.send(arrival);
                }
            }
            () = &mut over => return Some(()),
        }
    }
}
