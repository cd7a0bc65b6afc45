//! Files that are read while they are written, wiped while they are read, and left behind.

use std::{io::Write as _, os::unix::fs::MetadataExt as _};

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

fn texts(frames: &mut Frames) -> Vec<String> {
    frames.read().unwrap().into_iter().map(|line| line.text.trim_end().to_owned()).collect()
}

#[test]
fn what_was_not_wiped_is_read_again_and_what_was_is_not() {
    let _guard = runtime();
    let _guard = _guard.enter();
    let dir = TempDir::new().unwrap();
    let mut frames = Frames::open(dir.path()).unwrap();
    let mut child = frames.begin().unwrap();
    child.write_all(b"{\"one\":1}\n{\"two\":2}\n{\"thr").unwrap();
    let lines = frames.read().unwrap();
    assert_eq!(lines.len(), 2);
    frames.wipe(lines[0].place).unwrap();
    child.write_all(b"ee\":3}\n").unwrap();
    assert_eq!(texts(&mut frames), ["{\"three\":3}"]);

    // We are killed and come back; the child before still writes, the next one waits for it.
    let mut again = Frames::open(dir.path()).unwrap();
    let mut next = again.begin().unwrap();
    assert_eq!(texts(&mut again), ["{\"two\":2}", "{\"three\":3}"]);
    child.write_all(b"{\"last\":4}\n{\"cut").unwrap();
    next.write_all(b"{\"new\":5}\n").unwrap();
    let lines = again.read().unwrap();
    assert_eq!(lines.iter().map(|line| line.text.trim_end()).collect::<Vec<_>>(), ["{\"last\":4}", "{\"new\":5}"]);
    again.wipe(lines[1].place).unwrap();
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "the older file is gone");
    assert_eq!(texts(&mut Frames::open(dir.path()).unwrap()), [""; 0]);
}

#[test]
fn what_is_wiped_takes_no_room_and_is_there_for_nobody_else() {
    let runtime = runtime();
    let _guard = runtime.enter();
    let dir = TempDir::new().unwrap();
    let mut frames = Frames::open(dir.path()).unwrap();
    let mut child = frames.begin().unwrap();
    for _ in 0..100 {
        child.write_all(format!("{}\n", "x".repeat(9999)).as_bytes()).unwrap();
    }
    let mut last = None;
    while let Some(line) = frames.read().unwrap().pop() {
        last = Some(line.place);
    }
    frames.wipe(last.unwrap()).unwrap();
    let about = child.metadata().unwrap();
    // But for the block that the next line begins in.
    assert!(about.len() == 1_000_000 && about.blocks() <= 8, "{}", about.blocks());
    assert_eq!(about.mode() & 0o777, 0o600);
}

#[test]
fn news_are_waited_for() {
    let runtime = runtime();
    runtime.block_on(async {
        let dir = TempDir::new().unwrap();
        let mut frames = Frames::open(dir.path()).unwrap();
        let mut child = frames.begin().unwrap();
        for number in 0..3 {
            let write = async { child.write_all(format!("{number}\n").as_bytes()).unwrap() };
            let ((), changed) = tokio::join!(write, frames.changed());
            changed.unwrap();
            assert_eq!(texts(&mut frames), [number.to_string()]);
        }
    });
}

proptest! {
    #[test]
    fn cut_anywhere_it_is_the_same_lines(bytes in prop::collection::vec(prop_oneof![Just(b'\n'), Just(0), any::<u8>()], 0..200), cuts in prop::collection::vec(0_usize..200, 0..9)) {
        let lines = |pieces: &[&[u8]]| {
            let (mut splitter, mut lines) = (Splitter::default(), Vec::new());
            pieces.iter().for_each(|piece| splitter.take(piece, |text, end| lines.push((text, end))));
            lines
        };
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).chain([0, bytes.len()]).collect();
        cuts.sort_unstable();
        let pieces: Vec<&[u8]> = cuts.windows(2).map(|cut| &bytes[cut[0]..cut[1]]).collect();
        prop_assert_eq!(lines(&pieces), lines(&[&bytes]));
    }

    #[test]
    fn a_line_that_is_too_long_costs_itself_only(before in 0_usize..3) {
        let mut text: Vec<u8> = vec![b"a\n".as_slice(); before].concat();
        text.extend(vec![b'x'; MAX_LINE + 1]);
        text.extend(b"\nb\n");
        let (mut splitter, mut lines) = (Splitter::default(), Vec::new());
        splitter.take(&text, |text, _| lines.push(text));
        prop_assert_eq!(lines.len(), before + 1);
    }
}
