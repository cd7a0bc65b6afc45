//! Files for members of the staff, and theirs for people: opened only to be given to signal-cli, which encrypts them again.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::Session;
use crate::{
    channel::{
        What,
        aesgcm::{crypt, link::Link},
        signal::people::{Parcel, Shared},
    },
    model::{CaseId, Errand, Event, Failure, FileFailure, FileId, FileNews, Peer, SealedFile, Timestamp},
};

/// The largest file that is handed on, in bytes: signal-cli ends if a request holds a string of more than 20 000 000
/// characters (seen on 0.13.19), and in base64 a file is a third longer.
const MOST: usize = 14 << 20;

impl Parcel {
    /// When it was decided, or asked for.
    pub(in crate::channel::signal) fn at(&self) -> Timestamp {
        match self {
            Self::Row(row) => row.at,
            Self::File(shared) => shared.at,
            Self::Mark(_, _, at) => *at,
        }
    }
}

impl Shared {
    /// The file as signal-cli takes it: in the request, so that it touches no disk of ours.
    pub(super) fn opened(&self) -> Option<String> {
        let link = Link::parse(&self.link)?;
        let plain = crypt::open(&link, self.sealed.reveal().clone())?;
        // Its own name says more than a phone need know. To a handler it is in the line before; what a person is to open
        // keeps its ending.
        let name = self.ending.as_ref().map_or_else(|| "file".to_owned(), |ending| format!("file.{}", ending.reveal()));
        Some(format!("data:application/octet-stream;filename={name};base64,{}", STANDARD.encode(&*plain)))
    }
}

impl Session {
    /// Obeys an order to bring a file.
    pub(super) fn bring(&mut self, errand: Errand, sealed: Option<SealedFile>) {
        let Errand { file, to, link, by: _, ending } = errand;
        let Some(sealed) = sealed else {
            // What comes by Signal comes with its message; there is nothing to fetch.
            return self.file_news(file, to, FileNews::Failed(FileFailure::Gone));
        };
        if sealed.reveal().len() > MOST {
            return self.file_news(file, to, FileNews::Failed(FileFailure::TooBig));
        }
        let address: Arc<str> = to.address.reveal().clone();
        let at = (self.outside.now)();
        let shared = Shared { file, to, link: link.whole.reveal().clone(), sealed, ending, at };
        self.queue(&address, Parcel::File(shared));
    }

    /// Obeys an order to bring none.
    pub(super) fn call_off(&mut self, case: CaseId, to: &Peer) {
        if let Some(lane) = self.lanes.get_mut(to.address.reveal()) {
            let first = usize::from(lane.is_asked);
            let mut at = 0;
            lane.waiting.retain(|parcel| {
                at += 1;
                at <= first || !matches!(parcel, Parcel::File(shared) if shared.file.case == case)
            });
        }
    }

    pub(super) fn not_brought(&mut self, shared: Shared) {
        self.file_news(shared.file, shared.to, FileNews::Failed(FileFailure::Interrupted));
    }

    /// The key does not fit: nobody can open it.
    pub(super) fn not_opened(&mut self, to: &Arc<str>) {
        self.give_up(to, Failure::Refused);
    }

    pub(super) fn file_news(&mut self, file: FileId, to: Peer, news: FileNews) {
        self.house.deliver(What::Event(Event::File { file, to, news }), Vec::new());
    }
}
