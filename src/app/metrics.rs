//! The metrics: what a monitoring system on this machine may ask, over HTTP, if the configuration has a `[metrics]` table.
//!
//! `app` starts it. The house leaves a finished text now and then, and this hands it out: whoever asks, however slowly or
//! badly, touches neither the house nor the channels.

mod text;

use std::{convert::Infallible, net::SocketAddr, sync::Arc, time::Duration};

use http_body_util::Full;
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Bytes, Incoming},
    header::{ALLOW, CONTENT_TYPE, HeaderValue},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    time::{sleep, timeout},
};

pub(super) use self::text::written;

/// How often the house leaves a new text.
pub(super) const EVERY: Duration = Duration::from_secs(15);
/// How many may ask at once; the others wait in the system's queue.
const MOST: usize = 4;
/// How long somebody may take to ask, and to take the answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// The longest question, in bytes: its line and its headers. The least that `hyper` can be set to.
const LONGEST: usize = 8192;
/// How many headers it may have.
const HEADERS: usize = 32;

/// What is handed out, as it was last written.
pub(super) type Text = watch::Receiver<Arc<str>>;

/// Where it listens.
pub(super) async fn listen(address: SocketAddr) -> std::io::Result<TcpListener> {
    TcpListener::bind(address).await
}

/// Answers, for ever.
pub(super) async fn serve(listener: TcpListener, text: Text) {
    let room = Arc::new(Semaphore::new(MOST));
    loop {
        let Ok(place) = Arc::clone(&room).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, _)) => {
                let text = text.clone();
                tokio::spawn(async move {
                    let _ = timeout(2 * PATIENCE, answer(stream, text)).await;
                    drop(place);
                });
            }
            // No more files may be opened, say: whoever asks can wait, and the line must not.
            Err(_) => sleep(PATIENCE).await,
        }
    }
}

/// One question, one answer.
async fn answer(stream: TcpStream, text: Text) {
    let reply = |request: Request<Incoming>| {
        let text = Arc::clone(&text.borrow());
        async move { Ok::<_, Infallible>(replied(&request, &text)) }
    };
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(LONGEST).max_headers(HEADERS);
    // Its date would be another clock than the house's.
    http.keep_alive(false).auto_date_header(false);
    // Whoever asks badly was told so, or has gone: there is nothing to log.
    let _ = http.serve_connection(TokioIo::new(stream), service_fn(reply)).await;
}

fn replied(request: &Request<Incoming>, text: &str) -> Response<Full<Bytes>> {
    const OPENMETRICS: HeaderValue =
        HeaderValue::from_static("application/openmetrics-text; version=1.0.0; charset=utf-8");
    let (status, header, body) = match (request.uri().path(), request.method()) {
        ("/metrics", &Method::GET | &Method::HEAD) => (StatusCode::OK, (CONTENT_TYPE, OPENMETRICS), text.to_owned()),
        ("/metrics", _) => {
            (StatusCode::METHOD_NOT_ALLOWED, (ALLOW, HeaderValue::from_static("GET, HEAD")), String::new())
        }
        _ => {
            let plain = HeaderValue::from_static("text/plain; charset=utf-8");
            (StatusCode::NOT_FOUND, (CONTENT_TYPE, plain), "There is /metrics.\n".to_owned())
        }
    };
    let mut reply = Response::new(Full::new(Bytes::from(body)));
    *reply.status_mut() = status;
    reply.headers_mut().insert(header.0, header.1);
    reply
}
