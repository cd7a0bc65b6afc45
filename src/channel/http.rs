//! One exchange over HTTP on a connection that stands, bounded in size and time. No redirect is followed, nothing is
//! unpacked, nothing remembered.
//!
//! Used for people's files (`xmpp/files/web.rs`) and for Request Tracker (`ticket/`).

use std::time::Duration;

use http_body_util::BodyExt as _;
use hyper::{
    Request, Response,
    body::{Body, Bytes, Incoming},
    client::conn::http1,
};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    time::timeout,
};

/// How many bytes come at least within the time for an answer.
pub(crate) const FLOOR: usize = 64 * 1024;

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Broken {
    /// It did not come, or broke off.
    Unreachable,
    /// It is longer than what is read.
    TooBig,
}

/// Does something in good time, or not.
pub(crate) async fn within<T, E: From<Broken>>(
    patience: Duration,
    work: impl Future<Output = Result<T, E>>,
) -> Result<T, E> {
    timeout(patience, work).await.unwrap_or_else(|_| Err(Broken::Unreachable.into()))
}

/// Sends a request, and has what comes back read.
pub(crate) async fn exchange<S, B, T, E, R>(
    stream: S,
    request: Request<B>,
    answering: Duration,
    read: impl FnOnce(Response<Incoming>) -> R,
) -> Result<T, E>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    B: Body<Data: Send, Error: std::error::Error + Send + Sync> + Send + 'static,
    E: From<Broken>,
    R: Future<Output = Result<T, E>>,
{
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(|_| Broken::Unreachable)?;
    let exchange = async {
        let response = async { sender.send_request(request).await.map_err(|_| Broken::Unreachable.into()) };
        let response = within::<_, E>(answering, response).await?;
        read(response).await
    };
    let mut exchange = std::pin::pin!(exchange);
    tokio::select! {
        done = &mut exchange => return done,
        _ = connection => {}
    }
    // The connection may end before the last of it was taken.
    exchange.await
}

/// Reads a body to its end, unless it says that it is, or turns out to be, too long.
pub(crate) async fn read<B: Body<Data = Bytes> + Unpin>(
    mut body: B,
    most: usize,
    answering: Duration,
) -> Result<Vec<u8>, Broken> {
    let told = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if told > most {
        return Err(Broken::TooBig);
    }
    let mut bytes = Vec::with_capacity(told);
    loop {
        // A host that drips keeps others waiting.
        let enough = bytes.len().saturating_add(FLOOR);
        let is_whole = within(answering, async {
            while bytes.len() < enough {
                let Some(frame) = body.frame().await else { return Ok(true) };
                let frame = frame.map_err(|_| Broken::Unreachable)?;
                let Ok(data) = frame.into_data() else { continue };
                if bytes.len() + data.len() > most {
                    return Err(Broken::TooBig);
                }
                bytes.extend_from_slice(&data);
            }
            Ok(false)
        });
        if is_whole.await? {
            return Ok(bytes);
        }
    }
}
