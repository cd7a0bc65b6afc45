//! Request Tracker is gone, or its answers are: nothing is lost, nothing is there twice, nobody waits.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    time::timeout,
};
use vestibule::rules::When;

use crate::{
    house::{Line, PATIENCE, rules, shared},
    rt::Rt,
};

/// Stands before an RT: what begins like this is asked of it, and its answer is lost.
struct Swallow {
    port: u16,
    wanted: Arc<Mutex<Vec<&'static str>>>,
    swallowed: Arc<AtomicUsize>,
}

impl Swallow {
    async fn start(to: u16, wanted: &[&'static str]) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (wanted, swallowed) = (Arc::new(Mutex::new(wanted.to_vec())), Arc::new(AtomicUsize::new(0)));
        let (wishes, count) = (Arc::clone(&wanted), Arc::clone(&swallowed));
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let (wishes, count) = (Arc::clone(&wishes), Arc::clone(&count));
                tokio::spawn(async move {
                    let mut far = TcpStream::connect(("127.0.0.1", to)).await.unwrap();
                    let mut first = vec![0; 64 * 1024];
                    let read = near.read(&mut first).await.unwrap_or(0);
                    let head = String::from_utf8_lossy(&first[..read]).into_owned();
                    let line = head.lines().next().unwrap_or_default().to_owned();
                    let is_wanted = {
                        let mut wishes = wishes.lock().unwrap();
                        let at = wishes.iter().position(|wish| fits(&line, wish));
                        at.map(|at| wishes.remove(at)).is_some()
                    };
                    far.write_all(&first[..read]).await.unwrap();
                    if is_wanted {
                        // Done there, and never told.
                        let mut answer = Vec::new();
                        let (mut from, mut on) = far.split();
                        let mut one = [0; 1];
                        tokio::select! {
                            _ = tokio::io::copy(&mut near, &mut on) => {}
                            _ = from.read(&mut one) => {}
                        }
                        let _ = far.read_to_end(&mut answer).await;
                        count.fetch_add(1, Ordering::SeqCst);
                        return;
                    }
                    let _ = tokio::io::copy_bidirectional(&mut near, &mut far).await;
                });
            }
        });
        Self { port, wanted, swallowed }
    }

    fn are_all_swallowed(&self, count: usize) -> bool {
        self.wanted.lock().unwrap().is_empty() && self.swallowed.load(Ordering::SeqCst) == count
    }
}

/// `POST …/comment`: the beginning and the end of an address.
fn fits(line: &str, wish: &str) -> bool {
    let Some((method, end)) = wish.split_once(' ') else { return false };
    let mut parts = line.split(' ');
    parts.next() == Some(method) && parts.next().is_some_and(|path| path.ends_with(end))
}

#[tokio::test]
#[ignore = "needs Request Tracker: run tests/all"]
async fn an_answer_that_is_lost_makes_nothing_twice() {
    let rt = shared().await;
    let wanted = ["POST /ticket", "POST /comment", "POST /comment"];
    let swallow = Swallow::start(rt.port, &wanted).await;
    let url = format!("http://127.0.0.1:{}", swallow.port);
    let mut line = Line::at(rt, url, 8, || rules(When::HandedOver, &[]));
    line.launch().await;
    let tag = line.hand_over("ana").await;
    let number = line.ticket().await;
    // In the middle of it the program ends as well.
    line.restart().await;
    line.say("nour", &format!("!take {tag}")).await;
    line.rt.stands(number, "open", "nour.rt").await;
    line.comments(number, 1).await;
    line.say("nour", &format!("!close {tag}")).await;
    line.rt.stands(number, "resolved", "nour.rt").await;
    line.say("ana", "again").await;
    line.rt.stands(number, "open", "Nobody").await;
    line.comments(number, 2).await;
    line.say("nour", &format!("!take {tag}")).await;
    line.rt.stands(number, "open", "nour.rt").await;
    assert!(swallow.are_all_swallowed(wanted.len()), "the test has cut what it should");
    line.stop().await;
    assert_eq!(line.rt.tickets(&line.queue).await, [number]);
    assert_eq!(line.rt.comments(number).await.len(), 2);
}

#[tokio::test]
#[ignore = "needs Request Tracker: run tests/all"]
async fn rt_may_be_gone_and_nobody_waits() {
    let rt = Arc::new(Rt::start_like(&*shared().await).await);
    let url = rt.url();
    let mut line = Line::at(rt, url, 9, || rules(When::HandedOver, &[]));
    line.launch().await;
    let tag = line.hand_over("ana").await;
    let number = line.ticket().await;
    line.comments(number, 1).await;
    line.rt.stop();
    line.hears("sam", "Request Tracker does not answer").await;
    line.say("nour", &format!("!take {tag}")).await;
    line.hears("ana", "a person of the team has read").await;
    line.say("nour", &format!("!r {tag} here we are")).await;
    line.hears("ana", "here we are").await;
    line.say("sam", "!status").await;
    line.hears("sam", "Request Tracker does not answer").await;
    line.restart().await;
    let other = line.hand_over("ben").await;
    line.say("nour", &format!("!close {tag}")).await;
    line.hears("ana", "This conversation is now closed").await;
    line.rt.launch().await;
    line.rt.stands(number, "resolved", "Nobody").await;
    line.hears("sam", "Request Tracker answers again").await;
    let made = async {
        while line.rt.tickets(&line.queue).await.len() < 2 {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    timeout(PATIENCE, made).await.expect("a second ticket is made");
    let all = line.rt.tickets(&line.queue).await;
    line.subject(all[1], &format!("[{other}] green · en")).await;
    line.comments(all[1], 1).await;
    assert_eq!(line.rt.comments(number).await.len(), 1);
    // Once when it went, once for `!status`, and once more by the program that was started meanwhile.
    assert!(line.heard("sam", "Request Tracker does not answer") <= 3);
    line.stop().await;
}
