//! What the channel logs, at all levels.

use std::{
    io,
    sync::{Arc, Mutex},
};

use tracing::subscriber::DefaultGuard;
use tracing_subscriber::{filter::LevelFilter, filter::Targets, prelude::*};

/// Everything that the program itself logs on this thread while this is there.
pub(crate) struct Log {
    written: Arc<Mutex<Vec<u8>>>,
    _guard: DefaultGuard,
}

#[derive(Clone)]
struct Pen(Arc<Mutex<Vec<u8>>>);

impl io::Write for Pen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    pub(crate) fn begin() -> Self {
        let written = Arc::new(Mutex::new(Vec::new()));
        let pen = Pen(Arc::clone(&written));
        let lines = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(move || pen.clone());
        let ours = Targets::new().with_target("vestibule", LevelFilter::TRACE);
        let guard = tracing_subscriber::registry().with(lines.with_filter(ours)).set_default();
        // What another thread met while this was being set up has been marked as of no interest.
        tracing::callsite::rebuild_interest_cache();
        Self { written, _guard: guard }
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.written.lock().unwrap().clone()).unwrap()
    }
}
