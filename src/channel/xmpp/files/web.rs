//! One request over HTTPS, bounded in size and time. No redirect is followed, nothing is unpacked, nothing remembered.
//!
//! Called by `files.rs`, in tasks of their own. Nothing about a request is logged but that it failed.

use std::{
    collections::BTreeSet,
    convert::Infallible,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use http_body_util::Empty;
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Body, Bytes, Frame, Incoming, SizeHint},
    header::{CONTENT_TYPE, HOST, HeaderName, HeaderValue},
};
use tokio::{net::lookup_host, task::spawn_blocking};
use tokio_rustls::{TlsConnector, client::TlsStream, rustls::pki_types::ServerName};
use tracing::error;

use super::guard::{is_public, is_public_name};
use crate::{
    channel::{
        aesgcm::link::Place,
        http::{Broken, exchange, read, within},
        xmpp::{tcp::Tcp, tls},
    },
    model::FileFailure,
};

/// How long things may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// Finding a host, and reaching it.
    pub(super) reaching: Duration,
    /// The beginning of an answer, and each next 64 KiB ([`FLOOR`](crate::channel::http::FLOOR)) of it.
    pub(super) answering: Duration,
    /// The whole.
    pub(super) whole: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        // 20 MiB at half a megabit a second.
        let whole = Duration::from_secs(320);
        Self { reaching: Duration::from_secs(20), answering: Duration::from_secs(30), whole }
    }
}

/// What all requests have in common.
#[derive(Debug, Clone)]
pub(super) struct Web {
    /// An authority (PEM) to trust besides the system's.
    pub(super) ca_file: Option<PathBuf>,
    /// Hosts that may have an address of a private network.
    pub(super) private_hosts: BTreeSet<String>,
    /// How many bytes are read at most.
    pub(super) most: usize,
    pub(super) patience: Patience,
}

/// A body that goes out piece by piece: whole, each layer below might copy it.
struct Pieces(Bytes);

impl Body for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        const PIECE: usize = 64 * 1024;
        let length = self.0.len().min(PIECE);
        Poll::Ready((length > 0).then(|| Ok(Frame::data(self.0.split_to(length)))))
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.0.len() as u64)
    }
}

/// Who has named the host of a request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    /// Somebody.
    ByAnybody,
    /// The account's own server.
    ByOurServer,
}

type Failed<T> = Result<T, FileFailure>;

impl Web {
    /// Fetches what lies at a place.
    pub(super) async fn get(&self, place: &Place) -> Failed<Vec<u8>> {
        let request = request(Method::GET, place).body(Empty::<Bytes>::new()).map_err(|_| FileFailure::Forbidden)?;
        let stream = self.reach(place, Named::ByAnybody).await?;
        let Patience { answering, whole, .. } = self.patience;
        let read = async |body| Ok(read(body, self.most, answering).await?);
        within(whole, exchange(stream, request, answering, |response| unless(not_given, response, read))).await
    }

    /// Puts bytes at a place that our server has named, with the headers it wants.
    /// [`FileFailure::NoUpload`]: it does not take them; [`FileFailure::Interrupted`]: anything else.
    pub(super) async fn put(&self, place: &Place, headers: Vec<(String, String)>, bytes: Vec<u8>) -> Failed<()> {
        let mut request = request(Method::PUT, place).header(CONTENT_TYPE, "application/octet-stream");
        for (name, value) in headers {
            let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) else { continue };
            request = request.header(name, value);
        }
        let request = request.body(Pieces(bytes.into())).map_err(|_| FileFailure::NoUpload)?;
        // The answer begins when all has been sent.
        let whole = self.patience.whole;
        let put = async {
            let stream = self.reach(place, Named::ByOurServer).await?;
            let done = async |_| Ok(());
            within(whole, exchange(stream, request, whole, |response| unless(not_taken, response, done))).await
        };
        put.await.map_err(|why| if why == FileFailure::NoUpload { why } else { FileFailure::Interrupted })
    }

    async fn reach(&self, place: &Place, named: Named) -> Failed<TlsStream<Tcp>> {
        let anywhere = named == Named::ByOurServer || self.private_hosts.contains(&place.host);
        let name = ServerName::try_from(place.host.clone()).map_err(|_| FileFailure::Forbidden)?;
        if !anywhere && !is_public_name(&place.host) {
            return Err(FileFailure::Forbidden);
        }
        let addresses = within(self.patience.reaching, addresses(place)).await?;
        // A name may have addresses of both kinds, and may have others the next time: what is connected to is what was
        // looked at.
        let allowed: Vec<_> = addresses.into_iter().filter(|address| anywhere || is_public(address.ip())).collect();
        if allowed.is_empty() {
            return Err(FileFailure::Forbidden);
        }
        let ca_file = self.ca_file.clone();
        let config = spawn_blocking(move || tls::of_the_web(ca_file.as_deref())).await;
        let config = config.map_err(|_| FileFailure::Unreachable)?.map_err(|why| {
            error!(network = "xmpp", ?why, "no file can be fetched");
            FileFailure::Unreachable
        })?;
        let connect = async {
            let tcp = Tcp::connect_to(&allowed).await?;
            TlsConnector::from(Arc::new(config)).connect(name, tcp).await
        };
        within(self.patience.reaching, async { connect.await.map_err(|_| FileFailure::Unreachable) }).await
    }
}

async fn addresses(place: &Place) -> Failed<Vec<SocketAddr>> {
    if let Ok(address) = place.host.parse::<IpAddr>() {
        return Ok(vec![(address, place.port).into()]);
    }
    let found = lookup_host((place.host.as_str(), place.port)).await.map_err(|_| FileFailure::Unreachable)?;
    Ok(found.collect())
}

impl From<Broken> for FileFailure {
    fn from(why: Broken) -> Self {
        match why {
            Broken::Unreachable => Self::Unreachable,
            Broken::TooBig => Self::TooBig,
        }
    }
}

/// Reads what comes back, if it is what was asked for.
async fn unless<T>(
    refused: fn(StatusCode) -> Option<FileFailure>,
    response: Response<Incoming>,
    read: impl AsyncFnOnce(Incoming) -> Failed<T>,
) -> Failed<T> {
    match refused(response.status()) {
        None => read(response.into_body()).await,
        Some(why) => Err(why),
    }
}

fn request(method: Method, place: &Place) -> hyper::http::request::Builder {
    Request::builder().method(method).uri(&place.path).header(HOST, place.authority())
}

/// What an answer to a GET says, if it is not the file.
fn not_given(status: StatusCode) -> Option<FileFailure> {
    match status {
        StatusCode::OK | StatusCode::CREATED => None,
        StatusCode::NOT_FOUND | StatusCode::GONE => Some(FileFailure::Gone),
        status if status.is_redirection() => Some(FileFailure::Forbidden),
        _ => Some(FileFailure::Unreachable),
    }
}

/// What an answer to a PUT says, if the file was not taken (XEP-0363 section 5).
fn not_taken(status: StatusCode) -> Option<FileFailure> {
    (!matches!(status, StatusCode::OK | StatusCode::CREATED)).then_some(FileFailure::NoUpload)
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt as _;
    use tokio::{net::TcpListener, time::timeout};

    use super::*;
    use crate::channel::http::FLOOR;

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
    }

    #[test]
    fn a_host_that_says_nothing_is_not_waited_for() {
        runtime().block_on(async {
            let silent = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
            let place = Place { host: "127.0.0.1".into(), port: silent.local_addr().unwrap().port(), path: "/".into() };
            let patience = Patience { reaching: Duration::from_millis(300), ..Patience::default() };
            let mut web = Web { ca_file: None, private_hosts: BTreeSet::new(), most: 10, patience };
            assert_eq!(web.get(&place).await, Err(FileFailure::Forbidden));
            let hidden = Place { host: "x.onion".into(), ..place.clone() };
            assert_eq!(web.get(&hidden).await, Err(FileFailure::Forbidden), "and nobody is asked");
            web.private_hosts.insert("127.0.0.1".into());
            assert_eq!(web.get(&place).await, Err(FileFailure::Unreachable));
            assert_eq!(web.put(&place, Vec::new(), vec![1]).await, Err(FileFailure::Interrupted));
            let (_connected, _) = silent.accept().await.unwrap();
        });
    }

    #[test]
    fn what_a_server_does_not_take_is_told_from_what_breaks_off() {
        for status in [StatusCode::FORBIDDEN, StatusCode::PAYLOAD_TOO_LARGE, StatusCode::INSUFFICIENT_STORAGE] {
            assert_eq!(not_taken(status), Some(FileFailure::NoUpload));
        }
        assert_eq!((not_taken(StatusCode::CREATED), not_given(StatusCode::OK)), (None, None));
        assert_eq!(not_given(StatusCode::GONE), Some(FileFailure::Gone));
    }

    /// A host that gives so many bytes at a time, so many times.
    struct Drips {
        left: usize,
        size: usize,
        next: Pin<Box<tokio::time::Sleep>>,
    }

    impl Body for Drips {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            if self.left == 0 {
                return Poll::Ready(None);
            }
            std::task::ready!(self.next.as_mut().poll(cx));
            self.left -= 1;
            self.next = Box::pin(tokio::time::sleep(Duration::from_millis(50)));
            Poll::Ready(Some(Ok(Frame::data(vec![0; self.size].into()))))
        }
    }

    #[test]
    fn a_host_that_drips_is_left() {
        runtime().block_on(async {
            let drips = |left, size| Drips { left, size, next: Box::pin(tokio::time::sleep(Duration::ZERO)) };
            // Each piece comes in good time; without a floor this would take an hour.
            let dripped =
                timeout(Duration::from_secs(20), read(drips(72_000, 1), 100_000, Duration::from_secs(1))).await;
            assert_eq!(dripped.unwrap(), Err(Broken::Unreachable));
            let whole = read(drips(30, FLOOR), 30 * FLOOR, Duration::from_secs(1)).await;
            assert_eq!(whole.map(|bytes| bytes.len()), Ok(30 * FLOOR));
            assert_eq!(read(drips(3, 10), 29, Duration::from_secs(1)).await, Err(Broken::TooBig));
        });
    }

    #[test]
    fn a_body_goes_out_in_pieces_and_whole() {
        let bytes: Vec<u8> = (0..200_000_u32).map(|n| n.to_le_bytes()[0]).collect();
        let body = Pieces(bytes.clone().into());
        assert_eq!(body.size_hint().exact(), Some(200_000));
        let collected = runtime().block_on(body.collect()).unwrap();
        assert_eq!(collected.to_bytes(), bytes);
    }
}
