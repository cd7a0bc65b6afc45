//! XMPP as a client account.
use crate::{
    channel::{Arrival, Order},
    config::{Config, ConfigError},
    model::{Network, Peer},
};
use tokio::sync::mpsc;
/// Settings.
#[derive(Debug)]
pub struct Settings;
impl Settings {
    /// From the configuration.
    pub fn new(_config: &Config) -> Result<Self, ConfigError> {
        Ok(Self)
    }
}
/// A peer.
pub fn peer(address: &str) -> Peer {
    Peer::new(Network::Xmpp, address)
}
/// Runs.
pub async fn run(_settings: Settings, _arrivals: mpsc::Sender<Arrival>, _orders: mpsc::UnboundedReceiver<Order>) {}
