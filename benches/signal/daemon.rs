//! signal-cli's daemon, scripted: the JSON-RPC that our channel speaks, on a Unix socket, as cheap as can be.
#![allow(unreachable_pub, reason = "a benchmark's part")]

use std::{
    fmt::Write as _,
    path::Path,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{UnixListener, UnixStream},
    sync::{Notify, mpsc::UnboundedReceiver},
};

use crate::crowd::{Crowd, between};

/// Listens before the program is started.
pub fn listen(path: &Path) -> UnixListener {
    UnixListener::bind(path).unwrap()
}

/// Serves the program, once.
pub async fn serve(
    listener: UnixListener,
    crowd: Arc<Mutex<Crowd>>,
    mut frames: UnboundedReceiver<String>,
    ready: Arc<Notify>,
) {
    let (mut stream, _): (UnixStream, _) = listener.accept().await.unwrap();
    let (mut unread, mut out, mut said) = (Vec::with_capacity(1 << 20), String::new(), Vec::new());
    loop {
        tokio::select! {
            read = stream.read_buf(&mut unread) => {
                if read.unwrap_or(0) == 0 {
                    return;
                }
                let Some(end) = unread.iter().rposition(|byte| *byte == b'\n') else { continue };
                let lines = std::str::from_utf8(unread.get(..end).unwrap()).unwrap();
                lines.split('\n').for_each(|line| answer(line, &crowd, &mut out, &ready));
                unread.drain(..=end);
            }
            _ = frames.recv_many(&mut said, 4096) => {}
        }
        // What was said in answer goes out with the answer's own receipt.
        while let Ok(frame) = frames.try_recv() {
            said.push(frame);
        }
        for frame in said.drain(..) {
            let _ = writeln!(
                out,
                r#"{{"jsonrpc":"2.0","method":"receive","params":{{"subscription":0,"result":{frame}}}}}"#
            );
        }
        if stream.write_all(out.as_bytes()).await.is_err() {
            return;
        }
        out.clear();
    }
}

fn answer(line: &str, crowd: &Mutex<Crowd>, out: &mut String, ready: &Notify) {
    // The first line is empty: it ends whatever somebody before us has begun.
    let (Some(method), Some(id)) = (between(line, r#""method":""#, "\""), between(line, r#""id":""#, "\"")) else {
        return;
    };
    let result = match method {
        "version" => r#"{"version":"0.13.19"}"#,
        "subscribeReceive" => {
            ready.notify_one();
            "0"
        }
        "send" => {
            let to = between(line, r#""recipient":[""#, "\"").unwrap();
            let mut crowd = crowd.lock().unwrap();
            let sent = crowd.moment();
            let _ = writeln!(
                out,
                r#"{{"jsonrpc":"2.0","result":{{"results":[{{"recipientAddress":{{"uuid":"{to}","number":null,"username":null}},"type":"SUCCESS"}}],"timestamp":{sent}}},"id":"{id}"}}"#
            );
            return crowd.hears(to);
        }
        _ => "{}",
    };
    let _ = writeln!(out, r#"{{"jsonrpc":"2.0","result":{result},"id":"{id}"}}"#);
}
