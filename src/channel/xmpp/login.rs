//! From a connection to a session: authenticate, then resume the old session or begin a new one
//! (RFC 6120 section 7, XEP-0198).
//!
//! Called by `xmpp.rs` for each attempt. It waits for each answer in turn; nothing else can come in yet,
//! because a session gets no stanzas before it is bound and has sent presence, or is resumed.

use xmpp_parsers::minidom::Element;

use super::{
    Settings,
    connect::{Failure, connect, passing},
    ns, sasl,
    tls::{Secured, Trust},
    wire::{Broken, Wire},
    xml::Xml,
};

/// A session to go on with after the connection is lost.
#[derive(Clone)]
pub(super) struct Resumable {
    /// The server's name for it.
    pub(super) id: String,
    /// How many of the server's stanzas are handled.
    pub(super) handled: u32,
}

/// What was opened.
pub(super) enum Opened {
    /// The old session goes on.
    Resumed {
        /// How many of the server's stanzas we said are handled; it sends the others again.
        told: u32,
        /// How many of ours the server has handled.
        handled: u32,
    },
    /// A new session.
    Fresh {
        /// How many stanzas of the old session the server says it has handled, if it remembers.
        handled_before: Option<u32>,
        /// Whether it counts stanzas (XEP-0198), and under what name it can be resumed.
        managed: Managed,
    },
}

/// How a new session is managed.
#[derive(Clone)]
pub(super) enum Managed {
    /// Not at all.
    No,
    /// Stanzas are counted and acknowledged.
    Counted,
    /// And the session can be resumed under this name.
    Resumable(String),
}

/// Opens a session, the old one if it can be had.
pub(super) async fn log_in(
    settings: &Settings,
    trust: &Trust,
    old: Option<Resumable>,
) -> Result<(Wire<Secured>, Opened), Failure> {
    let secured = connect(settings, trust).await?;
    let (mut wire, features) = Wire::open(secured, settings.domain()).await?;
    sasl::authenticate(&mut wire, &features, settings).await?;
    let features = wire.restart(settings.domain()).await?;

    let counts = features.has_child("sm", ns::SM);
    let mut handled_before = None;
    if let Some(old) = old.filter(|_| counts) {
        match resume(&mut wire, &old).await? {
            Ok(handled) => return Ok((wire, Opened::Resumed { told: old.handled, handled })),
            Err(handled) => handled_before = handled,
        }
    }
    bind(&mut wire, &settings.resource).await?;
    let managed = if counts { enable(&mut wire).await? } else { Managed::No };
    Ok((wire, Opened::Fresh { handled_before, managed }))
}

async fn resume(wire: &mut Wire<Secured>, old: &Resumable) -> Result<Result<u32, Option<u32>>, Failure> {
    let request = Xml::of("resume", ns::SM).attr("previd", &old.id).attr("h", &old.handled.to_string());
    wire.push(&request.done());
    let answer = wire.next().await?;
    let handled = answer.attr("h").and_then(|h| h.parse().ok());
    if answer.is("resumed", ns::SM) {
        handled.map(Ok).ok_or_else(|| Broken::Protocol("resumed without h").into())
    } else if answer.is("failed", ns::SM) {
        Ok(Err(handled))
    } else {
        Err(Broken::Protocol("no answer to resume").into())
    }
}

async fn bind(wire: &mut Wire<Secured>, resource: &str) -> Result<(), Failure> {
    let bind = Xml::of("bind", ns::BIND).child(Xml::new("resource").text(resource));
    wire.push(&Xml::new("iq").attr("type", "set").attr("id", "bind").child(bind).done());
    let answer = next_but(wire, "iq", ns::CLIENT).await?;
    match answer.attr("type") {
        Some("result") => Ok(()),
        _ => Err(passing("the server refused the session")),
    }
}

async fn enable(wire: &mut Wire<Secured>) -> Result<Managed, Failure> {
    wire.push(&Xml::of("enable", ns::SM).attr("resume", "true").done());
    loop {
        let answer = wire.next().await?;
        if answer.is("failed", ns::SM) {
            return Ok(Managed::No);
        }
        if answer.is("enabled", ns::SM) {
            let may_resume = matches!(answer.attr("resume"), Some("true" | "1"));
            let id = answer.attr("id").filter(|_| may_resume);
            return Ok(id.map_or(Managed::Counted, |id| Managed::Resumable(id.to_owned())));
        }
    }
}

/// Waits for an element, letting others pass.
async fn next_but(wire: &mut Wire<Secured>, name: &str, namespace: &str) -> Result<Element, Broken> {
    loop {
        let element = wire.next().await?;
        if element.is(name, namespace) {
            return Ok(element);
        }
    }
}
