//! Where the server is: the configured address, or what the domain's DNS says (RFC 6120 section 3.2,
//! XEP-0368).
//!
//! Called by `connect.rs` before each attempt. What DNS says needs no trust: the server must show a
//! certificate for the JID's domain wherever it is.

use std::time::Duration;

use hickory_resolver::{TokioResolver, proto::rr::RData};

use super::{Settings, Tls};

/// How long the resolver may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// One place to try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) host: String,
    pub(super) port: u16,
    /// Whether TLS comes first, or is asked for in the stream (STARTTLS).
    pub(super) direct: bool,
}

impl Place {
    fn new(host: &str, port: u16, direct: bool) -> Self {
        Self { host: host.to_owned(), port, direct }
    }
}

/// The places to try, best first; never empty.
pub(super) async fn places(settings: &Settings) -> Vec<Place> {
    let domain = settings.domain();
    if let Some(server) = &settings.address {
        let direct = settings.tls == Tls::Direct;
        let (host, port) = host_and_port(server);
        return vec![Place::new(host, port.unwrap_or(default_port(direct)), direct)];
    }
    let found = tokio::time::timeout(PATIENCE, from_dns(domain, settings.tls)).await.unwrap_or_default();
    if found.is_empty() {
        let direct = settings.tls == Tls::Direct;
        return vec![Place::new(domain, default_port(direct), direct)];
    }
    found
}

const fn default_port(direct: bool) -> u16 {
    if direct { 5223 } else { 5222 }
}

/// Splits `host:port`, `[::1]:port` or a bare host.
fn host_and_port(server: &str) -> (&str, Option<u16>) {
    match server.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') || host.starts_with('[') => {
            (host.trim_matches(['[', ']']), port.parse().ok())
        }
        _ => (server.trim_matches(['[', ']']), None),
    }
}

async fn from_dns(domain: &str, tls: Tls) -> Vec<Place> {
    let Some(resolver) = TokioResolver::builder_tokio().ok().and_then(|builder| builder.build().ok()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if tls != Tls::Starttls {
        found.extend(services(&resolver, &format!("_xmpps-client._tcp.{domain}."), true).await);
    }
    if tls != Tls::Direct {
        found.extend(services(&resolver, &format!("_xmpp-client._tcp.{domain}."), false).await);
    }
    // Both kinds are one list (XEP-0368 section 3). Heavier ones first, instead of by lot: there is one of us.
    found.sort_by_key(|(priority, weight, _)| (*priority, u16::MAX - *weight));
    found.into_iter().map(|(_, _, place)| place).collect()
}

async fn services(resolver: &TokioResolver, name: &str, direct: bool) -> Vec<(u16, u16, Place)> {
    let Ok(lookup) = resolver.srv_lookup(name).await else { return Vec::new() };
    let mut services = Vec::new();
    for record in lookup.answers() {
        // A target of "." says that the service is not offered (RFC 2782).
        if let RData::SRV(srv) = &record.data
            && !srv.target.is_root()
        {
            let host = srv.target.to_utf8();
            services.push((srv.priority, srv.weight, Place::new(host.trim_end_matches('.'), srv.port, direct)));
        }
    }
    services
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_split_into_host_and_port() {
        assert_eq!(host_and_port("chat.example.org:5222"), ("chat.example.org", Some(5222)));
        assert_eq!(host_and_port("chat.example.org"), ("chat.example.org", None));
        assert_eq!(host_and_port("[::1]:5223"), ("::1", Some(5223)));
        assert_eq!(host_and_port("::1"), ("::1", None));
    }
}
