//! The tasks that fetch and put files over HTTPS, beside the pump, which owns them.
//!
//! What is called off ends there and then, and nothing is told of it.

use std::{collections::HashMap, sync::Arc};

use tokio::{
    sync::Semaphore,
    task::{self, AbortHandle, JoinSet, spawn_blocking},
};

use super::{
    AT_ONCE, Came, Job, Which, Work,
    upload::Slot,
    web::{self, Web},
};
use crate::{
    channel::{
        aesgcm::{crypt, link::Link},
        xmpp::Settings,
    },
    model::{Chance, FileFailure, FileNews, SealedFile},
    pgp,
    private::Private,
};

/// The tasks that fetch and put.
pub(in crate::channel::xmpp) struct Carriers {
    web: Web,
    chance: fn() -> Chance,
    fetching: Arc<Semaphore>,
    tasks: JoinSet<FileNews>,
    which: HashMap<task::Id, (Which, AbortHandle)>,
}

impl Carriers {
    pub(in crate::channel::xmpp) fn new(settings: &Settings, chance: fn() -> Chance) -> Self {
        let most = usize::try_from(settings.files.max_size).unwrap_or(usize::MAX).saturating_add(crypt::TAG);
        let (ca_file, private_hosts) = (settings.ca_file.clone(), settings.files.private_hosts.clone());
        let web = Web { ca_file, private_hosts, most, patience: web::Patience::default() };
        let fetching = Arc::new(Semaphore::new(AT_ONCE));
        Self { web, chance, fetching, tasks: JoinSet::new(), which: HashMap::new() }
    }

    /// Sets out.
    pub(in crate::channel::xmpp) fn send(&mut self, jobs: Vec<Job>) {
        for Job { which, work } in jobs {
            let (web, chance, fetching) = (self.web.clone(), (self.chance)(), Arc::clone(&self.fetching));
            let task = self.tasks.spawn(async move {
                let news = match work {
                    Work::Fetch(link) => {
                        let _one = fetching.acquire_owned().await;
                        fetch(&web, link).await
                    }
                    Work::Put { link, sealed, slot } => put(&web, link, sealed, slot, chance).await,
                };
                news.unwrap_or_else(FileNews::Failed)
            });
            self.which.insert(task.id(), (which, task));
        }
    }

    /// Breaks off. What has come only in part no server keeps.
    pub(in crate::channel::xmpp) fn call_off(&mut self, which: &[Which]) {
        for (_, (_, task)) in self.which.extract_if(|_, (known, _)| which.contains(known)) {
            task.abort();
        }
    }

    /// Waits for the next that is back; for ever, if nobody is out. Nothing is lost if it is waited for no longer.
    pub(in crate::channel::xmpp) async fn next(&mut self) -> Came {
        loop {
            let (id, news) = match self.tasks.join_next_with_id().await {
                Some(Ok((id, news))) => (id, news),
                Some(Err(ended)) => (ended.id(), FileNews::Failed(FileFailure::Unreachable)),
                None => return std::future::pending().await,
            };
            // What was called off is not told.
            if let Some((which, _)) = self.which.remove(&id) {
                return Came { which, news };
            }
        }
    }
}

/// Fetches a file and makes sure that its key fits. What it holds is not kept, but for a PGP key.
async fn fetch(web: &Web, link: Link) -> Result<FileNews, FileFailure> {
    let sealed = web.get(&link.place).await?;
    blocking(move || checked(&link, sealed)).await?.ok_or(FileFailure::WrongKey)
}

/// A file as it came, and what is in it if that is a PGP key.
fn checked(link: &Link, sealed: Vec<u8>) -> Option<FileNews> {
    let is_short = sealed.len() <= pgp::LONGEST + crypt::TAG;
    let short = if is_short { crypt::open(link, sealed.clone()) } else { None };
    let key = short.filter(|plain| !pgp::in_file(plain).is_empty()).map(|plain| Private::new(plain.to_vec()));
    let sealed = Arc::new(crypt::checked(link, sealed)?.into());
    Some(key.map_or_else(|| FileNews::Fetched(Arc::clone(&sealed)), |key| FileNews::Key(Arc::clone(&sealed), key)))
}

/// Encrypts a file anew and puts it where our server has made room for it.
async fn put(
    web: &Web,
    link: Link,
    sealed: SealedFile,
    slot: Slot,
    mut chance: Chance,
) -> Result<FileNews, FileFailure> {
    // Nobody else has it, so nothing is copied.
    let sealed = Arc::unwrap_or_clone(sealed).into_revealed();
    let anew = blocking(move || crypt::seal(crypt::open(&link, sealed)?, &mut chance)).await?;
    let (sealed, fragment) = anew.ok_or(FileFailure::WrongKey)?;
    let link = format!("aesgcm://{}#{fragment}", slot.get);
    Link::parse(&link).ok_or(FileFailure::NoUpload)?;
    web.put(&slot.put, slot.headers, sealed).await?;
    Ok(FileNews::Shared(link.into()))
}

/// A long computation, where it keeps nobody waiting.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, FileFailure> {
    spawn_blocking(work).await.map_err(|_| FileFailure::Unreachable)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::{io::AsyncReadExt as _, net::TcpListener, time::timeout};

    use super::*;
    use crate::model::{CaseId, FileId, Network, Peer};

    const KEYS: &str = "8c3d050e9386ec173861778f00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    fn carriers() -> Carriers {
        let hour = Duration::from_secs(3600);
        let patience = web::Patience { reaching: hour, answering: hour, whole: hour };
        let web = Web { ca_file: None, private_hosts: ["127.0.0.1".to_owned()].into(), most: 10, patience };
        let fetching = Arc::new(Semaphore::new(AT_ONCE));
        Carriers { web, chance: || Chance::from_seed([7; 32]), fetching, tasks: JoinSet::new(), which: HashMap::new() }
    }

    fn which(number: u32) -> Which {
        (FileId { case: CaseId(1), number }, Peer::new(Network::Xmpp, "nour@example.org"))
    }

    #[test]
    fn what_is_called_off_ends_at_once_and_is_not_told() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let host = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
            let link = format!("aesgcm://127.0.0.1:{}/x#{KEYS}", host.local_addr().unwrap().port());
            let job = |number| Job { which: which(number), work: Work::Fetch(Link::parse(&link).unwrap()) };
            let mut carriers = carriers();
            carriers.send((1..=3).map(job).collect());
            let (mut first, _) = host.accept().await.unwrap();
            let (mut second, _) = host.accept().await.unwrap();
            // One that runs, one that waits; then the other.
            carriers.call_off(&[which(1), which(3)]);
            carriers.call_off(&[which(2)]);
            for connected in [&mut first, &mut second] {
                let ended = timeout(Duration::from_secs(10), connected.read_to_end(&mut Vec::new())).await;
                assert!(ended.is_ok(), "the connection is closed");
            }
            assert!(carriers.which.is_empty());
            while carriers.tasks.join_next().await.is_some() {}
        });
    }

    #[test]
    fn a_key_is_known_and_what_is_no_key_is_not_looked_at() {
        let key = include_bytes!("../../../../tests/house/export.asc");
        let long = [&key[..], &[b' '; pgp::LONGEST]].concat();
        for (content, is_key) in [(key.to_vec(), true), (b"a photograph".to_vec(), false), (long, false)] {
            let plain = zeroize::Zeroizing::new(content.clone());
            let (sealed, fragment) = crypt::seal(plain, &mut Chance::from_seed([3; 32])).unwrap();
            let link = Link::parse(&format!("aesgcm://files.example.org/1/key.asc#{fragment}")).unwrap();
            match checked(&link, sealed.clone()).unwrap() {
                FileNews::Key(kept, found) => assert!(is_key && *found.reveal() == content && *kept.reveal() == sealed),
                FileNews::Fetched(kept) => assert!(!is_key && *kept.reveal() == sealed),
                FileNews::Shared(_) | FileNews::Sent | FileNews::Arrived | FileNews::Failed(_) => panic!("no file"),
            }
            let changed: Vec<u8> = sealed.iter().map(|byte| byte ^ 1).collect();
            assert!(checked(&link, changed).is_none());
        }
    }
}
