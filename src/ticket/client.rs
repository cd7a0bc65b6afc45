//! One request to Request Tracker, on a connection of its own, and whether RT can be used at all.
//!
//! The token stands in one header and nowhere else. `_url`s in answers are not followed: under Debian they name another
//! folder than the one that was asked.

use std::{sync::Arc, time::Duration};

use http_body_util::Full;
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Bytes, Incoming},
    header::{AUTHORIZATION, CONTENT_TYPE, ETAG, HOST, HeaderValue, IF_MATCH},
};
use serde_json::Value;
use tokio::{net::lookup_host, task::spawn_blocking};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, pki_types::ServerName},
};
use tracing::warn;

use super::{Settings, parts};
use crate::channel::{
    http::{Broken, exchange, read, within},
    xmpp::{Tcp, of_the_web},
};

/// How long RT may take to be reached, and for each answer. It is no fast program.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest answer that is read, in bytes.
const LONGEST: usize = 2 * 1024 * 1024;

/// Why something could not be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// RT cannot be reached, or is in disorder.
    Down,
    /// It does not take our token.
    Refused,
    /// There is no such queue for us, or it has no such field.
    NoQueue,
    /// It answered this one with something that makes no sense here.
    Odd(&'static str),
    /// The house has ended.
    Stopped,
}

impl From<Broken> for Trouble {
    fn from(why: Broken) -> Self {
        match why {
            Broken::Unreachable => Self::Down,
            Broken::TooBig => Self::Odd("an answer is too long"),
        }
    }
}

/// What RT answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    /// The last transaction of the ticket that was asked about (RT's ETag).
    pub(super) last: Option<u64>,
    pub(super) body: Value,
}

impl Answer {
    /// Whether there is nothing there, or nothing for us.
    pub(super) fn is_gone(&self) -> bool {
        matches!(self.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN | StatusCode::GONE)
    }

    /// What it says, if RT did what it was asked.
    pub(super) fn done(self) -> Result<Value, Trouble> {
        if self.status.is_success() { Ok(self.body) } else { Err(Trouble::Odd("a request is refused")) }
    }
}

/// Asks RT.
pub(super) struct Client<'a> {
    settings: &'a Settings,
    tls: Option<Arc<ClientConfig>>,
    /// What RT calls us, once it has the queue and the field for us.
    user: Option<String>,
}

impl<'a> Client<'a> {
    pub(super) const fn new(settings: &'a Settings) -> Self {
        Self { settings, tls: None, user: None }
    }

    /// Makes sure that RT has the queue and the field: without the field it would take a ticket and forget its key, and find
    /// none when it is asked for one.
    pub(super) async fn settle(&mut self) -> Result<(), Trouble> {
        if self.user.is_some() {
            return Ok(());
        }
        let Settings { queue, field, token, .. } = self.settings;
        let answer = self.ask(Method::GET, &format!("queue/{}", escaped(queue)), None, None).await?;
        if answer.is_gone() || !parts::has_field(&answer.done()?, field) {
            return Err(Trouble::NoQueue);
        }
        // `1-USER-SECRET`, as RT::AuthToken writes it.
        let number = token.reveal().split('-').nth(1).and_then(|number| number.parse::<u64>().ok());
        let number = number.ok_or(Trouble::Refused)?;
        let answer = self.ask(Method::GET, &format!("user/{number}"), None, None).await?;
        let name = parts::text(&answer.done()?, "Name").ok_or(Trouble::Refused)?;
        self.user = Some(name);
        Ok(())
    }

    /// RT is looked at anew before anything else is asked.
    pub(super) fn unsettle(&mut self) {
        self.user = None;
    }

    /// Whether RT calls us so.
    pub(super) fn is_us(&self, user: &str) -> bool {
        self.user.as_deref() == Some(user)
    }

    pub(super) async fn get(&mut self, path: &str) -> Result<Answer, Trouble> {
        self.ask(Method::GET, path, None, None).await
    }

    pub(super) async fn post(&mut self, path: &str, body: Value) -> Result<Answer, Trouble> {
        self.ask(Method::POST, path, None, Some(body)).await
    }

    /// Changes something, only if this is its last transaction.
    pub(super) async fn put(&mut self, path: &str, last: Option<u64>, body: Value) -> Result<Answer, Trouble> {
        self.ask(Method::PUT, path, last, Some(body)).await
    }

    async fn ask(
        &mut self,
        method: Method,
        path: &str,
        last: Option<u64>,
        body: Option<Value>,
    ) -> Result<Answer, Trouble> {
        let base = &self.settings.url;
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}/REST/2.0/{path}", base.path))
            .header(HOST, base.authority())
            .header(AUTHORIZATION, self.token()?);
        if let Some(last) = last {
            request = request.header(IF_MATCH, format!("\"{last}\""));
        }
        if body.is_some() {
            request = request.header(CONTENT_TYPE, "application/json");
        }
        let bytes = body.map(|body| Bytes::from(body.to_string())).unwrap_or_default();
        let request = request.body(Full::new(bytes)).map_err(|_| Trouble::Odd("a request cannot be written"))?;
        let tls = if base.secure { Some(self.tls().await?) } else { None };
        let answer = within(PATIENCE * 2, self.send(request, tls)).await?;
        match answer.status {
            StatusCode::UNAUTHORIZED => Err(Trouble::Refused),
            StatusCode::BAD_GATEWAY | StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => {
                Err(Trouble::Down)
            }
            _ => Ok(answer),
        }
    }

    async fn send(&self, request: Request<Full<Bytes>>, tls: Option<Arc<ClientConfig>>) -> Result<Answer, Trouble> {
        let base = &self.settings.url;
        let reach = async {
            let found = lookup_host((base.host.as_str(), base.port)).await.map_err(|_| Trouble::Down)?;
            let addresses: Vec<_> = found.collect();
            Tcp::connect_to(&addresses).await.map_err(|_| Trouble::Down)
        };
        let tcp = within(PATIENCE, reach).await?;
        let Some(tls) = tls else { return exchange(tcp, request, PATIENCE, answer).await };
        let name = ServerName::try_from(base.host.clone()).map_err(|_| Trouble::Down)?;
        let secure = async { TlsConnector::from(tls).connect(name, tcp).await.map_err(|_| Trouble::Down) };
        let stream = within(PATIENCE, secure).await?;
        exchange(stream, request, PATIENCE, answer).await
    }

    fn token(&self) -> Result<HeaderValue, Trouble> {
        let value = HeaderValue::try_from(format!("token {}", self.settings.token.reveal()));
        let mut value = value.map_err(|_| Trouble::Refused)?;
        value.set_sensitive(true);
        Ok(value)
    }

    async fn tls(&mut self) -> Result<Arc<ClientConfig>, Trouble> {
        if let Some(tls) = &self.tls {
            return Ok(Arc::clone(tls));
        }
        let ca_file = self.settings.ca_file.clone();
        let read = spawn_blocking(move || of_the_web(ca_file.as_deref())).await.map_err(|_| Trouble::Down)?;
        let tls = Arc::new(read.map_err(|why| {
            warn!(why, "Request Tracker cannot be asked");
            Trouble::Down
        })?);
        self.tls = Some(Arc::clone(&tls));
        Ok(tls)
    }
}

async fn answer(response: Response<Incoming>) -> Result<Answer, Trouble> {
    let status = response.status();
    // RT 5 gives the number of the last transaction in quotes.
    let last = response.headers().get(ETAG).and_then(|etag| etag.to_str().ok());
    let last = last.and_then(|etag| etag.trim_start_matches("W/").trim_matches('"').parse().ok());
    let bytes = read(response.into_body(), LONGEST, PATIENCE).await?;
    let body = match serde_json::from_slice(&bytes) {
        Ok(body) => body,
        // A refusal may be a page.
        Err(_) if !status.is_success() => Value::Null,
        Err(_) => return Err(Trouble::Odd("an answer is no JSON")),
    };
    Ok(Answer { status, last, body })
}

/// A name as it stands in an address.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => escaped.push(char::from(byte)),
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    escaped
}
