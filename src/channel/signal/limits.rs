//! When Signal wants nothing sent: how long, and what ends it. It is kept across restarts. Pure.

use crate::{
    model::{LineState, Timestamp},
    private::Private,
};

/// The first pause if none was named, in seconds; it doubles up to [`LONGEST`].
const FIRST: u64 = 20;
const LONGEST: u64 = 60 * 60;
/// How long a captcha is waited for if nothing was said.
const CAPTCHA: u64 = 24 * 60 * 60;

/// Whether, and until when, nothing may be sent.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Limit {
    until: Option<Timestamp>,
    /// What the captcha is asked for with.
    token: Option<Private<String>>,
    /// How often in a row.
    count: u32,
}

impl Limit {
    /// Whether nothing may be sent.
    pub(super) fn is_on(&self, now: Timestamp) -> bool {
        self.until.is_some_and(|until| now < until)
    }

    /// How the line stands because of it. A short pause is not worth a word.
    pub(super) fn state(&self, now: Timestamp) -> LineState {
        const WORTH_TELLING: i64 = 5 * 60 * 1000;
        match self.until.filter(|until| now < *until) {
            Some(_) if self.token.is_some() => LineState::Captcha,
            Some(until) if until.millis() - now.millis() >= WORTH_TELLING => LineState::Limited(until),
            Some(_) | None => LineState::Up,
        }
    }

    /// What the captcha is asked for with, while one is.
    pub(super) const fn token(&self) -> Option<&Private<String>> {
        self.token.as_ref()
    }

    /// Signal has refused a message.
    pub(super) fn refused(&mut self, seconds: Option<u64>, token: Option<Private<String>>, now: Timestamp) {
        let pause = match (seconds, &token) {
            (Some(seconds), _) => seconds.max(1),
            (None, Some(_)) => CAPTCHA,
            (None, None) => (FIRST << self.count.min(10)).min(LONGEST),
        };
        // One refusal is counted once, though many messages were on their way.
        if !self.is_on(now) {
            self.count = self.count.saturating_add(1);
        }
        let until = now.after(std::time::Duration::from_secs(pause));
        self.until = self.until.filter(|before| now < *before && self.token.is_some()).max(Some(until));
        self.token = token.or(self.token.take());
    }

    /// Something was sent.
    pub(super) fn passed(&mut self) {
        if self.until.is_none() {
            self.count = 0;
        }
    }

    /// Whether it has just ended.
    pub(super) fn ends(&mut self, now: Timestamp) -> bool {
        let ends = self.until.is_some_and(|until| until <= now);
        if ends {
            self.end();
        }
        ends
    }

    /// The captcha was accepted, or the time is over.
    pub(super) fn end(&mut self) {
        (self.until, self.token) = (None, None);
    }

    /// For the store.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let until = self.until.map_or(0, Timestamp::millis);
        let token = self.token.as_ref().map_or("", |token| token.reveal());
        format!("{until} {} {token}", self.count).into_bytes()
    }

    /// Reads what [`Self::to_bytes`] wrote; what is spoilt is no limit.
    pub(super) fn from_bytes(bytes: &[u8]) -> Self {
        let text = str::from_utf8(bytes).unwrap_or_default();
        let mut words = text.splitn(3, ' ');
        let until = words.next().and_then(|until| until.parse().ok()).filter(|until| *until > 0);
        let count = words.next().and_then(|count| count.parse().ok()).unwrap_or_default();
        let token = words.next().filter(|token| !token.is_empty()).map(|token| token.to_owned().into());
        Self { until: until.map(Timestamp::from_millis), token, count }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(seconds * 1000)
    }

    #[test]
    fn it_grows_until_something_passes() {
        let mut limit = Limit::default();
        let mut now = 0;
        for pause in [20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600] {
            limit.refused(None, None, at(now));
            limit.refused(None, None, at(now));
            assert!(limit.is_on(at(now + pause - 1)) && !limit.is_on(at(now + 2 * pause)), "{pause}");
            now = limit.until.unwrap().millis() / 1000;
            assert!(limit.ends(at(now)) && !limit.ends(at(now)));
        }
        limit.passed();
        limit.refused(None, None, at(now));
        assert_eq!(limit.until, Some(at(now + 20)));
    }

    #[test]
    fn it_is_kept() {
        let mut limit = Limit::default();
        for _ in 0..2 {
            assert_eq!(Limit::from_bytes(&limit.to_bytes()), limit);
            limit.refused(Some(86400), Some("f5a8 token".to_owned().into()), at(5));
        }
        assert!(Limit::from_bytes(&limit.to_bytes()).is_on(at(86404)));
        assert_eq!(Limit::from_bytes(b"\xff"), Limit::default());
    }
}
