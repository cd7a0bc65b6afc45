//! Who is let in: whoever has the address that was printed, from a browser on this machine, and from this page only.
//!
//! Any page in the same browser can make it send requests to this machine, and can give a name of its own the address
//! 127.0.0.1; any user of the machine can connect. The first is known by `Origin`, the second by `Host`, and none of
//! them knows the token.

use std::net::SocketAddr;

use hyper::{
    Method, Request, StatusCode,
    header::{CONTENT_TYPE, HOST, HeaderName, ORIGIN},
};
use subtle::ConstantTimeEq as _;

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The door: where it stands, and what opens it.
#[derive(Debug)]
pub(super) struct Guard {
    hosts: [String; 2],
    token: String,
}

impl Guard {
    pub(super) fn new(address: SocketAddr, chance: &[u8]) -> Self {
        let token = chance.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        Self { hosts: [address.to_string(), format!("localhost:{}", address.port())], token }
    }

    /// The address to be opened.
    pub(super) fn address(&self) -> String {
        let [host, _] = &self.hosts;
        format!("http://{host}/{}/", self.token)
    }

    /// What is asked for, behind the token.
    pub(super) fn lets_in<'a, B>(&self, request: &'a Request<B>) -> Result<&'a str, StatusCode> {
        let one = |name: HeaderName| {
            let mut all = request.headers().get_all(name).iter();
            (all.next().map(|value| value.to_str().unwrap_or("?")), all.next().is_some())
        };
        match one(HOST) {
            (Some(host), false) if self.hosts.iter().any(|own| own == host) => {}
            (Some(_) | None, _) => return Err(StatusCode::FORBIDDEN),
        }
        let is_ours =
            |origin: &str| origin.strip_prefix("http://").is_some_and(|host| self.hosts.iter().any(|own| own == host));
        match one(ORIGIN) {
            (None, _) if request.method() != Method::POST => {}
            (Some(origin), false) if is_ours(origin) => {}
            (Some(_) | None, _) => return Err(StatusCode::FORBIDDEN),
        }
        if one(SITE).0.is_some_and(|site| !matches!(site, "same-origin" | "none")) {
            return Err(StatusCode::FORBIDDEN);
        }
        // No form of another page can send this without being asked first whether it may.
        if request.method() == Method::POST && one(CONTENT_TYPE).0 != Some("application/json") {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
        }
        let path = request.uri().path().strip_prefix('/').unwrap_or_default();
        let (token, rest) = path.split_once('/').unwrap_or((path, "?"));
        if !bool::from(token.as_bytes().ct_eq(self.token.as_bytes())) {
            return Err(StatusCode::FORBIDDEN);
        }
        Ok(rest)
    }
}
