//! A call that a handler has agreed with a person.

use serde::{Deserialize, Serialize};

use super::Timestamp;
use crate::private::Private;

/// A call that is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// By which tool: its id in the conversations.
    pub way: String,
    /// When.
    pub at: Timestamp,
    /// The zone of the tz database by whose clock it was agreed.
    pub zone: String,
    /// Who agreed it, by name.
    pub by: String,
    /// Where they meet, if it is a room on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<Private<String>>,
    /// How far whoever holds the case was told.
    #[serde(default)]
    pub told: Told,
}

/// How far whoever holds a case was told of a call.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Not yet.
    #[default]
    Nothing,
    /// That it is near.
    Near,
    /// That it must be over, and what comes after.
    Over,
}
