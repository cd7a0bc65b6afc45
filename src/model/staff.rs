//! The people who answer.

use serde::{Deserialize, Serialize};

use super::{Lang, Peer};

/// What a member of the staff may do; each role may do all that the roles before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Sees the queue.
    Observer,
    /// Takes cases and answers.
    Handler,
    /// Runs a shift.
    Lead,
    /// Runs the line.
    Admin,
}

impl Role {
    /// What it is called, in the configuration and in commands.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Observer => "observer",
            Self::Handler => "handler",
            Self::Lead => "lead",
            Self::Admin => "admin",
        }
    }

    /// The role of this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Observer, Self::Handler, Self::Lead, Self::Admin]
            .into_iter()
            .find(|role| role.name().eq_ignore_ascii_case(name))
    }
}

/// A member of the staff, as the configuration names them.
#[derive(Debug, Clone)]
pub struct Staff {
    /// The short name that others see (`nour`).
    pub name: String,
    /// Their rights.
    pub role: Role,
    /// The account that carries the rights; a display name never does.
    pub peer: Peer,
    /// The language the program speaks with them.
    pub language: Lang,
}
