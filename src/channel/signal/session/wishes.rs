//! What the house wants besides sending: somebody forgotten, a key believed, a captcha handed in, typing and delivery
//! shown.

use std::sync::Arc;

use super::{LIMIT, PERSON, Question, Session, Stage, keep};
use crate::{
    channel::{
        Keep, What,
        signal::{
            inbound,
            people::{Lane, Parcel},
            rpc::Ask,
        },
    },
    model::{Event, LineState, Network, Peer, Wish},
    private::Private,
};

/// What is put on a handler's message once the person's phone has it.
const DELIVERED: &str = "✅";

impl Session {
    /// Nothing of this person may be kept, by signal-cli either.
    pub(super) fn forget(&mut self, of: &Arc<str>) {
        if let Some(lane) = self.lanes.get_mut(of).filter(|lane| !lane.waiting.is_empty()) {
            // The last words go out first.
            lane.leaves = true;
            return;
        }
        self.lanes.remove(of);
        self.garbled.remove(of);
        self.timers.remove(of);
        if self.known.remove(of) {
            let (account, of) = (self.account.clone(), Arc::clone(of));
            self.ask(&Ask::Forget { account: &account, recipient: &of, forget: true }, Question::Nothing);
            let name = format!("{PERSON}{of}").into();
            let gone = Keep { name, of: Some(Peer::new(Network::Signal, of)), value: None };
            self.house.deliver(What::Kept, vec![gone]);
        }
    }

    pub(super) fn wished(&mut self, wish: &Wish) {
        let account = self.account.clone();
        match wish {
            Wish::Trust(peer) => {
                let of = peer.address.reveal().clone();
                match self.lanes.get_mut(&of) {
                    Some(lane) if lane.is_fetched => lane.is_believed = true,
                    Some(_) | None => self.trust(&of),
                }
            }
            Wish::Captcha { network: _, answer } => {
                let Some(token) = self.limit.token().cloned() else { return };
                let captcha = Ask::Captcha { account: &account, challenge: token.reveal(), captcha: answer.reveal() };
                self.ask(&captcha, Question::Captcha);
            }
            Wish::Mark { to, of } => {
                // Before signal-cli is there nothing is kept for it: a mark that is lost says nothing.
                let sent = inbound::moment(of).filter(|_| self.stage == Stage::Live);
                if let Some(sent) = sent {
                    let now = (self.outside.now)();
                    self.queue(to.address.reveal(), Parcel::Mark(DELIVERED, sent, now));
                }
            }
            Wish::Typing { to, composes } => self.show_typing(to.address.reveal(), *composes),
        }
    }

    /// Shows somebody that an answer is being typed, unless something that matters more goes to them or cannot.
    fn show_typing(&mut self, to: &Arc<str>, composes: bool) {
        let is_free = |lane: &Lane| lane.waiting.is_empty() && !lane.is_changed;
        let can = self.stage == Stage::Live && self.limit.state((self.outside.now)()) == LineState::Up;
        if self.shows_typing && can && self.lanes.get(to).is_none_or(is_free) {
            let account = self.account.clone();
            self.ask(&Ask::Typing { account: &account, recipient: [to], stop: !composes }, Question::Nothing);
        }
    }

    /// signal-cli learns the new key of somebody some time after it has refused their message; until then it could not be
    /// told to believe it.
    pub(super) fn fetch_key(&mut self, of: &Arc<str>) {
        if !std::mem::replace(&mut self.lane(of).is_fetched, true) {
            let account = self.account.clone();
            let stop = Ask::Typing { account: &account, recipient: [of], stop: true };
            self.ask(&stop, Question::Fetch(Arc::clone(of)));
        }
    }

    pub(super) fn fetched(&mut self, of: &Arc<str>) {
        let Some(lane) = self.lanes.get_mut(of) else { return };
        lane.is_fetched = false;
        if std::mem::take(&mut lane.is_believed) {
            self.trust(of);
        }
    }

    fn trust(&mut self, of: &Arc<str>) {
        let account = self.account.clone();
        let trust = Ask::Trust { account: &account, recipient: of, trust_all_known_keys: true };
        self.ask(&trust, Question::Trust(Arc::clone(of)));
    }

    /// Whether signal-cli believes somebody's key now.
    pub(super) fn trusted(&mut self, of: &Arc<str>, done: bool) {
        if done {
            if let Some(lane) = self.lanes.get_mut(of) {
                lane.is_changed = false;
            }
            self.go_on(of);
        } else {
            self.key_changed(of);
        }
    }

    /// Signal wants nothing sent for a while.
    pub(super) fn limited(&mut self, seconds: Option<u64>, captcha: Option<Private<String>>) {
        let now = (self.outside.now)();
        self.limit.refused(seconds, captcha, now);
        self.house.deliver(What::Kept, vec![self.limit_kept()]);
        self.stands(self.limit.state(now));
    }

    /// The answer to the captcha was right, or not.
    pub(super) fn captcha_judged(&mut self, right: bool) {
        if right {
            self.limit.end();
            self.unlimited();
        } else {
            let state = LineState::Captcha;
            self.house.deliver(What::Event(Event::Line { network: Network::Signal, state }), Vec::new());
        }
    }

    pub(super) fn tick_limit(&mut self) {
        if self.limit.ends((self.outside.now)()) {
            self.unlimited();
        }
    }

    fn unlimited(&mut self) {
        self.house.deliver(What::Kept, vec![self.limit_kept()]);
        self.stands(LineState::Up);
        self.go_on_with_all();
    }

    fn limit_kept(&self) -> Keep {
        keep(LIMIT.to_owned(), None, self.limit.to_bytes())
    }
}
