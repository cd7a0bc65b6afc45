//! How the line itself is doing on a network: for those who run it.

use super::Timestamp;

/// How the line stands on a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineState {
    /// People can be heard and answered.
    Up,
    /// It has not been connected for a while; it goes on trying.
    Down,
    /// The program that speaks to the network cannot be started.
    Missing,
    /// The account no longer knows this device, or does not exist: it must be linked again.
    Unlinked,
    /// The network refuses the version of the program that speaks to it.
    Outdated,
    /// The network wants a captcha solved before anything is sent.
    Captcha,
    /// The network takes no more messages until then.
    Limited(Timestamp),
}

impl LineState {
    /// What the texts about it are called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Missing => "missing",
            Self::Unlinked => "unlinked",
            Self::Outdated => "outdated",
            Self::Captcha => "captcha",
            Self::Limited(_) => "limited",
        }
    }

    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Up,
        Self::Down,
        Self::Missing,
        Self::Unlinked,
        Self::Outdated,
        Self::Captcha,
        Self::Limited(Timestamp::from_millis(0)),
    ];
}
