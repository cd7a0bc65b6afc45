//! Our own channel with nothing behind it: what comes in goes out again, encrypted if it came so. Nothing is stored.
#![allow(unreachable_pub, reason = "a benchmark's part")]

use std::{collections::BTreeMap, env, process::Stdio};

use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
    sync::mpsc,
};
use vestibule::{
    app,
    channel::{
        Arrival, Order, What,
        xmpp::{self, BareJid, FileLimits, Settings, Tls},
    },
    model::{Chance, Event, Row, RowId, RowKind, Timestamp, Way, WireId},
    private::Secret,
};

use crate::prosody::Prosody;

/// Set in the environment of the process that is this client: the server's port and CA file.
pub const PLACE: &str = "VESTIBULE_ECHO";

/// Starts this program again as that client; it logs in as `echo`.
pub async fn start(prosody: &Prosody) -> Child {
    let mut command = Command::new(env::current_exe().unwrap());
    command.env(PLACE, format!("{} {}", prosody.port, prosody.file("ca.crt").display()));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true);
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert_eq!(lines.next_line().await.unwrap().as_deref(), Some("ready"));
    child
}

/// Is that client.
pub async fn run(place: &str) {
    let (port, ca) = place.split_once(' ').unwrap();
    let settings = Settings {
        jid: BareJid::new("echo@localhost").unwrap(),
        password: Secret::new("pw-echo".to_owned()),
        address: Some(format!("127.0.0.1:{port}")),
        tls: Tls::Starttls,
        ca_file: Some(ca.into()),
        pin: None,
        resource: "echo".to_owned(),
        name: "Echo".to_owned(),
        clients: Vec::new(),
        staff: BTreeMap::new(),
        files: FileLimits::default(),
    };
    let (arrivals, mut arrived) = mpsc::channel(1024);
    let (orders, ordered) = mpsc::unbounded_channel();
    tokio::spawn(xmpp::run(settings, Vec::new(), app::outside(), arrivals, ordered));
    let (mut chance, mut rows) = (Chance::from_seed([2; 32]), 0);
    while let Some(Arrival { what, ticket, .. }) = arrived.recv().await {
        if let Some(ticket) = ticket {
            let _ = orders.send(Order::Acknowledge(ticket));
        }
        match what {
            What::Connected => drop(orders.send(Order::CatchUp { after: None, in_doubt: false })),
            What::CaughtUp(_) => println!("ready"),
            What::Event(Event::Message { inbound, .. }) => {
                rows += 1;
                let row = Row {
                    id: RowId(rows),
                    case: None,
                    kind: RowKind::Program,
                    to: inbound.from,
                    wire_id: WireId::draw(&mut chance),
                    body: inbound.body,
                    answers: None,
                    changes: None,
                    author: None,
                    way: Way::AsTheyWrite,
                    at: Timestamp::from_millis(0),
                };
                let _ = orders.send(Order::Send(row));
            }
            What::Event(_)
            | What::Sent(..)
            | What::Arrived { .. }
            | What::Identity(_)
            | What::Outcome(..)
            | What::Echo(_)
            | What::Kept
            | What::Resumed
            | What::Lost
            | What::Refused { .. } => {}
        }
    }
}
