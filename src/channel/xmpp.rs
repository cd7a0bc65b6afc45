//! XMPP as an ordinary client account: the channel's task, and how it comes back after each loss.
//!
//! Called by `app`. The parts, in the order in which a session passes through them:
//! `address`, `connect`, `tcp` and `tls` (a private line to the right server), `sasl` and `login` (a session;
//! `complaints` if there is none),
//! `pump` (bytes), `session` (what may happen when), and its pure parts `inbound`, `outbound`, `quote`, `otr`,
//! `iq`, `subscriptions`, `catch_up`, `sm`, `to_house`. `wire`, `tree` and `xml` read and write the stream.
//! `secrecy` encrypts, with the values of `omemo`; `files` fetches what a handler asks for. Nothing here keeps anything
//! on disk: the house does.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    time::Duration,
};

use serde::Deserialize;
use tokio::{
    sync::mpsc::{Sender, UnboundedReceiver},
    time::sleep,
};
use tracing::{error, info, warn};
pub use xmpp_parsers::jid::BareJid;

use self::{
    complaints::Complaints,
    connect::Failure,
    files::Carriers,
    login::log_in,
    pump::{End, hand_over, pump},
    secrecy::{Confirmed, Secrecy},
    session::Session,
    tls::Trust,
};
pub(crate) use self::{tcp::Tcp, tls::of_the_web};
pub use super::Outside;
use super::{Arrival, Keep, Order, What};
use crate::{
    model::{Chance, Identity, Network, Timestamp},
    private::Secret,
};

mod address;
mod catch_up;
mod complaints;
mod connect;
mod files;
mod handed;
mod inbound;
mod iq;
mod login;
mod ns;
pub mod omemo;
mod otr;
mod outbound;
mod pump;
mod quote;
mod sasl;
mod secrecy;
mod session;
mod sm;
mod subscriptions;
mod tcp;
mod tls;
mod to_house;
mod tree;
mod wire;
mod xml;

/// The first pause before another attempt; it doubles up to [`LONGEST_PAUSE`].
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// The account, and how to reach its server.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The account's address, `help@example.org`.
    pub jid: BareJid,
    /// Its password.
    pub password: Secret<String>,
    /// Where the server is (`host:port`, `[ip]:port` or `host`); `None`: what the domain's DNS says.
    pub address: Option<String>,
    /// When TLS begins.
    pub tls: Tls,
    /// The certificate authorities to trust (PEM) instead of the system's.
    pub ca_file: Option<PathBuf>,
    /// The SHA-256 of the server's own certificate (DER), to be demanded on top of all other checks.
    pub pin: Option<[u8; 32]>,
    /// The name of this client at the account. It stays the same, so that a new session takes the place of
    /// an old one at once.
    pub resource: String,
    /// The name that clients may show; public.
    pub name: String,
    /// The identity keys of other clients of this account that may read along.
    pub clients: Vec<omemo::PublicKey>,
    /// The staff, by bare address, each with the identity keys of the devices they may command from. Without a
    /// key they are written to in clear.
    pub staff: BTreeMap<String, Vec<omemo::PublicKey>>,
    /// Files that people send.
    pub files: FileLimits,
}

/// Which files are fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLimits {
    /// The largest, in bytes.
    pub max_size: u64,
    /// Hosts that may have an address of a private network, or of this machine.
    pub private_hosts: BTreeSet<String>,
}

impl Default for FileLimits {
    fn default() -> Self {
        Self { max_size: 20 * 1024 * 1024, private_hosts: BTreeSet::new() }
    }
}

/// When TLS begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// As the domain's DNS says; STARTTLS if it says nothing.
    #[default]
    Any,
    /// After the stream has begun (RFC 6120 section 5).
    Starttls,
    /// From the first byte (XEP-0368).
    Direct,
}

/// How long the server may take, in seconds, before something is done about it.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// How long it may be silent before it is asked whether it is there.
    pub ask_after: u32,
    /// How long it may be silent in all.
    pub lost_after: u32,
    /// How long a page of its archive may take.
    pub page: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self { ask_after: 30, lost_after: 50, page: 60 }
    }
}

impl Settings {
    fn domain(&self) -> &str {
        self.jid.domain().as_str()
    }

    fn user(&self) -> &str {
        self.jid.node().map_or("", |node| node.as_str())
    }

    fn confirmed(&self) -> Confirmed {
        let clients = (self.jid.to_string(), self.clients.clone());
        self.staff.clone().into_iter().chain([clients]).collect()
    }
}

/// Runs the channel until the house closes it ([`Order::Close`], or either end dropped) or the server
/// refuses it for good ([`What::Refused`]). Lost connections are made again by itself.
///
/// `kept`: what the house has kept for it.
pub async fn run(
    settings: Settings,
    kept: Vec<Keep>,
    outside: Outside,
    arrivals: Sender<Arrival>,
    orders: UnboundedReceiver<Order>,
) {
    run_with(settings, Patience::default(), kept, outside, arrivals, orders).await;
}

/// [`run`], with another patience.
pub async fn run_with(
    settings: Settings,
    patience: Patience,
    kept: Vec<Keep>,
    outside: Outside,
    arrivals: Sender<Arrival>,
    mut orders: UnboundedReceiver<Order>,
) {
    if let Err(why) = go_on(&settings, patience, kept, outside, &arrivals, &mut orders).await {
        error!(network = "xmpp", %why, "refused");
        let what = What::Refused { why };
        let refused = Arrival { network: Network::Xmpp, what, ticket: None, cursor: None, keeps: Vec::new() };
        // A house that is gone does not want to know.
        let _ = arrivals.send(refused).await;
    }
}

/// Who we are on this network, and what must be kept of it: the identity is made when there is none yet.
///
/// # Errors
/// If one was kept and cannot be read.
pub fn identity(settings: &Settings, kept: Vec<Keep>, outside: Outside) -> Result<(Identity, Vec<Keep>), String> {
    let mut secrecy = secrecy(settings, kept, outside)?;
    Ok((secrecy.identity(), secrecy.keeps()))
}

/// What is to be kept of all devices so that their sessions are begun anew when something is written in them.
pub fn renew_sessions(kept: &[Keep], now: Timestamp) -> Vec<Keep> {
    secrecy::set_aside(kept, now)
}

fn secrecy(settings: &Settings, kept: Vec<Keep>, outside: Outside) -> Result<Secrecy, String> {
    Secrecy::new(settings.jid.as_str(), outside, settings.confirmed(), kept).map_err(|_| {
        "the OMEMO identity in the store cannot be read. Nothing was made in its place, because people's apps would \
         warn them and write to a device that is gone: restore the store from its last copy"
            .to_owned()
    })
}

async fn go_on(
    settings: &Settings,
    patience: Patience,
    kept: Vec<Keep>,
    outside: Outside,
    arrivals: &Sender<Arrival>,
    orders: &mut UnboundedReceiver<Order>,
) -> Result<(), String> {
    if settings.user().is_empty() {
        return Err("the account's address has no name before the @".to_owned());
    }
    let trust = match Trust::load(settings) {
        Ok(trust) => trust,
        Err(Failure::Passing(why) | Failure::Faulty(why) | Failure::Fatal(why)) => return Err(why),
    };
    let secrecy = secrecy(settings, kept, outside)?;
    let in_clear = settings.staff.values().filter(|keys| keys.is_empty()).count();
    if in_clear > 0 {
        warn!(
            network = "xmpp",
            staff = in_clear,
            "staff without an `omemo` fingerprint are written to in clear, also what came encrypted"
        );
    }
    let mut session = Session::new(settings.jid.as_str().to_owned(), &settings.name, patience, secrecy);
    let mut carriers = Carriers::new(settings, outside.chance);
    let (mut pause, mut complaints) = (FIRST_PAUSE, Complaints::default());
    loop {
        let attempt = log_in(settings, &trust, session.resumable());
        let Some(attempt) = meanwhile(attempt, &mut session, arrivals, orders, &mut carriers).await else {
            return Ok(());
        };
        match attempt {
            Ok((mut wire, opened)) => {
                (pause, complaints) = (FIRST_PAUSE, Complaints::default());
                let end = match session.opened(opened) {
                    Ok(()) => pump(&mut session, &mut wire, arrivals, orders, &mut carriers).await,
                    Err(broken) => End::Broken(broken),
                };
                match end {
                    End::Closed => {
                        info!(network = "xmpp", "closed");
                        return Ok(());
                    }
                    End::Broken(broken) => {
                        if broken.is_replaced() {
                            // Each would throw the other out, as fast as they can log in.
                            pause = LONGEST_PAUSE;
                            error!(
                                network = "xmpp",
                                "another program has logged in to this account under the same `resource`: stop one of the two"
                            );
                        } else {
                            warn!(network = "xmpp", why = %broken, "lost the connection");
                        }
                        session.lost(&broken);
                    }
                }
            }
            Err(Failure::Fatal(why)) => return Err(why),
            Err(Failure::Passing(why)) => {
                if let Some(attempts) = complaints.about(&why) {
                    warn!(network = "xmpp", attempts, %why, "not connected; trying again");
                }
            }
            Err(Failure::Faulty(why)) => {
                if let Some(attempts) = complaints.about(&why) {
                    error!(network = "xmpp", attempts, %why, "not connected, and nobody is answered; trying again");
                }
            }
        }
        let wait = sleep(jittered(pause, &mut (outside.chance)()));
        if meanwhile(wait, &mut session, arrivals, orders, &mut carriers).await.is_none() {
            return Ok(());
        }
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Between half and all of the pause, so that not everybody knocks at once when a server comes back.
fn jittered(pause: Duration, chance: &mut Chance) -> Duration {
    pause / 2 + pause.mul_f64(f64::from(chance.byte()) / 512.0)
}

/// Waits for something while orders are obeyed and arrivals handed over; `None` if the house closes.
async fn meanwhile<T>(
    work: impl Future<Output = T>,
    session: &mut Session,
    arrivals: &Sender<Arrival>,
    orders: &mut UnboundedReceiver<Order>,
    carriers: &mut Carriers,
) -> Option<T> {
    let mut work = std::pin::pin!(work);
    loop {
        let has_rest = hand_over(session, arrivals).continue_value()?;
        tokio::select! {
            order = orders.recv() => match order {
                Some(Order::Close) | None => return None,
                Some(order) => {
                    session.obey([order]);
                    carriers.call_off(&session.files().called_off());
                }
            },
            permit = arrivals.reserve(), if has_rest => {
                if let (Ok(permit), Some(arrival)) = (permit, session.house().next()) {
                    permit.send(arrival);
                }
            },
            done = &mut work => return Some(done),
        }
    }
}
