//! The server: on this machine's own address only, for one page, and never a file by its name.

use std::{
    convert::Infallible,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Bytes, Incoming},
    header::{
        ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY,
        X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
    },
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    task::spawn_blocking,
    time::{sleep, timeout},
};

use super::{asked::Asked, chat::Chats, folder::Folder, guard::Guard, page};
use crate::{model::Lang, workshop::graph};

/// How many may ask at once; the others wait in the system's queue.
const MOST: usize = 32;
/// How long somebody may take to ask.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a question and its answer may take together.
const WHOLE: Duration = Duration::from_secs(120);
/// The longest question without its body, in bytes: the least that `hyper` can be set to.
const LONGEST: usize = 8192;
/// How many headers it may have.
const HEADERS: usize = 48;
/// The longest body, in bytes: a long message, each letter of it escaped.
const BODY: usize = 65_536;
/// Nothing from elsewhere, nothing inside the page itself, and no page around it.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
);

/// What the page shows, and who may see it.
#[derive(Debug)]
pub(super) struct Preview {
    pub(super) folder: Option<PathBuf>,
    pub(super) guard: Guard,
    pub(super) chats: Mutex<Chats>,
}

/// What is answered: the kind of thing, and the thing.
type Answer = (StatusCode, &'static str, String);

/// Answers, for ever.
pub(super) async fn serve(listener: TcpListener, preview: Arc<Preview>) {
    let room = Arc::new(Semaphore::new(MOST));
    loop {
        let Ok(place) = Arc::clone(&room).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, _)) => {
                let preview = Arc::clone(&preview);
                tokio::spawn(async move {
                    let _ = timeout(WHOLE, answer(stream, preview)).await;
                    drop(place);
                });
            }
            Err(_) => sleep(Duration::from_secs(1)).await,
        }
    }
}

async fn answer(stream: TcpStream, preview: Arc<Preview>) {
    let reply = |request: Request<Incoming>| {
        let preview = Arc::clone(&preview);
        async move { Ok::<_, Infallible>(replied(request, preview).await) }
    };
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(LONGEST).max_headers(HEADERS);
    http.keep_alive(false).auto_date_header(false);
    // Whoever asks badly was told so, or has gone.
    let _ = http.serve_connection(TokioIo::new(stream), service_fn(reply)).await;
}

async fn replied(request: Request<Incoming>, preview: Arc<Preview>) -> Response<Full<Bytes>> {
    let is_head = request.method() == Method::HEAD;
    let (status, kind, text) = match found(request, preview).await {
        Ok(answer) => answer,
        Err(status) => {
            (status, "text/plain; charset=utf-8", format!("{}\n", status.canonical_reason().unwrap_or_default()))
        }
    };
    let mut reply = Response::new(Full::new(Bytes::from(if is_head { String::new() } else { text })));
    *reply.status_mut() = status;
    let fixed = HeaderValue::from_static;
    let headers = [
        (CONTENT_TYPE, fixed(kind)),
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_FRAME_OPTIONS, fixed("DENY")),
        (X_CONTENT_TYPE_OPTIONS, fixed("nosniff")),
        (CACHE_CONTROL, fixed("no-store")),
        (REFERRER_POLICY, fixed("no-referrer")),
        (HeaderName::from_static("cross-origin-resource-policy"), fixed("same-origin")),
        (HeaderName::from_static("cross-origin-opener-policy"), fixed("same-origin")),
    ];
    reply.headers_mut().extend(headers);
    if status == StatusCode::METHOD_NOT_ALLOWED {
        reply.headers_mut().insert(ALLOW, fixed("GET, HEAD, POST"));
    }
    reply
}

async fn found(request: Request<Incoming>, preview: Arc<Preview>) -> Result<Answer, StatusCode> {
    let path = preview.guard.lets_in(&request)?.to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let work: Box<dyn FnOnce() -> Answer + Send> = match (request.method(), path.as_str()) {
        (&Method::GET | &Method::HEAD, "") => Box::new(move || {
            let folder = Folder::read(preview.folder.as_deref());
            (StatusCode::OK, "text/html; charset=utf-8", page::page(&folder, &Asked::read(&query)))
        }),
        (&Method::GET | &Method::HEAD, "page.css") => {
            Box::new(|| css(include_str!("page.css").to_owned() + graph::STYLE))
        }
        (&Method::GET | &Method::HEAD, "languages.css") => Box::new(move || css(languages(&query))),
        (&Method::GET | &Method::HEAD, "page.js") => {
            Box::new(|| (StatusCode::OK, "text/javascript; charset=utf-8", include_str!("page.js").to_owned()))
        }
        (&Method::GET | &Method::HEAD, "icon.svg") => {
            Box::new(|| (StatusCode::OK, "image/svg+xml", include_str!("icon.svg").to_owned()))
        }
        (&Method::POST, "chat") => {
            let body = Limited::new(request.into_body(), BODY).collect();
            let body = timeout(PATIENCE, body).await.map_err(|_| StatusCode::REQUEST_TIMEOUT)?;
            let body = body.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?.to_bytes();
            Box::new(move || {
                let mut chats = preview.chats.lock().unwrap_or_else(PoisonError::into_inner);
                let (status, said) = chats.answer(preview.folder.as_deref(), &body);
                (status, "application/json", said)
            })
        }
        (&Method::GET | &Method::HEAD, _) => return Err(StatusCode::NOT_FOUND),
        (_, _) => return Err(StatusCode::METHOD_NOT_ALLOWED),
    };
    // Files are read, and a played house has a store.
    spawn_blocking(work).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

const fn css(text: String) -> Answer {
    (StatusCode::OK, "text/css; charset=utf-8", text)
}

/// Hides the languages that are not ticked.
fn languages(query: &str) -> String {
    let codes = query.split(',').take(64).filter_map(Lang::parse);
    codes.map(|it| format!("body:has(#show-{it}:not(:checked)) [data-lang={it}] {{ display: none; }}\n")).collect()
}
