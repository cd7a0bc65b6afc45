//! What signal-cli answers, and how a session comes to life by it.

use tracing::info;

use super::{Answer, PROFILE, Question, Session, Stage, keep};
use crate::{
    channel::{
        CatchUp, What,
        signal::{
            rpc::Ask,
            verdict::{self, Verdict},
        },
    },
    model::{Identity, LineState},
};

impl Session {
    pub(super) fn answered(&mut self, question: Question, answer: Answer<'_>) {
        match question {
            Question::Version => {
                if self.stage == Stage::Starting {
                    self.stage = Stage::New;
                    self.lanes.clear();
                    let username = self.username.as_deref().map(Into::into);
                    let identity = Identity { address: self.account.as_str().into(), fingerprint: None, username };
                    self.house.report(What::Identity(identity));
                    self.house.report(What::Connected);
                    info!(network = "signal", "connected");
                }
            }
            Question::Subscribe => match answer {
                Ok(result) => {
                    self.subscription = result.get().parse().unwrap_or_default();
                    (self.is_subscribed, self.news_of_subscription) = (true, true);
                    self.subscribed();
                }
                Err(error) => {
                    if verdict::of_error(error) == Verdict::Unlinked {
                        self.stands(LineState::Unlinked);
                    }
                    // The next attempt asks again.
                    self.refuses = true;
                }
            },
            Question::Send(to) => self.sent(&to, answer),
            Question::Accept(of) => {
                if let Some(lane) = self.lanes.get_mut(&of) {
                    lane.gate = 0;
                }
                self.go_on(&of);
            }
            Question::Name => {
                if let (Ok(_), Some(name)) = (answer, self.name.clone()) {
                    let keep = keep(PROFILE.to_owned(), None, name.clone().into_bytes());
                    self.shown = Some(name);
                    self.house.deliver(What::Kept, vec![keep]);
                }
            }
            Question::Fetch(of) => self.fetched(&of),
            Question::Trust(of) => self.trusted(&of, answer.is_ok()),
            Question::Captcha => self.captcha_judged(answer.is_ok()),
            Question::Nothing => {}
        }
    }

    pub(super) fn subscribe(&mut self, in_doubt: bool) {
        if self.stage == Stage::New {
            self.stage = Stage::Subscribing(in_doubt);
            // Nothing arrives yet, and what arrived before has been read: no other file there is named by anything.
            if self.is_ours && !self.is_subscribed {
                self.files.sweep(&self.house.files_kept());
            }
            if self.is_subscribed {
                return self.subscribed();
            }
            let account = self.account.clone();
            self.ask(&Ask::Subscribe { account: &account }, Question::Subscribe);
        }
    }

    fn subscribed(&mut self) {
        match self.stage {
            // What may have been sent shows when the phones that have it say so.
            Stage::Subscribing(true) => self.stage = Stage::Waiting(0),
            Stage::Subscribing(false) => self.caught_up(),
            Stage::Starting | Stage::New | Stage::Waiting(_) | Stage::Live => {}
        }
    }

    pub(super) fn caught_up(&mut self) {
        self.stage = Stage::Live;
        self.house.report(What::CaughtUp(CatchUp::Signs));
        if let (Some(name), false) = (self.name.clone(), self.name == self.shown) {
            let account = self.account.clone();
            self.ask(&Ask::Name { account: &account, given_name: &name }, Question::Name);
        }
        self.stands(self.limit.state((self.outside.now)()));
        info!(network = "signal", "caught up");
        self.go_on_with_all();
    }
}
