//! From settings to a private connection with the right server: TCP, then TLS, directly or by STARTTLS.
//!
//! Called by `login.rs` for each attempt. It sends nothing about the account.

use std::time::Duration;

use tokio::{io::BufReader, time::timeout};

use super::{
    Settings,
    address::{self, Place},
    ns,
    tcp::Tcp,
    tls::{Secured, Trust},
    wire::{Broken, Wire},
    xml::Xml,
};

/// How long connecting, and the handshake, may take each.
const PATIENCE: Duration = Duration::from_secs(20);

/// Why there is no session. The words are for the operator and name nobody.
#[derive(Debug)]
pub(super) enum Failure {
    /// It may pass: try again later.
    Passing(String),
    /// Somebody must mend something. Trying again does no harm, and shows when it is mended.
    Faulty(String),
    /// Somebody must change something: trying again is useless, or does harm.
    Fatal(String),
}

pub(super) fn passing(why: impl Into<String>) -> Failure {
    Failure::Passing(why.into())
}

pub(super) fn faulty(why: impl Into<String>) -> Failure {
    Failure::Faulty(why.into())
}

pub(super) fn fatal(why: impl Into<String>) -> Failure {
    Failure::Fatal(why.into())
}

impl From<Broken> for Failure {
    fn from(broken: Broken) -> Self {
        Self::Passing(broken.to_string())
    }
}

/// Connects to the first place that answers.
pub(super) async fn connect(settings: &Settings, trust: &Trust) -> Result<Secured, Failure> {
    let mut last = passing("the server has no address");
    for place in address::places(settings).await {
        match secure(settings, trust, &place).await {
            Ok(secured) => return Ok(secured),
            Err(failure) => last = failure,
        }
    }
    Err(last)
}

async fn secure(settings: &Settings, trust: &Trust, place: &Place) -> Result<Secured, Failure> {
    let tcp = timeout(PATIENCE, Tcp::connect(&place.host, place.port))
        .await
        .map_err(|_| passing("the server does not answer"))?;
    let tcp = tcp.map_err(|error| passing(format!("the server cannot be reached ({})", error.kind())))?;
    let tcp = if place.direct { tcp } else { starttls(tcp, settings.domain()).await? };
    timeout(PATIENCE, trust.secure(tcp, place.direct)).await.map_err(|_| passing("the server does not answer"))?
}

/// RFC 6120 section 5. Without it there is no login: not offering TLS is how a downgrade begins.
async fn starttls(tcp: Tcp, domain: &str) -> Result<Tcp, Failure> {
    let (mut wire, features) = Wire::open(BufReader::new(tcp), domain).await?;
    if !features.has_child("starttls", ns::TLS) {
        return Err(passing("the server offers no encryption (STARTTLS): refused"));
    }
    wire.push(&Xml::of("starttls", ns::TLS).done());
    if !wire.next().await?.is("proceed", ns::TLS) {
        return Err(passing("the server would not start encryption"));
    }
    let reader = wire.into_io();
    // What an attacker slips in before the handshake must not be taken for the server's word after it.
    if !reader.buffer().is_empty() {
        return Err(passing("something was sent between STARTTLS and the handshake: refused"));
    }
    Ok(reader.into_inner())
}
