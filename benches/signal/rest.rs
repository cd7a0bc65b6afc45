//! The part of signal-cli-rest-api that signalbot uses, scripted: HTTP and a WebSocket on loopback, as cheap as can be.
#![allow(unreachable_pub, reason = "a benchmark's part")]

use std::sync::{Arc, Mutex};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha1::{Digest as _, Sha1};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::{Notify, mpsc::UnboundedReceiver},
};

use crate::crowd::{Crowd, between};

/// What it says of itself; signalbot asks before it begins.
const ABOUT: &str = r#"{"build":2,"capabilities":{},"mode":"json-rpc","version":"0.101.0","versions":["v1","v2"]}"#;

/// Serves a bot; one WebSocket, any number of other connections.
pub async fn serve(
    listener: TcpListener,
    crowd: Arc<Mutex<Crowd>>,
    frames: UnboundedReceiver<String>,
    ready: Arc<Notify>,
) {
    let frames = Arc::new(Mutex::new(Some(frames)));
    while let Ok((stream, _)) = listener.accept().await {
        stream.set_nodelay(true).unwrap();
        let (crowd, frames, ready) = (Arc::clone(&crowd), Arc::clone(&frames), Arc::clone(&ready));
        tokio::spawn(async move {
            let mut connection = Connection { stream, unread: Vec::new() };
            while let Some((head, body)) = connection.request().await {
                let path = head.split(' ').nth(1).unwrap_or_default();
                if path.starts_with("/v1/receive/") {
                    let key = between(&head, "Sec-WebSocket-Key: ", "\r\n").unwrap();
                    connection.upgrade(key).await;
                    let frames = frames.lock().unwrap().take().expect("one WebSocket");
                    ready.notify_one();
                    return connection.receive(frames).await;
                }
                let (status, answer) = match path {
                    "/v1/health" => ("204 No Content", String::new()),
                    "/v1/about" => ("200 OK", ABOUT.to_owned()),
                    "/v2/send" => {
                        let mut crowd = crowd.lock().unwrap();
                        crowd.hears(between(&body, r#""recipients":[""#, "\"").unwrap());
                        ("201 Created", format!(r#"[{{"timestamp":"{}"}}]"#, crowd.moment()))
                    }
                    _ => ("200 OK", "[]".to_owned()),
                };
                connection.answer(status, &answer).await;
            }
        });
    }
}

struct Connection {
    stream: TcpStream,
    unread: Vec<u8>,
}

impl Connection {
    /// The next request: its head and its body. `None` at the end.
    async fn request(&mut self) -> Option<(String, String)> {
        loop {
            if let Some(end) = self.unread.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                let head = String::from_utf8(self.unread.get(..end + 2)?.to_owned()).unwrap();
                let length = between(&head, "Content-Length: ", "\r\n").map_or(0, |length| length.parse().unwrap());
                let body = end + 4..end + 4 + length;
                while self.unread.len() < body.end {
                    self.more().await?;
                }
                let text = String::from_utf8(self.unread.get(body.clone())?.to_owned()).unwrap();
                self.unread.drain(..body.end);
                return Some((head, text));
            }
            self.more().await?;
        }
    }

    async fn more(&mut self) -> Option<()> {
        self.stream.read_buf(&mut self.unread).await.ok().filter(|read| *read > 0).map(drop)
    }

    async fn answer(&mut self, status: &str, body: &str) {
        let length = body.len();
        let head = format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n");
        let _ = self.stream.write_all((head + body).as_bytes()).await;
    }

    async fn upgrade(&mut self, key: &str) {
        let accept = STANDARD.encode(Sha1::digest(format!("{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
        let head = format!(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"
        );
        let _ = self.stream.write_all(head.as_bytes()).await;
    }

    /// Passes on what people say, a message a frame, and answers pings; until the end.
    async fn receive(mut self, mut frames: UnboundedReceiver<String>) {
        let (mut said, mut out) = (Vec::new(), Vec::new());
        loop {
            tokio::select! {
                more = self.more() => {
                    if more.is_none() {
                        return;
                    }
                }
                _ = frames.recv_many(&mut said, 4096) => {}
            }
            for frame in said.drain(..) {
                // Text, whole, of 126 to 65 535 bytes.
                out.extend([0x81, 126]);
                out.extend(u16::try_from(frame.len()).unwrap().to_be_bytes());
                out.extend(frame.as_bytes());
            }
            while let Some(ping) = self.ping() {
                out.extend([0x8a, u8::try_from(ping.len()).unwrap()]);
                out.extend(ping);
            }
            if self.stream.write_all(&out).await.is_err() {
                return;
            }
            out.clear();
        }
    }

    /// What the next ping holds. A client says nothing else but that it closes.
    fn ping(&mut self) -> Option<Vec<u8>> {
        let &[_, length, a, b, c, d, ref rest @ ..] = self.unread.as_slice() else { return None };
        let (length, mask) = (usize::from(length & 0x7f), [a, b, c, d]);
        let ping = rest.get(..length)?.iter().zip(mask.iter().cycle()).map(|(byte, mask)| byte ^ mask).collect();
        self.unread.drain(..6 + length);
        Some(ping)
    }
}
